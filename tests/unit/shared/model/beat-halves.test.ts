import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPlaces, splitPlace } from '../../../../shared/model/beat-halves.ts';
import type { CountSpan, Place } from '../../../../shared/model/board.ts';
import { distance, type Point } from '../../../../shared/model/geometry.ts';
import { poseAt, walkOf } from '../../../../shared/model/motion.ts';

const metres = fc.integer({ min: -500, max: 500 }).map((cm) => cm / 100);
const point: fc.Arbitrary<Point> = fc.record({ x: metres, y: metres });
const span: fc.Arbitrary<CountSpan> = fc.record({
  start: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 1, max: 6 }),
});
const placeOf = (points: number): fc.Arbitrary<Place> =>
  fc.record({
    x: metres,
    y: metres,
    facing: fc.integer({ min: 0, max: 359 }),
    height: fc.constant('standing' as const),
    path: fc.array(point, { maxLength: points }),
    moves: fc.array(span, { maxLength: 3 }),
    onStage: fc.constant(true),
  });
const STILL: Place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };

describe('a beat in two halves', () => {
  for (const [name, points, most] of [
    ['straight ways: to the centimetre', 0, 0.02],
    ['curves: within a hand’s breadth of a short one, a twentieth of a long one', 4, 0.05],
  ] as const) {
    it(`[issue 6 Time] people are where they were at every moment; ${name}`, () => {
      fc.assert(
        fc.property(
          placeOf(points),
          placeOf(0),
          fc.integer({ min: 2, max: 12 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (place, next, counts, cut, moment) => {
            const at = Math.min(counts - 1, Math.max(1, Math.round(cut * counts)));
            const whole = walkOf(place, next, counts);
            const { first, second } = splitPlace(place, next, counts, at);
            const gone = moment * counts;
            const now =
              gone <= at
                ? poseAt(walkOf(first, second, at), gone)
                : poseAt(walkOf(second, next, counts - at), gone - at);
            const allowed = points === 0 ? most : Math.max(0.15, whole.way.length * most);
            expect(distance(now, poseAt(whole, gone))).toBeLessThanOrEqual(allowed);
          },
        ),
        { numRuns: 300 },
      );
    });
  }

  it('joined again a straight way is what it was', () => {
    fc.assert(
      fc.property(placeOf(0), placeOf(0), fc.integer({ min: 2, max: 12 }), (place, next, counts) => {
        const at = Math.ceil(counts / 2);
        const { first, second } = splitPlace(place, next, counts, at);
        const joined = joinPlaces(first, second, next, [at, counts - at]);
        for (let count = 0; count <= counts; count += 1) {
          const was = poseAt(walkOf(place, next, counts), count);
          expect(distance(was, poseAt(walkOf(joined, next, counts), count))).toBeLessThan(0.03);
        }
      }),
    );
  });

  it('a way with corners keeps them in both halves, and in the whole where both have them', () => {
    const corner: Place = { ...STILL, path: [{ x: 2, y: 0 }], corners: true };
    const { first, second } = splitPlace(corner, { ...STILL, x: 2, y: 2 }, 4, 1);
    expect([first, second]).toMatchObject([{ corners: true }, { corners: true, path: [{ x: 2, y: 0 }] }]);
    const next = { ...STILL, x: 2, y: 2 };
    expect(joinPlaces(first, second, next, [1, 3]).corners).toBe(true);
    const curve = { ...second, corners: undefined };
    expect(joinPlaces({ ...first, path: [{ x: 1, y: 1 }] }, curve, next, [1, 3]).corners).toBeUndefined();
  });

  it('who moves in one half only holds in the other', () => {
    const far = { ...STILL, x: 3 };
    expect(joinPlaces(STILL, far, far, [4, 8])).toEqual({ ...STILL, moves: [{ start: 1, length: 4 }] });
    expect(joinPlaces(STILL, STILL, far, [4, 8])).toEqual({ ...STILL, moves: [{ start: 5, length: 8 }] });
    expect(joinPlaces(STILL, STILL, STILL, [4, 8])).toEqual(STILL);
  });

  it('who moves in both goes through the place between', () => {
    const corner = { ...STILL, x: 3, path: [{ x: 3, y: 1 }] };
    expect(joinPlaces(STILL, corner, { ...STILL, x: 3, y: 3 }, [4, 4])).toEqual({
      ...STILL,
      path: [
        { x: 3, y: 0 },
        { x: 3, y: 1 },
      ],
    });
  });

  it('never makes more points or moves than a place keeps', () => {
    const path = Array.from({ length: 200 }, (_, at) => ({ x: at / 50, y: (at % 2) / 10 }));
    const moves = Array.from({ length: 32 }, (_, at) => ({ start: at * 2 + 1, length: 1 }));
    const long = { ...STILL, path, moves };
    const joined = joinPlaces(long, { ...long, x: 5 }, { ...STILL, x: 9 }, [70, 70]);
    expect(joined.path.length).toBeLessThanOrEqual(200);
    expect(joined.moves).toEqual([]);
    expect(splitPlace(long, { ...STILL, x: 9 }, 70, 30).first.path.length).toBeLessThanOrEqual(200);
  });

  it('who has no next place stays, and keeps the way for when there is one', () => {
    const place = { ...STILL, path: [{ x: 1, y: 1 }] };
    const { first, second } = splitPlace(place, null, 8, 4);
    expect(first).toEqual(STILL);
    expect(second).toEqual(place);
  });
});
