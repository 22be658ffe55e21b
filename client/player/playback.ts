/**
 * Joins the clock to the board: what is played is what stands on it now, the beat that is played is the one that is open,
 * and the tokens stand where people are at the clock's moment. Nothing of it is written, and React is told once a count.
 */
import type { Beat } from '#shared/model/board.ts';
import { contactsOn, poseAt } from '#shared/model/motion.ts';
import { isPlanB, playedBeats } from '#shared/model/playing-order.ts';
import { beginningOf, scoreOf, secondsAt, type Score } from '#shared/model/score.ts';
import type { TokenMotion } from '../board/stage/token-motion.ts';
import type { BoardSession } from '../state/board-session.ts';
import type { BoardChanges } from '../state/board-store.ts';
import { BeatWalks } from './beat-walks.ts';
import type { ClockControl } from './clock-control.ts';
import { isSameSaid, isSameScore, type PersonWalk, type PlayerSaid } from './player-said.ts';

export type { PersonWalk, PlayerSaid } from './player-said.ts';

interface PlaybackOptions {
  /** closed with the player */
  readonly clock: ClockControl;
  /** people stand still through a count and are where they go at its end: less motion is wanted (ux B6 20) */
  readonly isStepped: () => boolean;
}

/** Counts: so near to the beginning of a beat is its beginning. */
const NEAR = 1e-5;

export class Playback {
  readonly clock: ClockControl;
  readonly #session: BoardSession;
  readonly #tokens: TokenMotion;
  readonly #options: PlaybackOptions;
  readonly #walks: BeatWalks;
  readonly #listeners = new Set<() => void>();
  readonly #frameListeners = new Set<(gone: number) => void>();
  readonly #stops: readonly (() => void)[];
  #usesPlanB = false;
  /** null: every beat is played, contacts as placeholders */
  #ready: ReadonlySet<string> | null = null;
  #beats: readonly Beat[] = [];
  #said: PlayerSaid | null = null;
  #shown = '';
  #isOpening = false;
  /** the beat that somebody else changed while it was shown */
  #changedBeat: string | null = null;
  /** what of the shown beat was looked at last */
  #looked: readonly unknown[] = [];

  constructor(session: BoardSession, tokens: TokenMotion, options: PlaybackOptions) {
    this.#session = session;
    this.#tokens = tokens;
    this.#options = options;
    this.#walks = new BeatWalks(session.store);
    this.clock = options.clock;
    this.#readScore();
    this.#stops = [
      session.store.onChanges((changes) => this.#boardChanged(changes)),
      session.view.subscribe(() => this.#beatOpened()),
      this.clock.subscribe(() => this.#show()),
    ];
    this.#beatOpened();
    this.#show();
  }

  said = (): PlayerSaid | null => this.#said;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called at every picture with the counts gone by in the beat. */
  onFrame(listener: (gone: number) => void): () => void {
    this.#frameListeners.add(listener);
    return () => this.#frameListeners.delete(listener);
  }

  get usesPlanB(): boolean {
    return this.#usesPlanB;
  }

  /** Plays Plan Bs in place of their beats, or the beats. It goes on where it was: in what stands for the beat it was in. */
  setPlanB(usesPlanB: boolean): void {
    if (usesPlanB === this.#usesPlanB) return;
    const moment = this.clock.moment();
    const index = moment?.index ?? 0;
    this.#usesPlanB = usesPlanB;
    // one beat stands for one, so they lie at the same place of both lists
    this.#readScore((score) => {
      const part = score.parts[index];
      return part === undefined ? 0 : part.start + Math.min(moment?.gone ?? 0, part.counts - NEAR);
    });
  }

  /** Plays only these; null: all. */
  setReady(ready: ReadonlySet<string> | null): void {
    this.#ready = ready;
    this.clock.setGate((beatId) => ready === null || ready.has(beatId));
    this.#shown = '';
    this.#show();
  }

  /** The count that is shown, as counts gone by, for the ends of a loop. */
  countEnds(): { readonly start: number; readonly end: number } {
    const said = this.#said;
    const start = said === null ? null : beginningOf(this.clock.score, said.beatId);
    if (said === null || start === null) return { start: 0, end: 0 };
    return { start: start + Math.max(0, said.count - 1), end: start + Math.max(1, said.count) };
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.clock.close();
    this.#listeners.clear();
    this.#frameListeners.clear();
    this.#tokens.drive(null);
  }

  #boardChanged({ isOwn }: BoardChanges): void {
    const said = this.#said;
    const isMiddle = said !== null && said.count > 0;
    if (!isOwn && isMiddle && !isSameList(this.#recordsOf(said.beatId), this.#looked))
      this.#changedBeat = said.beatId;
    this.#readScore();
    const { beatId } = this.#said ?? {};
    this.#looked = beatId === undefined ? [] : this.#recordsOf(beatId);
  }

  /** What is shown of a beat; each stays the same object until it is another. */
  #recordsOf(beatId: string): readonly unknown[] {
    const { store } = this.#session;
    const next = this.#beats[this.#beats.findIndex(({ id }) => id === beatId) + 1];
    return [
      store.beat(beatId),
      store.placesOf(beatId),
      store.contactsOf(beatId),
      next === undefined ? null : store.placesOf(next.id),
    ];
  }

  /** `goTo`: where to be in the new score; else it stays in its beat. */
  #readScore(goTo?: (score: Score) => number): void {
    const { store } = this.#session;
    const beats = playedBeats(store.beats(), this.#usesPlanB);
    const score = scoreOf(beats, store.scene().tempo);
    const isSame = goTo === undefined && isSameScore(score, this.clock.score);
    this.#beats = beats;
    this.#shown = '';
    if (isSame) this.#show();
    else this.clock.setScore(score, goTo?.(score));
  }

  /** Somebody opened a beat by hand: it goes on from its beginning. */
  #beatOpened(): void {
    const { beatId } = this.#session.view.get();
    const { store } = this.#session;
    const shown = this.#said?.beatId ?? null;
    if (this.#isOpening || beatId === null || beatId === shown) return;
    const all = store.beats();
    const beat = all.find(({ id }) => id === beatId);
    if (beat === undefined) return;
    // the view left the shown beat because that is gone: no hand did it
    if (shown !== null && !all.some(({ id }) => id === shown)) return this.#readScore();
    const isOther = isPlanB(beat, all) !== this.#usesPlanB && !this.#beats.some(({ id }) => id === beatId);
    // a Plan B that is looked at is the one to be played
    if (isOther) {
      this.#usesPlanB = !this.#usesPlanB;
      return this.#readScore((score) => beginningOf(score, beatId) ?? 0);
    }
    const start = beginningOf(this.clock.score, beatId);
    if (start !== null) this.clock.seek(start);
  }

  #show(): void {
    const moment = this.clock.moment();
    if (moment === null) {
      this.#tell(null);
      this.#tokens.drive(null);
      return;
    }
    const { index, gone } = moment;
    const beat = this.#beats[index];
    if (beat === undefined) return;
    const { isPlaying } = this.clock.get();
    const isAtStart = gone < NEAR && !isPlaying;
    const count = isAtStart
      ? 0
      : Math.min(beat.counts, isPlaying ? Math.floor(gone) + 1 : Math.ceil(gone - NEAR));
    const walks = this.#walks.of(beat, this.#beats[index + 1] ?? null);
    if (this.#said?.beatId !== beat.id) this.#looked = this.#recordsOf(beat.id);
    this.#open(beat.id);
    this.#driveTo(beat, walks, { isAtStart, count, gone });
    this.#say(beat, index, count, walks);
    for (const listener of this.#frameListeners) listener(gone);
  }

  #driveTo(
    beat: Beat,
    walks: readonly PersonWalk[],
    {
      isAtStart,
      count,
      gone,
    }: { readonly isAtStart: boolean; readonly count: number; readonly gone: number },
  ): void {
    if (isAtStart) {
      this.#shown = '';
      return this.#tokens.drive(null);
    }
    const isStepped = this.#options.isStepped();
    const at = isStepped ? count : gone;
    const key = `${beat.id} ${at}`;
    if (key === this.#shown) return;
    this.#shown = key;
    const contacts = contactsOn(this.#session.store.contactsOf(beat.id), count);
    this.#tokens.drive({
      places: walks.map(({ place, walk }) => ({ ...place, ...poseAt(walk, at) })),
      contactIds: new Set(contacts.map(({ id }) => id)),
      arePlaceholders: this.#ready === null,
    });
  }

  #open(beatId: string): void {
    const { view } = this.#session;
    if (view.get().beatId === beatId) return;
    this.#isOpening = true;
    view.openBeat(beatId);
    this.#isOpening = false;
  }

  #say(beat: Beat, index: number, count: number, walks: readonly PersonWalk[]): void {
    const { isPlaying, isHeld, speed, loop, stoppedAt, hasLostBeat, at } = this.clock.get();
    if (this.#changedBeat !== beat.id) this.#changedBeat = null;
    // as the strip counts them, whether they are played or not
    const all = this.#session.store.beats();
    const placeOf = (beatId: string | null): number => all.findIndex(({ id }) => id === beatId) + 1;
    this.#tell({
      beatId: beat.id,
      beforeId: this.#beats[index - 1]?.id ?? null,
      index,
      place: placeOf(beat.id),
      of: all.length,
      count,
      counts: beat.counts,
      seconds: Math.floor(secondsAt(this.clock.score, at) + NEAR),
      isPlaying,
      speed,
      loop,
      stoppedAt: stoppedAt === null ? null : placeOf(stoppedAt),
      hasLostBeat,
      isChanged: this.#changedBeat === beat.id && count > 0,
      isHeld,
      walks,
    });
  }

  #tell(said: PlayerSaid | null): void {
    if (isSameSaid(said, this.#said)) return;
    this.#said = said;
    for (const listener of this.#listeners) listener();
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
}
