/** Words of the private line between one person and the ICs. */
import type { SaveState } from '../model/save-state.ts';
import { capital } from './capital.ts';

export const TALK_WORDS = {
  title: (ic: string) => `You and ${ic}`,
  titleWith: (name: string) => `You and ${name}`,
  text: (ic: string) =>
    `Only you and the ICs of this production read this. Nothing here is changed or deleted. ${capital(ic)} answers here or in person.`,
  textForIc: 'Each line is between one person and the ICs. Nobody else can open it.',
  listTitle: 'Private lines',
  lines: 'Lines',
  none: 'Nothing has been said here yet.',
  noneForIc: 'Nothing has been said here yet. You may begin.',
  nobody: 'Nobody has joined yet. Each person has a line with you as soon as they are invited.',
  opening: 'Opening your private line.',
  write: 'Write a line',
  writeHelp: 'You do not have to give reasons.',
  send: 'Send',
  you: 'You',
  at: (scene: string) => `About scene ${scene}`,
  someScene: 'About a scene',
  waits: 'Waits for a word from you',
  answered: 'Answered',
  empty: 'Nothing said yet',
  unopened: 'Opening',
  back: 'All lines',
  keep: 'Keep on desk',
  isKept: 'On the desk',
  kept: 'Kept on the desk of that scene. It is placed from its board, under Wishes.',
  openScene: 'Open the board',
  waitingTitle: 'What waits for you',
  /** everything that waits for an IC, in one sentence */
  waiting: (lines: number) =>
    lines === 0
      ? 'No line waits for you.'
      : lines === 1
        ? 'One line waits for a word from you.'
        : `${lines} lines wait for a word from you.`,
  wishes: (scene: string, count: number) =>
    `Scene ${scene}: ${count === 1 ? 'one wish waits' : `${count} wishes wait`}`,
  wishesTitle: 'Wishes that wait',
} as const;

/** How what was written here is kept. Nothing of it is stored on the device, so nothing is promised of it. */
export function talkSaveWords(state: SaveState, time: (at: number) => string): string {
  switch (state.kind) {
    case 'loading':
      return 'Connecting';
    case 'sending':
      return 'Sending';
    case 'saved':
      return `Sent ${time(state.at)}`;
    case 'on-device':
    case 'offline':
      return state.kind === 'offline' && !state.unsent
        ? 'No connection. What you write is sent when it is back; keep this page open.'
        : 'Not sent yet. Keep this page open: private words are not stored on this device.';
    case 'not-storing':
      return 'The server cannot store now. Keep this page open; it is sent again.';
    case 'ended':
      return 'Closed';
  }
}
