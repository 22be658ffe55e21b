/**
 * Following somebody: the beats they open are opened here, until one does something oneself. Nothing of it is sent, and
 * whoever is followed is not told.
 */
import type { BoardSession } from '../state/board-session.ts';

export class Following {
  readonly #session: BoardSession;
  /** called with the id of somebody who was followed and is here no more */
  readonly #onLost: (personId: string) => void;
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  #personId: string | null = null;
  /** the beat that was opened by following: any other was opened by hand */
  #beatId: string | null = null;

  constructor(session: BoardSession, onLost: (personId: string) => void) {
    this.#session = session;
    this.#onLost = onLost;
    this.#stops = [
      session.subscribePresence(() => this.#step()),
      session.view.subscribe(() => {
        if (this.#personId !== null && session.view.get().beatId !== this.#beatId) this.#settle();
      }),
    ];
  }

  get = (): string | null => this.#personId;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(personId: string): void {
    this.#personId = personId;
    this.#beatId = this.#session.view.get().beatId;
    this.#tell();
    this.#step();
  }

  end(): void {
    if (this.#personId === null) return;
    this.#personId = null;
    this.#tell();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #step(): void {
    const personId = this.#personId;
    if (personId === null) return;
    const tabs = this.#session.others().filter((other) => other.personId === personId);
    if (tabs.length === 0) {
      this.end();
      this.#onLost(personId);
      return;
    }
    // somebody with two tabs is where one of them is already; else where the newest is
    if (tabs.some(({ beatId }) => beatId === this.#beatId)) return;
    const beatId = tabs.at(-1)?.beatId;
    if (beatId === undefined || this.#session.store.beat(beatId) === null) return;
    this.#beatId = beatId;
    this.#session.view.openBeat(beatId);
  }

  /** A beat was opened by hand, or the one that was open is gone. */
  #settle(): void {
    const { store, view } = this.#session;
    const isGone = !store.beats().some(({ id }) => id === this.#beatId);
    if (isGone) this.#beatId = view.get().beatId;
    else this.end();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
