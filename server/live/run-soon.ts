/**
 * Runs a piece of work in the next turn however often it was asked for, never twice at once, and again when it was asked
 * for meanwhile. `gapMs` is the least time between two runs.
 */
export class RunSoon {
  readonly #work: () => Promise<void>;
  readonly #gapMs: number;
  #isAsked = false;
  #isBusy = false;
  #isClosed = false;

  /** `work` handles its own failures. */
  constructor(work: () => Promise<void>, gapMs: number) {
    this.#work = work;
    this.#gapMs = gapMs;
  }

  ask(): void {
    this.#isAsked = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    setImmediate(() => void this.#run());
  }

  close(): void {
    this.#isClosed = true;
  }

  async #run(): Promise<void> {
    if (this.#isClosed) return;
    this.#isAsked = false;
    await this.#work();
    const again = (): void => {
      this.#isBusy = false;
      if (this.#isAsked) this.ask();
    };
    if (this.#gapMs === 0) again();
    else setTimeout(again, this.#gapMs).unref();
  }
}
