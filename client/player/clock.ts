/**
 * The page's own source of time: plays, stops, steps and loops through a scene's score. Time is told to it by a ticker, so
 * that a test lets it pass by hand.
 */
import { beginningOf, countsAfter, momentAt, scoreOf, type Moment, type Score } from '#shared/model/score.ts';
import type { ClockControl, ClockState, Loop, Speed, Ticker } from './clock-control.ts';

/** Milliseconds: after a longer gap (the page was hidden) it goes on from where it was. */
const LONGEST_TICK = 250;
/** Counts: so near to a count's end is its end. */
const NEAR = 1e-6;

export class PlayClock implements ClockControl {
  readonly #ticker: Ticker;
  readonly #listeners = new Set<() => void>();
  #score: Score = scoreOf([], 60);
  #mayPlay: (beatId: string) => boolean = () => true;
  #state: ClockState = {
    isPlaying: false,
    isHeld: false,
    at: 0,
    speed: 1,
    loop: { from: null, to: null },
    stoppedAt: null,
    hasLostBeat: false,
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

  setScore(score: Score, at?: number): void {
    const moment = this.moment();
    const before = this.#score;
    const { from, to } = this.#state.loop;
    this.#score = score;
    const loop = { from: moved(from, 0, before, score), to: moved(to, NEAR, before, score) };
    if (at !== undefined || moment === null) {
      this.#set({ at: Math.min(score.counts, Math.max(0, at ?? this.#state.at)), loop, stoppedAt: null });
      return;
    }
    const { beatId } = before.parts[moment.index]!;
    const start = beginningOf(score, beatId);
    if (start === null) return this.#loseBeat(before, moment.index, loop);
    const counts = score.parts.find((part) => part.beatId === beatId)?.counts ?? 0;
    this.#set({ at: start + Math.min(moment.gone, Math.max(0, counts - NEAR)), loop });
  }

  setGate(mayPlay: (beatId: string) => boolean): void {
    this.#mayPlay = mayPlay;
    const { stoppedAt } = this.#state;
    if (stoppedAt !== null && mayPlay(stoppedAt)) this.#set({ stoppedAt: null });
    if (this.#state.isPlaying && !this.#isOpen(this.moment())) this.#stopBefore(this.moment());
  }

  play(): void {
    const { isPlaying, isHeld } = this.#state;
    if (isPlaying || isHeld || this.#score.parts.length === 0) return;
    const { from, to } = this.#loopEnds();
    const { at } = this.#state;
    if (at >= to - NEAR || at < from) this.#set({ at: from });
    const moment = this.moment();
    if (!this.#isOpen(moment)) return this.#stopBefore(moment);
    this.#tickedAt = null;
    this.#set({ isPlaying: true, stoppedAt: null, hasLostBeat: false });
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

  setHeld(isHeld: boolean): void {
    if (isHeld) this.pause();
    if (isHeld !== this.#state.isHeld) this.#set({ isHeld });
  }

  seek(at: number): void {
    this.#set({
      at: Math.min(this.#score.counts, Math.max(0, at)),
      stoppedAt: null,
      hasLostBeat: false,
    });
    if (this.#state.isPlaying && !this.#isOpen(this.moment())) this.#stopBefore(this.moment());
  }

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

  /** Stops, at the beginning of the last beat before the lost one that is still there. */
  #loseBeat(before: Score, index: number, loop: Loop): void {
    const starts = before.parts.slice(0, index).map(({ beatId }) => beginningOf(this.#score, beatId));
    const at = starts.findLast((start) => start !== null) ?? 0;
    this.#set({ at, loop, stoppedAt: null, hasLostBeat: true });
    this.pause();
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

/**
 * An end of a repeat stays with its beat and count; one whose beat is gone is no end any more. `inside`: how far before
 * `at` its own count lies, because the end of a beat is the beginning of the next.
 */
function moved(at: number | null, inside: number, before: Score, after: Score): number | null {
  if (at === null) return null;
  const moment = momentAt(before, Math.max(0, at - inside));
  const part = moment === null ? undefined : before.parts[moment.index];
  const now = after.parts.find(({ beatId }) => beatId === part?.beatId);
  return part === undefined || now === undefined ? null : now.start + Math.min(at - part.start, now.counts);
}
