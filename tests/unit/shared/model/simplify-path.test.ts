import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, type Point } from '../../../../shared/model/geometry.ts';
import { simplifyPath } from '../../../../shared/model/simplify-path.ts';
import { wayOf } from '../../../../shared/model/way.ts';

const metres = fc.double({ min: -8, max: 8, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: metres, y: metres });

/** A hand goes in small steps and turns slowly; now and then it stops, or comes back to where it was. */
const stroke = fc
  .tuple(
    point,
    fc.array(fc.tuple(fc.double({ min: -0.6, max: 0.6, noNaN: true }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 120,
    }),
  )
  .map(([first, turns]) => {
    const points = [first];
    let heading = 0;
    for (const [turn, kind] of turns) {
      heading += turn;
      const last = points.at(-1)!;
      if (kind === 0) points.push(last);
      else if (kind === 1) points.push(points[Math.floor(points.length / 2)]!);
      else points.push({ x: last.x + 0.08 * Math.cos(heading), y: last.y + 0.08 * Math.sin(heading) });
    }
    return points;
  });

/** Metres from a point to the curve through others, as it is drawn. */
function distanceToWay(at: Point, through: readonly Point[]): number {
  const { points } = wayOf(through);
  let least = distance(at, points[0]!);
  for (let end = 1; end < points.length; end += 1) {
    const [a, b] = [points[end - 1]!, points[end]!];
    const long = distance(a, b) ** 2;
    const along = long === 0 ? 0 : ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / long;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, distance(at, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }));
  }
  return least;
}

describe('a stroke as a way of a few points', () => {
  it('[issue 6 Movement] keeps both ends, and only points of the stroke in their order', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (points, most) => {
          const kept = simplifyPath(points, 0.1, most);
          expect(kept[0]).toBe(points[0]);
          expect(kept.at(-1)).toEqual(points.at(-1));
          expect(kept.length).toBeLessThanOrEqual(most);
          let from = -1;
          for (const one of kept) {
            from = points.findIndex((other, at) => at > from && other === one);
            expect(from).not.toBe(-1);
          }
        },
      ),
    );
  });

  it('[issue 6 Movement] the curve through what is kept stays within the tolerance, unless points ran out', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (points, tolerance) => {
        const most = 40;
        const kept = simplifyPath(points, tolerance, most);
        if (kept.length === most) return;
        for (const one of points) expect(distanceToWay(one, kept)).toBeLessThanOrEqual(tolerance + 0.01);
      }),
      { numRuns: 300 },
    );
  });

  it('a straight stroke keeps its ends alone, a bow one point or two more, a repeat nothing', () => {
    const line = Array.from({ length: 50 }, (_, at) => ({ x: at / 10, y: 0 }));
    expect(simplifyPath(line, 0.1, 14)).toEqual([line[0], line[49]]);
    const bow = Array.from({ length: 50 }, (_, at) => ({ x: at / 10, y: Math.sin((at / 49) * Math.PI) }));
    expect(simplifyPath(bow, 0.1, 14).length).toBeLessThanOrEqual(5);
    expect(simplifyPath([{ x: 1, y: 1 }], 0.1, 14)).toEqual([{ x: 1, y: 1 }]);
    expect(simplifyPath([], 0.1, 14)).toEqual([]);
    const rest = [
      { x: 1, y: 1 },
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ];
    expect(simplifyPath(rest, 0.1, 14)).toHaveLength(2);
  });

  it('[issue 6 Bad input] ten thousand points of a wild hand become few, in few looks at each of them', () => {
    let looks = 0;
    const watched = fc.sample(point, { seed: 20_261_128, numRuns: 10_000 }).map(({ x, y }) => ({
      get x() {
        looks += 1;
        return x;
      },
      y,
    }));
    expect(simplifyPath(watched, 0.06, 14)).toHaveLength(14);
    // a round looks at each point once more at the most, against eight pieces of a curve, two looks each
    expect(looks / 10_000).toBeLessThan(14 * 8 * 2);
  });
});
