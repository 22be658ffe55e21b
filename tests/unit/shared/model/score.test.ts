import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundBeat, playedBeats } from '../../../../shared/model/playing-order.ts';
import { beginningOf, countsAfter, momentAt, scoreOf, secondsAt } from '../../../../shared/model/score.ts';

const beat = (id: string, counts: number, tempo?: number) => ({ id, counts, tempo });
const beats = fc.array(
  fc.record({
    id: fc.uuid(),
    counts: fc.integer({ min: 1, max: 16 }),
    tempo: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('a scene in time', () => {
  it('[issue 6 Time] a beat may have its own tempo; the scene is as long as its beats', () => {
    const score = scoreOf([beat('a', 8), beat('b', 4, 120), beat('c', 6)], 60);
    expect(score).toEqual({
      parts: [
        { beatId: 'a', counts: 8, tempo: 60, start: 0, startsAt: 0 },
        { beatId: 'b', counts: 4, tempo: 120, start: 8, startsAt: 8 },
        { beatId: 'c', counts: 6, tempo: 60, start: 12, startsAt: 10 },
      ],
      counts: 18,
      seconds: 16,
    });
    expect(secondsAt(score, 10)).toBe(9);
    expect(beginningOf(score, 'c')).toBe(12);
    expect(beginningOf(score, 'z')).toBeNull();
  });

  it('the end of a beat is the beginning of the next, and the last has an end', () => {
    const score = scoreOf([beat('a', 8), beat('b', 4)], 60);
    expect([-1, 0, 7.5, 8, 12, 99].map((at) => momentAt(score, at))).toEqual([
      { index: 0, gone: 0 },
      { index: 0, gone: 0 },
      { index: 0, gone: 7.5 },
      { index: 1, gone: 0 },
      { index: 1, gone: 4 },
      { index: 1, gone: 4 },
    ]);
    expect(momentAt(scoreOf([], 60), 3)).toBeNull();
  });

  it('going on by seconds agrees with the seconds before a moment', () => {
    fc.assert(
      fc.property(
        beats,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (all, part, seconds) => {
          const score = scoreOf(all, 72);
          const at = part * score.counts;
          const after = countsAfter(score, at, seconds);
          const gone = Math.min(score.seconds, secondsAt(score, at) + seconds);
          expect(Math.abs(secondsAt(score, after) - gone)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('Plan B', () => {
  const list = [
    { id: 'a' },
    { id: 'b' },
    { id: 'b2', planBOf: 'b' },
    { id: 'c' },
    { id: 'd', planBOf: 'gone' },
  ];
  const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

  it('is not played, or played in the place of its beat; one whose beat is gone is a beat', () => {
    expect(ids(playedBeats(list, false))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(playedBeats(list, true))).toEqual(['a', 'b2', 'c', 'd']);
  });

  it('people come to it from where they come to its beat, and go where they go from there', () => {
    const around = (id: string): readonly (string | undefined)[] => {
      const { before, after } = aroundBeat(list, id);
      return [before?.id, after?.id];
    };
    expect(['a', 'b', 'b2', 'c', 'nobody'].map(around)).toEqual([
      [undefined, 'b'],
      ['a', 'c'],
      ['a', 'c'],
      ['b', 'd'],
      [undefined, undefined],
    ]);
  });
});
