/** The chart of the select tool on a way. `way.pointing`: a tap picks a point or makes one; `way.bending`: a pull moves it. */
import type { Point } from '#shared/model/geometry.ts';
import { toFloor } from './camera.ts';
import { Gesture } from './gesture.ts';
import { snapPoint } from './snap.ts';
import { isBeyondSlop, type PointerInput, type ToolState } from './tool-host.ts';
import {
  isOnNeighbour,
  withMoved,
  withoutPoint,
  withPoint,
  type PickedWay,
  type WayHandle,
} from './way-handles.ts';

interface Start {
  readonly input: PointerInput;
  readonly way: PickedWay;
  readonly handle: WayHandle;
}

export class PointingWay extends Gesture<Start> {
  readonly path = 'way.pointing';

  move(input: PointerInput): ToolState {
    if (!isBeyondSlop(this.start.input, input)) return this;
    return new BendingWay(this.host, this.idle, this.start).move(input);
  }

  protected override finish(): void {
    const { host } = this;
    const { way, handle } = this.start;
    if (handle.kind === 'point') {
      host.pickWayPoint(way.picked === handle.index ? null : handle.index);
    } else if (host.setWay(withPoint(way.path, handle.index, snapPoint(handle.at, true, host.unit())))) {
      host.pickWayPoint(handle.index);
    }
  }
}

class BendingWay extends Gesture<Start> {
  readonly path = 'way.bending';
  #path: readonly Point[] | null = null;
  /** pulled onto a neighbour a point is one with it */
  #isMerged = false;

  move(input: PointerInput): ToolState {
    const { way, handle } = this.start;
    const at = snapPoint(toFloor(this.host.camera(), input.at), input.ctrl, this.host.unit());
    const pulled = (handle.kind === 'point' ? withMoved : withPoint)(way.path, handle.index, at);
    this.#isMerged =
      handle.kind === 'point' && isOnNeighbour(way, handle.index, input.at, this.host.camera());
    this.#path = this.#isMerged ? withoutPoint(way.path, handle.index) : pulled;
    this.host.previewWay(this.#path);
    return this;
  }

  protected override finish(): void {
    if (this.#path !== null && this.host.setWay(this.#path))
      this.host.pickWayPoint(this.#isMerged ? null : this.start.handle.index);
  }

  protected override clear(): void {
    this.host.previewWay(null);
  }
}
