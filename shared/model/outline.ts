/** The corners of a free shape: kept as shares of its box, so that typing its width or depth stretches it. */
import { LIMITS, type Furniture } from './board.ts';
import { clamp, roundMetres, turnPoint, type Point } from './geometry.ts';

type Shaped = Pick<Furniture, 'x' | 'y' | 'w' | 'd' | 'rotation' | 'outline'>;

const BOX: readonly Point[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];

/** Metres about the shape's middle, before it is turned; its box where it has no corners of its own. */
export function ownCorners({ w, d, outline = BOX }: Pick<Shaped, 'w' | 'd' | 'outline'>): readonly Point[] {
  return outline.map(({ x, y }) => ({ x: (x * w) / 2, y: (y * d) / 2 }));
}

/** Where the corners lie on the floor, metres. */
export function cornersOf(shape: Shaped): readonly Point[] {
  return ownCorners(shape).map((corner) => {
    const { x, y } = turnPoint(corner, shape.rotation);
    return { x: roundMetres(shape.x + x), y: roundMetres(shape.y + y) };
  });
}

/**
 * The shape whose corners lie there on the floor: a box just round them, turned as it was. Null where there are fewer
 * or more corners than a shape keeps.
 */
export function fitCorners(
  shape: Shaped,
  corners: readonly Point[],
): Required<Pick<Shaped, 'x' | 'y' | 'w' | 'd' | 'outline'>> | null {
  const { least, most } = LIMITS.outline;
  if (corners.length < least || corners.length > most) return null;
  const own = corners.map(({ x, y }) => turnPoint({ x: x - shape.x, y: y - shape.y }, -shape.rotation));
  const [across, deep] = [span(own.map(({ x }) => x)), span(own.map(({ y }) => y))];
  const shift = turnPoint({ x: across.middle, y: deep.middle }, shape.rotation);
  const at = { x: roundMetres(shape.x + shift.x), y: roundMetres(shape.y + shift.y) };
  const size = { w: bounded(across.length), d: bounded(deep.length) };
  const outline = corners.map(({ x, y }) => {
    const about = turnPoint({ x: x - at.x, y: y - at.y }, -shape.rotation);
    return { x: share(about.x, size.w), y: share(about.y, size.d) };
  });
  return { ...at, ...size, outline };
}

function span(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: most - least };
}

function bounded(length: number): number {
  return clamp(roundMetres(length), LIMITS.size.least, LIMITS.size.most);
}

function share(metres: number, whole: number): number {
  const rounded = Math.round((metres / (whole / 2)) * 10_000) / 10_000;
  return clamp(rounded === 0 ? 0 : rounded, -2, 2);
}
