/** Sums of the strip: where a beat lands, which card the keys go to, what is said of it. No React, no drag library. */

/** Where a dropped beat goes in the list without itself; null when nothing changes. `over` is the card it was let go on. */
export function dropIndex(ids: readonly string[], active: string, over: string | null): number | null {
  if (over === null || over === active) return null;
  const [from, to] = [ids.indexOf(active), ids.indexOf(over)];
  return from === -1 || to === -1 ? null : to;
}

/** A card as it lies on the screen, px. */
export interface CardBox {
  readonly id: string;
  readonly left: number;
  readonly width: number;
}

/** The cards by how near the finger is to the middle of each: where one lets go counts, not where the card hangs. */
export function cardsNear(cards: readonly CardBox[], x: number): readonly CardBox[] {
  const far = ({ left, width }: CardBox): number => Math.abs(left + width / 2 - x);
  return cards.toSorted((a, b) => far(a) - far(b));
}

/** One step earlier or later; null at the ends. */
export function stepIndex(ids: readonly string[], id: string, step: -1 | 1): number | null {
  const from = ids.indexOf(id);
  const to = from + step;
  return from === -1 || to < 0 || to >= ids.length ? null : to;
}

/** The card that a key goes to from this one; null for keys that are not the strip's. */
export function keyTarget(ids: readonly string[], from: string | null, key: string): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return ids[Math.max(at - 1, 0)] ?? null;
    case 'ArrowRight':
      return ids[Math.min(at + 1, ids.length - 1)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}

/** The beat to look at once one is removed: the one behind it, else the one before. */
export function beatAfterRemoval(ids: readonly string[], removed: string): string | null {
  const at = ids.indexOf(removed);
  return at === -1 ? null : (ids[at + 1] ?? ids[at - 1] ?? null);
}

export interface CardRange {
  readonly first: number;
  /** one past the last */
  readonly end: number;
}

/** Which cards are near enough to be drawn in full. `pitch` is the width of a card and its gap, in px. */
export function visibleRange(scrollLeft: number, width: number, pitch: number, count: number): CardRange {
  const beyond = 4;
  const first = Math.max(0, Math.floor(scrollLeft / pitch) - beyond);
  return { first, end: Math.min(count, Math.ceil((scrollLeft + width) / pitch) + beyond) };
}

/** The phrase that begins with each beat; '' where one goes on or there is none. */
export function phraseStarts(beats: readonly { readonly phrase: string }[]): readonly string[] {
  return beats.map(({ phrase }, at) => (beats[at - 1]?.phrase === phrase ? '' : phrase));
}
