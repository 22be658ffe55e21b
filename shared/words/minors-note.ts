/**
 * What is said to an IC where somebody in a beat is not noted as 18 or older (M1): that the stricter rules hold, and where
 * that is changed. Never a guess about anyone's age. Apart from `minors-words.ts`, which only the contact form needs.
 */
import { listWords } from './strip-words.ts';

export const MINORS_WORDS = {
  attest: 'Note it under People',
  where: 'It is noted under People, and stays as it is for whoever is under 18.',
  /** before anything is written */
  holds: (names: readonly string[]) =>
    `Nobody has noted yet that ${listWords(names)} ${names.length === 1 ? 'is' : 'are'} 18 or older, so the stricter rules for under-18s hold in this beat.`,
  cannotJoin: (name: string) =>
    `What is in this beat is not open to under-18s, and nobody has noted yet that ${name} is 18 or older.`,
} as const;
