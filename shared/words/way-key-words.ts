/** What is said while the points of a way are moved by keys, and when there are too many of them. */
import { LIMITS } from '../model/board.ts';

export const WAY_KEY_WORDS = {
  pointMoved: (where: string) => `Point: ${where}.`,
  pointPicked: (place: number, of: number) =>
    `Point ${place} of ${of} is picked. Arrow keys move it, Delete removes it.`,
  pointRemoved: 'Point removed.',
  corners: `A shape keeps ${LIMITS.outline.least} to ${LIMITS.outline.most} points, so this one stays as it was.`,
  tooMany: `A way keeps at most ${LIMITS.pathPoints} points, so this one stays as it was.`,
} as const;
