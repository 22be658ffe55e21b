/** A clock that somebody else leads: it passes on what it is asked, and moves when it hears of it. */
import type { ClockControl, ClockState } from '../../../../client/player/clock-control.ts';
import { momentAt, scoreOf, type Moment, type Score } from '../../../../shared/model/score.ts';

export class RoomClock implements ClockControl {
  readonly asked: string[] = [];
  score: Score = scoreOf([], 60);
  readonly #listeners = new Set<() => void>();
  #state: ClockState = {
    isPlaying: false,
    isHeld: false,
    at: 0,
    speed: 1,
    loop: { from: null, to: null },
    stoppedAt: null,
    hasLostBeat: false,
  };

  get = (): ClockState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  moment(): Moment | null {
    return momentAt(this.score, this.#state.at);
  }

  /** What the room says. */
  hear(patch: Partial<ClockState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  setScore(score: Score): void {
    this.score = score;
    this.hear({});
  }

  play = (): void => void this.asked.push('play');
  pause = (): void => void this.asked.push('pause');
  toggle = (): void => void this.asked.push('toggle');
  setHeld = (): void => void this.asked.push('hold');
  seek = (): void => void this.asked.push('seek');
  seekCount = (): void => void this.asked.push('seek');
  stepCount = (): void => void this.asked.push('step');
  stepBeat = (): void => void this.asked.push('step');
  setSpeed = (): void => void this.asked.push('speed');
  setLoop = (): void => void this.asked.push('loop');
  setGate = (): void => void this.asked.push('gate');
  close = (): void => this.#listeners.clear();
}
