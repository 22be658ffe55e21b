/**
 * What may not stand anywhere in a scene unit (domain 5.9): M4 where a minor is in the unit, M7 where a character is under
 * 18, whoever plays the part. `minors.ts` judges one beat; these hold for all beats of the unit together. Nothing opens them.
 */
import type { Contact, Exposure } from '../model/board.ts';
import { VERBS } from '../model/contact-vocabulary.ts';
import { exposureLevel, isExposureAtLeast } from '../model/exposure.ts';

export type UnitRule = 'M4' | 'M7';

/** Who makes the rules of a unit strict. */
export interface Unit {
  /** somebody who counts as a minor is in it, as one of its performers or on its board */
  readonly hasMinor: boolean;
  /** M7: true for the performer of a character who is under 18 */
  readonly isYoungCharacter: (personId: string) => boolean;
}

export type UnitContact = Pick<Contact, 'giver' | 'receiver' | 'verb' | 'zone' | 'to'>;

/** Simulated action (domain 2.2, R30): its one verb, and what is a target for nothing else. */
const SIMULATED: ReadonlySet<unknown> = new Set([
  ...VERBS.filter(({ needsBarriers }) => needsBarriers).map(({ id }) => id),
  'genital',
  'perineal',
]);

/** Of bare fields too: a word that no catalogue knows is never one of these. */
export function isSimulated(contact: {
  readonly verb?: unknown;
  readonly zone?: unknown;
  readonly to?: unknown;
}): boolean {
  return SIMULATED.has(contact.verb) || SIMULATED.has(contact.zone) || SIMULATED.has(contact.to);
}

/** Which rule of the unit this contact breaks; null where it may stand. */
export function unitRuleOfContact(contact: UnitContact, unit: Unit): UnitRule | null {
  if (!isSimulated(contact)) return null;
  if (unit.hasMinor) return 'M4';
  return unit.isYoungCharacter(contact.giver) || unit.isYoungCharacter(contact.receiver) ? 'M7' : null;
}

/** Which rule of the unit what is uncovered of this person breaks; null where it may stand. */
export function unitRuleOfExposure(
  personId: string,
  { onSet, inView, mode }: Exposure,
  unit: Unit,
): UnitRule | null {
  const level = exposureLevel([...onSet, ...inView], mode);
  if (unit.hasMinor && isExposureAtLeast(level, 'x2-implied')) return 'M4';
  return unit.isYoungCharacter(personId) && isExposureAtLeast(level, 'x1-reduced') ? 'M7' : null;
}
