import { expect, test } from 'vitest';
import { notTakenWords } from '#shared/words/not-taken.ts';
import { CHANGE_REFUSAL_SENTENCES, isChangeRefusal } from '#shared/words/refusals.ts';

const REASONS = Object.keys(CHANGE_REFUSAL_SENTENCES).filter(isChangeRefusal);

test('[issue 3.6] one reason is one sentence, and that the rest is kept', () => {
  for (const reason of REASONS) {
    expect(notTakenWords([reason])).toBe(
      `${CHANGE_REFUSAL_SENTENCES[reason]} Everything else you did is kept.`,
    );
  }
});

test('[issue 3.6] several reasons are a line each, each once, always in the same order', () => {
  const words = notTakenWords(['wrong-author', 'not-yours-to-write', 'wrong-author']);
  expect(words.split('\n')).toEqual([
    'Not everything you changed was taken:',
    CHANGE_REFUSAL_SENTENCES['not-yours-to-write'],
    CHANGE_REFUSAL_SENTENCES['wrong-author'],
    'Everything else you did is kept.',
  ]);
  expect(notTakenWords(['not-yours-to-write', 'wrong-author'])).toBe(words);
});

test('[issue 3.6] a reason of a newer server is said in general, beside the known ones', () => {
  expect(notTakenWords(['of-next-year'])).toBe(
    'Some of what you changed was not taken. Everything else you did is kept.',
  );
  expect(notTakenWords(['__proto__', 'wrong-shape']).split('\n')).toEqual([
    'Not everything you changed was taken:',
    CHANGE_REFUSAL_SENTENCES['wrong-shape'],
    'Some of what you changed was not taken.',
    'Everything else you did is kept.',
  ]);
});

test('[B5] every sentence is whole, and none says a word that is never said', () => {
  for (const sentence of Object.values(CHANGE_REFUSAL_SENTENCES)) {
    expect(sentence).toMatch(/^[A-Z].*\.$/u);
    expect(sentence).not.toMatch(/denied|reject|violat|invalid|illegal|error/iu);
  }
});
