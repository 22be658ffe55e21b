/** From the plan of half a figure to the borders of every zone of the whole one. */
import { layStrokes, readRing, type HalfPlan, type Warp } from './plan.ts';
import { mirror, mirrorCubic, reverseCubic, smoothRound, type Cubic, type Point } from './spline.ts';

/** A piece of border between two junctions, walked in one direction. */
export interface Span {
  /** the same for both directions; two zones that share one are neighbours */
  readonly border: string;
  readonly from: string;
  readonly to: string;
  readonly curves: readonly Cubic[];
}

/** The plan's own half has positive x; whose left that is, the views say. */
export type Half = 'plan' | 'mirror' | 'both';

export interface Face {
  /** the zone without its side */
  readonly zone: string;
  readonly half: Half;
  /** closed rounds, the outer one first; islands are holes */
  readonly rounds: readonly (readonly Span[])[];
}

/** Every face of both halves. `warp` moves the points before the curves are laid, so that they stay smooth. */
export function buildFaces(plan: HalfPlan, warp: Warp): readonly Face[] {
  const strokes = layStrokes(plan, warp).map((pieces, stroke) =>
    withStops(pieces.map((piece, at): Span => ({ border: `${stroke}.${at}`, ...piece }))),
  );
  const faces = Object.entries(plan.faces).flatMap(([zone, round]): readonly Face[] => {
    const names = round.split(' ');
    const isOnMidline = [names[0], names.at(-1)].every((name) => plan.points[name ?? '']?.[0] === 0);
    const walked = walk(isOnMidline ? names : [...names, names[0] ?? ''], strokes);
    if (isOnMidline) return [{ zone, half: 'both', rounds: [clockwise([...walked, ...turn(walked)])] }];
    const whole = clockwise(walked);
    return [
      { zone, half: 'plan', rounds: [whole] },
      { zone, half: 'mirror', rounds: [clockwise(turn(whole))] },
    ];
  });
  return addIslands(faces, plan, warp);
}

/** A round as one run of curves. */
export function cubicsOf(round: readonly Span[]): readonly Cubic[] {
  return round.flatMap(({ curves }) => curves);
}

/** The same spans walked the other way. */
export function backwards(spans: readonly Span[]): readonly Span[] {
  return spans
    .map(({ border, from, to, curves }) => ({
      border,
      from: to,
      to: from,
      curves: curves.map(reverseCubic).reverse(),
    }))
    .reverse();
}

/** Twice the area inside, positive where the round goes clockwise on a screen; handles stand in for the curves. */
export function areaOf(spans: readonly Span[]): number {
  const points = spans.flatMap(({ curves }) => curves.flatMap(([a, b, c]) => [a, b, c]));
  return points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

interface Stroke {
  readonly spans: readonly Span[];
  /** how many pieces before each junction */
  readonly stops: ReadonlyMap<string, number>;
}

function withStops(spans: readonly Span[]): Stroke {
  const names = [...spans.slice(0, 1).map(({ from }) => from), ...spans.map(({ to }) => to)];
  return { spans, stops: new Map(names.map((name, at) => [name, at])) };
}

/** Round the junctions, each time along the stroke that leads there in the fewest pieces. */
function walk(names: readonly string[], strokes: readonly Stroke[]): readonly Span[] {
  return names.slice(1).flatMap((to, at) => {
    const from = names[at] ?? '';
    let shortest: readonly Span[] | undefined;
    for (const stroke of strokes) {
      const way = wayAlong(stroke, from, to);
      if (way.length > 0 && way.length < (shortest?.length ?? Infinity)) shortest = way;
    }
    if (shortest === undefined) throw new Error(`No stroke of the figure leads from ${from} to ${to}`);
    return shortest;
  });
}

function wayAlong({ spans, stops }: Stroke, from: string, to: string): readonly Span[] {
  const start = stops.get(from);
  const end = stops.get(to);
  if (start === undefined || end === undefined) return [];
  return start < end ? spans.slice(start, end) : backwards(spans.slice(end, start));
}

/** The mirror image, walked back: it leads from where the original ends to where it began. */
function turn(spans: readonly Span[]): readonly Span[] {
  return backwards(
    spans.map(({ border, from, to, curves }) => ({
      border: `-${border}`,
      from: otherSide(from, curves[0]?.[0]),
      to: otherSide(to, curves.at(-1)?.[3]),
      curves: curves.map(mirrorCubic),
    })),
  );
}

/** A junction on the midline is the same one for both halves. */
function otherSide(name: string, at: Point | undefined): string {
  return at !== undefined && at[0] === 0 ? name : `-${name}`;
}

function clockwise(spans: readonly Span[]): readonly Span[] {
  return areaOf(spans) < 0 ? backwards(spans) : spans;
}

function addIslands(faces: readonly Face[], plan: HalfPlan, warp: Warp): readonly Face[] {
  return (plan.islands ?? []).reduce<readonly Face[]>((all, { zone, inside, ring }) => {
    const knots = readRing(ring, warp);
    const ringOf = (half: Half): readonly Span[] => {
      const sign = half === 'mirror' ? '-' : '';
      const points = half === 'mirror' ? knots.map(mirror) : knots;
      return clockwise([
        { border: `${sign}${zone}`, from: sign + zone, to: sign + zone, curves: smoothRound(points) },
      ]);
    };
    return [
      ...all.map((face) =>
        face.zone === inside ? { ...face, rounds: [...face.rounds, backwards(ringOf(face.half))] } : face,
      ),
      ...(['plan', 'mirror'] as const).map((half) => ({ zone, half, rounds: [ringOf(half)] })),
    ];
  }, faces);
}
