import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountSpan, Place } from '../../../../shared/model/board.ts';
import { distance, shortestTurn, type Point } from '../../../../shared/model/geometry.ts';
import { holdsOf } from '../../../../shared/model/holds.ts';
import { contactsOn, isMovingOn, movingSpans, poseAt, walkOf } from '../../../../shared/model/motion.ts';
import { curvesOf, pointOnCurve, pointOnWay, wayOf } from '../../../../shared/model/way.ts';

const metres = fc.double({ min: -8, max: 8, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: metres, y: metres });
const span: fc.Arbitrary<CountSpan> = fc.record({
  start: fc.integer({ min: 1, max: 40 }),
  length: fc.integer({ min: 1, max: 20 }),
});
const place: fc.Arbitrary<Place> = fc.record({
  x: metres,
  y: metres,
  facing: fc.double({ min: 0, max: 359.9, noNaN: true }),
  height: fc.constant('standing' as const),
  path: fc.array(point, { maxLength: 6 }),
  moves: fc.array(span, { maxLength: 5 }),
  onStage: fc.constant(true),
});
const STILL: Place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };

/** The share of the way by adding up slices of a thousandth of a count, one by one. */
function shareByHand(moves: readonly CountSpan[], counts: number, gone: number): number {
  const inBeat = (count: number): boolean =>
    count >= 1 &&
    count <= counts &&
    moves.some(({ start, length }) => count >= start && count < start + length);
  const named = Array.from({ length: counts }, (_, at) => at + 1).filter(inBeat);
  const moving = named.length === 0 ? Array.from({ length: counts }, (_, at) => at + 1) : named;
  const slices = 1000;
  let done = 0;
  for (const count of moving)
    for (let slice = 0; slice < slices; slice += 1) if (count - 1 + slice / slices < gone) done += 1;
  return done / (moving.length * slices);
}

/** A point at a share of the way's length, by walking very small steps along the curves. */
function pointByHand(through: readonly Point[], share: number): Point {
  const steps = 400;
  const curves = curvesOf(through);
  const fine = curves.flatMap((curve) =>
    Array.from({ length: steps }, (_, at) => pointOnCurve(curve, (at + 1) / steps)),
  );
  const all = [through[0]!, ...fine];
  const far = all.slice(1).map((to, at) => distance(all[at]!, to));
  const goal = far.reduce((sum, piece) => sum + piece, 0) * share;
  let walked = 0;
  for (const [at, piece] of far.entries()) {
    if (walked + piece >= goal) return all[at + 1]!;
    walked += piece;
  }
  return all.at(-1)!;
}

describe('somebody in a beat', () => {
  it('[issue 6 Done] is at every random moment where adding up small steps says', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 1, max: 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, counts, part) => {
          const gone = part * counts;
          const pose = poseAt(walkOf(from, to, counts), gone);
          const share = shareByHand(from.moves, counts, gone);
          const way = [from, ...from.path, to];
          expect(distance(pose, pointByHand(way, share))).toBeLessThan(0.12);
          const turned = shortestTurn(from.facing, pose.facing);
          const whole = shortestTurn(from.facing, to.facing);
          // half a turn may go either way
          if (Math.abs(whole) < 179.9) expect(Math.abs(turned - whole * share)).toBeLessThan(0.4);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('begins where they stand and ends where they stand next', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 24 }), (from, to, counts) => {
        const walk = walkOf(from, to, counts);
        expect(distance(poseAt(walk, 0), from)).toBeLessThan(1e-9);
        expect(distance(poseAt(walk, counts), to)).toBeLessThan(1e-5);
      }),
    );
  });

  it('goes through every point of the path, in order', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (through) => {
        const { points } = wayOf(through);
        let at = 0;
        for (const one of through) {
          const found = points.findIndex((other, index) => index >= at && distance(one, other) < 1e-5);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }),
    );
  });

  it('stays inside a box a little larger than its points: no loops far out', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 8 }), (through) => {
        const longest = Math.max(...through.slice(1).map((to, at) => distance(through[at]!, to)));
        for (const { x, y } of wayOf(through).points) {
          expect(Math.min(...through.map((one) => distance(one, { x, y })))).toBeLessThan(longest + 1e-6);
        }
      }),
    );
  });

  it('[issue 6 Movement] turns the short way between any two facings; by half a circle always over the same side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 0, max: 359 }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (from, to, gone) => {
          const walk = walkOf({ ...STILL, facing: from }, { ...STILL, facing: to }, 4);
          const turned = shortestTurn(from, poseAt(walk, gone).facing);
          const whole = shortestTurn(from, to);
          expect(Math.abs(whole)).toBeLessThanOrEqual(180);
          expect(turned).toBeCloseTo((whole * gone) / 4, 6);
          expect(poseAt(walk, 4).facing).toBeCloseTo(to, 9);
        },
      ),
    );
    const halves = [0, 90, 179, 180, 270, 359].map((facing) => {
      const walk = walkOf({ ...STILL, facing }, { ...STILL, facing: (facing + 180) % 360 }, 4);
      return [shortestTurn(facing, (facing + 180) % 360), poseAt(walk, 2).facing];
    });
    expect(halves).toEqual([0, 90, 179, 180, 270, 359].map((facing) => [180, (facing + 90) % 360]));
    const across = walkOf({ ...STILL, facing: 359 }, { ...STILL, facing: 1 }, 4);
    expect([1, 2, 3].map((gone) => poseAt(across, gone).facing)).toEqual([359.5, 0, 0.5]);
  });

  it('[issue 6 Movement] holds are the counts between the moves, each where the way has come to by then', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 32 }), (from, to, counts) => {
        const walk = walkOf(from, to, counts);
        const holds = holdsOf(walk, counts);
        const held = holds.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at));
        const moved = walk.spans.flatMap(({ start, length }) =>
          Array.from({ length }, (_, at) => start + at),
        );
        if (walk.way.length === 0) {
          expect(holds).toEqual([]);
          return;
        }
        expect([...held, ...moved].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: counts }, (_, at) => at + 1),
        );
        for (const { start, length, share } of holds) {
          const at = pointOnWay(walk.way, share);
          for (const gone of [start - 1, start - 1 + length / 2, start - 1 + length])
            expect(distance(poseAt(walk, gone), at)).toBeLessThan(1e-6);
        }
      }),
    );
    const moves = [
      { start: 3, length: 2 },
      { start: 6, length: 2 },
    ];
    expect(holdsOf(walkOf({ ...STILL, moves }, { ...STILL, x: 2 }, 8), 8)).toEqual([
      { start: 1, length: 2, share: 0 },
      { start: 5, length: 1, share: 0.5 },
      { start: 8, length: 1, share: 1 },
    ]);
    expect(holdsOf(walkOf({ ...STILL, moves }, null, 8), 8)).toEqual([]);
  });

  it('turns the short way', () => {
    const walk = walkOf({ ...STILL, facing: 350 }, { ...STILL, facing: 20 }, 4);
    expect([0, 1, 2, 4].map((gone) => poseAt(walk, gone).facing)).toEqual([350, 357.5, 5, 20]);
  });

  it('holds on the counts on which they do not move', () => {
    const moves = [
      { start: 2, length: 1 },
      { start: 4, length: 1 },
    ];
    const walk = walkOf({ ...STILL, moves }, { ...STILL, x: 2 }, 8);
    expect([0, 1, 1.5, 2, 3, 3.5, 4, 8].map((gone) => poseAt(walk, gone).x)).toEqual([
      0, 0, 0.5, 1, 1, 1.5, 2, 2,
    ]);
    expect([1, 2, 3, 4, 5].map((count) => isMovingOn(walk, count))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('stays where they are when they are not on stage in the next beat', () => {
    const walk = walkOf({ ...STILL, path: [{ x: 1, y: 1 }] }, { ...STILL, x: 5, onStage: false }, 8);
    expect(poseAt(walk, 8)).toEqual({ x: 0, y: 0, facing: 0 });
    expect(isMovingOn(walk, 1)).toBe(false);
  });

  it('counts that overlap or lie outside the beat are one move inside it', () => {
    const moves = [
      { start: 6, length: 20 },
      { start: 1, length: 2 },
      { start: 2, length: 2 },
    ];
    expect(movingSpans(moves, 8)).toEqual([
      { start: 1, length: 3 },
      { start: 6, length: 3 },
    ]);
    expect(movingSpans([{ start: 9, length: 4 }], 8)).toEqual([{ start: 1, length: 8 }]);
  });
});

describe('contacts on a count', () => {
  it('are those whose counts hold it', () => {
    const contacts = [
      { id: 'a', start: 1, counts: 2 },
      { id: 'b', start: 2, counts: 4 },
      { id: 'c', start: 6, counts: 1 },
    ];
    expect([1, 2, 3, 6].map((count) => contactsOn(contacts, count).map(({ id }) => id))).toEqual([
      ['a'],
      ['a', 'b'],
      ['b'],
      ['c'],
    ]);
  });
});
