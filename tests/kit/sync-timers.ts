/** Timers that run when the test says so, in order of their time. */
import type { Timers } from '../../server/sync/timers.ts';
import { createFakeClock } from './fake-clock.ts';

export interface HandTimers extends Timers {
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** Moves the clock and runs what is due; milliseconds. */
  advance(ms: number): void;
}

interface Due {
  at: number;
  readonly every: number | null;
  readonly work: () => void;
}

export function createHandTimers(): HandTimers {
  const clock = createFakeClock();
  const waiting = new Set<Due>();
  const add = (ms: number, every: number | null, work: () => void): (() => void) => {
    const due = { at: clock.now() + ms, every, work };
    waiting.add(due);
    return () => waiting.delete(due);
  };
  const nextUntil = (end: number): Due | undefined =>
    [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => clock.now(),
    after: (ms, work) => add(ms, null, work),
    every: (ms, work) => add(ms, ms, work),
    advance(ms) {
      const end = clock.now() + ms;
      for (let due = nextUntil(end); due !== undefined; due = nextUntil(end)) {
        clock.advance(Math.max(0, due.at - clock.now()));
        if (due.every === null) waiting.delete(due);
        else due.at += due.every;
        due.work();
      }
      clock.advance(end - clock.now());
    },
  };
}
