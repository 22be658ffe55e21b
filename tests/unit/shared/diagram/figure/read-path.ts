/** A path of the figure back as corners, so that tests measure what is drawn and not what it was made from. */
import { boxOf, flatten, isInside, type Polygon } from '#shared/diagram/figure/polygon.ts';
import type { Cubic, Point } from '#shared/diagram/figure/spline.ts';
import type { ViewDrawing } from '#shared/diagram/figure/figure-drawing.ts';

export function readPath(path: string): Polygon {
  const rounds = path.split('M').filter((round) => round !== '');
  return flatten(
    rounds.map((round) => {
      if (!/^[-\d. ]+(C[-\d. ]+)+Z$/.test(round)) throw new Error(`Not a closed run of curves: ${round}`);
      const numbers = round.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const points = Array.from({ length: numbers.length / 2 }, (_, at): Point => [
        numbers[2 * at] ?? NaN,
        numbers[2 * at + 1] ?? NaN,
      ]);
      return Array.from(
        { length: (points.length - 1) / 3 },
        (_, at) => points.slice(3 * at, 3 * at + 4) as unknown as Cubic,
      );
    }),
    12,
  );
}

/** Points spread evenly over a polygon, as `step` apart as asked. */
export function pointsIn(polygon: Polygon, step: number): readonly Point[] {
  const { x, y, width, height } = boxOf(polygon);
  const found: Point[] = [];
  // half a step in, and off the round numbers that borders like
  for (let atY = y + step * 0.513; atY < y + height; atY += step)
    for (let atX = x + step * 0.487; atX < x + width; atX += step)
      if (isInside(polygon, [atX, atY])) found.push([atX, atY]);
  return found;
}

/** What of the body lies in how many zones, at points `step` apart: 1 everywhere, or there are gaps or overlaps. */
export function coverOf(drawing: ViewDrawing, step: number): ReadonlyMap<number, number> {
  const zones = drawing.zones.filter(({ kind }) => kind === 'body').map(({ path }) => readPath(path));
  const counts = new Map<number, number>();
  for (const point of pointsIn(readPath(drawing.silhouette), step)) {
    const inside = zones.filter((zone) => isInside(zone, point)).length;
    counts.set(inside, (counts.get(inside) ?? 0) + 1);
  }
  return counts;
}
