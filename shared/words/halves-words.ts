/** A beat made into two, and two made into one. */
import { countsWords } from './counts-words.ts';

export const HALVES_WORDS = {
  title: 'Split the beat at a count',
  after: 'The first half ends with count',
  first: (at: number) => `The first half keeps ${countsWords(1, at)}.`,
  second: (at: number, counts: number) =>
    `A new beat behind it has ${countsWords(at + 1, counts - at)}, counted from 1.`,
  contactsAlong: 'Contacts go with the half they are in; one that reaches across is in both.',
  contactsStay:
    'Contacts stay with the first half. The intimacy coordinator is shown those that no longer fit.',
  confirm: 'Split',
  done: (title: string, at: number) => `${title} is split after count ${at}.`,
  tooShort: 'A beat of one count cannot be split.',
  joined: (title: string) => `${title} is joined with the next beat.`,
  refused: {
    'no-next': 'There is no next beat to join it with.',
    contacts: 'The next beat has contacts or exposure of its own. The intimacy coordinator joins the two.',
    'too-long': 'Joined, the two would be longer than a beat can be.',
  },
} as const;
