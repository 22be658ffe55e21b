/**
 * What of a beat is other than in a version of it, as everybody with the board reads it: from the two boards alone, never
 * from what anybody answered.
 */
import type { Furniture, PlacedPerson } from '../model/board.ts';
import { degreesTowards, distance, shortestTurn } from '../model/geometry.ts';
import { areaWords } from './areas.ts';
import { directionWords } from './facing-words.ts';
import { wayLength } from './length-words.ts';
import { placed } from './beat-title.ts';
import { facedWords, type ReadFloor } from './movement.ts';

export const COMPARE_WORDS = {
  open: 'Compare with a version',
  short: 'Compare',
  title: (place: number, beat: string) => `${placed(place, beat)}: then and now`,
  which: 'Compare with',
  ready: (when: string) => `Called ready, ${when}`,
  frozen: (when: string) => `Frozen, ${when}`,
  offered: (number: number, when: string) => `Version ${number}, offered ${when}`,
  was: 'Then',
  is: 'Now',
  wasAlt: (people: string) => (people === '' ? 'Then: nobody on stage.' : `Then: ${people}.`),
  isAlt: (people: string) => (people === '' ? 'Now: nobody on stage.' : `Now: ${people}.`),
  key: 'Squares: where they stood then.',
  changes: 'What is different now',
  same: 'Nothing is different from what it was then.',
  opening: 'Fetching the version …',
  none: 'This beat has not been called ready or frozen yet, so there is nothing to compare with.',
  failed: 'The version could not be fetched just now.',
  offline: 'Versions are kept on the server. They can be compared once there is a connection.',
  again: 'Try again',
} as const;

export interface CompareFacts {
  readonly nameOf: (personId: string) => string;
  readonly floor: ReadFloor;
  readonly things: readonly Furniture[];
  /** ids of the people in the beat, in its order; others come after them */
  readonly order: readonly string[];
}

/** Metres and degrees below which nobody stands otherwise. */
export const SAME = { metres: 0.05, degrees: 3 } as const;

/** One sentence for each person who stands, faces or walks otherwise: "Sam: moved 0.6 m stage left." */
export function placeDifferences(
  then: readonly PlacedPerson[],
  now: readonly PlacedPerson[],
  facts: CompareFacts,
): readonly string[] {
  const people = new Set([...then, ...now].map(({ personId }) => personId));
  const rank = (id: string): number => (facts.order.includes(id) ? facts.order.indexOf(id) : Infinity);
  const sorted = [...people].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sorted.flatMap((id) => {
    const was = then.find(({ personId, onStage }) => personId === id && onStage);
    const is = now.find(({ personId, onStage }) => personId === id && onStage);
    const parts = partsOf(was, is, facts);
    return parts.length === 0 ? [] : [`${facts.nameOf(id)}: ${parts.join(', ')}.`];
  });
}

function partsOf(
  was: PlacedPerson | undefined,
  is: PlacedPerson | undefined,
  { floor, things }: CompareFacts,
): readonly string[] {
  if (was === undefined && is === undefined) return [];
  if (was === undefined) return [`now on stage, ${areaWords(floor, is!)}`];
  if (is === undefined) return [`now off stage (was ${areaWords(floor, was)})`];
  const far = distance(was, is);
  const turned = shortestTurn(was.facing, is.facing);
  const parts: string[] = [];
  if (far >= SAME.metres)
    parts.push(
      `moved ${wayLength(Math.max(far, 0.1), floor.unit ?? 'm')} ${directionWords(degreesTowards(was, is))}`,
    );
  if (Math.abs(turned) >= SAME.degrees) parts.push(facingWords(was, is, things, turned));
  if (!isSameList(was.path, is.path)) parts.push('goes another way to the next beat');
  if (!isSameList(was.moves, is.moves)) parts.push('moves on other counts');
  return parts;
}

function facingWords(
  was: PlacedPerson,
  is: PlacedPerson,
  things: readonly Furniture[],
  turned: number,
): string {
  const [before, after] = [facedWords(was, things), facedWords(is, things)];
  if (before !== after) return `faces ${after} (faced ${before})`;
  return `turned ${Math.abs(Math.round(turned))} degrees`;
}

function isSameList(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
