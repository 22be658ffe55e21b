import { expect, test } from 'vitest';
import type { LiveKitLine, LiveKitTerms } from '#shared/model/kit-live.ts';
import { sayKitChanges, seenTerms } from '#shared/words/kit-changes.ts';

const LINE: LiveKitLine = {
  id: 'kit_1',
  item: 'cushion',
  version: 1,
  beats: ['b1'],
  wearers: [{ person: 'sam', confirmedAt: null, said: null, allergy: 'not-asked', avoid: '' }],
  shared: true,
  size: 'M',
  tone: '3',
  quantity: 1,
  place: 'Props 4',
  spare: false,
  single: false,
  fittedAt: null,
  fittedBy: null,
  returnedAt: null,
};

const after = (more: Partial<LiveKitLine>, was: Partial<LiveKitTerms> = {}): readonly string[] =>
  sayKitChanges({ ...seenTerms(LINE), ...was }, { ...LINE, ...more }, ['b1', 'b2', 'b3']);

test('[R8] what changed since a yes is said in words: size, tone, timing, and whether it is shared', () => {
  expect(after({ size: 'L' })).toEqual(['Size M, now L.']);
  expect(after({ size: '' })).toEqual(['Size M was taken off.']);
  expect(after({ tone: '4' }, { tone: '' })).toEqual(['Tone is now 4.']);
  expect(after({ beats: ['b1', 'b2', 'b3'] })).toEqual(['Beat 1, now beats 1 to 3.']);
  expect(after({ beats: [] })).toEqual(['Beat 1, now whole scene.']);
  expect(after({}, { shared: false })).toEqual(['It is now shared with somebody in this beat.']);
  expect(after({ shared: false })).toEqual(['It is no longer shared.']);
  expect(after({}, { withOthers: true })).toEqual(['It is now shared with somebody else.']);
  expect(after({ size: 'L', tone: '', beats: ['b2'] })).toEqual([
    'Size M, now L.',
    'Tone 3 was taken off.',
    'Beat 1, now beat 2.',
  ]);
});

test('[R8] what is no part of a yes is no difference', () => {
  expect(after({ place: 'Rail 2', quantity: 3, spare: true, version: 9, fittedAt: 5 })).toEqual([]);
});
