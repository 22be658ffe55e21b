/**
 * Notices that nobody has touched this device for a while: first a warning, then it is over. Pure but for its clock and
 * timers, which come in. Input in another tab of the same person counts, or a tab left behind would lock the one in use.
 */

/** Milliseconds between the warning and the end. */
export const WARN_MS = 20_000;
/** Tabs tell each other of input at most this often, milliseconds. */
const TELL_EVERY_MS = 5000;

/** `warned`: only a clear answer counts now, not a hand that brushes the glass. */
export type Idle = 'awake' | 'warned' | 'over';

export interface IdleClock {
  /** milliseconds since 1970; goes on while the device sleeps */
  readonly now: () => number;
  /** runs `work` after so many milliseconds, or later; returns what calls it off */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** Where tabs tell each other when there was input, milliseconds since 1970. */
export interface SharedInput {
  read(): number | null;
  write(at: number): void;
}

export class IdleWatch {
  readonly #after: number;
  readonly #clock: IdleClock;
  readonly #shared: SharedInput;
  readonly #listeners = new Set<() => void>();
  #state: Idle = 'awake';
  #lastInput: number;
  #lastTold: number | null = null;
  #stop: () => void = () => undefined;

  /** `after`: milliseconds without input, the warning included. */
  constructor(after: number, clock: IdleClock, shared: SharedInput) {
    this.#after = after;
    this.#clock = clock;
    this.#shared = shared;
    this.#lastInput = clock.now();
    this.#look();
  }

  state = (): Idle => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A hand on the glass, a key, a wheel. Cheap: called for every one of them. */
  input(): void {
    if (this.#state === 'awake') this.#note();
  }

  /** An answer to the warning, or a new beginning behind the end. */
  stay(): void {
    this.#note();
    this.#become('awake');
    this.#look();
  }

  /** The page is looked at again: timers may have slept. */
  look(): void {
    if (this.#state !== 'over') this.#look();
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #note(): void {
    const now = this.#clock.now();
    this.#lastInput = now;
    if (this.#lastTold !== null && Math.abs(now - this.#lastTold) < TELL_EVERY_MS) return;
    this.#lastTold = now;
    this.#shared.write(now);
  }

  readonly #look = (): void => {
    this.#stop();
    const now = this.#clock.now();
    // a clock that was put back would keep it awake until it is that late again
    if (this.#lastInput > now) this.#lastInput = now;
    const told = this.#shared.read();
    const idle = now - Math.max(this.#lastInput, told !== null && told <= now ? told : 0);
    const next = idle >= this.#after ? 'over' : idle >= this.#after - WARN_MS ? 'warned' : 'awake';
    if (next !== 'over') {
      const until = next === 'awake' ? this.#after - WARN_MS : this.#after;
      this.#stop = this.#clock.after(until - idle, this.#look);
    }
    this.#become(next);
  };

  #become(state: Idle): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
