/** Notes at a beat: everybody on the scene reads them. */
import { placed } from './beat-title.ts';

export const NOTE_WORDS = {
  open: (count: number) =>
    count === 0
      ? 'Notes at this beat'
      : `Notes at this beat: ${count} ${count === 1 ? 'is' : 'are'} not settled`,
  short: 'Notes',
  title: (place: number, beat: string) => `Notes at ${placed(place, beat).replace('Beat', 'beat')}`,
  who: (ic: string) =>
    `Everyone on this scene reads these. Anything about a contact or a body goes to ${ic} privately.`,
  none: 'There are no notes at this beat.',
  list: 'Notes',
  write: 'New note',
  add: 'Add note',
  starts: 'Begin with',
  /** how a note on blocking is said in a rehearsal room: an ingredient and a count, not a mood */
  ingredients: ['later', 'sooner', 'slower', 'quicker', 'keep the distance', 'hold longer'],
  startAt: (count: number, ingredient: string) =>
    count === 0
      ? `${ingredient.charAt(0).toUpperCase()}${ingredient.slice(1)}`
      : `Count ${count}: ${ingredient}`,
  you: 'You',
  settled: 'Settled',
  settle: 'Settle',
  reopen: 'Open again',
  reply: 'Reply',
  replyTo: (who: string) => `Reply to ${who}`,
  send: 'Send reply',
  edit: 'Edit',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  actionOf: (action: string, who: string) => `${action}: note by ${who}`,
  text: 'Note',
  readOnly: 'Notes can be read here, not written.',
} as const;
