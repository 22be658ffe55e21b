/** Where words go on a plan: each takes the first of its spots that nothing else has taken. */
import type { Point } from '#shared/model/geometry.ts';

/** A rectangle about its centre. All numbers here are in one unit, whichever it is. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Label {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  /** centres, the best first */
  readonly spots: readonly Point[];
  /** written in its best spot even where nothing is free */
  readonly isMust?: boolean;
}

/**
 * The first label chooses first. One without a free spot is left out. What is `avoided` is written over rather than leave
 * a label out.
 */
export function layOutLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  avoided: readonly Box[] = [],
): ReadonlyMap<string, Box> {
  const boxes = [...taken];
  const placed = new Map<string, Box>();
  for (const { id, w, h, spots, isMust } of labels) {
    const choices = spots.map(({ x, y }) => ({ x, y, w, h }));
    const free = choices.filter((choice) => !boxes.some((other) => isOver(choice, other)));
    const box = free.find((choice) => !avoided.some((other) => isOver(choice, other))) ?? free[0];
    const chosen = box ?? (isMust === true ? choices[0] : undefined);
    if (chosen === undefined) continue;
    placed.set(id, chosen);
    boxes.push(chosen);
  }
  return placed;
}

function isOver(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;
}
