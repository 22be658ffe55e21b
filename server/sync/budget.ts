/** A token bucket: `burst` at once, and `perSecond` of it comes back every second. */
export class Budget {
  readonly #now: () => number;
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  constructor(now: () => number, perSecond: number, burst: number) {
    this.#now = now;
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#left = burst;
    this.#at = now();
  }

  /** False when it is used up. */
  take(amount: number): boolean {
    const now = this.#now();
    // a clock that was set back gives nothing, and takes nothing away
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    const left = Math.min(this.#burst, this.#left + seconds * this.#perSecond) - amount;
    // a debt is forgotten in time, whatever it was
    this.#left = Math.max(-this.#burst, left);
    return left >= 0;
  }

  /** True when nothing was taken that has not come back. */
  isFull(): boolean {
    this.take(0);
    return this.#left === this.#burst;
  }
}
