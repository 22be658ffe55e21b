/** The chart of the select tool: where something is under way. `select.dragging`, `select.turning`, `hand.panning`. */
import { facingTowardsPixel } from './turning.ts';
import { isSelected } from '../../state/board-view.ts';
import { panBy, toFloor, type Pixel } from './camera.ts';
import { drawnAt, type HitTarget } from './hit-test.ts';
import { lockAxis, snapPoint, snapTurn } from './snap.ts';
import type { PointerInput, Preview, ToolHost, ToolState } from './tool-host.ts';

/** Moves what is picked. Nothing is written before the finger is lifted. */
export class Dragging implements ToolState {
  readonly path = 'select.dragging';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: PointerInput;
  readonly #chosen: readonly HitTarget[];
  #previews: readonly Preview[] = [];

  constructor(host: ToolHost, idle: ToolState, start: PointerInput) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
    this.#chosen = host
      .targets()
      .filter((target) => !target.isFixed && isSelected(host.selection(), target.ref.kind, target.ref.id));
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    const camera = this.#host.camera();
    const from = toFloor(camera, this.#start.at);
    const to = toFloor(camera, input.at);
    // one alone goes on from where it was drawn, under the finger; several keep their places round each other
    const isAlone = this.#chosen.length === 1;
    this.#previews = this.#chosen.map((target) => {
      const { ref, angle } = target;
      const at = isAlone ? drawnAt(target) : target.at;
      const free = { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
      return { ref, angle, at: snapPoint(input.shift ? lockAxis(at, free) : free, input.ctrl) };
    });
    this.#host.preview(this.#previews);
    return this;
  }

  up(_input: PointerInput): ToolState {
    const moves = this.#previews.map(({ ref, at }) => ({ ref, to: at }));
    // first the document, then the preview goes: nothing jumps back for a frame
    if (moves.length > 0) this.#host.move(moves);
    this.#host.preview(null);
    return this.#idle;
  }

  cancel(): ToolState {
    this.#host.preview(null);
    return this.#idle;
  }
}

/** Turns one object by its handle. */
export class Turning implements ToolState {
  readonly path = 'select.turning';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #target: HitTarget;
  #angle: number | null = null;

  constructor(host: ToolHost, idle: ToolState, target: HitTarget) {
    this.#host = host;
    this.#idle = idle;
    this.#target = target;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    const { ref } = this.#target;
    const at = drawnAt(this.#target);
    const towards = facingTowardsPixel(this.#host.camera(), at, input.at);
    this.#angle = snapTurn(towards - (this.#target.handleTurn ?? 0), input.shift);
    this.#host.preview([{ ref, at, angle: this.#angle }]);
    return this;
  }

  up(_input: PointerInput): ToolState {
    if (this.#angle !== null && this.#angle !== this.#target.angle)
      this.#host.turn(this.#target.ref, this.#angle);
    this.#host.preview(null);
    return this.#idle;
  }

  cancel(): ToolState {
    this.#host.preview(null);
    return this.#idle;
  }
}

/** Moves the floor under the window. */
export class Panning implements ToolState {
  readonly path = 'hand.panning';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  #last: Pixel;

  constructor(host: ToolHost, idle: ToolState, start: Pick<PointerInput, 'at'>) {
    this.#host = host;
    this.#idle = idle;
    this.#last = start.at;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    const by = { x: input.at.x - this.#last.x, y: input.at.y - this.#last.y };
    this.#last = input.at;
    this.#host.setCamera(panBy(this.#host.camera(), by));
    return this;
  }

  up(_input: PointerInput): ToolState {
    return this.#idle;
  }

  cancel(): ToolState {
    return this.#idle;
  }
}
