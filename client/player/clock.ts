/**
 * Time of the player: plays, stops, steps and loops through a scene's score. It knows nothing of drawing, and time is
 * told to it by a ticker, so that a test lets it pass by hand and another source of time can take its place.
 */
import { beginningOf, countsAfter, momentAt, scoreOf, type Moment, type Score } from '#shared/model/score.ts';

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
  /** counts from the scene's beginning */
  readonly at: number;
  readonly speed: Speed;
  readonly loop: Loop;
  /** the beat before which it stopped, because it is not to be played */
  readonly stoppedAt: string | null;
}

/** Milliseconds: after a longer gap (the page was hidden) it goes on from where it was. */
const LONGEST_TICK = 250;
/** Counts: so near to a count's end is its end. */
const NEAR = 1e-6;

export class PlayClock {
  readonly #ticker: Ticker;
  readonly #listeners = new Set<() => void>();
  #score: Score = scoreOf([], 60);
  #mayPlay: (beatId: string) => boolean = () => true;
  #state: ClockState = {
    isPlaying: false,
    at: 0,
    speed: 1,
    loop: { from: null, to: null },
    stoppedAt: null,
  };
  #stopTicks: (() => void) | null = null;
  #tickedAt: number | null = null;

  constructor(ticker: Ticker) {
    this.#ticker = ticker;
  }

  get = (): ClockState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get score(): Score {
    return this.#score;
  }

  moment(): Moment | null {
    return momentAt(this.#score, this.#state.at);
  }

  /** The scene has changed: it stays in the beat, and on the count where that still is. */
  setScore(score: Score): void {
    const moment = this.moment();
    const part = moment === null ? undefined : this.#score.parts[moment.index];
    this.#score = score;
    const start = part === undefined ? null : beginningOf(score, part.beatId);
    const counts = score.parts.find(({ beatId }) => beatId === part?.beatId)?.counts ?? 0;
    const gone = Math.min(moment?.gone ?? 0, Math.max(0, counts - NEAR));
    this.#set({ at: start === null ? Math.min(this.#state.at, score.counts) : start + gone });
  }

  /** Which beats may be played. Playing stops before one that may not. */
  setGate(mayPlay: (beatId: string) => boolean): void {
    this.#mayPlay = mayPlay;
    const { stoppedAt } = this.#state;
    if (stoppedAt !== null && mayPlay(stoppedAt)) this.#set({ stoppedAt: null });
    if (this.#state.isPlaying && !this.#isOpen(this.moment())) this.#stopBefore(this.moment());
  }

  play(): void {
    if (this.#state.isPlaying || this.#score.parts.length === 0) return;
    const { from, to } = this.#loopEnds();
    const { at } = this.#state;
    if (at >= to - NEAR || at < from) this.#set({ at: from });
    const moment = this.moment();
    if (!this.#isOpen(moment)) return this.#stopBefore(moment);
    this.#tickedAt = null;
    this.#set({ isPlaying: true, stoppedAt: null });
    this.#stopTicks = this.#ticker.start((now) => this.#tick(now));
  }

  pause(): void {
    this.#stopTicks?.();
    this.#stopTicks = null;
    if (this.#state.isPlaying) this.#set({ isPlaying: false });
  }

  toggle(): void {
    if (this.#state.isPlaying) this.pause();
    else this.play();
  }

  /** Goes to a moment, and goes on from there when it was playing. */
  seek(at: number): void {
    this.#set({ at: Math.min(this.#score.counts, Math.max(0, at)), stoppedAt: null });
    if (this.#state.isPlaying && !this.#isOpen(this.moment())) this.#stopBefore(this.moment());
  }

  /** To the end of a count, 0 for the beginning of the beat. */
  seekCount(index: number, count: number): void {
    const part = this.#score.parts[index];
    if (part === undefined) return;
    const gone = Math.min(part.counts, Math.max(0, count));
    // the very end of a beat is the beginning of the next
    this.seek(part.start + (gone === part.counts ? gone - NEAR : gone));
  }

  stepCount(step: -1 | 1): void {
    this.pause();
    const moment = this.moment();
    if (moment === null) return;
    const { index, gone } = moment;
    const { counts } = this.#score.parts[index]!;
    if (step === 1) {
      const next = Math.floor(gone + 2 * NEAR) + 1;
      if (next <= counts) this.seekCount(index, next);
      else this.seekCount(index + 1, 1);
      return;
    }
    const last = Math.ceil(gone - 2 * NEAR) - 1;
    if (last >= 0) return this.seekCount(index, last);
    const before = this.#score.parts[index - 1];
    if (before !== undefined) this.seekCount(index - 1, before.counts - 1);
  }

  /** Back goes to the beginning of this beat first. */
  stepBeat(step: -1 | 1): void {
    const moment = this.moment();
    if (moment === null) return;
    const { index, gone } = moment;
    const to = step === 1 ? index + 1 : gone > NEAR ? index : index - 1;
    const part = this.#score.parts[to];
    if (part !== undefined) this.seek(part.start);
    else if (step === 1) this.seek(this.#score.counts);
  }

  setSpeed(speed: Speed): void {
    this.#set({ speed });
  }

  setLoop(loop: Loop): void {
    this.#set({ loop });
  }

  close(): void {
    this.pause();
    this.#listeners.clear();
  }

  #tick(now: number): void {
    const passed = this.#tickedAt === null ? 0 : now - this.#tickedAt;
    this.#tickedAt = now;
    const seconds = (Math.min(LONGEST_TICK, Math.max(0, passed)) / 1000) * this.#state.speed;
    const { at } = this.#state;
    const next = countsAfter(this.#score, at, seconds);
    const closed = this.#score.parts.findIndex(
      ({ start, beatId }) => start > at && start <= next && !this.#mayPlay(beatId),
    );
    const { from, to } = this.#loopEnds();
    const closedAt = closed === -1 ? Infinity : this.#score.parts[closed]!.start;
    if (this.#isLooping() && at < to && next >= to && to <= closedAt) return this.#again(from, next - to);
    if (closed !== -1) return this.#stopBefore({ index: closed, gone: 0 });
    if (next < this.#score.counts) return this.#set({ at: next });
    this.#set({ at: this.#score.counts });
    this.pause();
  }

  #again(from: number, over: number): void {
    const { to } = this.#loopEnds();
    this.#set({ at: from + (over % (to - from)) });
    if (!this.#isOpen(this.moment())) this.#stopBefore(this.moment());
  }

  #isLooping(): boolean {
    const { from, to } = this.#state.loop;
    return from !== null || to !== null;
  }

  /** The whole scene where a loop has no ends, or ends that lie the wrong way round. */
  #loopEnds(): { readonly from: number; readonly to: number } {
    const { counts } = this.#score;
    const from = Math.min(this.#state.loop.from ?? 0, counts);
    const to = Math.min(this.#state.loop.to ?? counts, counts);
    return to - from > NEAR ? { from, to } : { from: 0, to: counts };
  }

  #isOpen(moment: Moment | null): boolean {
    const part = moment === null ? undefined : this.#score.parts[moment.index];
    return part !== undefined && this.#mayPlay(part.beatId);
  }

  #stopBefore(moment: Moment | null): void {
    const part = moment === null ? undefined : this.#score.parts[moment.index];
    if (part === undefined) return;
    this.#set({ at: part.start, stoppedAt: part.beatId });
    this.pause();
  }

  #set(patch: Partial<ClockState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
