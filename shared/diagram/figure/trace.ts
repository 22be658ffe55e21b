/** What is left of borders when zones are joined: the outline of a region, and of the whole figure. */
import { areaOf, cubicsOf, type Face, type Span } from './mesh.ts';
import type { Cubic } from './spline.ts';

/** Closed rounds of the borders that only one of the faces has, the largest first. */
export function outlineOf(faces: readonly Face[]): readonly (readonly Span[])[] {
  const spans = faces.flatMap(({ rounds }) => rounds.flat());
  const count = new Map<string, number>();
  for (const { border } of spans) count.set(border, (count.get(border) ?? 0) + 1);
  const open = spans.filter(({ border }) => count.get(border) === 1);
  const rounds: Span[][] = [];
  while (open.length > 0) {
    const round = open.splice(0, 1);
    for (;;) {
      const end = round.at(-1);
      const next = open.findIndex(({ from }) => from === end?.to);
      if (end === undefined || end.to === round[0]?.from || next === -1) break;
      round.push(...open.splice(next, 1));
    }
    rounds.push(round);
  }
  return rounds.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
}

/** SVG path text; fill it by `evenodd`, because a zone may have an island. */
export function toPath(rounds: readonly (readonly Span[])[]): string {
  return rounds.map((round) => cubicsToPath(cubicsOf(round))).join('');
}

function cubicsToPath(curves: readonly Cubic[]): string {
  const [first] = curves;
  if (first === undefined) return '';
  const rest = curves.map(
    ([, b, c, d]) => `C${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])} ${n(d[0])} ${n(d[1])}`,
  );
  return `M${n(first[0][0])} ${n(first[0][1])}${rest.join('')}Z`;
}

/** A hundredth of a unit: far less than a pixel at any zoom in use. */
function n(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
