/** Notices that a device cannot keep up with what moves, from the times its pictures take. */

/** Milliseconds from one picture to when the page is ready for the next: more is slow. */
const SLOW_MS = 22;
/** So many slow ones among the last ones mean the device, not an accident. */
const LAST = 8;
const MANY = 5;

export class FramePace {
  #last: readonly boolean[] = [];
  #isSlow = false;

  /** Once slow, slow until it rests: what is done about it must not be taken for a faster device. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Call for each picture with the milliseconds until the page could draw again. */
  took(ms: number): void {
    this.#last = [...this.#last, ms > SLOW_MS].slice(-LAST);
    this.#isSlow ||= this.#last.filter(Boolean).length >= MANY;
  }

  /** Nothing moves any more. */
  rest(): void {
    this.#last = [];
    this.#isSlow = false;
  }
}
