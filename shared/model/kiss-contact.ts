/** Which contact of a kiss beat is the kiss itself: the one that a rehearsal shows as the placeholder. */
import { beatKindById, type BeatKind } from './beat-kinds.ts';
import type { Contact } from './board.ts';
import { verbById } from './contact-vocabulary.ts';

export function isKissKind(kind: BeatKind): boolean {
  return beatKindById.get(kind)?.needsPlaceholder === true;
}

/** Wherever lips land in a kiss beat; a word that this page does not know is no kiss. */
export function isKissContact(
  { agent, verb }: Pick<Contact, 'agent' | 'verb'>,
  beat: { readonly kind: BeatKind } | null,
): boolean {
  const entry = verbById.get(verb);
  if (beat === null || entry === undefined || !isKissKind(beat.kind)) return false;
  return entry.kiss || (agent === 'lips' && entry.contact);
}
