import { expect, test } from 'vitest';
import { asksAgain, isSameTerms, needsNewFitting, type KitTerms } from '#shared/model/kit-terms.ts';

const TERMS: KitTerms = { size: 'M', tone: '3', beats: ['b1', 'b2'], wearers: ['ari', 'sam'] };

/** [same version, asks again, fits again] after this change. */
const judge = (more: Partial<KitTerms>, before = TERMS): readonly boolean[] => {
  const after = { ...before, ...more };
  return [isSameTerms(before, after), asksAgain(before, after), needsNewFitting(before, after)];
};

test('[R8] size and tone, more beats and another body ask again; fewer of either do not, and are still another version', () => {
  expect(judge({})).toEqual([true, false, false]);
  expect(judge({ size: 'L' })).toEqual([false, true, true]);
  expect(judge({ tone: '' })).toEqual([false, true, true]);
  expect(judge({ beats: ['b1'] })).toEqual([false, false, false]);
  expect(judge({ beats: ['b1', 'b3'] })).toEqual([false, true, false]);
  expect(judge({ beats: [] })).toEqual([false, true, false]);
  expect(judge({ beats: ['b1'] }, { ...TERMS, beats: [] })).toEqual([false, false, false]);
  expect(judge({ wearers: ['ari'] })).toEqual([false, false, false]);
  expect(judge({ wearers: ['ari', 'kim'] })).toEqual([false, true, true]);
});

test('[R8] the order in which beats and bodies are noted is no difference', () => {
  expect(judge({ beats: ['b2', 'b1'], wearers: ['sam', 'ari'] })).toEqual([true, false, false]);
});
