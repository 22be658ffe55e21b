/** How far something that is drawn reaches: sums with rectangles by their edges. */
import type { Camera, Size } from '../tools/camera.ts';
import { signOf } from '../tools/camera.ts';

/** All in one unit, whichever it is. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something drawn about a point, reaching so far to every side. */
export interface Reach {
  readonly x: number;
  readonly y: number;
  readonly far: number;
}

/** Round all of them; null round nothing. */
export function edgesOf(reaches: readonly Reach[]): Edges | null {
  if (reaches.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, far } of reaches) {
    left = Math.min(left, x - far);
    top = Math.min(top, y - far);
    right = Math.max(right, x + far);
    bottom = Math.max(bottom, y + far);
  }
  return { left, top, right, bottom };
}

/** From pixels on the floor's own axes to pixels of the stage, as far as they are on it; null where nothing of it is. */
export function onStage({ left, top, right, bottom }: Edges, camera: Camera, size: Size): Edges | null {
  const sign = signOf(camera);
  const [x1, x2] = sign === 1 ? [left, right] : [-right, -left];
  const [y1, y2] = sign === 1 ? [top, bottom] : [-bottom, -top];
  const edges = {
    left: Math.max(0, camera.x + x1),
    top: Math.max(0, camera.y + y1),
    right: Math.min(size.width, camera.x + x2),
    bottom: Math.min(size.height, camera.y + y2),
  };
  return edges.left < edges.right && edges.top < edges.bottom ? edges : null;
}

/** Grown to whole steps, within the stage. */
function inSteps(edges: Edges, step: number, size: Size): Edges {
  return {
    left: Math.max(0, Math.floor(edges.left / step) * step),
    top: Math.max(0, Math.floor(edges.top / step) * step),
    right: Math.min(size.width, Math.ceil(edges.right / step) * step),
    bottom: Math.min(size.height, Math.ceil(edges.bottom / step) * step),
  };
}

function grown({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function isWithin(inner: Edges, outer: Edges): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

function areaOf({ left, top, right, bottom }: Edges): number {
  return (right - left) * (bottom - top);
}

export interface WindowManner {
  /** CSS pixels added to every side of a window that has become too small: a new canvas costs as much as some pictures */
  readonly ahead: number;
  /** a window so many times larger than it need be becomes smaller */
  readonly tooLarge: number;
}

export const NO_EDGES: Edges = { left: 0, top: 0, right: 0, bottom: 0 };

/** CSS pixels: a window begins and ends at such steps. */
const STEP = 64;

/** The window for what is needed (on the stage; null: nothing): the one there is, as long as it will do. */
export function windowFor(
  needed: Edges | null,
  now: Edges,
  size: Size,
  { ahead, tooLarge }: WindowManner,
): Edges {
  if (needed === null) return NO_EDGES;
  const least = inSteps(needed, STEP, size);
  const stage = { left: 0, top: 0, right: size.width, bottom: size.height };
  if (areaOf(now) === 0 || areaOf(now) > tooLarge * areaOf(least) || !isWithin(now, stage)) return least;
  return isWithin(needed, now) ? now : inSteps(grown(needed, ahead), STEP, size);
}
