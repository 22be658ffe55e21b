/**
 * The one handler of all pointers on the stage. It owns the camera: two fingers always pan and zoom, and a second finger
 * takes back what the first one had begun (ux B6 5). One finger goes to the chart of the select tool.
 */
import { pinch, type Pixel } from './camera.ts';
import { Idle } from './idle-states.ts';
import { Panning } from './moving-states.ts';
import type { PointerInput, ToolHost, ToolState } from './tool-host.ts';

export class BoardPointer {
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #down = new Map<number, Pixel>();
  #state: ToolState;
  #isPinching = false;

  constructor(host: ToolHost) {
    this.#host = host;
    this.#idle = new Idle(host);
    this.#state = this.#idle;
  }

  /** The state of the chart, for example `select.dragging`. */
  get path(): string {
    return this.#isPinching ? 'hand.pinching' : this.#state.path;
  }

  get isBusy(): boolean {
    return this.#down.size > 0;
  }

  down(input: PointerInput): void {
    if (this.#down.size >= 2) return;
    this.#down.set(input.id, input.at);
    if (this.#down.size === 1) {
      this.#state = this.#state.down(input);
      return;
    }
    this.#state = this.#state.cancel();
    this.#isPinching = true;
  }

  move(input: PointerInput): void {
    if (!this.#down.has(input.id)) return;
    if (!this.#isPinching) {
      this.#down.set(input.id, input.at);
      this.#state = this.#state.move(input);
      return;
    }
    const before = [...this.#down.values()];
    this.#down.set(input.id, input.at);
    const now = [...this.#down.values()];
    if (isPair(before) && isPair(now)) this.#host.setCamera(pinch(this.#host.camera(), before, now));
  }

  up(input: PointerInput): void {
    if (!this.#down.delete(input.id)) return;
    if (!this.#isPinching) {
      this.#state = this.#state.up(input);
      return;
    }
    const [rest] = this.#down.values();
    this.#isPinching = false;
    // the finger that stays goes on moving the floor; lifting it is no tap
    this.#state = rest === undefined ? this.#idle : new Panning(this.#host, this.#idle, { at: rest });
  }

  /** The system took the pointer (a call, a palm, a gesture of the tablet): everything as it was. */
  cancel(id?: number): void {
    if (id !== undefined && !this.#down.has(id)) return;
    this.#down.clear();
    this.#isPinching = false;
    this.#state = this.#state.cancel();
  }
}

function isPair(points: readonly Pixel[]): points is readonly [Pixel, Pixel] {
  return points.length === 2;
}
