/** Sums of the counts ruler: counts and shares of its width. No React, no pixels but those handed in. */
import { LIMITS, type CountSpan, type PlacedPerson } from '#shared/model/board.ts';
import { clamp, distance } from '#shared/model/geometry.ts';
import { movingSpans } from '#shared/model/motion.ts';

/** Which part of a bar is in hand. */
export type Grip = 'start' | 'end' | 'whole';

/** A bar after its grip has gone so many counts along; it stays inside the beat and is at least one count long. */
export function movedSpan(span: CountSpan, grip: Grip, by: number, total: number): CountSpan {
  const { start, length } = withinBeat(span, total);
  const last = start + length - 1;
  switch (grip) {
    case 'whole':
      return { start: clamp(start + by, 1, total - length + 1), length };
    case 'start': {
      const first = clamp(start + by, 1, last);
      return { start: first, length: last - first + 1 };
    }
    case 'end':
      return { start, length: clamp(length + by, 1, total - start + 1) };
  }
}

/** As much of a bar as lies in the beat: its counts may have been made fewer since. */
export function withinBeat({ start, length }: CountSpan, total: number): CountSpan {
  const first = clamp(start, 1, total);
  return { start: first, length: clamp(length, 1, total - first + 1) };
}

/** A tap beside a bar brings its nearer end there; null for a tap on the bar itself. */
export function tappedSpan(span: CountSpan, count: number, total: number): CountSpan | null {
  const last = span.start + span.length - 1;
  if (count < span.start) return movedSpan(span, 'start', count - span.start, total);
  return count > last ? movedSpan(span, 'end', count - last, total) : null;
}

/** The count at a place, 1 for the first. `x` and `width` are pixels from the left edge of the counts. */
export function countAt(x: number, width: number, total: number): number {
  return clamp(Math.floor((x / Math.max(1, width)) * total) + 1, 1, total);
}

/** All moves after a grip of theirs has gone so many counts along: their end is the last one's. */
export function movedMoves(
  spans: readonly CountSpan[],
  grip: 'whole' | 'end',
  by: number,
  total: number,
): readonly CountSpan[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return spans;
  if (grip === 'end') return [...spans.slice(0, -1), movedSpan(last, 'end', by, total)];
  // together, as far as the one at that end can go
  const most = by < 0 ? 1 - first.start : total + 1 - last.start - last.length;
  const step = by < 0 ? Math.max(by, most) : Math.min(by, most);
  return spans.map(({ start, length }) => ({ start: start + step, length }));
}

/** A count on which somebody moves becomes one on which they hold, or the other way round; one count always stays. */
export function toggledCount(
  spans: readonly CountSpan[],
  count: number,
  total: number,
): readonly CountSpan[] {
  const isMoving = (at: number): boolean =>
    spans.some(({ start, length }) => at >= start && at < start + length);
  const moving = Array.from({ length: total }, (_, at) => at + 1).filter(
    (at) => isMoving(at) !== (at === count),
  );
  if (moving.length === 0) return spans;
  const next = movingSpans(
    moving.map((start) => ({ start, length: 1 })),
    total,
  );
  return next.length > LIMITS.moves ? spans : next;
}

/** Pixels of a count below which not every one can have its number. */
const ROOM = 22;

/** Which counts have their number written: every one, or every second, fourth, eighth; always the first. */
export function numberedCounts(total: number, width: number): readonly number[] {
  const each = width / Math.max(1, total);
  const step = [1, 2, 4, 8, 16, 32, 64].find((by) => each * by >= ROOM) ?? 128;
  return Array.from({ length: Math.ceil(total / step) }, (_, at) => at * step + 1);
}

/** Share of the whole in percent, for CSS. */
export function shareOf(
  { start, length }: CountSpan,
  total: number,
): { readonly left: number; readonly width: number } {
  const { start: first, length: long } = withinBeat({ start, length }, total);
  return { left: ((first - 1) / total) * 100, width: (long / total) * 100 };
}

/** Metres: who moves less than this stays, as far as a plan is concerned. */
const STILL = 0.1;

export interface Mover {
  readonly personId: string;
  /** the counts on which they move, at most `LIMITS.moves` */
  readonly spans: readonly CountSpan[];
}

/** Who goes somewhere in this beat, and when. Nothing said about when: the whole beat. */
export function moversOf(
  here: readonly PlacedPerson[],
  next: readonly PlacedPerson[],
  total: number,
): readonly Mover[] {
  return here.flatMap((place) => {
    const to = next.find(({ personId }) => personId === place.personId);
    const goes =
      place.onStage && to?.onStage === true && (distance(place, to) >= STILL || place.path.length > 0);
    if (!goes) return [];
    return [{ personId: place.personId, spans: movingSpans(place.moves, total).slice(0, LIMITS.moves) }];
  });
}
