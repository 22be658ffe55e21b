/**
 * What plays a scene, seen from outside: the player, the bar and the keys know this and no more, so that another source of
 * time can take the place of the page's own (`PlayClock`): a hand in a test, or a room that everybody follows.
 *
 * The contract: `get`, `moment` and `score` agree with each other whenever a listener is called, and listeners are called
 * after every change. A call asks. A clock that somebody else leads may answer later, or not at all; nothing may be
 * assumed until a listener has been called. It knows nothing of drawing, of React or of the board.
 */
import type { Moment, Score } from '#shared/model/score.ts';

export interface Ticker {
  /** calls `tick` again and again with milliseconds of one clock, until the returned function is called */
  start(tick: (now: number) => void): () => void;
}

export const SPEEDS = [0.5, 0.75, 1] as const;
export type Speed = (typeof SPEEDS)[number];

/** Counts from the scene's beginning; an end that is not set is the scene's. */
export interface Loop {
  readonly from: number | null;
  readonly to: number | null;
}

export interface ClockState {
  readonly isPlaying: boolean;
  /** held: it has stopped, and plays for nobody until it is let go; then it stays still until somebody plays */
  readonly isHeld: boolean;
  /** counts from the scene's beginning */
  readonly at: number;
  readonly speed: Speed;
  readonly loop: Loop;
  /** the beat before which it stopped, because it is not to be played */
  readonly stoppedAt: string | null;
  /** it stopped because the beat that was shown is not played any more: somebody took it off the board */
  readonly hasLostBeat: boolean;
}

export interface ClockControl {
  readonly get: () => ClockState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly score: Score;
  /** null: there is no beat */
  moment(): Moment | null;

  /** The scene is another. Without `at` it stays in its beat, and on the count where that still is. */
  setScore(score: Score, at?: number): void;
  /** Which beats may be played. Playing stops before one that may not. */
  setGate(mayPlay: (beatId: string) => boolean): void;

  play(): void;
  /** stops where it is; nothing but `play` starts it again */
  pause(): void;
  toggle(): void;
  /** A hold of the room. Holding stops at once; letting go starts nothing. */
  setHeld(isHeld: boolean): void;

  /** Goes to counts from the scene's beginning, and goes on from there when it was playing. */
  seek(at: number): void;
  /** To the end of a count of one beat, 0 for its beginning. */
  seekCount(index: number, count: number): void;
  stepCount(step: -1 | 1): void;
  /** Back goes to the beginning of this beat first. */
  stepBeat(step: -1 | 1): void;
  setSpeed(speed: Speed): void;
  setLoop(loop: Loop): void;
  close(): void;
}
