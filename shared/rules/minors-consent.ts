/**
 * M5: each contact of a minor needs the guardian's consent, the child's assent, a chaperone or studio teacher and the IC,
 * in the room. Nothing keeps these yet, so whatever asks for them is not met: no beat with such a contact is ready.
 */
import { beatKindById } from '../model/beat-kinds.ts';
import type { Doubling } from '../model/consent.ts';
import { peopleToAsk, type MaterialBeat } from './material.ts';

/**
 * Minors who are touched, or touch, in this beat, sorted; originals of doubles count with their doubles. A kind like
 * carrying is a contact of everybody in it, though none is noted on the board.
 *
 * @param adults who is noted as 18 or older; everybody else is a minor (M1)
 */
export function minorsInContact(
  inScene: MaterialBeat,
  doubles: readonly Doubling[],
  adults: ReadonlySet<string>,
): readonly string[] {
  if (isContactByKind(inScene)) return peopleToAsk(inScene, doubles).filter((id) => !adults.has(id));
  const touching = new Set(inScene.contacts.flatMap(({ giver, receiver }) => [giver, receiver]));
  const originals = doubles.filter(({ double }) => touching.has(double)).map(({ original }) => original);
  const bodies = new Set([...touching, ...originals]);
  return [...bodies].filter((id) => id !== '' && !adults.has(id)).sort();
}

/** `plain` is a contact only where one is noted. A kind that this program does not know may be anything. */
function isContactByKind({ beat }: MaterialBeat): boolean {
  return beat.kind !== 'plain' && (beatKindById.get(beat.kind)?.contact ?? true);
}
