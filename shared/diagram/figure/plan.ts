/**
 * How half a figure is written down. Zones share their borders: a border is drawn once, so two zones that meet can
 * neither overlap nor leave a gap, whatever is done to the points.
 */
import { cubicAt, smoothThrough, splitCubic, type Cubic, type Point } from './spline.ts';

/**
 * A plan describes the half with positive x. Each stroke is one smooth curve, written as what it passes: `x,y` a point,
 * `name` a junction of `points`, `name@y` a junction made there by cutting the curve, which does not bend it. In
 * `faces`, a zone (without its side) is the round of its junctions; one that begins and ends on the midline is closed
 * by its mirror image.
 */
export interface HalfPlan {
  readonly points: Readonly<Record<string, Point>>;
  /** in this order: a stroke may use the junctions of those before it */
  readonly strokes: readonly string[];
  readonly faces: Readonly<Record<string, string>>;
  /** zones that lie inside one other zone */
  readonly islands?: readonly Island[];
}

export interface Island {
  readonly zone: string;
  readonly inside: string;
  /** a closed smooth curve */
  readonly ring: string;
}

/** A stroke between two junctions. */
export interface Piece {
  readonly from: string;
  readonly to: string;
  readonly curves: readonly Cubic[];
}

export type Warp = (point: Point) => Point;

type Stop =
  | { readonly kind: 'knot'; readonly name: string | null; readonly plain: Point; readonly at: Point }
  | { readonly kind: 'cut'; readonly name: string; readonly y: number };

/**
 * All strokes as pieces. `warp` moves the points before curves are laid, so they stay smooth; a cut stays at the same
 * part of its curve.
 */
export function layStrokes(plan: HalfPlan, warp: Warp): readonly (readonly Piece[])[] {
  const plain = new Map(Object.entries(plan.points));
  const moved = new Map([...plain].map(([name, point]) => [name, warp(point)]));
  return plan.strokes.map((text) => {
    const stops = text.split(' ').map((word) => readStop(word, plain, moved, warp));
    return cutStroke(stops, plain, moved);
  });
}

export function readRing(ring: string, warp: Warp): readonly Point[] {
  return ring.split(' ').map((word) => warp(readPair(word)));
}

function readStop(
  word: string,
  plain: ReadonlyMap<string, Point>,
  moved: ReadonlyMap<string, Point>,
  warp: Warp,
): Stop {
  const [name = '', y] = word.split('@');
  if (y !== undefined) return { kind: 'cut', name, y: Number(y) };
  const [here, there] = [plain.get(word), moved.get(word)];
  if (here !== undefined && there !== undefined) return { kind: 'knot', name, plain: here, at: there };
  const pair = readPair(word);
  return { kind: 'knot', name: null, plain: pair, at: warp(pair) };
}

function cutStroke(
  stops: readonly Stop[],
  plain: Map<string, Point>,
  moved: Map<string, Point>,
): readonly Piece[] {
  const knots = stops.filter((stop) => stop.kind === 'knot');
  const drawn = smoothThrough(knots.map(({ plain: point }) => point));
  const laid = smoothThrough(knots.map(({ at }) => at));
  const pieces: Piece[] = [];
  let from: string | null = null;
  let curves: Cubic[] = [];
  const end = (name: string): void => {
    if (from !== null) pieces.push({ from, to: name, curves });
    from = name;
    curves = [];
  };
  let index = -1;
  let done = 0;
  for (const stop of stops) {
    const [shape, curve] = [drawn[index], laid[index]];
    if (stop.kind === 'cut') {
      if (shape === undefined || curve === undefined) throw new Error(`Nothing to cut at ${stop.name}`);
      const t = whereAt(shape, stop.y);
      curves.push(part(curve, done, t));
      done = t;
      plain.set(stop.name, cubicAt(shape, t));
      moved.set(stop.name, cubicAt(curve, t));
      end(stop.name);
      continue;
    }
    if (curve !== undefined) curves.push(part(curve, done, 1));
    done = 0;
    index += 1;
    if (stop.name !== null) end(stop.name);
  }
  return pieces;
}

/** Where on the curve it reaches `y`, by halving: between two knots it only rises or only falls. */
function whereAt(cubic: Cubic, y: number): number {
  const falls = cubic[3][1] > cubic[0][1];
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 30; turn += 1) {
    const middle = (low + high) / 2;
    if (cubicAt(cubic, middle)[1] < y === falls) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function part(cubic: Cubic, from: number, to: number): Cubic {
  const [head] = to === 1 ? [cubic] : splitCubic(cubic, to);
  return from === 0 ? head : splitCubic(head, from / to)[1];
}

function readPair(word: string): Point {
  const pair = /^(-?[\d.]+),(-?[\d.]+)$/.exec(word);
  if (pair === null) throw new Error(`No point ${word} in the plan of the figure`);
  return [Number(pair[1]), Number(pair[2])];
}
