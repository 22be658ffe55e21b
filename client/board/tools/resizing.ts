/** Resizes one piece of furniture by the handle of a side: `select.resizing`. The opposite side stays where it is. */
import { LIMITS } from '#shared/model/board.ts';
import { clamp, roundMetres, turnPoint, type Point } from '#shared/model/geometry.ts';
import { onSteps, restLength, type LengthUnit } from '#shared/model/lengths.ts';
import { toFloor, toScreen, type Camera, type Pixel } from './camera.ts';
import { Gesture } from './gesture.ts';
import { HANDLE_FAR, HIT_RADIUS, toNearest, type HitTarget } from './hit-test.ts';
import type { ObjectShape, PointerInput, ToolState } from './tool-host.ts';

export type Side = 'left' | 'right' | 'back';

/** Pixels between a side and the middle of its handle: the turning handle has the front. */
const SIDE_GAP = 16;

/** The outward step of a side in the axes of the object. */
const OUT: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  back: { x: 0, y: -1 },
};
const SIDES: readonly Side[] = ['left', 'right', 'back'];

type Boxed = HitTarget & { readonly box: NonNullable<HitTarget['box']> };

export function isBoxed(target: HitTarget): target is Boxed {
  return target.box !== undefined;
}

/** Metres between a side and its handle: further from what is small, so that it and each handle can be hit. */
export function sideGap({ box }: Boxed, side: Side, scale: number): number {
  const half = OUT[side].x === 0 ? box.d / 2 : box.w / 2;
  return Math.max(SIDE_GAP / scale, HANDLE_FAR / scale - half);
}

/** Where the handle of a side lies, metres. */
export function sideHandle(target: Boxed, side: Side, scale: number): Point {
  const out = OUT[side];
  const gap = sideGap(target, side, scale);
  const own = { x: out.x * (target.box.w / 2 + gap), y: out.y * (target.box.d / 2 + gap) };
  const { x, y } = turnPoint(own, target.angle);
  return { x: target.at.x + x, y: target.at.y + y };
}

export function sideHandles(
  target: Boxed,
  scale: number,
): readonly { readonly side: Side; readonly at: Point }[] {
  if (target.hasCorners === true) return [];
  return SIDES.map((side) => ({ side, at: sideHandle(target, side, scale) }));
}

/** The side whose handle is under a finger: the nearest one, if no thing's middle is nearer still. */
export function sideAt(
  target: HitTarget,
  at: Pixel,
  camera: Camera,
  all: readonly HitTarget[] = [target],
): Side | null {
  if (target.isFixed || !isBoxed(target)) return null;
  const far = (point: Point): number => {
    const pixel = toScreen(camera, point);
    return Math.hypot(at.x - pixel.x, at.y - pixel.y);
  };
  const nearest = sideHandles(target, camera.scale).toSorted((a, b) => far(a.at) - far(b.at))[0];
  if (nearest === undefined || far(nearest.at) > HIT_RADIUS) return null;
  if (far(nearest.at) >= toNearest(all, at, camera)) return null;
  return nearest.side;
}

/** The shape after a side was pulled to a point of the floor. */
export function pullSide(
  target: Boxed,
  side: Side,
  to: Point,
  isFree: boolean,
  unit: LengthUnit = 'm',
): ObjectShape {
  const { box, at, angle } = target;
  const out = OUT[side];
  const own = turnPoint({ x: to.x - at.x, y: to.y - at.y }, -angle);
  const across = out.x !== 0;
  const was = across ? box.w : box.d;
  const far = own.x * out.x + own.y * out.y + was / 2;
  const stepped = (isFree ? restLength : onSteps)(far, unit);
  const length = clamp(stepped, LIMITS.size.least, LIMITS.size.most);
  const moved = turnPoint({ x: (out.x * (length - was)) / 2, y: (out.y * (length - was)) / 2 }, angle);
  return {
    x: roundMetres(at.x + moved.x),
    y: roundMetres(at.y + moved.y),
    w: across ? length : box.w,
    d: across ? box.d : length,
  };
}

export class Resizing extends Gesture<{ readonly target: Boxed; readonly side: Side }> {
  readonly path = 'select.resizing';
  #shape: ObjectShape | null = null;

  move(input: PointerInput): ToolState {
    const { target, side } = this.start;
    const camera = this.host.camera();
    const { ref, angle } = target;
    const out = turnPoint(OUT[side], angle);
    const gap = sideGap(target, side, camera.scale);
    const { x, y } = toFloor(camera, input.at);
    // the finger holds the handle, not the side
    const edge = { x: x - out.x * gap, y: y - out.y * gap };
    this.#shape = pullSide(target, side, edge, input.ctrl, this.host.unit());
    const { w, d, ...at } = this.#shape;
    this.host.preview([{ ref, at, angle, box: { w, d } }]);
    return this;
  }

  protected override finish(): void {
    const { box, ref } = this.start.target;
    const shape = this.#shape;
    if (shape !== null && (shape.w !== box.w || shape.d !== box.d)) this.host.reshape(ref, shape);
  }

  protected override clear(): void {
    this.host.preview(null);
  }
}
