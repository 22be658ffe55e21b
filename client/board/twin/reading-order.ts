import type { Point } from '#shared/model/geometry.ts';

/** Metres: things this close in depth are read as one row. */
const ROW = 1;

/** Rows from upstage to downstage, each from stage right to stage left: as one reads the plan. */
export function inReadingOrder<T extends Point>(objects: readonly T[]): readonly T[] {
  return objects.toSorted((a, b) => Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x);
}
