/** What a kiss always has, a placeholder and a Plan B (domain 2.2), and how a rehearsal says the placeholder. */
import type { Contact } from '../model/board.ts';
import { capital } from './capital.ts';
import { countsWords } from './counts-words.ts';
import type { KissNeed } from '../rules/beat-rules.ts';

export const KISS_WORDS = {
  title: 'Placeholder and Plan B',
  toSettle: (needs: readonly KissNeed[]) =>
    needs.length === 0
      ? ''
      : `Still to settle: ${needs.map((need) => (need === 'placeholder' ? 'placeholder' : 'Plan B')).join(' and ')}`,
  lead: 'A kiss has a placeholder for rehearsal, and a Plan B that can be played in its place.',
  placeholder: 'Placeholder in rehearsal',
  placeholderHelp: 'What is done in its place while it is rehearsed.',
  suggestions: ['palm to palm', 'forehead to forehead', 'hover at a hand’s width', 'high five'],
  suggestionsLabel: 'Suggestions for the placeholder',
  noPlaceholder: 'Not written yet.',
  planB: 'Plan B',
  planBHelp: 'A beat of its own right behind this one: the same people in the same places, no contact.',
  noPlanB: 'None yet.',
  addPlanB: 'Add Plan B',
  orChoose: 'Or a beat that stands already',
  choose: 'Choose a beat',
  added: (title: string) => `${title} stands behind this beat.`,
  open: 'Open',
  openOne: (title: string) => `Open ${title}`,
  detach: 'No longer Plan B',
  detachOne: (title: string) => `${title}: no longer Plan B`,
  planBName: (title: string) => `Plan B: ${title}`,
  standsInFor: (place: number, title: string) =>
    /^Beat \d+$/u.test(title)
      ? `This is the Plan B of beat ${place}.`
      : `This is the Plan B of beat ${place}, ${title}.`,
  backTo: (place: number) => `Open beat ${place}`,
  gone: 'The beat that this one stood in for was taken off the board.',
  rehearsal: 'Rehearsal: placeholders',
  rehearsalHelp: 'On: a kiss is shown as its placeholder. Only you see it this way.',
} as const;

/** "In rehearsal: palm to palm, Sam and Ari, counts 3 to 4." in the place of the kiss. */
export function placeholderSentence(
  placeholder: string,
  { giver, receiver, start, counts }: Pick<Contact, 'giver' | 'receiver' | 'start' | 'counts'>,
  nameOf: (personId: string) => string,
): string {
  const what = placeholder.trim() === '' ? 'the placeholder, not written yet' : placeholder.trim();
  return capital(
    `in rehearsal: ${what}, ${nameOf(giver)} and ${nameOf(receiver)}, ${countsWords(start, counts)}.`,
  );
}
