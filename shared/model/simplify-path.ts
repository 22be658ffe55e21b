/** A stroke of a hand as a way of a few points: the curve through them stays near the stroke. */
import { distance, type Point } from './geometry.ts';
import { curvesOf, pointOnCurve } from './way.ts';

/** Straight pieces for each curve while it is measured against the stroke. */
const PIECES = 8;
/** Of the tolerance: points of the stroke nearer than this to the one before say nothing new. */
const SAME_SHARE = 0.25;

/**
 * First and last point stay, and as few as needed between them, all of them points of the stroke: each point of the stroke
 * lies within `tolerance` metres of the curve that is drawn through what is kept (`wayOf`), unless `most` points are too few
 * for that. The place with the largest error becomes the next point (Douglas and Peucker's choice, but measured
 * against the curve and bounded by `most`), so ten thousand points cost at most `most` looks at each of them.
 */
export function simplifyPath(stroke: readonly Point[], tolerance: number, most: number): readonly Point[] {
  const points = withoutRepeats(stroke, tolerance * SAME_SHARE);
  if (points.length <= 2) return points;
  const kept = [0, points.length - 1];
  const allowed = tolerance * (1 - SAME_SHARE);
  // of each piece between two kept points; only pieces near a new point are measured again
  let errors: (Worst | null)[] = [null];
  while (kept.length < most) {
    errors = errors.map((known, piece) => known ?? worstOf(points, kept, piece));
    const piece = largest(errors);
    const worst = errors[piece];
    if (worst == null || worst.error <= allowed) break;
    kept.splice(piece + 1, 0, worst.index);
    errors.splice(piece, 1, null, null);
    // a curve bends with its neighbours
    if (piece > 0) errors[piece - 1] = null;
    if (piece + 2 < errors.length) errors[piece + 2] = null;
  }
  return kept.map((index) => points[index]!);
}

interface Worst {
  /** of the point of the stroke */
  readonly index: number;
  /** metres */
  readonly error: number;
}

function worstOf(points: readonly Point[], kept: readonly number[], piece: number): Worst {
  const [first, last] = [kept[piece]!, kept[piece + 1]!];
  const line = lineOf(points, kept, piece);
  let worst: Worst = { index: first, error: 0 };
  for (let index = first + 1; index < last; index += 1) {
    const error = distanceToLine(points[index]!, line);
    if (error > worst.error) worst = { index, error };
  }
  return worst;
}

/** The piece of the curve as it is drawn among its neighbours. */
function lineOf(points: readonly Point[], kept: readonly number[], piece: number): readonly Point[] {
  const at = (place: number): Point | undefined => points[kept[place] ?? -1];
  const [from, to] = [at(piece)!, at(piece + 1)!];
  const around = [at(piece - 1), from, to, at(piece + 2)].filter((point) => point !== undefined);
  const curve = curvesOf(around).find((one) => one.from === from && one.to === to);
  if (curve === undefined) return [from, to];
  return Array.from({ length: PIECES + 1 }, (_, step) => pointOnCurve(curve, step / PIECES));
}

function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Infinity;
  for (let at = 1; at < line.length; at += 1)
    least = Math.min(least, distanceToPiece(point, line[at - 1]!, line[at]!));
  return least;
}

function distanceToPiece(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / long;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** The last point always stays. */
function withoutRepeats(stroke: readonly Point[], near: number): readonly Point[] {
  const kept: Point[] = [];
  stroke.forEach((point, at) => {
    const last = kept.at(-1);
    if (last === undefined || distance(last, point) > near) kept.push(point);
    else if (at === stroke.length - 1 && kept.length > 1) kept[kept.length - 1] = point;
    else if (at === stroke.length - 1) kept.push(point);
  });
  return kept;
}

function largest(errors: readonly (Worst | null)[]): number {
  let at = 0;
  errors.forEach((worst, piece) => {
    if ((worst?.error ?? 0) > (errors[at]?.error ?? 0)) at = piece;
  });
  return at;
}
