/** Somebody's way to the next beat and its points in a few words, for their twins on the plan. */
import type { CountSpan } from '../model/board.ts';
import type { Point } from '../model/geometry.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { countsWords } from './counts-words.ts';
import { positionWords } from './inspector-words.ts';
import { lengthWords } from './length-words.ts';

export const WAY_TWIN_WORDS = {
  title: 'Ways to the next beat',
  help: 'Enter picks a way, Enter again adds a point. Arrow keys bend it, or move the point that is picked; Delete removes the point.',
} as const;

export interface SaidWay {
  /** of whom, short */
  readonly who: string;
  /** number of the beat they go to */
  readonly beat: number;
  /** metres */
  readonly length: number;
  readonly points: number;
  /** counts on which they move; none: on all of them */
  readonly moves: readonly CountSpan[];
}

/** "Way of Sam to beat 4, 2.3 m, 1 point, moves on counts 3 to 6, 1 of 2". */
export function wayTwin(way: SaidWay, at: number, of: number, unit: LengthUnit = 'm'): string {
  const bends = way.points === 0 ? 'straight' : way.points === 1 ? '1 point' : `${way.points} points`;
  const parts = [`Way of ${way.who} to beat ${way.beat}`, lengthWords(way.length, unit), bends];
  const spans = way.moves.map(({ start, length }) => countsWords(start, length));
  if (spans.length > 0) parts.push(`moves on ${spans.join(' and ')}`);
  parts.push(`${at} of ${of}`);
  return parts.join(', ');
}

/** "Way of Sam to beat 4, point 2 of 3, 1 m stage left, 0.4 m upstage". */
export function wayPointTwin(
  way: Pick<SaidWay, 'who' | 'beat'>,
  point: Point,
  at: number,
  of: number,
  unit: LengthUnit = 'm',
): string {
  return `Way of ${way.who} to beat ${way.beat}, point ${at} of ${of}, ${positionWords(point, unit)}`;
}
