/** Which part of the floor the stage shows. Screen points are CSS pixels from the stage's top left corner. */
import { clamp, type Point } from '#shared/model/geometry.ts';

export interface Camera {
  /** pixels per metre */
  readonly scale: number;
  /** where the floor's centre lies on the screen, pixels */
  readonly x: number;
  readonly y: number;
  /** seen from the stage: the whole plan is turned by half a circle */
  readonly isTurned?: boolean | undefined;
}

/** A point of the screen, in CSS pixels; a `Point` is in metres. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels per metre at 100%. */
export const FULL_SCALE = 80;
export const ZOOM = { least: 0.25, most: 4, step: 1.25 } as const;
/** Pixels of the floor that stay in sight however far it is pushed away. */
const KEEP_IN_SIGHT = 80;

export function toScreen(camera: Camera, at: Point): Pixel {
  const scale = signOf(camera) * camera.scale;
  return { x: camera.x + at.x * scale, y: camera.y + at.y * scale };
}

export function toFloor(camera: Camera, at: Pixel): Point {
  const scale = signOf(camera) * camera.scale;
  return { x: (at.x - camera.x) / scale, y: (at.y - camera.y) / scale };
}

/** -1 where the plan is turned: then up on the screen is downstage, and right is stage right. */
export function signOf({ isTurned }: Pick<Camera, 'isTurned'>): 1 | -1 {
  return isTurned === true ? -1 : 1;
}

export function zoomPercent(camera: Camera): number {
  return Math.round((camera.scale / FULL_SCALE) * 100);
}

export function panBy(camera: Camera, by: Pixel): Camera {
  return { ...camera, x: camera.x + by.x, y: camera.y + by.y };
}

/** The point of the floor under `at` stays under it. */
export function zoomAround(camera: Camera, at: Pixel, factor: number): Camera {
  const scale = clamp(camera.scale * factor, FULL_SCALE * ZOOM.least, FULL_SCALE * ZOOM.most);
  const grown = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * grown, y: at.y - (at.y - camera.y) * grown };
}

/** Two fingers at once: what lay between them before lies between them now. */
export function pinch(camera: Camera, before: readonly [Pixel, Pixel], now: readonly [Pixel, Pixel]): Camera {
  const from = middle(before);
  const to = middle(now);
  const moved = panBy(camera, { x: to.x - from.x, y: to.y - from.y });
  return zoomAround(moved, to, spread(now) / Math.max(1, spread(before)));
}

/** Pixels kept free on each side of a fitted floor. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The whole floor, as large as the stage allows, in the middle of what the margins leave. */
export function fitFloor(
  floor: { readonly width: number; readonly depth: number },
  stage: Size,
  { top, right, bottom, left }: Margins,
): Camera {
  const width = Math.max(1, stage.width - left - right);
  const height = Math.max(1, stage.height - top - bottom);
  const scale = clamp(
    Math.min(width / floor.width, height / floor.depth),
    FULL_SCALE * ZOOM.least,
    FULL_SCALE * ZOOM.most,
  );
  return { scale, x: left + width / 2, y: top + height / 2 };
}

/** A part of the floor, metres. */
export interface FloorBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A part of the floor in the middle of the stage, as close as shows all of it. */
export function fitBox(camera: Camera, box: FloorBox, stage: Size): Camera {
  const scale = clamp(
    Math.min(stage.width / (box.right - box.left), stage.height / (box.bottom - box.top)),
    FULL_SCALE * ZOOM.least,
    FULL_SCALE * ZOOM.most,
  );
  const sign = signOf(camera) * scale;
  return {
    ...camera,
    scale,
    x: stage.width / 2 - ((box.left + box.right) / 2) * sign,
    y: stage.height / 2 - ((box.top + box.bottom) / 2) * sign,
  };
}

/** Keeps a strip of the floor in sight, so that nobody loses it. */
export function keepInSight(
  camera: Camera,
  floor: { readonly width: number; readonly depth: number },
  stage: Size,
): Camera {
  const reachX = (floor.width / 2) * camera.scale - KEEP_IN_SIGHT;
  const reachY = (floor.depth / 2) * camera.scale - KEEP_IN_SIGHT;
  const reach = { x: Math.max(reachX, 0), y: Math.max(reachY, 0) };
  return {
    scale: camera.scale,
    x: clamp(camera.x, -reach.x, stage.width + reach.x),
    y: clamp(camera.y, -reach.y, stage.height + reach.y),
  };
}

/** A step of an animation from one camera to another; `done` runs from 0 to 1 and is eased here. */
export function between(from: Camera, to: Camera, done: number): Camera {
  const eased = 1 - (1 - done) ** 3;
  const mix = (a: number, b: number): number => a + (b - a) * eased;
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

export interface WheelInput {
  readonly at: Pixel;
  readonly dx: number;
  readonly dy: number;
  /** as of a WheelEvent: 0 pixels, 1 lines, 2 pages */
  readonly mode: number;
  /** Ctrl or Cmd; browsers also set it for a pinch on a trackpad */
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Ctrl, a pinch and a wheel with notches zoom; two fingers on a trackpad pan. */
export function wheelCamera(camera: Camera, wheel: WheelInput): Camera {
  const unit = wheel.mode === 1 ? 16 : wheel.mode === 2 ? 400 : 1;
  const by = { x: wheel.dx * unit, y: wheel.dy * unit };
  // A notch comes as one large whole vertical step; fingers come as small, often broken ones in both directions.
  const isNotch = wheel.mode !== 0 || (by.x === 0 && Math.abs(by.y) >= 100 && Number.isInteger(by.y));
  if (wheel.shift && !wheel.ctrl) return panBy(camera, { x: -(by.x + by.y), y: 0 });
  if (wheel.ctrl || isNotch) {
    // a pinch sends small numbers, a notch 100 or more: both should feel alike
    const strength = isNotch ? 0.0018 : 0.012;
    return zoomAround(camera, wheel.at, Math.exp(clamp(-by.y * strength, -0.5, 0.5)));
  }
  return panBy(camera, { x: -by.x, y: -by.y });
}

function middle([a, b]: readonly [Pixel, Pixel]): Pixel {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spread([a, b]: readonly [Pixel, Pixel]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
