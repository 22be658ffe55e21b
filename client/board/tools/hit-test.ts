/** What lies under a finger. Our own sums instead of Konva's hit canvas: they hold at any zoom and need no pixels. */
import type { Point } from '#shared/model/geometry.ts';
import { clamp } from '#shared/model/geometry.ts';
import type { ObjectRef } from '../../state/board-view.ts';
import { signOf, toScreen, type Camera, type Pixel } from './camera.ts';

/** Every object answers this many pixels around its centre, however small it is drawn (ux B6 3). */
export const HIT_RADIUS = 24;
/** Pixels between the edge of the picked object and the middle of its turning handle. */
const HANDLE_GAP = 32;
/** Pixels from a thing's middle to the middle of a handle, at the least: 44 for each and 8 between (ux B6 2). */
export const HANDLE_FAR = 52;

export interface HitTarget {
  readonly ref: ObjectRef;
  /** metres: where it is */
  readonly at: Point;
  /** metres: where it is drawn, when somebody who stands close has moved it aside */
  readonly drawnAt?: Point | undefined;
  /** degrees, see `normalizeDegrees` */
  readonly angle: number;
  /** metres before it is turned; people have none, their tokens have a size in pixels */
  readonly box?: { readonly w: number; readonly d: number } | undefined;
  /** degrees from where it faces to where its turning handle lies; absent: straight ahead */
  readonly handleTurn?: number | undefined;
  /** a free shape: its corners are pulled, not its sides */
  readonly hasCorners?: boolean | undefined;
  /** may be picked, not moved */
  readonly isFixed: boolean;
}

/** Radius of a person's token in pixels: grows with the floor, stays legible when that is small. */
export function tokenRadius(scale: number): number {
  return clamp(9.5 + 0.13 * scale, 15, 32);
}

/** Where a finger finds it. */
export function drawnAt({ at, drawnAt: drawn }: Pick<HitTarget, 'at' | 'drawnAt'>): Point {
  return drawn ?? at;
}

/** The nearest centre within reach; else the smallest thing that lies under the point; else null. */
export function hitTest(targets: readonly HitTarget[], at: Pixel, camera: Camera): HitTarget | null {
  const reach = Math.max(HIT_RADIUS, tokenRadius(camera.scale));
  let nearest: { target: HitTarget; far: number } | null = null;
  let smallest: { target: HitTarget; area: number } | null = null;
  for (const target of targets) {
    const centre = toScreen(camera, drawnAt(target));
    const far = Math.hypot(at.x - centre.x, at.y - centre.y);
    const isNear = far <= (target.box === undefined ? reach : HIT_RADIUS);
    // the later one is drawn on top, so it wins a draw
    if (isNear && (nearest === null || far <= nearest.far)) nearest = { target, far };
    if (target.box === undefined || !isInside(target, target.box, at, camera)) continue;
    const area = target.box.w * target.box.d;
    if (smallest === null || area <= smallest.area) smallest = { target, area };
  }
  return nearest?.target ?? smallest?.target ?? null;
}

/** Where the handle that turns an object lies: straight ahead of where it faces, unless something stands there. */
export function handleAt(
  target: Pick<HitTarget, 'at' | 'drawnAt' | 'angle' | 'handleTurn' | 'box'>,
  camera: Camera,
): Pixel {
  const centre = toScreen(camera, drawnAt(target));
  const edge = target.box === undefined ? tokenRadius(camera.scale) * 1.3 : (target.box.d / 2) * camera.scale;
  const far = signOf(camera) * Math.max(edge + HANDLE_GAP, HANDLE_FAR);
  const radians = ((target.angle + (target.handleTurn ?? 0)) * Math.PI) / 180;
  return { x: centre.x + Math.sin(radians) * far, y: centre.y + Math.cos(radians) * far };
}

/** Two who face each other: the handle of one must not lie on the other. Behind is next best, then the sides. */
const HANDLE_TURNS = [0, 180, 90, 270] as const;

/** The first turn at which the handle is clear of everyone else; straight ahead where none is. */
export function freeHandleTurn(target: HitTarget, others: readonly HitTarget[], camera: Camera): number {
  const clear = tokenRadius(camera.scale) + HIT_RADIUS / 2;
  const isClear = (handleTurn: number): boolean => {
    const handle = handleAt({ ...target, handleTurn }, camera);
    return others.every((other) => {
      const centre = toScreen(camera, drawnAt(other));
      return Math.hypot(centre.x - handle.x, centre.y - handle.y) > clear;
    });
  };
  return HANDLE_TURNS.find(isClear) ?? 0;
}

/** `all` are the things that can be hit: between one of them and the handle the nearer one answers. */
export function isOnHandle(
  target: HitTarget,
  at: Pixel,
  camera: Camera,
  all: readonly HitTarget[] = [target],
): boolean {
  if (target.isFixed) return false;
  const handle = handleAt(target, camera);
  const toHandle = Math.hypot(at.x - handle.x, at.y - handle.y);
  return toHandle <= HIT_RADIUS && toHandle < toNearest(all, at, camera);
}

/** Pixels to the nearest middle of a thing; half a pixel less, so that a draw with a handle is the thing's. */
export function toNearest(targets: readonly HitTarget[], at: Pixel, camera: Camera): number {
  const far = targets.map((target) => {
    const centre = toScreen(camera, drawnAt(target));
    return Math.hypot(at.x - centre.x, at.y - centre.y);
  });
  return Math.min(Infinity, ...far) - 0.5;
}

function isInside(
  target: HitTarget,
  box: { readonly w: number; readonly d: number },
  at: Pixel,
  camera: Camera,
): boolean {
  const centre = toScreen(camera, drawnAt(target));
  const radians = (target.angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [dx, dy] = [at.x - centre.x, at.y - centre.y];
  // back into the object's own axes
  const x = dx * cos - dy * sin;
  const y = dx * sin + dy * cos;
  const half = { w: (box.w / 2) * camera.scale, d: (box.d / 2) * camera.scale };
  // a wall is a few pixels thick: a finger needs more
  const slack = (thin: number): number => Math.max(0, Math.min(12, HIT_RADIUS - thin));
  return Math.abs(x) <= half.w + slack(half.w) && Math.abs(y) <= half.d + slack(half.d);
}
