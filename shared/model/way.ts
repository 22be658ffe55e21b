/**
 * The way somebody walks through given points: one smooth curve that passes through each of them. What is drawn and what
 * is played is this same curve.
 */
import { distance, type Point } from './geometry.ts';

/** A cubic Bézier curve, metres. */
export interface Curve {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

/** A way as short straight pieces, with the metres walked at the end of each. */
export interface Way {
  readonly points: readonly Point[];
  readonly along: readonly number[];
  /** metres */
  readonly length: number;
}

/** Straight pieces for each curve: a bend of ten metres is off by less than a centimetre. */
const PIECES = 16;

/** Nothing is nearer to another point than this, metres: where a curve turns on the spot its sums would divide by zero. */
const SAME = 1e-6;

/**
 * A centripetal Catmull-Rom spline: it makes no loops where points lie at uneven distances. Two points are a straight
 * line; points that repeat the one before are left out.
 */
export function curvesOf(through: readonly Point[]): readonly Curve[] {
  const points = through.filter((point, at) => at === 0 || distance(point, through[at - 1]!) > SAME);
  return points.slice(1).map((to, at) => {
    const from = points[at]!;
    const before = points[at - 1];
    const after = points[at + 2];
    return { from, c1: bend(before, from, to), c2: bend(after, to, from), to };
  });
}

/** The handle of a curve at `at`, on the side of `next`, where the way comes from `last`. */
function bend(last: Point | undefined, at: Point, next: Point): Point {
  const far = distance(at, next);
  if (last === undefined) return { x: at.x + (next.x - at.x) / 3, y: at.y + (next.y - at.y) / 3 };
  const a = Math.sqrt(distance(last, at));
  const b = Math.sqrt(far);
  const share = (name: 'x' | 'y'): number => {
    const sum = a * a * next[name] - b * b * last[name] + (2 * a * a + 3 * a * b + b * b) * at[name];
    return sum / (3 * a * (a + b));
  };
  const free = { x: share('x'), y: share('y') };
  // a long step before a short one would throw the handle far beyond the short one
  const reach = distance(at, free);
  const most = far * 0.6;
  if (reach <= most) return free;
  return { x: at.x + ((free.x - at.x) * most) / reach, y: at.y + ((free.y - at.y) * most) / reach };
}

/** A point of a curve; `t` runs from 0 to 1. */
export function pointOnCurve({ from, c1, c2, to }: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (name: 'x' | 'y'): number =>
    s * s * s * from[name] + 3 * s * s * t * c1[name] + 3 * s * t * t * c2[name] + t * t * t * to[name];
  return { x: mix('x'), y: mix('y') };
}

/** `hasCorners`: straight from point to point. */
export function wayOf(through: readonly Point[], hasCorners = false): Way {
  const first = through[0] ?? { x: 0, y: 0 };
  const curves = curvesOf(through);
  const [only] = curves;
  const points =
    hasCorners || (only !== undefined && curves.length === 1)
      ? [first, ...curves.map(({ to }) => to)]
      : [first, ...curves.flatMap((curve) => piecesOf(curve))];
  const along = [0];
  for (let at = 1; at < points.length; at += 1) {
    along.push(along[at - 1]! + distance(points[at - 1]!, points[at]!));
  }
  return { points, along, length: along.at(-1) ?? 0 };
}

function piecesOf(curve: Curve): readonly Point[] {
  return Array.from({ length: PIECES }, (_, at) => pointOnCurve(curve, (at + 1) / PIECES));
}

/** Where somebody is who has walked a share, 0 to 1, of the way's length. */
export function pointOnWay({ points, along, length }: Way, share: number): Point {
  const first = points[0]!;
  const last = points.at(-1)!;
  if (share <= 0 || length === 0) return first;
  if (share >= 1) return last;
  const walked = share * length;
  // the first piece that ends beyond it
  let low = 1;
  let high = along.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (along[middle]! < walked) low = middle + 1;
    else high = middle;
  }
  const [from, to] = [points[low - 1]!, points[low]!];
  const piece = along[low]! - along[low - 1]!;
  const done = piece === 0 ? 1 : (walked - along[low - 1]!) / piece;
  return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}
