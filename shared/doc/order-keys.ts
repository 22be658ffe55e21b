/** Fractional order keys, so that a move writes one record. */
import { generateNKeysBetween } from 'fractional-indexing';

/** Keys grow where many insert at one spot; beyond this the whole list is numbered anew. The gate takes 120. */
const LONGEST = 100;

interface Ordered {
  readonly id: string;
  readonly order: string;
}

export interface OrderPlan {
  /** the key of the record that comes to the place */
  readonly own: string;
  /** neighbours that make room, by id: none, unless keys tie or have grown long */
  readonly others: ReadonlyMap<string, string>;
}

export function firstKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** What to write so that a record stands at `index` among the others, which are in order; among equal keys too. */
export function planOrder(others: readonly Ordered[], index: number): OrderPlan {
  const before = others[index - 1]?.order ?? null;
  const behind = others.slice(index);
  const room = behind.findIndex(({ order }) => before === null || order > before);
  const tied = room === -1 ? behind : behind.slice(0, room);
  const after = room === -1 ? null : behind[room]!.order;
  const [own, ...moved] = generateNKeysBetween(before, after, 1 + tied.length);
  if (own !== undefined && [own, ...moved].every((key) => key.length <= LONGEST)) {
    return { own, others: new Map(tied.map(({ id }, at) => [id, moved[at]!])) };
  }
  const keys = firstKeys(others.length + 1);
  const [fresh] = keys.splice(index, 1);
  return { own: fresh!, others: new Map(others.map(({ id }, at) => [id, keys[at]!])) };
}

/** True for a key that room can be made beside. A key is a length letter, that many digits, and more digits behind. */
export function isOrderKey(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(key)) return false;
  const head = key.charCodeAt(0);
  const length = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  if (key.length < length || (key.length > length && key.endsWith('0'))) return false;
  // nothing can stand ahead of the smallest
  return key !== `A${'0'.repeat(26)}`;
}
