/** How far a token and a thing are drawn about their middles, pixels. */
import type { Furniture } from '#shared/model/board.ts';
import { tokenRadius } from '../tools/hit-test.ts';

/** Pixels about a token's centre: ring, halo and notch. */
export function tokenReach(scale: number): number {
  return tokenRadius(scale) * 1.5 + 12;
}

/** Pixels about the middle of a thing: the swing of a door goes as far as the door is wide. */
export function itemReach({ w, d }: Pick<Furniture, 'w' | 'd'>, scale: number): number {
  return (w + d) * 1.25 * scale + 12;
}
