/** A canvas that draws nothing and remembers how far it would have: what is drawn, by which the sums about it are tried. */
import type { Canvas } from '../../../../../client/board/stage/canvas.ts';
import type { Edges } from '../../../../../client/board/stage/edges.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** Of a path in the letters that plans use: what its points are, arcs by their ends. */
class Path {
  readonly points: readonly (readonly [number, number])[];

  constructor(d: string) {
    let at: readonly [number, number] = [0, 0];
    this.points = [...d.matchAll(/([MLhvaAZ])([^MLhvaAZ]*)/g)].flatMap(([, letter = '', rest = '']) => {
      const numbers = rest.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
      const [x, y] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
      if (letter === 'Z') return [];
      if (letter === 'h') at = [at[0] + y, at[1]];
      else if (letter === 'v') at = [at[0], at[1] + y];
      else if (letter === 'a') at = [at[0] + x, at[1] + y];
      else at = [x, y];
      return [at];
    });
  }
}

/** `letter` is how wide one letter is, in sizes of the font. */
export function inkBox(letter = 0.62): { readonly c: Canvas; readonly edges: () => Edges } {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: (readonly [number, number])[] = [];
  const kept: Matrix[] = [];
  const seen: { readonly x: number; readonly y: number; readonly far: number }[] = [];
  const times = ([a, b, c, d, e, f]: Matrix): void => {
    const [A, B, C, D, E, F] = matrix;
    matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
  };
  const there = (x: number, y: number): readonly [number, number] => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  const see = (points: readonly (readonly [number, number])[], far: number): void => {
    for (const [x, y] of points) seen.push({ x, y, far });
  };
  const add = (...points: readonly (readonly [number, number])[]): void => {
    path.push(...points.map(([x, y]) => there(x, y)));
  };
  const scaleNow = (): number => Math.hypot(matrix[0], matrix[1]);
  const box = (x: number, y: number, w: number, h: number): void =>
    add([x, y], [x + w, y], [x, y + h], [x + w, y + h]);
  const words = (text: string, x: number, y: number, far: number): void => {
    const size = Number(/([\d.]+)px/.exec(canvas.font)?.[1] ?? 0);
    const half = (text.length * size * letter) / 2;
    see([there(x - half, y - size / 2), there(x + half, y + size / 2)], far);
  };
  const drawn = (given: unknown): readonly (readonly [number, number])[] =>
    given instanceof Path ? given.points.map(([x, y]) => there(x, y)) : path;
  const canvas = {
    font: '',
    lineWidth: 1,
    globalAlpha: 1,
    save: () => kept.push(matrix),
    restore: () => (matrix = kept.pop() ?? matrix),
    translate: (x: number, y: number) => times([1, 0, 0, 1, x, y]),
    scale: (x: number, y: number) => times([x, 0, 0, y, 0, 0]),
    rotate: (turn: number) => times([Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]),
    getTransform: () => ({ a: matrix[0], b: matrix[1] }),
    setLineDash: () => undefined,
    measureText: (text: string) => ({ width: text.length * 11 * letter }),
    beginPath: () => (path = []),
    closePath: () => undefined,
    moveTo: (x: number, y: number) => add([x, y]),
    lineTo: (x: number, y: number) => add([x, y]),
    quadraticCurveTo: (a: number, b: number, x: number, y: number) => add([a, b], [x, y]),
    arc: (x: number, y: number, r: number) => box(x - r, y - r, 2 * r, 2 * r),
    rect: box,
    roundRect: box,
    fill: (given?: unknown) => see(drawn(given), 0),
    stroke: (given?: unknown) => see(drawn(given), (canvas.lineWidth * scaleNow()) / 2),
    strokeRect: (x: number, y: number, w: number, h: number) => {
      path = [];
      box(x, y, w, h);
      see(path, (canvas.lineWidth * scaleNow()) / 2);
    },
    fillText: (text: string, x: number, y: number) => words(text, x, y, 0),
    strokeText: (text: string, x: number, y: number) => words(text, x, y, canvas.lineWidth / 2),
  };
  return {
    // it has what plans use of a canvas
    c: canvas as unknown as Canvas,
    edges: () => ({
      left: Math.min(...seen.map(({ x, far }) => x - far)),
      top: Math.min(...seen.map(({ y, far }) => y - far)),
      right: Math.max(...seen.map(({ x, far }) => x + far)),
      bottom: Math.max(...seen.map(({ y, far }) => y + far)),
    }),
  };
}

/** For code that makes paths where there is no page. */
export const PlainPath = Path as unknown as typeof Path2D;
