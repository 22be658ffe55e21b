/** Smooth curves through points: cubic Béziers whose bend changes without a jump, so that an outline has no knuckles. */

/** Figure units: a hundredth of a head; x from the midline, y down from the top of the head. */
export type Point = readonly [x: number, y: number];

/** From, two handles, to. */
export type Cubic = readonly [Point, Point, Point, Point];

/** One cubic per gap between two points. A curve that ends on the midline runs level there, to meet its mirror image. */
export function smoothThrough(points: readonly Point[]): readonly Cubic[] {
  // the root of the distance keeps short gaps beside long ones from swinging out
  const steps = points.slice(1).map((point, at) => Math.sqrt(distance(must(points[at]), point)));
  const xs = slopes(points, steps, 0);
  const ys = slopes(points, steps, 1);
  return steps.map((step, at) => {
    const [from, to] = [must(points[at]), must(points[at + 1])];
    const handle = (near: Point, index: number, sign: 1 | -1): Point => [
      near[0] + (sign * step * (xs[index] ?? 0)) / 3,
      near[1] + (sign * step * (ys[index] ?? 0)) / 3,
    ];
    return [from, handle(from, at, 1), handle(to, at + 1, -1), to];
  });
}

/** The same round a ring, whose first point is not repeated. */
export function smoothRound(points: readonly Point[]): readonly Cubic[] {
  const count = points.length;
  // two more rounds beside it: their ends are too far away to be felt
  const around = smoothThrough([...points, ...points, ...points, ...points.slice(0, 1)]);
  return around.slice(count, 2 * count);
}

export function reverseCubic([a, b, c, d]: Cubic): Cubic {
  return [d, c, b, a];
}

export function mirrorCubic([a, b, c, d]: Cubic): Cubic {
  return [mirror(a), mirror(b), mirror(c), mirror(d)];
}

export function mirror([x, y]: Point): Point {
  return [x === 0 ? 0 : -x, y];
}

/** The point at `t` of 0 to 1 along the curve. */
export function cubicAt([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [p * a[0] + q * b[0] + r * c[0] + u * d[0], p * a[1] + q * b[1] + r * c[1] + u * d[1]];
}

/** The two parts of a curve, before and after `t` of 0 to 1. */
export function splitCubic([a, b, c, d]: Cubic, t: number): readonly [Cubic, Cubic] {
  const ab = between(a, b, t);
  const bc = between(b, c, t);
  const cd = between(c, d, t);
  const abc = between(ab, bc, t);
  const bcd = between(bc, cd, t);
  const middle = between(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The slope at each point for which the second derivative has no jump: one sweep down, one up. */
function slopes(points: readonly Point[], steps: readonly number[], axis: 0 | 1): readonly number[] {
  const last = points.length - 1;
  const value = (at: number): number => must(points[at])[axis];
  const step = (at: number): number => steps[at] ?? 1;
  const pull = (at: number): number => (3 * (value(at + 1) - value(at))) / (step(at) * step(at));
  const rows = points.map((point, at): { before: number; self: number; after: number; sum: number } => {
    const isEnd = at === 0 || at === last;
    const next = points[at === 0 ? 1 : last - 1];
    if (isEnd && axis === 1 && point[0] === 0 && next?.[0] !== 0)
      return { before: 0, self: 1, after: 0, sum: 0 };
    const before = at === 0 ? 0 : 1 / step(at - 1);
    const after = at === last ? 0 : 1 / step(at);
    const sum = (at === 0 ? 0 : pull(at - 1)) + (at === last ? 0 : pull(at));
    return { before, self: 2 * (before + after), after, sum };
  });
  const ratio: number[] = [];
  const rest: number[] = [];
  rows.forEach(({ before, self, after, sum }, at) => {
    const divisor = self - before * (ratio[at - 1] ?? 0);
    ratio.push(after / divisor);
    rest.push((sum - before * (rest[at - 1] ?? 0)) / divisor);
  });
  const found: number[] = [];
  for (let at = last; at >= 0; at -= 1) found.unshift((rest[at] ?? 0) - (ratio[at] ?? 0) * (found[0] ?? 0));
  return found;
}

function must(point: Point | undefined): Point {
  if (point === undefined) throw new Error('A curve needs two points');
  return point;
}
