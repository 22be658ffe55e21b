/** What is said after the rarer acts of the board. */
import { listWords } from './strip-words.ts';

export const MORE_ACT_WORDS = {
  steps: (isOn: boolean) => (isOn ? 'Things rest on steps.' : 'Things rest anywhere.'),
  noFurther: { '-1': 'This is the first beat.', '1': 'This is the last beat.' },
  removed: (title: string) => `${title} removed. Undo brings it back.`,
  pickSomebody: 'Pick somebody on the plan first.',
  height: (names: readonly string[], height: string) => `${listWords(names)}: ${height}.`,
  noScene: { '-1': 'This is the first scene.', '1': 'This is the last scene.' },
} as const;
