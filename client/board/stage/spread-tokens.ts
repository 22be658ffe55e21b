/** People who stand closer than their tokens are wide: the tokens give way on the screen, the places stay as they are. */
import type { Point } from '#shared/model/geometry.ts';
import { spreadApart } from '#shared/diagram/spread-apart.ts';
import { tokenRadius } from '../tools/hit-test.ts';

/** Token radii between two centres: ring beside ring, with room for both short notches between them. */
export const APART = 2.5;
/** Token radii between two centres from which whole notches have room. */
export const ROOMY = 3;
/** Radians between the first steps of people in the very same place: no two part in the same direction. */
const GOLDEN_ANGLE = 2.399963;
/** A crowd needs more rounds than one call runs. */
const CALLS = 4;

/** Where tokens are drawn, in metres, in the order of `places`; `scale` is pixels per metre. */
export function spreadTokens(places: readonly Point[], scale: number): readonly Point[] {
  const least = APART * tokenRadius(scale);
  if (!isAnyClose(places, least / scale)) return places;
  let pixels: readonly Point[] = places.map(({ x, y }, at) => ({
    x: x * scale + 0.01 * Math.cos(at * GOLDEN_ANGLE),
    y: y * scale + 0.01 * Math.sin(at * GOLDEN_ANGLE),
  }));
  for (let call = 0; call < CALLS; call += 1) pixels = spreadApart(pixels, least);
  return pixels.map(({ x, y }) => ({ x: x / scale, y: y / scale }));
}

function isAnyClose(places: readonly Point[], least: number): boolean {
  return places.some((a, at) => places.slice(at + 1).some((b) => Math.hypot(b.x - a.x, b.y - a.y) < least));
}

/** Metres from each to the nearest other; Infinity for one alone. */
export function nearestOthers(points: readonly Point[]): readonly number[] {
  return points.map((a, at) =>
    Math.min(...points.map((b, other) => (other === at ? Infinity : Math.hypot(b.x - a.x, b.y - a.y)))),
  );
}
