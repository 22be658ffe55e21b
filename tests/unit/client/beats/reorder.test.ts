import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beatAfterRemoval,
  cardsNear,
  dropIndex,
  keyTarget,
  phraseStarts,
  stepIndex,
  visibleRange,
} from '../../../../client/beats/reorder.ts';

const IDS = ['a', 'b', 'c', 'd'];

test('a card dropped on another takes its place', () => {
  expect(dropIndex(IDS, 'a', 'c')).toBe(2);
  expect(dropIndex(IDS, 'd', 'a')).toBe(0);
});

test('a card dropped on itself, nowhere, or after someone removed it changes nothing', () => {
  expect(dropIndex(IDS, 'a', 'a')).toBeNull();
  expect(dropIndex(IDS, 'a', null)).toBeNull();
  expect(dropIndex(IDS, 'a', 'gone')).toBeNull();
  expect(dropIndex(IDS, 'gone', 'a')).toBeNull();
});

test('a drop puts the card where the card it was let go on had been, for any list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (ids, a, o) => {
        const [active, over] = [ids[a % ids.length]!, ids[o % ids.length]!];
        const index = dropIndex(ids, active, over);
        if (index === null) return active === over;
        const others = ids.filter((id) => id !== active);
        const after = others.toSpliced(index, 0, active);
        return after[ids.indexOf(over)] === active;
      },
    ),
  );
});

test('one step stops at the ends', () => {
  expect([
    stepIndex(IDS, 'a', -1),
    stepIndex(IDS, 'a', 1),
    stepIndex(IDS, 'd', 1),
    stepIndex(IDS, 'x', 1),
  ]).toEqual([null, 1, null, null]);
});

test('[B6 16] arrows, Home and End move inside the strip; other keys are left alone', () => {
  expect(keyTarget(IDS, 'b', 'ArrowLeft')).toBe('a');
  expect(keyTarget(IDS, 'a', 'ArrowLeft')).toBe('a');
  expect(keyTarget(IDS, 'd', 'ArrowRight')).toBe('d');
  expect(keyTarget(IDS, 'b', 'End')).toBe('d');
  expect(keyTarget(IDS, 'b', 'Home')).toBe('a');
  expect(keyTarget(IDS, null, 'ArrowRight')).toBe('a');
  expect(keyTarget(IDS, 'b', 'Enter')).toBeNull();
  expect(keyTarget([], null, 'ArrowRight')).toBeNull();
});

test('after a removal one looks at the beat behind, or at the last one left', () => {
  expect(beatAfterRemoval(IDS, 'b')).toBe('c');
  expect(beatAfterRemoval(IDS, 'd')).toBe('c');
  expect(beatAfterRemoval(['a'], 'a')).toBeNull();
  expect(beatAfterRemoval(IDS, 'gone')).toBeNull();
});

test('only cards near the visible part are drawn, however long the strip', () => {
  expect(visibleRange(0, 700, 140, 200)).toEqual({ first: 0, end: 9 });
  expect(visibleRange(14_000, 700, 140, 200)).toEqual({ first: 96, end: 109 });
  expect(visibleRange(27_300, 700, 140, 200)).toEqual({ first: 191, end: 200 });
  expect(visibleRange(0, 700, 140, 0)).toEqual({ first: 0, end: 0 });
});

test('the card under the finger is the one whose middle is nearest, wherever the dragged card hangs', () => {
  const cards = IDS.map((id, at) => ({ id, left: at * 144, width: 136 }));
  expect(cardsNear(cards, 150).map(({ id }) => id)[0]).toBe('b');
  expect(cardsNear(cards, -40).map(({ id }) => id)).toEqual(IDS);
  expect(cardsNear(cards, 5000)[0]?.id).toBe('d');
});

test('[issue 6 Time] a phrase has its name where it begins; the same name later begins another', () => {
  const beats = ['', 'A', 'A', 'B', 'A'].map((phrase) => ({ phrase }));
  expect(phraseStarts(beats)).toEqual(['', 'A', '', 'B', 'A']);
});
