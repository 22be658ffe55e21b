/** Words of wishes and of the ICs' desk. What comes back to a wish says what happens now, never who or why (R20). */
import type { WishState } from '../model/wishes.ts';
import { capital } from './capital.ts';

export const WISH_WORDS = {
  title: 'Wishes',
  yours: 'Your wishes',
  none: 'Nothing here yet.',
  noneForIc: 'No wish waits in this scene.',
  opening: 'Opening the wishes of this scene.',
  /** `ic` is the lead IC's name */
  about: (ic: string) =>
    `${capital(ic)} places a wish on the board, or suggests something else. Performers never see it.`,
  write: 'Your wish in words',
  writeHelp: 'Say what the moment should tell. You can leave the how to the IC.',
  scope: 'What it is about',
  thisBeat: 'This beat',
  wholeScene: 'Whole scene',
  send: (ic: string) => `Send to ${ic}`,
  sent: (ic: string) => `Sent to ${ic}.`,
  takeBack: 'Take it back',
  takeBackOf: (wish: string) => `Take it back: ${wish}`,
  takenBack: 'Taken back.',
  undo: 'Undo',
  waiting: (count: number) => (count === 1 ? 'One wish waits.' : `${count} wishes wait.`),
  inThisBeat: 'In this beat',
  ofScene: 'About the whole scene',
  elsewhere: 'In other beats',
  answered: 'Answered',
  from: (name: string) => `${name} wishes this.`,
  place: 'Place on board',
  placeOf: (wish: string) => `Place on board: ${wish}`,
  placed: 'Placed on the board.',
  keep: 'Keep on desk',
  keepOf: (wish: string) => `Keep on desk: ${wish}`,
  kept: 'Kept on the desk.',
  suggest: 'Suggest instead',
  suggestOf: (wish: string) => `Suggest something instead: ${wish}`,
  suggestion: 'What you suggest instead',
  suggestionHelp: (name: string) =>
    `${name} reads these words. Leave out who and why. You can leave this blank.`,
  sendSuggestion: 'Send',
  cancel: 'Cancel',
  onBoard: 'It is on the board',
  onBoardOf: (wish: string) => `It is on the board: ${wish}`,
  /** in the ICs' own list, whichever of them wrote it */
  answer: (words: string | undefined) =>
    words === undefined || words === '' ? 'Something else was suggested.' : `Suggested: ${words}`,
  reopen: 'Open it again',
  reopenOf: (wish: string) => `Open it again: ${wish}`,
  noBeat: 'Its beat is no longer on the board.',
  openBeat: (beat: string) => `Open ${beat}`,
  mayNot: 'You can read this, and not change it now.',
  isOnBoard: 'On the board',
  lines: 'Private lines',
  linesNone: 'No private line asks for a contact in this scene.',
  linesNote: 'Nothing here reaches anybody else before you place it.',
  lineFrom: (name: string) => `${name}, on their private line`,
  linesDone: 'Seen to',
  lineState: { desk: 'On the desk', away: 'Put away' },
  writeBack: 'Write a line back',
  writeBackOf: (name: string) => `Write a line back to ${name}`,
  line: (name: string) => `Your line to ${name}`,
  lineHelp: (name: string) => `Only ${name} and the ICs read it.`,
  /** what stands in the field to begin with */
  lineBegins: (scene: string, beat: string) => `It is on the board: scene ${scene}, ${beat}.`,
  lineSent: (name: string) => `Sent to ${name}.`,
  desk: 'On the desk',
  deskNone: 'Nothing is kept for this beat.',
  deskFrom: { wish: 'From a wish', line: 'From a private line' },
  putAway: 'Put away',
  putAwayOf: (draft: string) => `Put away: ${draft}`,
  isPutAway: 'Put away.',
} as const;

/** What became of a wish, as its writer reads it. */
export function wishStateWords(state: WishState, answer: string | undefined, ic: string): string {
  switch (state) {
    case 'with-ic':
      return `With ${ic}`;
    case 'taken':
      return 'On the board';
    case 'alternative':
      return answer === undefined || answer === ''
        ? `${capital(ic)} suggests something else`
        : `${capital(ic)} suggests: ${answer}`;
  }
}
