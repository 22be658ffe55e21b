import type { Ticker } from '../../../../client/player/clock-control.ts';

/** A ticker whose time the test lets pass. */
export class HandTicker implements Ticker {
  #tick: ((now: number) => void) | null = null;
  #now = 0;

  get isRunning(): boolean {
    return this.#tick !== null;
  }

  start(tick: (now: number) => void): () => void {
    this.#tick = tick;
    tick(this.#now);
    return () => {
      this.#tick = null;
    };
  }

  /** Milliseconds, in pictures of 20. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= 20) {
      this.#now += Math.min(20, left);
      this.#tick?.(this.#now);
    }
  }
}
