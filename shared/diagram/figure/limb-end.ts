/** A limb that ends early ends round. */
import type { Face, Span } from './mesh.ts';
import type { Cubic, Point } from './spline.ts';

/** The remaining faces, with the borders they shared with the faces that are gone rounded outwards. */
export function roundEnds(kept: readonly Face[], gone: readonly Face[]): readonly Face[] {
  const borders = new Set(gone.flatMap(({ rounds }) => rounds.flat()).map(({ border }) => border));
  const ends = kept
    .filter(({ half }) => half !== 'both')
    .flatMap(({ rounds }) => rounds.flat())
    .filter(({ border }) => borders.has(border));
  if (ends.length === 0) return kept;
  const roundByBorder = new Map(groupJoined(ends).flatMap(roundGroup));
  const isEnd = ({ border }: Span): boolean => roundByBorder.has(border);
  return kept.map((face) => {
    // the same object where nothing changed: it needs no measuring again
    if (!face.rounds.some((round) => round.some(isEnd))) return face;
    const rounds = face.rounds.map((round) =>
      round.map((span) => ({ ...span, curves: roundByBorder.get(span.border) ?? span.curves })),
    );
    return { ...face, rounds };
  });
}

/** Spans that meet at a junction are one end, such as the three across a thigh. */
function groupJoined(spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const met = groups.filter((group) =>
      group.some(({ from, to }) => [from, to].some((name) => name === span.from || name === span.to)),
    );
    const joined = [...met.flat(), span];
    groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), joined);
  }
  return groups;
}

function roundGroup(group: readonly Span[]): readonly (readonly [string, readonly Cubic[]])[] {
  const points = group.flatMap(({ curves }) => curves.flat());
  const left = points.reduce((least, point) => (point[0] < least[0] ? point : least));
  const right = points.reduce((most, point) => (point[0] > most[0] ? point : most));
  const [dx, dy] = [right[0] - left[0], right[1] - left[1]];
  const length = Math.hypot(dx, dy);
  // limbs hang: outwards is down, square to the cut
  const bulge = ([x, y]: Point): Point => {
    const u = (2 * ((x - left[0]) * dx + (y - left[1]) * dy)) / (length * length) - 1;
    const height = 0.3 * Math.max(0, 1 - u ** 4);
    const along = (u + 1) / 2;
    return [left[0] + along * dx - dy * height, left[1] + along * dy + dx * height];
  };
  return group.map(({ border, curves }) => [
    border,
    curves.map(([a, b, c, d]): Cubic => [bulge(a), bulge(b), bulge(c), bulge(d)]),
  ]);
}
