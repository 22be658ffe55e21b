/** What others have just done to the board, in a few words for a screen reader. */
import { listWords } from './strip-words.ts';

/** More names than these are only counted: it is told while somebody works. */
const MOST_NAMES = 3;

function told(one: string, several: string, counted: (count: number) => string) {
  return (names: readonly string[]): string =>
    names.length > MOST_NAMES
      ? `${counted(names.length)}.`
      : `${listWords(names)} ${names.length === 1 ? one : several}.`;
}

const things = (does: string) => told(does, does, (count) => `${count} things ${does}`);

export const ANNOUNCE_WORDS = {
  moved: things('moved'),
  on: told('came on stage', 'came on stage', (count) => `${count} people came on stage`),
  off: told('went off stage', 'went off stage', (count) => `${count} people went off stage`),
  added: told('was added', 'were added', (count) => `${count} things were added`),
  removed: told('was removed', 'were removed', (count) => `${count} things were removed`),
  changed: things('changed'),
  contacts: 'Contacts of this beat',
  aBeat: 'A beat',
} as const;
