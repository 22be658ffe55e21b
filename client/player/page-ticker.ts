/** Ticks with the pictures of the page. */
import type { Ticker } from './clock-control.ts';

export const pageTicker: Ticker = {
  start(tick) {
    let frame = requestAnimationFrame(function step(now: number) {
      frame = requestAnimationFrame(step);
      tick(now);
    });
    return () => cancelAnimationFrame(frame);
  },
};
