/**
 * The blocking of a beat in plain sentences, in stage shorthand and as one performer's line against counts. All three are
 * made of the same walks that are drawn and played; none says anything of contacts.
 */
import type { Furniture, Place } from '../model/board.ts';
import { degreesTowards, distance } from '../model/geometry.ts';
import { movingSpans, type Walk } from '../model/motion.ts';
import { areaWords } from './areas.ts';
import { capital } from './capital.ts';
import { countsWords } from './counts-words.ts';
import { directionWords } from './facing-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { lengthMark, wayLength } from './length-words.ts';
import { HEIGHT_LABELS } from './labels/contact.ts';
import {
  actWords,
  facedWords,
  goalWords,
  isGoing,
  isTurning,
  placeCode,
  STILL,
  type ReadFloor,
} from './movement.ts';

export interface BlockingPerson {
  readonly name: string;
  readonly initials: string;
  readonly place: Place;
  /** in the beat that is played next; null where there is none, or they are not in it */
  readonly next: Place | null;
  readonly walk: Walk;
}

export interface BlockingFacts {
  readonly floor: ReadFloor;
  readonly things: readonly Furniture[];
  readonly people: readonly BlockingPerson[];
  /** of the beat */
  readonly counts: number;
}

/** One person's counts, in order: what they do, or that they hold. */
export interface ScoreLine {
  /** 1 for the first */
  readonly start: number;
  readonly length: number;
  readonly words: string;
  readonly code: string;
}

/** "Ari: downstage right; standing, facing the window. Counts 1 to 4: crosses to the bed. Counts 5 to 8: holds." */
export function blockingSentence(person: BlockingPerson, facts: BlockingFacts): string {
  const { name, place, next } = person;
  if (!place.onStage) return `${name} is off stage.`;
  const where = `${name}: ${startWords(person, facts)}.`;
  const lines = scoreLines(person, facts);
  const isHeld = lines.every(({ code }) => code === HOLD);
  const does = isHeld
    ? 'Holds throughout.'
    : lines.map(({ start, length, words }) => `${capital(countsWords(start, length))}: ${words}.`).join(' ');
  return [where, does, leaves(place, next)].filter((part) => part !== '').join(' ');
}

/** "downstage right; standing, facing the window": as the beat begins. */
export function startWords({ place }: BlockingPerson, { floor, things }: BlockingFacts): string {
  return `${areaWords(floor, place)}; ${HEIGHT_LABELS[place.height]}, facing ${facedWords(place, things)}`;
}

/** What is another as the next beat begins, beside the spot. */
function leaves(place: Place, next: Place | null): string {
  if (next === null) return '';
  if (!next.onStage) return 'Off stage in the next beat.';
  return next.height === place.height
    ? ''
    : `${capital(HEIGHT_LABELS[next.height])} as the next beat begins.`;
}

export const HOLD = 'hold';

/** "AR DSR: X C 1-4, hold 5-8". The area before the colon is where they stand, the one behind an X where they go. */
export function blockingCode(person: BlockingPerson, facts: BlockingFacts): string {
  const { initials, place } = person;
  if (!place.onStage) return `${initials} off stage`;
  const lines = scoreLines(person, facts).map(
    ({ start, length, code }) => `${code} ${length === 1 ? start : `${start}-${start + length - 1}`}`,
  );
  return `${initials} ${placeCode(facts.floor, place)}: ${lines.join(', ')}`;
}

/** Every count of the beat once, as moves and holds. */
export function scoreLines(
  { walk }: BlockingPerson,
  { floor, things, counts }: BlockingFacts,
): readonly ScoreLine[] {
  const act = actWords(walk, floor, things);
  if (act === null) return [{ start: 1, length: counts, words: 'holds', code: HOLD }];
  const isWalk = isGoing(walk);
  const spans = movingSpans(walk.spans, counts);
  const lines: ScoreLine[] = [];
  let count = 1;
  spans.forEach(({ start, length }, at) => {
    if (start > count) lines.push({ start: count, length: start - count, words: 'holds', code: HOLD });
    const first = at === 0;
    const words = first ? fullWords(walk, act) : isWalk ? 'goes on' : 'goes on turning';
    const code = isWalk ? crossCode(walk, floor) : `T ${facedCode(walk)}`;
    lines.push({ start, length, words, code: first ? code : `${code} (on)` });
    count = start + length;
  });
  if (count <= counts) lines.push({ start: count, length: counts - count + 1, words: 'holds', code: HOLD });
  return lines;

  function fullWords(of: Walk, said: string): string {
    const bend = isWalk && of.way.length > distance(of.from, of.to ?? of.from) * 1.05 ? ', in a curve' : '';
    const turn = isWalk && isTurning(of) && of.to !== null ? `, turning to ${facedWords(of.to, things)}` : '';
    return `${said}${goalWords(of, floor, things) === 'and comes back' ? '' : bend}${turn}`;
  }
}

/** "X DSR"; a step inside one area in metres and direction: "X C 0.6 SL". */
function crossCode({ from, to }: Walk, floor: BlockingFacts['floor']): string {
  if (to === null) return HOLD;
  const code = placeCode(floor, to);
  if (placeCode(floor, from) !== code) return `X ${code}`;
  const far = distance(from, to);
  if (far < STILL.metres) return `X ${code} and back`;
  return `X ${code} ${farMark(far, floor.unit)} ${DIRECTION_CODES[directionWords(degreesTowards(from, to))]}`;
}

/** "0.6 m", "2'": to the inch, as short as it can be told. */
function farMark(far: number, unit: LengthUnit = 'm'): string {
  return unit === 'm' ? wayLength(far, unit) : lengthMark(Math.round(far / 0.0254) * 0.0254, unit);
}

function facedCode({ to }: Walk): string {
  return to === null ? '' : (DIRECTION_CODES[directionWords(to.facing)] ?? '');
}

/** Directions are the performer's on every staging, as on the plan. */
const DIRECTION_CODES: Readonly<Record<string, string>> = {
  downstage: 'DS',
  'downstage left': 'DSL',
  'stage left': 'SL',
  'upstage left': 'USL',
  upstage: 'US',
  'upstage right': 'USR',
  'stage right': 'SR',
  'downstage right': 'DSR',
};
