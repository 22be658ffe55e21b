/** What somebody does between two places, in plain words and in shorthand; always of the numbers that are drawn. */
import type { Furniture, Place, SceneSettings } from '../model/board.ts';
import { degreesTowards, distance, shortestTurn, type Point } from '../model/geometry.ts';
import type { Walk } from '../model/motion.ts';
import { areaOf, areaWords } from './areas.ts';
import { directionWords } from './facing-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { wayLength } from './length-words.ts';
import { FURNITURE_LABELS } from './labels/furniture.ts';

type Set = readonly Pick<Furniture, 'kind' | 'label' | 'x' | 'y' | 'w' | 'd'>[];
/** The floor, and the unit that lengths on it are read in: metres where none is said. */
export interface ReadFloor extends Pick<SceneSettings, 'floorWidth' | 'floorDepth' | 'staging'> {
  readonly unit?: LengthUnit | undefined;
}

/** Metres and degrees below which nothing is said. */
export const STILL = { metres: 0.1, degrees: 8 } as const;
/** Degrees to each side within which somebody faces a thing. */
const FACES = 12;
/** Metres from the edge of a thing at which somebody is at it. */
const REACH = 0.6;

/** Nobody turns to a rug; a wall has no middle to look at. */
const UNSEEN: ReadonlySet<string> = new Set(['rug', 'wall', 'platform', 'shape']);

/** "the window", or the name that somebody gave it. */
export function thingWords({ kind, label }: Pick<Furniture, 'kind' | 'label'>): string {
  const word = FURNITURE_LABELS[kind].toLowerCase();
  return label === '' || label.toLowerCase() === word ? `the ${word}` : label;
}

/** What somebody looks at: the nearest thing straight ahead; null where nothing stands there. */
export function facedThing(from: Point & { readonly facing: number }, things: Set): Set[number] | null {
  const ahead = things.filter((thing) => {
    if (UNSEEN.has(thing.kind) && thing.label === '') return false;
    // on it or at its middle one faces nowhere in particular
    if (distance(from, thing) < Math.max(thing.w, thing.d) / 2) return false;
    return Math.abs(shortestTurn(from.facing, degreesTowards(from, thing))) <= FACES;
  });
  return ahead.toSorted((a, b) => distance(from, a) - distance(from, b))[0] ?? null;
}

/** "the window", else "upstage left". */
export function facedWords(from: Point & { readonly facing: number }, things: Set): string {
  const thing = facedThing(from, things);
  return thing === null ? directionWords(from.facing) : thingWords(thing);
}

export function isGoing({ way, to }: Walk): boolean {
  return to !== null && way.length >= STILL.metres;
}

export function isTurning({ from, to }: Walk): boolean {
  return to !== null && Math.abs(shortestTurn(from.facing, to.facing)) >= STILL.degrees;
}

/** Where a way ends: "the window" where it ends there, else the area. A way inside one area is a step in a direction. */
export function goalWords({ from, to, way }: Walk, floor: ReadFloor, things: Set): string {
  if (to === null) return '';
  const thing = things.find(
    (one) =>
      !(UNSEEN.has(one.kind) && one.label === '') &&
      distance(one, to) <= Math.max(one.w, one.d) / 2 + REACH &&
      distance(one, from) > distance(one, to) + STILL.metres,
  );
  if (thing !== undefined) return `to ${thingWords(thing)}`;
  const isLoop = distance(from, to) < STILL.metres && way.length >= STILL.metres;
  if (isLoop) return 'and comes back';
  if (areaOf(floor, from).code === areaOf(floor, to).code) {
    return `${wayLength(distance(from, to), floor.unit ?? 'm')} ${directionWords(degreesTowards(from, to))}`;
  }
  return areaWords(floor, to);
}

/** "crosses downstage right", "turns to the window"; null for somebody who stays as they are. */
export function actWords(walk: Walk, floor: ReadFloor, things: Set): string | null {
  if (walk.to !== null && isGoing(walk)) return `crosses ${goalWords(walk, floor, things)}`;
  if (walk.to !== null && isTurning(walk)) return `turns to ${facedWords(walk.to, things)}`;
  return null;
}

/** A place in shorthand: "DSR", "off DSR". */
export function placeCode(floor: ReadFloor, place: Pick<Place, 'x' | 'y'>): string {
  const { code } = areaOf(floor, place);
  const isOff = Math.abs(place.x) > floor.floorWidth / 2 || Math.abs(place.y) > floor.floorDepth / 2;
  return isOff ? `off ${code}` : code;
}
