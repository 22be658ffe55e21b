/** Keeps marks legible where people stand close: discs that would cover each other give way to both sides. */
import type { Point } from '../model/geometry.ts';

/** A group of people who stand together settles within a few rounds; what is left after these is close enough. */
const ROUNDS = 12;

/** The same points, each pair at least `least` apart where there is room. Order and number stay; nothing is random. */
export function spreadApart(points: readonly Point[], least: number): readonly Point[] {
  const spread = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isSettled = true;
    spread.forEach((a, at) => {
      for (const b of spread.slice(at + 1)) {
        const apart = Math.hypot(b.x - a.x, b.y - a.y);
        if (apart >= least - 0.01) continue;
        isSettled = false;
        // two in the very same place part sideways
        const [x, y] = apart === 0 ? [1, 0] : [(b.x - a.x) / apart, (b.y - a.y) / apart];
        const step = (least - apart) / 2;
        a.x -= x * step;
        a.y -= y * step;
        b.x += x * step;
        b.y += y * step;
      }
    });
    if (isSettled) break;
  }
  return spread;
}
