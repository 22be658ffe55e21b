/** The chart of the select tool on a way. `way.pointing`: a tap picks a point or makes one; `way.bending`: a pull moves it. */
import type { Point } from '#shared/model/geometry.ts';
import { toFloor } from './camera.ts';
import { snapPoint } from './snap.ts';
import { isBeyondSlop, type PointerInput, type ToolHost, type ToolState } from './tool-host.ts';
import { withMoved, withPoint, type PickedWay, type WayHandle } from './way-handles.ts';

interface Start {
  readonly input: PointerInput;
  readonly way: PickedWay;
  readonly handle: WayHandle;
}

export class PointingWay implements ToolState {
  readonly path = 'way.pointing';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: Start;

  constructor(host: ToolHost, idle: ToolState, start: Start) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    if (!isBeyondSlop(this.#start.input, input)) return this;
    return new BendingWay(this.#host, this.#idle, this.#start).move(input);
  }

  up(_input: PointerInput): ToolState {
    const { way, handle } = this.#start;
    const host = this.#host;
    if (handle.kind === 'point') {
      host.pickWayPoint(way.picked === handle.index ? null : handle.index);
    } else if (host.setWay(withPoint(way.path, handle.index, snapPoint(handle.at, true)))) {
      host.pickWayPoint(handle.index);
    }
    return this.#idle;
  }

  cancel(): ToolState {
    return this.#idle;
  }
}

class BendingWay implements ToolState {
  readonly path = 'way.bending';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: Start;
  #path: readonly Point[] | null = null;

  constructor(host: ToolHost, idle: ToolState, start: Start) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    const { way, handle } = this.#start;
    const at = snapPoint(toFloor(this.#host.camera(), input.at), input.ctrl);
    this.#path = (handle.kind === 'point' ? withMoved : withPoint)(way.path, handle.index, at);
    this.#host.previewWay(this.#path);
    return this;
  }

  up(_input: PointerInput): ToolState {
    if (this.#path !== null && this.#host.setWay(this.#path)) {
      this.#host.pickWayPoint(this.#start.handle.index);
    }
    this.#host.previewWay(null);
    return this.#idle;
  }

  cancel(): ToolState {
    this.#host.previewWay(null);
    return this.#idle;
  }
}
