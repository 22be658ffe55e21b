/** Fractional order keys, so that a move writes one record. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A key that sorts after `before` and ahead of `after` (null is the open end). Two people who insert at one spot can
 * make equal keys; between equals there is no room, so the new record then goes just behind them.
 */
export function keyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}

export function firstKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}
