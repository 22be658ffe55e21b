/** What the tools need of the board, and what they are told. No Konva, no React: a test drives them by hand. */
import type { Point } from '#shared/model/geometry.ts';
import type { LengthUnit } from '#shared/model/lengths.ts';
import type { ObjectRef } from '../../state/board-view.ts';
import type { Camera, Pixel } from './camera.ts';
import type { HitTarget } from './hit-test.ts';
import type { PickedWay } from './way-handles.ts';

export interface PointerInput {
  readonly id: number;
  readonly type: 'mouse' | 'touch' | 'pen';
  readonly at: Pixel;
  /** 0 main, 1 middle */
  readonly button: number;
  readonly shift: boolean;
  /** Ctrl or Cmd is held, or steps are off: no snapping */
  readonly ctrl: boolean;
  /** milliseconds, as the event has them */
  readonly time: number;
}

/** An object on its way, not written yet. */
export interface Preview {
  readonly ref: ObjectRef;
  readonly at: Point;
  readonly angle: number;
  /** metres, while its size changes */
  readonly box?: { readonly w: number; readonly d: number };
}

/** Place and size of a piece of furniture, metres. */
export interface ObjectShape extends Point {
  readonly w: number;
  readonly d: number;
}

export interface ObjectMove {
  readonly ref: ObjectRef;
  readonly to: Point;
}

/** What a hand came down on. */
export interface Pressed {
  readonly input: PointerInput;
  readonly hit: HitTarget;
}

export interface ToolHost {
  camera(): Camera;
  setCamera(camera: Camera): void;
  /** the hand is chosen, or Space is held */
  isHand(): boolean;
  /** objects of the active layer, the topmost last */
  targets(): readonly HitTarget[];
  selection(): readonly ObjectRef[];
  select(selection: readonly ObjectRef[]): void;
  /** a pull on the floor draws a box, and taps add to what is picked */
  isBoxing(): boolean;
  /** shows the box that is being drawn, by two corners; null: none */
  showBox(box: readonly [Point, Point] | null): void;
  /** only the pen works on the board, fingers move the floor */
  isPencil(): boolean;
  /** the lengths that are read here: things rest on steps of it */
  unit(): LengthUnit;
  /** a pen has touched the board for the first time */
  takePencil(): void;
  /** somebody or something waits to be put on the floor */
  isPlacing(): boolean;
  place(at: Point): void;
  /** shows objects under way here and to others; null: as they were */
  preview(previews: readonly Preview[] | null): void;
  /** each of these is one change of the document */
  move(moves: readonly ObjectMove[]): void;
  turn(ref: ObjectRef, angle: number): void;
  reshape(ref: ObjectRef, shape: ObjectShape): void;
  /** the way of the one person who is picked; null where it cannot be bent */
  way(): PickedWay | null;
  /** the one object that is picked, with its place */
  picked(): HitTarget | null;
  /** the state that follows a press beside a side of it; null where none is to be pulled there */
  sideStateAt(input: PointerInput, idle: ToolState): ToolState | null;
  /** the state that follows a press on that way; null where none lies there */
  wayStateAt(input: PointerInput, idle: ToolState): ToolState | null;
  /** the state that follows a pull on an object, where it draws a way; null where it drags */
  strokeState(pressed: Pressed, idle: ToolState): ToolState | null;
  /** shows a way under way; null: as it is written */
  previewWay(path: readonly Point[] | null): void;
  /** one change of the document; false where it keeps no such way */
  setWay(path: readonly Point[]): boolean;
  pickWayPoint(index: number | null): void;
  /** a tap where nothing lies and nothing is picked: what is marked there, if anything */
  tapMark(at: Pixel): void;
}

/** One state of the chart. Each input returns the state that follows. */
export interface ToolState {
  /** for tests and for the cursor, for example `select.dragging` */
  readonly path: string;
  down(input: PointerInput): ToolState;
  move(input: PointerInput): ToolState;
  up(input: PointerInput): ToolState;
  /** everything as it was before the gesture */
  cancel(): ToolState;
}

/** Pixels before a press becomes a drag: a finger is less steady than a mouse. */
const SLOP = { mouse: 4, pen: 6, touch: 8 } as const;

export function isBeyondSlop(from: PointerInput, now: PointerInput): boolean {
  return Math.hypot(now.at.x - from.at.x, now.at.y - from.at.y) >= SLOP[from.type];
}
