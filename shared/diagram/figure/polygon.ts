/** Curves as short straight lines, for what must be measured: where the middle is, and how much room there is. */
import { cubicAt, type Cubic, type Point } from './spline.ts';

/** Rounds of corners; a point is inside where it is inside an odd number of rounds. */
export type Polygon = readonly (readonly Point[])[];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function flatten(rounds: readonly (readonly Cubic[])[], perCurve = 4): Polygon {
  return rounds.map((round) =>
    round.flatMap((cubic) => Array.from({ length: perCurve }, (_, step) => cubicAt(cubic, step / perCurve))),
  );
}

export function boxOf(polygon: Polygon): Box {
  const points = polygon.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function joinBoxes(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function isInside(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  for (const round of polygon) {
    let from = round[round.length - 1];
    for (const to of round) {
      if (from !== undefined && from[1] > y !== to[1] > y)
        inside = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]) < x !== inside;
      from = to;
    }
  }
  return inside;
}

/** How far a point is from the border; negative outside. Where that is surely less than `enough`, any lesser value. */
export function depthAt(polygon: Polygon, point: Point, enough = -Infinity): number {
  if (enough > 0 && !isInside(polygon, point)) return -Infinity;
  // plain loops that end early: this runs some ten thousand times for a figure
  let nearest = Infinity;
  for (const round of polygon) {
    let from = round[round.length - 1];
    for (const to of round) {
      if (from !== undefined) nearest = Math.min(nearest, squareDistance(point, from, to));
      if (enough > 0 && nearest < enough * enough) return -Infinity;
      from = to;
    }
  }
  return Math.sqrt(nearest) * (isInside(polygon, point) ? 1 : -1);
}

/**
 * A point deep inside, by a grid that closes in; unlike a centroid it is never outside a bent shape. Of points about
 * as deep it takes the one nearer to the middle. A shape that is its own mirror image keeps it on the midline.
 */
export function deepestPoint(polygon: Polygon, isMirrored = false): Point {
  const box = boxOf(polygon);
  const middle: Point = [isMirrored ? 0 : box.x + box.width / 2, box.y + box.height / 2];
  let best = middle;
  let most = depthAt(polygon, middle);
  let [reachX, reachY] = [isMirrored ? 0 : box.width / 2, box.height / 2];
  for (let turn = 0; turn < 6; turn += 1) {
    const [x, y] = best;
    const steps = turn === 0 ? 4 : 1;
    for (let i = isMirrored ? 0 : -steps; i <= (isMirrored ? 0 : steps); i += 1) {
      for (let j = -steps; j <= steps; j += 1) {
        const point: Point = [x + (i / steps) * reachX, y + (j / steps) * reachY];
        const away = 0.03 * Math.hypot(point[0] - middle[0], point[1] - middle[1]);
        const found = depthAt(polygon, point, most + away) - away;
        if (found > most) [best, most] = [point, found];
      }
    }
    [reachX, reachY] = turn === 0 ? [reachX / 6, reachY / 6] : [reachX / 1.7, reachY / 1.7];
  }
  return best;
}

/** How wide and how tall something centred on a point inside may be, measured along its own cross. */
export function roomAt(polygon: Polygon, [x, y]: Point): { readonly width: number; readonly height: number } {
  const turned = polygon.map((round) => round.map(([a, b]): Point => [b, a]));
  return { width: spanAt(polygon, x, y), height: spanAt(turned, y, x) };
}

function spanAt(polygon: Polygon, x: number, y: number): number {
  const sides = polygon.flatMap((round) =>
    round.flatMap((from, at) => {
      const to = round[(at + 1) % round.length] ?? from;
      if (from[1] > y === to[1] > y) return [];
      return [Math.abs(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]) - x)];
    }),
  );
  return sides.length === 0 ? 0 : 2 * Math.min(...sides);
}

function squareDistance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}
