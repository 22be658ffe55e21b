/** A contact in a few words, for its twin on the plan and its bar on the ruler: who, what, when, and how it stands. */
import type { Contact } from '../model/board.ts';
import { verbById } from '../model/contact-vocabulary.ts';
import { countsWords } from './counts-words.ts';
import { VERB_LABELS } from './labels/contact.ts';

export interface ShortContact extends Pick<Contact, 'giver' | 'receiver' | 'verb' | 'start' | 'counts'> {
  /** said in the place of a kiss while it is rehearsed */
  readonly placeholder: string | null;
}

/** "rest", or in rehearsal "palm to palm, placeholder". */
export function shortAction({ verb, placeholder }: Pick<ShortContact, 'verb' | 'placeholder'>): string {
  if (placeholder !== null)
    return `${placeholder.trim() === '' ? 'not written yet' : placeholder.trim()}, placeholder`;
  return verbById.has(verb) ? VERB_LABELS[verb] : verb;
}

/** "Sam to Ari, rest, counts 1 to 4". A placeholder is nobody's in particular: "Sam and Ari". */
export function shortContact(contact: ShortContact, nameOf: (personId: string) => string): string {
  const { giver, receiver, placeholder, start, counts } = contact;
  const who = `${nameOf(giver)} ${placeholder === null ? 'to' : 'and'} ${nameOf(receiver)}`;
  return `${who}, ${shortAction(contact)}, ${countsWords(start, counts)}`;
}

/** With its place in the beat: "Sam to Ari, rest, counts 1 to 4, off stage, contact 1 of 3". */
export function contactTwin(
  contact: ShortContact,
  nameOf: (personId: string) => string,
  at: { readonly place: number; readonly of: number; readonly isOnStage: boolean },
): string {
  const off = at.isOnStage ? '' : ', not both on stage';
  return `${shortContact(contact, nameOf)}${off}, contact ${at.place} of ${at.of}`;
}
