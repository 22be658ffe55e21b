/**
 * Where somebody is at any moment of a beat: their place, the way to their place in the next beat, and the counts on which
 * they move. Moments are counts gone by since the beat began: 0 is its beginning, 3 the end of its third count.
 */
import type { Contact, CountSpan, Place } from './board.ts';
import { normalizeDegrees, shortestTurn, type Point } from './geometry.ts';
import { pointOnWay, wayOf, type Way } from './way.ts';

export interface Pose extends Point {
  /** degrees */
  readonly facing: number;
}

/** One person in one beat, worked out once and asked at every picture. */
export interface Walk {
  readonly from: Pose;
  /** null: they stay where they are, because they are not on stage in the next beat or there is none */
  readonly to: Pose | null;
  readonly way: Way;
  /** the counts on which they move: in order, apart from each other, inside the beat */
  readonly spans: readonly CountSpan[];
  /** how many counts that are */
  readonly moving: number;
}

/** `counts` is the length of the beat; `next` the same person's place in the beat that is played next. */
export function walkOf(place: Place, next: Place | null, counts: number): Walk {
  const to = next !== null && next.onStage && place.onStage ? next : null;
  const spans = movingSpans(place.moves, counts);
  return {
    from: place,
    to,
    way: wayOf(to === null ? [place] : [place, ...place.path, to], place.corners),
    spans,
    moving: spans.reduce((sum, { length }) => sum + length, 0),
  };
}

/** Walks at one pace through all counts on which they move, and turns the short way meanwhile. */
export function poseAt({ from, to, way, spans, moving }: Walk, gone: number): Pose {
  if (to === null) return { x: from.x, y: from.y, facing: from.facing };
  const share = moving === 0 ? 1 : movedBy(spans, gone) / moving;
  const { x, y } = pointOnWay(way, share);
  const turn = shortestTurn(from.facing, to.facing) * Math.min(1, Math.max(0, share));
  return { x, y, facing: normalizeDegrees(from.facing + turn) };
}

/** Whether the person goes anywhere or turns on this count, 1 for the first. */
export function isMovingOn({ from, to, way, spans }: Walk, count: number): boolean {
  if (to === null || (way.length === 0 && normalizeDegrees(to.facing - from.facing) === 0)) return false;
  return spans.some(({ start, length }) => count >= start && count < start + length);
}

/** Nothing said, or nothing of it inside the beat: the whole beat. */
export function movingSpans(moves: readonly CountSpan[], counts: number): readonly CountSpan[] {
  const spans: CountSpan[] = [];
  for (const { start, length } of moves.toSorted((a, b) => a.start - b.start)) {
    const first = Math.max(1, start);
    const end = Math.min(counts + 1, start + length);
    if (end <= first) continue;
    const last = spans.at(-1);
    if (last === undefined || first > last.start + last.length)
      spans.push({ start: first, length: end - first });
    else spans[spans.length - 1] = { start: last.start, length: Math.max(last.length, end - last.start) };
  }
  return spans.length === 0 ? [{ start: 1, length: counts }] : spans;
}

/** Counts on which they have moved after so many counts of the beat. */
function movedBy(spans: readonly CountSpan[], gone: number): number {
  let sum = 0;
  for (const { start, length } of spans) sum += Math.min(length, Math.max(0, gone - (start - 1)));
  return sum;
}

/** The contacts that are there on a count, 1 for the first. */
export function contactsOn<C extends Pick<Contact, 'start' | 'counts'>>(
  contacts: readonly C[],
  count: number,
): readonly C[] {
  return contacts.filter(({ start, counts }) => count >= start && count < start + counts);
}
