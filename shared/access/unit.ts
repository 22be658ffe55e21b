/**
 * M4 and M7 for a whole scene: who makes it strict, and what on its board could not stand beside them. The gate asks it of
 * every change, a command before somebody joins.
 */
import type { Contact, Exposure } from '../model/board.ts';
import type { Person, Scene } from '../model/production.ts';
import { unitRuleOfContact, unitRuleOfExposure, type Unit, type UnitRule } from '../rules/unit.ts';

/** The people who make a unit strict, beyond what is stored; ids. */
export interface Strict {
  readonly minors: readonly string[];
  readonly youngCharacters: readonly string[];
}

/** What a board holds, as the rules of a unit see it. */
export interface UnitBoard {
  readonly contacts: Iterable<Contact>;
  readonly exposure: Iterable<Exposure & { readonly personId: string }>;
}

export function youngCharactersOf({ characters = [] }: Pick<Scene, 'characters'>): readonly string[] {
  return characters.filter(({ under18 }) => under18).map(({ person }) => person);
}

/** M1: no attestation is a minor, and so is somebody nobody knows. */
export function strictOf(scene: Pick<Scene, 'people' | 'characters'>, everybody: readonly Person[]): Strict {
  const adults = new Set(everybody.filter(({ adult }) => adult !== null).map(({ id }) => id));
  return {
    minors: scene.people.filter((id) => !adults.has(id)),
    youngCharacters: youngCharactersOf(scene),
  };
}

/**
 * The rule that the board as it stands would break, or null. M4 counts what was taken off the board too: it stays in the
 * document, and with it would come to the devices of minors and their guardians.
 */
export function ruleBrokenBy(board: UnitBoard, { minors, youngCharacters }: Strict): UnitRule | null {
  const young = new Set(youngCharacters);
  const unit: Unit = { hasMinor: minors.length > 0, isYoungCharacter: (id) => young.has(id) };
  for (const { personId, ...exposure } of board.exposure) {
    const rule = unitRuleOfExposure(personId, exposure, unit);
    if (rule !== null) return rule;
  }
  for (const contact of board.contacts) {
    const rule = unitRuleOfContact(contact, unit);
    if (rule === 'M4' || (rule === 'M7' && contact.retired !== true)) return rule;
  }
  return null;
}
