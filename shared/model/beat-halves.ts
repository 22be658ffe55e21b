/** One person's place where a beat is made into two, or two into one: they walk the same way on the same counts. */
import { LIMITS, type CountSpan, type Place } from './board.ts';
import { distance, roundMetres, shortestTurn, type Point } from './geometry.ts';
import { movingSpans, poseAt, walkOf } from './motion.ts';
import { pointOnWay, type Way } from './way.ts';

export interface Halves {
  readonly first: Place;
  readonly second: Place;
}

/** Metres below which two places are one. */
const SAME = 0.01;

/** `counts` is the length of the whole beat; the first half has `at` of them. `next` is their place in the beat behind. */
export function splitPlace(place: Place, next: Place | null, counts: number, at: number): Halves {
  const walk = walkOf(place, next, counts);
  const pose = poseAt(walk, at);
  const middle = { x: roundMetres(pose.x), y: roundMetres(pose.y), facing: Math.round(pose.facing) % 360 };
  const path = walk.to === null ? { first: [], second: place.path } : splitPath(place, walk.way, pose);
  const moves = splitMoves(place.moves, at, counts);
  return {
    first: { ...place, path: path.first, moves: moves.first },
    second: { ...place, ...middle, path: path.second, moves: moves.second },
  };
}

function splitPath(
  { path, corners }: Place,
  way: Way,
  here: Point,
): { readonly first: readonly Point[]; readonly second: readonly Point[] } {
  const knots = knotsOf(path, way);
  const walked = walkedTo(way, here);
  const before = knots.filter(({ along }) => along < walked - SAME);
  const after = knots.filter(({ along }) => along > walked + SAME);
  // straight lines need no help; a curve keeps its bend where it is cut
  if (path.length === 0) return { first: [], second: [] };
  const between = (from: number, to: number): readonly Point[] =>
    corners === true || to - from < 0.2 ? [] : [rounded(pointOnWay(way, (from + to) / 2 / way.length))];
  const last = before.at(-1)?.along ?? 0;
  const first = after[0]?.along ?? way.length;
  return {
    first: fewer([...before.map(({ point }) => point), ...between(last, walked)]),
    second: fewer([...between(walked, first), ...after.map(({ point }) => point)]),
  };
}

/** Metres walked until each point of the path. */
function knotsOf(
  path: readonly Point[],
  way: Way,
): readonly { readonly point: Point; readonly along: number }[] {
  let from = 0;
  return path.map((point) => {
    const at = way.points.findIndex((other, index) => index >= from && distance(other, point) < 1e-5);
    if (at !== -1) from = at;
    return { point, along: way.along[from] ?? 0 };
  });
}

/** Metres walked until the nearest spot of the way. */
function walkedTo(way: Way, here: Point): number {
  let [best, walked] = [Infinity, 0];
  for (let at = 1; at < way.points.length; at += 1) {
    const [a, b] = [way.points[at - 1]!, way.points[at]!];
    const long = distance(a, b);
    if (long === 0) continue;
    const share = Math.min(
      1,
      Math.max(0, ((here.x - a.x) * (b.x - a.x) + (here.y - a.y) * (b.y - a.y)) / (long * long)),
    );
    const far = Math.hypot(here.x - a.x - (b.x - a.x) * share, here.y - a.y - (b.y - a.y) * share);
    if (far < best - 1e-9) [best, walked] = [far, way.along[at - 1]! + long * share];
  }
  return walked;
}

function splitMoves(
  moves: readonly CountSpan[],
  at: number,
  counts: number,
): { readonly first: readonly CountSpan[]; readonly second: readonly CountSpan[] } {
  if (moves.length === 0) return { first: [], second: [] };
  const all = movingSpans(moves, counts);
  const first = all.flatMap(({ start, length }) =>
    start > at ? [] : [{ start, length: Math.min(length, at - start + 1) }],
  );
  const second = all.flatMap(({ start, length }) => {
    const from = Math.max(start, at + 1);
    const end = start + length;
    return end <= from ? [] : [{ start: from - at, length: end - from }];
  });
  return { first: unlessWhole(first, at), second: unlessWhole(second, counts - at) };
}

/** `counts` are the lengths of the two beats; `next` is the place in the beat behind both. */
export function joinPlaces(
  first: Place,
  second: Place | null,
  next: Place | null,
  counts: readonly [number, number],
): Place {
  if (second === null || !second.onStage || !first.onStage) return first;
  const goes = [isMoved(first, second), next !== null && next.onStage && isMoved(second, next)] as const;
  const moves = [
    ...(goes[0] ? movingSpans(first.moves, counts[0]) : []),
    ...(goes[1] ? shifted(movingSpans(second.moves, counts[1]), counts[0]) : []),
  ];
  // where nobody goes on, the second place is where the next one is, or where the first was
  const middle = goes[0] && goes[1] ? [{ x: second.x, y: second.y }] : [];
  const path = [...(goes[0] ? first.path : []), ...middle, ...(goes[1] ? second.path : [])];
  const total = counts[0] + counts[1];
  // a curve may not become an angle: corners stay where everything that bends has them
  const bent = [first, second].filter((place, at) => goes[at] === true && place.path.length > 0);
  const corners = bent.length > 0 && bent.every((place) => place.corners === true);
  return {
    ...first,
    path: fewer(path),
    moves: unlessWhole(moves, total),
    corners: corners ? true : undefined,
  };
}

function isMoved(from: Place, to: Place): boolean {
  return (
    distance(from, to) >= SAME || from.path.length > 0 || Math.abs(shortestTurn(from.facing, to.facing)) > 0.5
  );
}

function shifted(spans: readonly CountSpan[], by: number): readonly CountSpan[] {
  return spans.map(({ start, length }) => ({ start: start + by, length }));
}

/** The whole beat is written as no span. More spans than a place keeps are the whole beat, too. */
function unlessWhole(spans: readonly CountSpan[], counts: number): readonly CountSpan[] {
  if (spans.length === 0) return [];
  const all = movingSpans(spans, counts);
  const isWhole = all.length === 1 && all[0]!.length === counts;
  return isWhole || all.length > LIMITS.moves ? [] : all;
}

/** Every second point, as often as it takes for a place to keep them. */
function fewer(points: readonly Point[]): readonly Point[] {
  let kept = points.map((point) => rounded(point));
  while (kept.length > LIMITS.pathPoints) kept = kept.filter((_, at) => at % 2 === 0);
  return kept;
}

function rounded({ x, y }: Point): Point {
  return { x: roundMetres(x), y: roundMetres(y) };
}
