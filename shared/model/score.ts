/** The beats of a scene one after another in time: counts from the first beat's beginning, and seconds. */
import type { Beat } from './board.ts';

export interface ScorePart {
  readonly beatId: string;
  /** length in counts */
  readonly counts: number;
  /** counts per minute */
  readonly tempo: number;
  /** counts before it */
  readonly start: number;
  /** seconds before it */
  readonly startsAt: number;
}

export interface Score {
  readonly parts: readonly ScorePart[];
  readonly counts: number;
  readonly seconds: number;
}

/** A moment of a scene: the index of its beat, and the counts gone by in it. */
export interface Moment {
  readonly index: number;
  readonly gone: number;
}

/** `tempo` is the scene's, counts per minute; a beat may have its own. */
export function scoreOf(beats: readonly Pick<Beat, 'id' | 'counts' | 'tempo'>[], tempo: number): Score {
  let [start, startsAt] = [0, 0];
  const parts = beats.map((beat) => {
    const part = { beatId: beat.id, counts: beat.counts, tempo: beat.tempo ?? tempo, start, startsAt };
    start += part.counts;
    startsAt += (part.counts * 60) / part.tempo;
    return part;
  });
  return { parts, counts: start, seconds: startsAt };
}

/** The end of a beat is the beginning of the next; only the last has an end of its own. Null: there is no beat. */
export function momentAt({ parts, counts }: Score, at: number): Moment | null {
  if (parts.length === 0) return null;
  const bounded = Math.min(counts, Math.max(0, at));
  let index = parts.length - 1;
  while (index > 0 && parts[index]!.start > bounded) index -= 1;
  return { index, gone: bounded - parts[index]!.start };
}

/** Counts from the beginning of the scene; null for a beat that is not played. */
export function beginningOf({ parts }: Score, beatId: string): number | null {
  return parts.find((part) => part.beatId === beatId)?.start ?? null;
}

export function secondsAt(score: Score, at: number): number {
  const moment = momentAt(score, at);
  if (moment === null) return 0;
  const { startsAt, tempo } = score.parts[moment.index]!;
  return startsAt + (moment.gone * 60) / tempo;
}

/** The moment after some more seconds, as counts; it ends with the scene. */
export function countsAfter(score: Score, at: number, seconds: number): number {
  let moment = momentAt(score, at);
  let left = seconds;
  while (moment !== null) {
    const { counts, start, tempo }: ScorePart = score.parts[moment.index]!;
    const gone = moment.gone + (left * tempo) / 60;
    if (gone < counts) return start + gone;
    if (moment.index === score.parts.length - 1) return score.counts;
    left -= ((counts - moment.gone) * 60) / tempo;
    moment = { index: moment.index + 1, gone: 0 };
  }
  return 0;
}
