/** The chart of the select tool: where nothing is moved yet. `select.idle`, `select.pointing`, `floor.pointing`. */
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { toFloor } from './camera.ts';
import { hitTest, isOnHandle, type HitTarget } from './hit-test.ts';
import { Boxing } from './boxing.ts';
import { Gesture } from './gesture.ts';
import { Dragging, Panning, Turning } from './moving-states.ts';
import { snapPoint } from './snap.ts';
import { isBeyondSlop, type PointerInput, type Pressed, type ToolHost, type ToolState } from './tool-host.ts';

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
    const pulled = host.sideStateAt(input, this) ?? host.wayStateAt(input, this);
    if (pulled !== null) return pulled;
    const hit = hitTest(host.targets(), input.at, host.camera());
    return hit === null ? new PointingFloor(host, this, input) : new Pointing(host, this, { input, hit });
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
    const target = this.#host.picked();
    const [camera, all] = [this.#host.camera(), this.#host.targets()];
    return target !== null && isOnHandle(target, input.at, camera, all) ? target : null;
  }
}

/** Pressed on an object: a tap picks it, a pull drags it, or draws its way. */
class Pointing extends Gesture<Pressed> {
  readonly path = 'select.pointing';

  move(input: PointerInput): ToolState {
    const { host, idle } = this;
    const { input: start, hit } = this.start;
    if (!isBeyondSlop(start, input)) return this;
    // what may not be moved lets the floor under it be moved
    if (hit.isFixed) return new Panning(host, idle, start).move(input);
    const drawing = host.strokeState(this.start, idle);
    if (drawing !== null) return drawing.move(input);
    if (!isSelected(host.selection(), hit.ref.kind, hit.ref.id)) host.select([hit.ref]);
    return new Dragging(host, idle, start).move(input);
  }

  protected override finish(input: PointerInput): void {
    const isAdding = input.shift || this.host.isBoxing();
    this.host.select(picked(this.host.selection(), this.start.hit.ref, isAdding));
  }
}

/** Pressed on the floor: a tap brings there what is picked or waits in the tray, a pull moves the floor. */
class PointingFloor extends Gesture<PointerInput> {
  readonly path = 'floor.pointing';

  move(input: PointerInput): ToolState {
    const { host, idle, start } = this;
    if (!isBeyondSlop(start, input)) return this;
    const isBox = !host.isPlacing() && (start.shift || host.isBoxing());
    return new (isBox ? Boxing : Panning)(host, idle, start).move(input);
  }

  protected override finish(input: PointerInput): void {
    const { host, start } = this;
    const at = snapPoint(toFloor(host.camera(), start.at), input.ctrl, host.unit());
    if (host.isPlacing()) return host.place(at);
    const chosen = host
      .targets()
      .filter((target) => isSelected(host.selection(), target.ref.kind, target.ref.id));
    const movable = chosen.filter((target) => !target.isFixed);
    const [first] = movable;
    if (first === undefined) {
      if (chosen.length === 0) host.tapMark(start.at);
      return host.select([]);
    }
    // the others keep their places round the first
    const moves = movable.map(({ ref, at: from }) => ({
      ref,
      to: snapPoint({ x: at.x + from.x - first.at.x, y: at.y + from.y - first.at.y }, true, host.unit()),
    }));
    host.move(moves);
  }
}

/** A second tap lets go; Shift adds to what is picked or takes from it. */
function picked(selection: readonly ObjectRef[], ref: ObjectRef, isAdding: boolean): readonly ObjectRef[] {
  const isIn = isSelected(selection, ref.kind, ref.id);
  const others = selection.filter((other) => other.kind !== ref.kind || other.id !== ref.id);
  if (isAdding) return isIn ? others : [...others, ref];
  return isIn && others.length === 0 ? [] : [ref];
}
