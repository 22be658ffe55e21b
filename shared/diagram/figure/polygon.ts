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
  return rounds.map((round) => {
    const corners: Point[] = [];
    for (const cubic of round)
      for (let step = 0; step < perCurve; step += 1) corners.push(cubicAt(cubic, step / perCurve));
    return corners;
  });
}

export function boxOf(polygon: Polygon): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const round of polygon)
    for (const [x, y] of round) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  return { x: left, y: top, width: right - left, height: bottom - top };
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

/** How far a point is from the border; negative outside. */
export function depthAt(polygon: Polygon, point: Point): number {
  return depthOf(edgesOf(polygon), point[0], point[1], -Infinity);
}

/** Every side as four numbers, x and y of both ends: measuring runs over them some million times for a figure. */
function edgesOf(polygon: Polygon): Float64Array {
  const edges = new Float64Array(4 * polygon.reduce((sum, round) => sum + round.length, 0));
  let at = 0;
  for (const round of polygon) {
    let from = round[round.length - 1];
    for (const to of round) {
      if (from !== undefined) edges.set([from[0], from[1], to[0], to[1]], at);
      at += 4;
      from = to;
    }
  }
  return edges;
}

/** As `depthAt`; where that is surely less than `enough` it stops, and says so by the lowest number there is. */
function depthOf(edges: Float64Array, x: number, y: number, enough: number): number {
  const least = enough > 0 ? enough * enough : -1;
  let nearest = Infinity;
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const x1 = edges[at] ?? 0;
    const y1 = edges[at + 1] ?? 0;
    const dx = (edges[at + 2] ?? 0) - x1;
    const dy = (edges[at + 3] ?? 0) - y1;
    const px = x - x1;
    const py = y - y1;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : (px * dx + py * dy) / length;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const square = (px - t * dx) ** 2 + (py - t * dy) ** 2;
    if (square < least) return -Infinity;
    if (square < nearest) nearest = square;
    if (py < 0 !== py - dy < 0 && (py / dy) * dx < px) inside = !inside;
  }
  return Math.sqrt(nearest) * (inside ? 1 : -1);
}

/**
 * A point deep inside, by a grid that closes in; unlike a centroid it is never outside a bent shape. Of points about
 * as deep it takes the one nearer to the middle. A shape that is its own mirror image keeps it on the midline.
 */
export function deepestPoint(polygon: Polygon, isMirrored = false): Point {
  const box = boxOf(polygon);
  const middle: Point = [isMirrored ? 0 : box.x + box.width / 2, box.y + box.height / 2];
  const edges = edgesOf(polygon);
  let best = middle;
  let most = depthOf(edges, middle[0], middle[1], -Infinity);
  let [reachX, reachY] = [isMirrored ? 0 : box.width / 2, box.height / 2];
  for (let turn = 0; turn < 6; turn += 1) {
    const [x, y] = best;
    const steps = turn === 0 ? 4 : 1;
    for (let i = isMirrored ? 0 : -steps; i <= (isMirrored ? 0 : steps); i += 1) {
      for (let j = -steps; j <= steps; j += 1) {
        const point: Point = [x + (i / steps) * reachX, y + (j / steps) * reachY];
        const away = 0.03 * Math.hypot(point[0] - middle[0], point[1] - middle[1]);
        const found = depthOf(edges, point[0], point[1], most + away) - away;
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
