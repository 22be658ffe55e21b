/** Timers come in through this port, so that tests turn the clock by hand. Each call returns what stops it. */
export interface Timers {
  after(ms: number, work: () => void): () => void;
  every(ms: number, work: () => void): () => void;
}

/** Real timers. None of them keeps the process alive by itself. */
export const systemTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
  every(ms, work) {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
};
