/** Several people at once: put in line, spread evenly, mirrored, exchanged. Each returns the new places in the same order. */
import type { Place } from './board.ts';
import { normalizeDegrees, roundMetres } from './geometry.ts';

export type Axis = 'x' | 'y';
export type Spot = Pick<Place, 'x' | 'y' | 'facing' | 'height'>;

/** In one line: with `y` all stand as far downstage as they do on average, with `x` as far to stage left. */
export function alignPlaces<P extends Spot>(places: readonly P[], axis: Axis): readonly P[] {
  const mean = roundMetres(places.reduce((sum, place) => sum + place[axis], 0) / Math.max(1, places.length));
  return places.map((place) => ({ ...place, [axis]: mean }));
}

/** The outermost two stay, the others stand at even steps between them, in the order in which they stand now. */
export function spreadPlaces<P extends Spot>(places: readonly P[], axis: Axis): readonly P[] {
  if (places.length < 3) return places;
  const order = places.map((_, at) => at).toSorted((a, b) => places[a]![axis] - places[b]![axis] || a - b);
  const [first, last] = [places[order[0]!]![axis], places[order.at(-1)!]![axis]];
  const step = (last - first) / (places.length - 1);
  return places.map((place, at) => ({ ...place, [axis]: roundMetres(first + order.indexOf(at) * step) }));
}

/** Mirrored about a line; faces turn with it, so that two who look at each other still do. Bodies keep their own left. */
export function mirrorPlaces<P extends Spot>(places: readonly P[], axis: Axis, about: number): readonly P[] {
  return places.map((place) => ({
    ...place,
    [axis]: roundMetres(2 * about - place[axis]),
    facing: normalizeDegrees(axis === 'x' ? -place.facing : 180 - place.facing),
  }));
}

/** The middle of a group along an axis, metres. */
export function middleOf(places: readonly Spot[], axis: Axis): number {
  const all = places.map((place) => place[axis]);
  return all.length === 0 ? 0 : roundMetres((Math.min(...all) + Math.max(...all)) / 2);
}

/** Each takes the other's place as it is, facing and height too: who took the chair sits. Ways stay their owners'. */
export function swapPlaces<P extends Spot>(a: P, b: P): readonly [P, P] {
  return [
    { ...a, ...spotOf(b) },
    { ...b, ...spotOf(a) },
  ];
}

export function spotOf({ x, y, facing, height }: Spot): Spot {
  return { x, y, facing, height };
}
