/** Where and when somebody on their way waits. */
import type { CountSpan } from './board.ts';
import type { Walk } from './motion.ts';

/** Counts on which somebody on their way waits. */
export interface Hold extends CountSpan {
  /** how much of the way lies behind them, 0 to 1 */
  readonly share: number;
}

/** Where and when somebody who goes somewhere holds: before, between and after their moves. `counts` is the beat's length. */
export function holdsOf({ to, way, spans, moving }: Walk, counts: number): readonly Hold[] {
  if (to === null || way.length === 0) return [];
  const holds: Hold[] = [];
  let [from, walked] = [1, 0];
  for (const { start, length } of [...spans, { start: counts + 1, length: 0 }]) {
    if (start > from) holds.push({ start: from, length: start - from, share: walked / moving });
    from = start + length;
    walked += length;
  }
  return holds;
}
