/**
 * Where the tokens of the beat are drawn at this moment. They glide when a beat is opened or somebody else moves them,
 * and stand beside each other where people stand close. While a scene is played the player says where they are. Told to
 * Konva's nodes by hand: React knows nothing of it.
 */
import type { PlacedPerson } from '#shared/model/board.ts';
import { normalizeDegrees, shortestTurn, type Point } from '#shared/model/geometry.ts';
import type { BoardSession } from '../../state/board-session.ts';
import { nearestOthers, spreadTokens } from './spread-tokens.ts';
import type { StageCamera } from './stage-camera.ts';

export interface Token {
  readonly personId: string;
  /** metres, where it is drawn now */
  readonly at: Point;
  /** degrees, as drawn now */
  readonly facing: number;
  /** metres to the nearest other token, once nothing glides */
  readonly room: number;
  readonly place: PlacedPerson;
}

/** One moment of a beat, as the player shows it. */
export interface Driven {
  /** of everyone who is in the beat, where they are now */
  readonly places: readonly PlacedPerson[];
  /** the contacts that are there on this count */
  readonly contactIds: ReadonlySet<string>;
  /** contacts are shown as placeholders */
  readonly arePlaceholders: boolean;
}

interface Options {
  /** milliseconds of a glide; 0 without motion */
  readonly duration: () => number;
  /** where somebody's finger has a person, here or elsewhere: from there no token glides back */
  readonly heldAt: (personId: string) => Point | null;
}

const NOBODY: readonly PlacedPerson[] = [];

export class TokenMotion {
  readonly #session: BoardSession;
  readonly #camera: StageCamera;
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  #places = NOBODY;
  #people: readonly string[] = [];
  #scale = 0;
  #goals: ReadonlyMap<string, Token> = new Map();
  #from: ReadonlyMap<string, Token> = new Map();
  #now: ReadonlyMap<string, Token> = new Map();
  #frame: number | null = null;
  #driven: Driven | null = null;

  constructor(session: BoardSession, camera: StageCamera, options: Options) {
    this.#session = session;
    this.#camera = camera;
    this.#options = options;
    const look = (): void => this.#look();
    this.#stops = [
      session.view.subscribe(look),
      session.store.onChanges(look),
      session.subscribe(look),
      camera.subscribe(() => this.#zoom()),
    ];
    this.#read();
    this.#aim();
    this.#now = this.#goals;
  }

  of(personId: string): Token | null {
    return this.#now.get(personId) ?? null;
  }

  all(): Iterable<Token> {
    return this.#now.values();
  }

  /** What the player shows; null while tokens are where the board has them. */
  get driven(): Driven | null {
    return this.#driven;
  }

  /** Who listens is called once in every picture of the page, while that picture is made. */
  get isMoving(): boolean {
    return this.#driven !== null || this.#frame !== null;
  }

  /** Shows a moment at once, whatever the board says; null gives the tokens back to the board. */
  drive(driven: Driven | null): void {
    if (driven === null && this.#driven === null) return;
    this.#driven = driven;
    if (driven === null) {
      this.#read();
      this.#aim();
      return this.#glide();
    }
    this.#stop();
    this.#places = driven.places;
    this.#people = this.#session.party.scene.people;
    this.#aim();
    this.#show(this.#goals);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#stop();
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #look(): void {
    if (this.#driven !== null || !this.#read()) return;
    this.#aim();
    this.#glide();
  }

  /** False when nobody's place is another: most of what changes on a board is not where people are. */
  #read(): boolean {
    const { store, view, party } = this.#session;
    const { beatId } = view.get();
    const places = beatId === null ? NOBODY : store.placesOf(beatId);
    if (places === this.#places && party.scene.people === this.#people) return false;
    this.#places = places;
    this.#people = party.scene.people;
    return true;
  }

  #zoom(): void {
    if (this.#camera.get().scale === this.#scale) return;
    this.#aim();
    // what glides goes on, to where it stands at this zoom
    if (this.#frame === null) this.#show(this.#goals);
  }

  #aim(): void {
    this.#scale = this.#camera.get().scale;
    const stand = this.#places.filter((place) => place.onStage && this.#people.includes(place.personId));
    const spots = spreadTokens(stand, this.#scale);
    const rooms = nearestOthers(spots);
    this.#goals = new Map(
      stand.map((place, index) => {
        const { personId, facing } = place;
        const { x, y } = spots[index] ?? place;
        return [personId, { personId, at: { x, y }, facing, room: rooms[index] ?? Infinity, place }];
      }),
    );
  }

  #glide(): void {
    this.#stop();
    const from = new Map(
      [...this.#goals].map(([id, goal]) => {
        const held = this.#options.heldAt(id);
        const now = this.#now.get(id);
        return [id, { ...goal, at: held ?? now?.at ?? goal.at, facing: now?.facing ?? goal.facing }];
      }),
    );
    const isStill = [...from.values()].every((token) => isSame(token, this.#goals.get(token.personId)));
    const duration = isStill ? 0 : this.#options.duration();
    if (duration <= 0) return this.#show(this.#goals);
    this.#from = from;
    this.#show(from);
    let startedAt: number | null = null;
    const step = (now: number): void => {
      startedAt ??= now;
      const done = Math.min(1, (now - startedAt) / duration);
      this.#frame = done < 1 ? requestAnimationFrame(step) : null;
      this.#show(done < 1 ? this.#between(done) : this.#goals);
    };
    this.#frame = requestAnimationFrame(step);
  }

  #between(done: number): ReadonlyMap<string, Token> {
    const eased = 1 - (1 - done) ** 3;
    const mix = (a: number, b: number): number => a + (b - a) * eased;
    return new Map(
      [...this.#goals].map(([id, goal]) => {
        const from = this.#from.get(id) ?? goal;
        const at = { x: mix(from.at.x, goal.at.x), y: mix(from.at.y, goal.at.y) };
        const facing = normalizeDegrees(from.facing + shortestTurn(from.facing, goal.facing) * eased);
        return [id, { ...goal, at, facing }];
      }),
    );
  }

  #show(tokens: ReadonlyMap<string, Token>): void {
    this.#now = tokens;
    for (const listener of this.#listeners) listener();
  }

  #stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}

function isSame(a: Token, b: Token | undefined): boolean {
  return b !== undefined && a.at.x === b.at.x && a.at.y === b.at.y && a.facing === b.facing;
}
