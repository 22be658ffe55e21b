/** Notices that a device cannot keep up with a hand, from the times between the pictures it draws. */

/** Milliseconds between two pictures: more is slow, much more is a hand that rested. */
const SLOW_MS = 22;
const REST_MS = 300;
/** So many slow ones among the last ones mean the device, not an accident. */
const LAST = 8;
const MANY = 5;

export class FramePace {
  #drawnAt: number | null = null;
  #last: readonly boolean[] = [];

  get isSlow(): boolean {
    return this.#last.filter(Boolean).length >= MANY;
  }

  /** Call at each picture of one gesture; milliseconds of any clock. */
  drew(now: number): void {
    const passed = this.#drawnAt === null ? REST_MS : now - this.#drawnAt;
    this.#drawnAt = now;
    if (passed < REST_MS) this.#last = [...this.#last, passed > SLOW_MS].slice(-LAST);
  }

  /** The gesture is over. */
  rest(): void {
    this.#drawnAt = null;
    this.#last = [];
  }
}
