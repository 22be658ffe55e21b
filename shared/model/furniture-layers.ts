import type { FurnitureKind } from './board.ts';

/** What is built in: it moves on a layer of its own, so that nobody drags a wall who meant the chair before it. */
const SET_PIECES: readonly FurnitureKind[] = ['door', 'window', 'stairs', 'wall', 'platform'];

export function layerOfKind(kind: FurnitureKind): 'set' | 'furniture' {
  return SET_PIECES.includes(kind) ? 'set' : 'furniture';
}
