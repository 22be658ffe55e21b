/** When numbered frames were sent, and how long each took to each receiver. */
export class Arrivals {
  /** milliseconds, one per delivery */
  readonly latencies: number[] = [];
  readonly #sentAt: number[] = [];
  /** the newest number that has come, per way from a sender to a receiver */
  readonly #newest: Int32Array;
  readonly #last: number;
  readonly #all: Promise<void>;
  #done: () => void = () => {};
  #left: number;

  /** `ways`: pairs of sender and receiver. `count`: frames of each sender, numbered from 0. */
  constructor(ways: number, count: number) {
    this.#newest = new Int32Array(ways).fill(-1);
    this.#last = count - 1;
    this.#left = ways;
    this.#all = new Promise((resolve) => (this.#done = resolve));
  }

  /** `slot` names the frame: its number, or number and sender where there are several. */
  sent(slot: number): void {
    this.#sentAt[slot] = performance.now();
  }

  /** What comes twice counts once; newer states may have taken the place of older ones. */
  arrived(way: number, n: number, slot: number = n): void {
    const sentAt = this.#sentAt[slot];
    if (sentAt === undefined || n <= this.#newest[way]!) return;
    this.#newest[way] = n;
    this.latencies.push(performance.now() - sentAt);
    if (n < this.#last) return;
    this.#left -= 1;
    if (this.#left === 0) this.#done();
  }

  /** Until the last frame of each sender is everywhere. */
  async all(): Promise<void> {
    const late = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('frames did not arrive within 20 s')), 20_000).unref(),
    );
    await Promise.race([this.#all, late]);
  }
}

/** Does something `count` times, every so many milliseconds by the clock: what is late is done at once. */
export async function pace(count: number, everyMs: number, work: (n: number) => void): Promise<void> {
  const start = performance.now();
  for (let n = 0; n < count; n += 1) {
    const wait = start + n * everyMs - performance.now();
    await new Promise<void>((resolve) =>
      wait > 0 ? void setTimeout(resolve, wait) : void setImmediate(resolve),
    );
    work(n);
  }
}
