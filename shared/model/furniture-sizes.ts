import type { FurnitureKind } from './board.ts';

/** Everyday sizes in metres, to start from. */
export const FURNITURE_SIZES: Readonly<Record<FurnitureKind, { readonly w: number; readonly d: number }>> = {
  bed: { w: 1.6, d: 2 },
  sofa: { w: 2, d: 0.9 },
  chair: { w: 0.5, d: 0.5 },
  table: { w: 1.4, d: 0.8 },
  door: { w: 0.9, d: 0.12 },
  window: { w: 1.4, d: 0.14 },
  stairs: { w: 1, d: 2.4 },
  wall: { w: 3, d: 0.15 },
  counter: { w: 2.4, d: 0.6 },
  platform: { w: 2.4, d: 1.2 },
  rug: { w: 2.4, d: 1.7 },
  lamp: { w: 0.4, d: 0.4 },
  shape: { w: 1.5, d: 1.5 },
};
