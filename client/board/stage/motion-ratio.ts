/**
 * Pixels to a point of a layer whose things move: all that the screen has, and fewer while a device cannot keep up with a
 * hand or a playing scene. Once nothing moves it is sharp again.
 */
import Konva from 'konva/lib/Core.js';
import { FramePace } from './frame-pace.ts';

const SLOW_RATIO = 1;
/** Milliseconds without a picture after which nothing moves. */
const REST_MS = 300;

export class MotionRatio {
  readonly #sharpen: () => void;
  readonly #pace = new FramePace();
  #frame: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `sharpen` draws the layer once more. */
  constructor(sharpen: () => void) {
    this.#sharpen = sharpen;
  }

  get(): number {
    return this.#pace.isSlow ? SLOW_RATIO : Konva.pixelRatio;
  }

  /** Call while each picture of something that moves is drawn. */
  moves(): void {
    const drawnAt = performance.now();
    // the next picture the page could make, whether something moves in it or not: a slow hand is not a slow device
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#pace.took(performance.now() - drawnAt);
    });
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = !this.#pace.isSlow ? null : setTimeout(this.#restAndSharpen, REST_MS);
  }

  /** Call while a picture of something still is drawn. */
  rests(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#frame = null;
    this.#timer = null;
    this.#pace.rest();
  }

  readonly #restAndSharpen = (): void => {
    this.rests();
    this.#sharpen();
  };
}
