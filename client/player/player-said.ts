/** What the player tells its views: once a count, not at every picture. */
import type { PlacedPerson } from '#shared/model/board.ts';
import type { Walk } from '#shared/model/motion.ts';
import type { Score } from '#shared/model/score.ts';
import type { Loop, Speed } from './clock-control.ts';

/** What the bar says; another object only when something of it is another. */
export interface PlayerSaid {
  readonly beatId: string;
  /** the beat that is played before it */
  readonly beforeId: string | null;
  /** 0 for the first of those that are played */
  readonly index: number;
  /** 1 for the first of the scene, as the strip counts */
  readonly place: number;
  readonly of: number;
  /** 1 for the first; 0 at the beginning of the beat */
  readonly count: number;
  readonly counts: number;
  /** whole seconds from the scene's beginning */
  readonly seconds: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly loop: Loop;
  /** the place of the beat before which it stopped, because it is not ready */
  readonly stoppedAt: number | null;
  /** the beat that was shown has been taken off the board */
  readonly hasLostBeat: boolean;
  /** somebody else changed this beat while a moment inside it was shown */
  readonly isChanged: boolean;
  /** the room is held: it does not play */
  readonly isHeld: boolean;
  /** of the beat: another object when a place or the beat itself is another */
  readonly walks: readonly PersonWalk[];
}

export interface PersonWalk {
  readonly place: PlacedPerson;
  readonly walk: Walk;
}

export function isSameSaid(a: PlayerSaid | null, b: PlayerSaid | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.beatId === b.beatId &&
    a.beforeId === b.beforeId &&
    a.index === b.index &&
    a.place === b.place &&
    a.of === b.of &&
    a.count === b.count &&
    a.counts === b.counts &&
    a.seconds === b.seconds &&
    a.isPlaying === b.isPlaying &&
    a.speed === b.speed &&
    a.loop === b.loop &&
    a.stoppedAt === b.stoppedAt &&
    a.hasLostBeat === b.hasLostBeat &&
    a.isChanged === b.isChanged &&
    a.isHeld === b.isHeld &&
    a.walks === b.walks
  );
}

export function isSameScore(a: Score, b: Score): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every((part, at) => {
      const other = b.parts[at]!;
      return part.beatId === other.beatId && part.counts === other.counts && part.tempo === other.tempo;
    })
  );
}
