import type { Furniture, FurnitureKind } from '../model/board.ts';

/** What lies flat or is walked on goes under everything else. */
const LEVEL: Partial<Readonly<Record<FurnitureKind, number>>> = { platform: 0, rug: 1, stairs: 2 };

/** Furniture from the floor upwards, larger things first: the order to draw in, and the reverse of the order to hit in. */
export function drawOrder(furniture: readonly Furniture[]): readonly Furniture[] {
  const level = (item: Furniture): number => LEVEL[item.kind] ?? 3;
  return furniture.toSorted((a, b) => level(a) - level(b) || b.w * b.d - a.w * a.d || (a.id < b.id ? -1 : 1));
}
