/** The chart of a stroke: `way.drawing`. From the pull on a person to where the hand is lifted it draws their way. */
import { distance, type Point } from '#shared/model/geometry.ts';
import type { LengthUnit } from '#shared/model/lengths.ts';
import { simplifyPath } from '#shared/model/simplify-path.ts';
import { toFloor, type Camera, type Pixel } from './camera.ts';
import { Gesture } from './gesture.ts';
import { HIT_RADIUS, tokenRadius } from './hit-test.ts';
import { snapPoint } from './snap.ts';
import type { PointerInput, ToolState } from './tool-host.ts';

/** Where the one who is drawn for stands, and where in the next beat. */
export interface WayEnds {
  readonly from: Point;
  readonly to: Point;
}

/** A stroke as a place keeps it. */
export interface DrawnStroke {
  /** between the two ends */
  readonly path: readonly Point[];
  readonly to: Point;
}

export interface Strokes {
  /** shows the stroke of the hand so far here, and `way` to others; null: none */
  show(stroke: readonly Point[] | null, way: readonly Point[] | null): void;
  /** one change of the document */
  keep(drawn: DrawnStroke): void;
}

export interface StrokeStart {
  readonly input: PointerInput;
  readonly ends: WayEnds;
  readonly strokes: Strokes;
}

/** Both ends and what lies between: more would no longer be a few. */
export const MOST_POINTS = 14;
/** How near the curve stays to the hand: pixels, because a hand is as steady as that; and metres at the least. */
const TOLERANCE = { pixels: 7, metres: 0.06 } as const;
/** Pixels between two places of the hand that are kept; twice as many each time a stroke grows too long. */
const APART = 2;
const MOST_KEPT = 1024;
/** Milliseconds between two previews for others. */
const SHOW_EVERY_MS = 66;

export class DrawingWay extends Gesture<StrokeStart> {
  readonly path = 'way.drawing';
  #stroke: readonly Point[] = [];
  #last: Pixel = this.start.input.at;
  #apart = APART;
  #shownAt = -Infinity;

  move(input: PointerInput): ToolState {
    const { at, time } = input;
    if (Math.hypot(at.x - this.#last.x, at.y - this.#last.y) < this.#apart) return this;
    this.#last = at;
    this.#stroke = [...this.#stroke, toFloor(this.host.camera(), at)];
    if (this.#stroke.length > MOST_KEPT) {
      this.#stroke = this.#stroke.filter((_, place) => place % 2 === 0);
      this.#apart *= 2;
    }
    const { ends, strokes } = this.start;
    const isDue = time - this.#shownAt >= SHOW_EVERY_MS;
    if (isDue) this.#shownAt = time;
    const line = [ends.from, ...this.#stroke];
    strokes.show(line, isDue ? simplifyPath(line, toleranceAt(this.host.camera()), MOST_POINTS) : null);
    return this;
  }

  protected override finish(input: PointerInput): void {
    const camera = this.host.camera();
    const whole = [...this.#stroke, toFloor(camera, input.at)];
    const drawn = strokeToWay(whole, this.start.ends, camera, input.ctrl, this.host.unit());
    if (drawn !== null) this.start.strokes.keep(drawn);
  }

  protected override clear(): void {
    this.start.strokes.show(null, null);
  }
}

/**
 * What a stroke means: from the token, along the hand, to where it is lifted. On the place in the next beat, or back on
 * the token, it ends just there; anywhere else it says where they stand in the next beat. Null where it never left the token.
 */
export function strokeToWay(
  stroke: readonly Point[],
  { from, to }: WayEnds,
  camera: Camera,
  isFree: boolean,
  unit: LengthUnit = 'm',
): DrawnStroke | null {
  const near = Math.max(HIT_RADIUS, tokenRadius(camera.scale)) / camera.scale;
  const left = stroke.findIndex((point) => distance(point, from) > near);
  const last = stroke.at(-1);
  if (left === -1 || last === undefined) return null;
  // the nearer one, where both are within reach
  const [end] = [to, from]
    .filter((one) => distance(one, last) <= near)
    .toSorted((a, b) => distance(a, last) - distance(b, last));
  const goal = end ?? snapPoint(last, isFree, unit);
  const reached =
    end === undefined ? stroke.length - 1 : stroke.findLastIndex((point) => distance(point, end) > near);
  const between = stroke.slice(left, reached + 1);
  const points = simplifyPath([from, ...between, goal], toleranceAt(camera), MOST_POINTS);
  return { path: points.slice(1, -1), to: goal };
}

function toleranceAt({ scale }: Camera): number {
  return Math.max(TOLERANCE.metres, TOLERANCE.pixels / scale);
}
