/**
 * Where people are after some seconds of a scene, worked out without anything of the player: time is walked count by count,
 * a way is a Hermite curve measured in hundreds of steps, a hold is a count that is not walked on.
 */
import type { CountSpan } from '../../../../shared/model/board.ts';

export interface OracleSpot {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly height: string;
  readonly path: readonly { readonly x: number; readonly y: number }[];
  readonly moves: readonly CountSpan[];
  readonly onStage: boolean;
}

export interface OracleBeat {
  readonly counts: number;
  /** counts per minute */
  readonly tempo: number;
  /** by person */
  readonly spots: Readonly<Record<string, OracleSpot>>;
}

export interface OraclePose {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
  readonly height: string;
}

export interface OracleMoment {
  readonly beat: number;
  readonly gone: number;
}

/** `seconds` of playing at `speed`. Null once the scene has ended. */
export function momentByHand(
  beats: readonly OracleBeat[],
  seconds: number,
  speed: number,
): OracleMoment | null {
  let left = seconds * speed;
  for (const [beat, { counts, tempo }] of beats.entries()) {
    for (let count = 0; count < counts; count += 1) {
      const long = 60 / tempo;
      if (left < long) return { beat, gone: count + left / long };
      left -= long;
    }
  }
  return null;
}

/** Null for somebody who is not on stage in that beat. */
export function poseByHand(
  beats: readonly OracleBeat[],
  { beat, gone }: OracleMoment,
  person: string,
): OraclePose | null {
  const from = beats[beat]!.spots[person];
  if (from === undefined || !from.onStage) return null;
  const { height } = from;
  const to = beats[beat + 1]?.spots[person];
  if (to === undefined || !to.onStage) return { x: from.x, y: from.y, facing: from.facing, height };
  const share = shareByHand(from.moves, beats[beat]!.counts, gone);
  const { x, y } = walkByHand([from, ...from.path, to], share);
  return { x, y, facing: turnByHand(from.facing, to.facing, share), height };
}

/** Looks at each count of the beat by itself: walked on, or held. */
function shareByHand(moves: readonly CountSpan[], counts: number, gone: number): number {
  const all = Array.from({ length: counts }, (_, at) => at + 1);
  const named = all.filter((count) =>
    moves.some((one) => one.start <= count && count < one.start + one.length),
  );
  const walked = named.length === 0 ? all : named;
  let done = 0;
  for (const count of walked) {
    if (gone >= count) done += 1;
    else if (gone > count - 1) done += gone - (count - 1);
  }
  return done / walked.length;
}

/** Degree by degree in the direction in which there are fewer of them. */
function turnByHand(from: number, to: number, share: number): number {
  const left = (((to - from) % 360) + 360) % 360;
  const turned = left <= 180 ? from + left * share : from - (360 - left) * share;
  return ((turned % 360) + 360) % 360;
}

type Spot = { readonly x: number; readonly y: number };
const far = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

function walkByHand(through: readonly Spot[], share: number): Spot {
  const knots = through.filter((spot, at) => at === 0 || far(spot, through[at - 1]!) > 1e-6);
  if (knots.length < 2) return through[0]!;
  const fine = [knots[0]!];
  for (let at = 1; at < knots.length; at += 1) {
    for (let step = 1; step <= 500; step += 1) fine.push(hermite(knots, at, step / 500));
  }
  const long = fine.slice(1).reduce((sum, spot, at) => sum + far(fine[at]!, spot), 0);
  let walked = 0;
  for (let at = 1; at < fine.length; at += 1) {
    walked += far(fine[at - 1]!, fine[at]!);
    if (walked >= long * share) return fine[at]!;
  }
  return fine.at(-1)!;
}

/** The piece of the curve that ends at knot `at`. */
function hermite(knots: readonly Spot[], at: number, t: number): Spot {
  const [a, b] = [knots[at - 1]!, knots[at]!];
  const leaving = tangent(knots, at - 1, far(a, b));
  const coming = tangent(knots, at, far(a, b));
  const mix = (name: 'x' | 'y'): number =>
    (2 * t ** 3 - 3 * t ** 2 + 1) * a[name] +
    (t ** 3 - 2 * t ** 2 + t) * (leaving?.[name] ?? b[name] - a[name]) +
    (3 * t ** 2 - 2 * t ** 3) * b[name] +
    (t ** 3 - t ** 2) * (coming?.[name] ?? b[name] - a[name]);
  return { x: mix('x'), y: mix('y') };
}

/**
 * The speed at a knot for a piece as long as `piece`, by the centripetal rule (time grows with the root of distance), and
 * never faster than 1.8 times the piece; null at an end of the way, which is walked straight at.
 */
function tangent(knots: readonly Spot[], at: number, piece: number): Spot | null {
  const [before, here, after] = [knots[at - 1], knots[at]!, knots[at + 1]];
  if (before === undefined || after === undefined) return null;
  const t1 = Math.sqrt(far(before, here));
  const t2 = t1 + Math.sqrt(far(here, after));
  const time = Math.sqrt(piece);
  const one = (name: 'x' | 'y'): number =>
    time *
    ((here[name] - before[name]) / t1 -
      (after[name] - before[name]) / t2 +
      (after[name] - here[name]) / (t2 - t1));
  const speed = { x: one('x'), y: one('y') };
  const fast = Math.hypot(speed.x, speed.y);
  const slower = Math.min(1, (1.8 * piece) / fast);
  return fast === 0 ? speed : { x: speed.x * slower, y: speed.y * slower };
}
