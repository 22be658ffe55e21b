import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countAt,
  movedMoves,
  movedSpan,
  moversOf,
  numberedCounts,
  shareOf,
  tappedSpan,
  toggledCount,
  withinBeat,
  type Grip,
} from '../../../../client/board/inspector/ruler-maths.ts';
import type { PlacedPerson } from '../../../../shared/model/board.ts';

const span = (start: number, length: number) => ({ start, length });

describe('[C3] a bar on the counts ruler', () => {
  test('its start, its end and the whole are moved by counts', () => {
    expect(movedSpan(span(3, 4), 'start', -1, 8)).toEqual(span(2, 5));
    expect(movedSpan(span(3, 4), 'start', 2, 8)).toEqual(span(5, 2));
    expect(movedSpan(span(3, 4), 'end', 2, 8)).toEqual(span(3, 6));
    expect(movedSpan(span(3, 4), 'whole', 1, 8)).toEqual(span(4, 4));
  });

  test('it stays at least one count long, and neither end passes the other', () => {
    expect(movedSpan(span(3, 4), 'start', 20, 8)).toEqual(span(6, 1));
    expect(movedSpan(span(3, 4), 'end', -20, 8)).toEqual(span(3, 1));
    expect(movedSpan(span(3, 4), 'end', 20, 8)).toEqual(span(3, 6));
    expect(movedSpan(span(3, 4), 'whole', 20, 8)).toEqual(span(5, 4));
    expect(movedSpan(span(3, 4), 'whole', -20, 8)).toEqual(span(1, 4));
  });

  test('whatever is drawn wherever, even from outside the beat, it ends inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 600 }),
        fc.integer({ min: -5, max: 600 }),
        fc.constantFrom<Grip>('start', 'end', 'whole'),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 1, max: 512 }),
        (start, length, grip, by, total) => {
          const next = movedSpan(span(start, length), grip, by, total);
          expect(next.start).toBeGreaterThanOrEqual(1);
          expect(next.length).toBeGreaterThanOrEqual(1);
          expect(next.start + next.length - 1).toBeLessThanOrEqual(total);
        },
      ),
    );
  });

  test('a tap beside it brings the nearer end; a tap on it changes nothing', () => {
    expect(tappedSpan(span(3, 2), 1, 8)).toEqual(span(1, 4));
    expect(tappedSpan(span(3, 2), 8, 8)).toEqual(span(3, 6));
    expect(tappedSpan(span(3, 2), 4, 8)).toBe(null);
    expect(tappedSpan(span(3, 2), 3, 8)).toBe(null);
  });

  test('one that reaches out of a beat made shorter is drawn as far as it goes', () => {
    expect(withinBeat(span(7, 4), 8)).toEqual(span(7, 2));
    expect(withinBeat(span(20, 4), 8)).toEqual(span(8, 1));
    expect(shareOf(span(3, 2), 8)).toEqual({ left: 25, width: 25 });
    expect(shareOf(span(1, 99), 8)).toEqual({ left: 0, width: 100 });
  });
});

describe('the scale of the ruler', () => {
  test('a place is the count it lies in, and beyond the ends the first or last', () => {
    expect([0, 39, 40, 319, 320, -50].map((x) => countAt(x, 320, 8))).toEqual([1, 1, 2, 8, 8, 1]);
    expect(countAt(0, 0, 8)).toBe(1);
  });

  test('numbers have room: every count, or every second, fourth, eighth', () => {
    expect(numberedCounts(8, 280)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numberedCounts(16, 280)).toEqual([1, 3, 5, 7, 9, 11, 13, 15]);
    expect(numberedCounts(40, 280)).toEqual([1, 5, 9, 13, 17, 21, 25, 29, 33, 37]);
    expect(numberedCounts(1, 280)).toEqual([1]);
    expect(numberedCounts(512, 1)).toHaveLength(4);
  });
});

test('who moves is who stands elsewhere in the next beat, on their own counts or on all', () => {
  const place = (personId: string, more: Partial<PlacedPerson> = {}): PlacedPerson => ({
    personId,
    beatId: 'beat_1',
    x: 0,
    y: 0,
    facing: 0,
    height: 'standing',
    path: [],
    moves: [],
    onStage: true,
    ...more,
  });
  const here = [
    place('a'),
    place('b', { moves: [span(2, 3), span(7, 2)] }),
    place('c'),
    place('d', { onStage: false }),
    place('e'),
    place('f', { path: [{ x: 1, y: 1 }] }),
  ];
  const next = [
    place('a', { x: 1 }),
    place('b', { y: 2 }),
    place('c', { x: 0.05 }),
    place('d', { x: 3 }),
    place('f'),
  ];
  expect(moversOf(here, next, 8)).toEqual([
    { personId: 'a', spans: [span(1, 8)] },
    { personId: 'b', spans: [span(2, 3), span(7, 2)] },
    // goes round and comes back
    { personId: 'f', spans: [span(1, 8)] },
  ]);
});

describe('counts on which somebody moves', () => {
  test('[issue 6 Movement] a tap on a count makes a hold of it, another takes the hold away', () => {
    const whole = [{ start: 1, length: 8 }];
    const held = toggledCount(whole, 3, 8);
    expect(held).toEqual([
      { start: 1, length: 2 },
      { start: 4, length: 5 },
    ]);
    expect(toggledCount(held, 3, 8)).toEqual(whole);
  });

  test('the last count stays, and no more holds are made than are kept', () => {
    expect(toggledCount([{ start: 2, length: 1 }], 2, 8)).toEqual([{ start: 2, length: 1 }]);
    const many = Array.from({ length: 32 }, (_, at) => ({ start: at * 2 + 1, length: 1 }));
    expect(toggledCount(many, 100, 128)).toEqual(many);
  });

  test('all moves go along together and stop at the ends; Shift moves the last end', () => {
    const spans = [
      { start: 2, length: 1 },
      { start: 5, length: 2 },
    ];
    expect(movedMoves(spans, 'whole', 5, 8)).toEqual([
      { start: 4, length: 1 },
      { start: 7, length: 2 },
    ]);
    expect(movedMoves(spans, 'whole', -5, 8)[0]).toEqual({ start: 1, length: 1 });
    expect(movedMoves(spans, 'end', 1, 8)).toEqual([spans[0], { start: 5, length: 3 }]);
  });
});
