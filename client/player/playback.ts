/**
 * Joins the clock to the board: what is played is what stands on it now, the beat that is played is the one that is open,
 * and the tokens stand where people are at the clock's moment. Nothing of it is written, and React is told once a count.
 */
import type { Beat, PlacedPerson } from '#shared/model/board.ts';
import { contactsOn, poseAt, walkOf, type Walk } from '#shared/model/motion.ts';
import { isPlanB, playedBeats } from '#shared/model/playing-order.ts';
import { beginningOf, scoreOf, secondsAt } from '#shared/model/score.ts';
import type { TokenMotion } from '../board/stage/token-motion.ts';
import type { BoardSession } from '../state/board-session.ts';
import { PlayClock, type Loop, type Speed, type Ticker } from './clock.ts';

/** What the bar says; another object only when something of it is another. */
export interface PlayerSaid {
  readonly beatId: string;
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
  /** of the beat: another object when a place or the beat itself is another */
  readonly walks: readonly PersonWalk[];
}

export interface PersonWalk {
  readonly place: PlacedPerson;
  readonly walk: Walk;
}

interface PlaybackOptions {
  readonly ticker: Ticker;
  /** people stand still through a count and are where they go at its end: less motion is wanted (ux B6 20) */
  readonly isStepped: () => boolean;
}

/** Counts: so near to the beginning of a beat is its beginning. */
const NEAR = 1e-5;

export class Playback {
  readonly clock: PlayClock;
  readonly #session: BoardSession;
  readonly #tokens: TokenMotion;
  readonly #options: PlaybackOptions;
  readonly #listeners = new Set<() => void>();
  readonly #frameListeners = new Set<(gone: number) => void>();
  readonly #stops: readonly (() => void)[];
  #usesPlanB = false;
  /** null: every beat is played, contacts as placeholders */
  #ready: ReadonlySet<string> | null = null;
  #beats: readonly Beat[] = [];
  #walks: WalksOfBeat | null = null;
  #said: PlayerSaid | null = null;
  #shown = '';
  #isOpening = false;

  constructor(session: BoardSession, tokens: TokenMotion, options: PlaybackOptions) {
    this.#session = session;
    this.#tokens = tokens;
    this.#options = options;
    this.clock = new PlayClock(options.ticker);
    this.#readScore();
    this.#stops = [
      session.store.onChanges(() => this.#readScore()),
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

  setPlanB(usesPlanB: boolean): void {
    this.#usesPlanB = usesPlanB;
    this.#readScore();
    this.#show();
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

  #readScore(): void {
    const { store } = this.#session;
    const beats = playedBeats(store.beats(), this.#usesPlanB);
    const { tempo } = store.scene();
    const score = scoreOf(beats, tempo);
    const isSame = JSON.stringify(score) === JSON.stringify(this.clock.score);
    this.#beats = beats;
    this.#shown = '';
    if (isSame) this.#show();
    else this.clock.setScore(score);
  }

  /** Somebody opened a beat by hand: it goes on from its beginning. */
  #beatOpened(): void {
    const { beatId } = this.#session.view.get();
    if (this.#isOpening || beatId === null || beatId === this.#said?.beatId) return;
    const all = this.#session.store.beats();
    const beat = all.find(({ id }) => id === beatId);
    if (beat === undefined) return;
    // a Plan B that is looked at is the one to be played
    if (isPlanB(beat, all) !== this.#usesPlanB && !this.#beats.some(({ id }) => id === beatId)) {
      this.#usesPlanB = isPlanB(beat, all);
      this.#readScore();
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
    const walks = this.#walksOf(beat, this.#beats[index + 1] ?? null);
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
    const { isPlaying, speed, loop, stoppedAt, at } = this.clock.get();
    // as the strip counts them, whether they are played or not
    const all = this.#session.store.beats();
    const placeOf = (beatId: string | null): number => all.findIndex(({ id }) => id === beatId) + 1;
    this.#tell({
      beatId: beat.id,
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
      walks,
    });
  }

  #tell(said: PlayerSaid | null): void {
    if (isSame(said, this.#said)) return;
    this.#said = said;
    for (const listener of this.#listeners) listener();
  }

  /** Worked out again only when a place of this beat or the next is another. */
  #walksOf(beat: Beat, next: Beat | null): readonly PersonWalk[] {
    const { store } = this.#session;
    const here = store.placesOf(beat.id);
    const there = next === null ? NOBODY : store.placesOf(next.id);
    const known = this.#walks;
    if (known?.here === here && known.there === there && known.counts === beat.counts) return known.walks;
    const walks = here
      .filter(({ onStage }) => onStage)
      .map((place) => {
        const to = there.find(({ personId }) => personId === place.personId) ?? null;
        return { place, walk: walkOf(place, to, beat.counts) };
      });
    this.#walks = { here, there, counts: beat.counts, walks };
    return walks;
  }
}

interface WalksOfBeat {
  readonly here: readonly PlacedPerson[];
  readonly there: readonly PlacedPerson[];
  readonly counts: number;
  readonly walks: readonly PersonWalk[];
}

const NOBODY: readonly PlacedPerson[] = [];

function isSame(a: PlayerSaid | null, b: PlayerSaid | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.beatId === b.beatId &&
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
    a.walks === b.walks
  );
}
