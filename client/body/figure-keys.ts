/** One tab stop for a row of things: which one a key leads to. */

/** Null where the key does not move. */
export function stepByKey<Id>(key: string, ids: readonly Id[], current: Id | undefined): Id | null {
  const at = current === undefined ? -1 : ids.indexOf(current);
  const to = new Map([
    ['ArrowDown', at + 1],
    ['ArrowRight', at + 1],
    ['ArrowUp', at - 1],
    ['ArrowLeft', at - 1],
    ['Home', 0],
    ['End', ids.length - 1],
  ]).get(key);
  if (to === undefined || ids.length === 0) return null;
  return ids[Math.min(Math.max(to, 0), ids.length - 1)] ?? null;
}
