/**
 * The one handler of all pointers on the stage. It owns the camera: two fingers always pan and zoom, and a second finger
 * takes back what the first one had begun (ux B6 5). One finger goes to the chart of the select tool.
 *
 * Once a pen has touched the board fingers only move the floor, and while it is down, and shortly after, a touch is the
 * hand that holds it: it is not taken at all (ux B6 6).
 */
import { pinch, type Pixel } from './camera.ts';
import { Idle } from './idle-states.ts';
import { Panning } from './moving-states.ts';
import type { PointerInput, ToolHost, ToolState } from './tool-host.ts';

/** Milliseconds after a stroke of the pen in which a touch is still the hand that drew it. */
export const PEN_REST_MS = 300;

export class BoardPointer {
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #down = new Map<number, Pixel>();
  #state: ToolState;
  #isPinching = false;
  #penId: number | null = null;
  #penUpAt = -Infinity;

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

  /** A touch at this moment is the hand that holds the pen. */
  isPalm({ type, time }: Pick<PointerInput, 'type' | 'time'>): boolean {
    return type === 'touch' && (this.#penId !== null || time - this.#penUpAt < PEN_REST_MS);
  }

  down(input: PointerInput): void {
    if (this.isPalm(input)) return;
    if (input.type === 'pen') this.#takePen(input.id);
    if (this.#down.size >= 2) return;
    this.#down.set(input.id, input.at);
    if (this.#down.size === 1) {
      const isFinger = input.type === 'touch' && this.#host.isPencil();
      this.#state = isFinger ? new Panning(this.#host, this.#idle, input) : this.#state.down(input);
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
    this.#leavePen(input.id, input.time);
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
  cancel(id?: number, time = -Infinity): void {
    if (id !== undefined) this.#leavePen(id, time);
    if (id !== undefined && !this.#down.has(id)) return;
    this.#down.clear();
    this.#isPinching = false;
    this.#state = this.#state.cancel();
  }

  /** What fingers had begun was the hand coming down before the pen. */
  #takePen(id: number): void {
    if (this.#down.size > 0) this.cancel();
    this.#penId = id;
    this.#host.takePencil();
  }

  #leavePen(id: number, time: number): void {
    if (id !== this.#penId) return;
    this.#penId = null;
    this.#penUpAt = time;
  }
}

function isPair(points: readonly Pixel[]): points is readonly [Pixel, Pixel] {
  return points.length === 2;
}
