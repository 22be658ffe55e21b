/** The chart of the select tool: where nothing is moved yet. `select.idle`, `select.pointing`, `floor.pointing`. */
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { toFloor } from './camera.ts';
import { hitTest, isOnHandle, type HitTarget } from './hit-test.ts';
import { Boxing } from './boxing.ts';
import { Dragging, Panning, Turning } from './moving-states.ts';
import { isBoxed, Resizing, sideAt } from './resizing.ts';
import { snapPoint } from './snap.ts';
import { isBeyondSlop, type PointerInput, type ToolHost, type ToolState } from './tool-host.ts';

export class Idle implements ToolState {
  readonly path = 'select.idle';
  readonly #host: ToolHost;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  down(input: PointerInput): ToolState {
    const host = this.#host;
    if (input.button > 1) return this;
    if (input.button === 1 || host.isHand()) return new Panning(host, this, input);
    if (host.isPlacing()) return new PointingFloor(host, this, input);
    const turned = this.#turned(input);
    if (turned !== null) return new Turning(host, this, turned);
    const only = this.#picked();
    const side = only === null ? null : sideAt(only, input.at, host.camera());
    if (only !== null && side !== null && isBoxed(only)) return new Resizing(host, this, only, side);
    const bending = host.wayStateAt(input, this);
    if (bending !== null) return bending;
    const hit = hitTest(host.targets(), input.at, host.camera());
    return hit === null ? new PointingFloor(host, this, input) : new Pointing(host, this, input, hit);
  }

  move(_input: PointerInput): ToolState {
    return this;
  }

  up(_input: PointerInput): ToolState {
    return this;
  }

  cancel(): ToolState {
    return this;
  }

  /** The handle belongs to the one object that is picked. */
  #turned(input: PointerInput): HitTarget | null {
    const target = this.#picked();
    return target !== null && isOnHandle(target, input.at, this.#host.camera()) ? target : null;
  }

  #picked(): HitTarget | null {
    const host = this.#host;
    const [ref, second] = host.selection();
    if (ref === undefined || second !== undefined) return null;
    return host.targets().find((other) => other.ref.kind === ref.kind && other.ref.id === ref.id) ?? null;
  }
}

/** Pressed on an object: a tap picks it, a pull drags it. */
class Pointing implements ToolState {
  readonly path = 'select.pointing';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: PointerInput;
  readonly #hit: HitTarget;

  constructor(host: ToolHost, idle: ToolState, start: PointerInput, hit: HitTarget) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
    this.#hit = hit;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    if (!isBeyondSlop(this.#start, input)) return this;
    const host = this.#host;
    // what may not be moved lets the floor under it be moved
    if (this.#hit.isFixed) return new Panning(host, this.#idle, this.#start).move(input);
    if (!isSelected(host.selection(), this.#hit.ref.kind, this.#hit.ref.id)) host.select([this.#hit.ref]);
    return new Dragging(host, this.#idle, this.#start).move(input);
  }

  up(input: PointerInput): ToolState {
    const isAdding = input.shift || this.#host.isBoxing();
    this.#host.select(picked(this.#host.selection(), this.#hit.ref, isAdding));
    return this.#idle;
  }

  cancel(): ToolState {
    return this.#idle;
  }
}

/** Pressed on the floor: a tap brings there what is picked or waits in the tray, a pull moves the floor. */
class PointingFloor implements ToolState {
  readonly path = 'floor.pointing';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: PointerInput;

  constructor(host: ToolHost, idle: ToolState, start: PointerInput) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    if (!isBeyondSlop(this.#start, input)) return this;
    const host = this.#host;
    const isBox = !host.isPlacing() && (this.#start.shift || host.isBoxing());
    const next = isBox
      ? new Boxing(host, this.#idle, this.#start)
      : new Panning(host, this.#idle, this.#start);
    return next.move(input);
  }

  up(input: PointerInput): ToolState {
    const host = this.#host;
    const at = snapPoint(toFloor(host.camera(), this.#start.at), input.ctrl);
    if (host.isPlacing()) {
      host.place(at);
      return this.#idle;
    }
    const chosen = host
      .targets()
      .filter((target) => isSelected(host.selection(), target.ref.kind, target.ref.id));
    const movable = chosen.filter((target) => !target.isFixed);
    const [first] = movable;
    if (first === undefined) {
      if (chosen.length === 0) host.tapMark(this.#start.at);
      host.select([]);
      return this.#idle;
    }
    // the others keep their places round the first
    const moves = movable.map(({ ref, at: from }) => ({
      ref,
      to: snapPoint({ x: at.x + from.x - first.at.x, y: at.y + from.y - first.at.y }, true),
    }));
    host.move(moves);
    return this.#idle;
  }

  cancel(): ToolState {
    return this.#idle;
  }
}

/** A second tap lets go; Shift adds to what is picked or takes from it. */
function picked(selection: readonly ObjectRef[], ref: ObjectRef, isAdding: boolean): readonly ObjectRef[] {
  const isIn = isSelected(selection, ref.kind, ref.id);
  const others = selection.filter((other) => other.kind !== ref.kind || other.id !== ref.id);
  if (isAdding) return isIn ? others : [...others, ref];
  return isIn && others.length === 0 ? [] : [ref];
}
