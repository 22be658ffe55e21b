/** Who else is on the board, and what they hold. Sent at most 30 times a second; newest state only. */
import { presence, type Presence } from '#shared/protocol/presence.ts';
import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';

/** Milliseconds between two states sent by one person. */
const SEND_EVERY_MS = 34;

export type OwnPresence = Omit<Presence, 'personId' | 'role'>;

/** One other person's tab. `client` is the Yjs client id; a person may have two. */
export interface OtherPresence extends Presence {
  readonly client: number;
}

export class BoardPresence {
  readonly #awareness: Awareness;
  readonly #listeners = new Set<() => void>();
  #others: readonly OtherPresence[] = [];
  /** by the state it was read from, so that who did not change stays the same object */
  #readStates = new Map<object, OtherPresence>();
  #own: OwnPresence = {};
  #sentAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
    awareness.on('change', this.#read);
    this.#read();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#awareness.off('change', this.#read);
    this.#listeners.clear();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same list until somebody's state changes. */
  others = (): readonly OtherPresence[] => this.#others;

  /** Changes some of one's own state; undefined removes. The last of several calls within a frame is what is sent. */
  set(patch: { readonly [K in keyof OwnPresence]: OwnPresence[K] | undefined }): void {
    this.#own = Object.fromEntries(
      Object.entries({ ...this.#own, ...patch }).filter(([, value]) => value !== undefined),
    );
    if (this.#timer !== null) return;
    const wait = this.#sentAt + SEND_EVERY_MS - performance.now();
    if (wait <= 0) this.#send();
    else this.#timer = setTimeout(this.#send, wait);
  }

  #send = (): void => {
    this.#timer = null;
    this.#sentAt = performance.now();
    this.#awareness.setLocalState(this.#own);
  };

  #read = (): void => {
    const others: OtherPresence[] = [];
    const states = new Map<object, OtherPresence>();
    for (const [client, state] of this.#awareness.getStates()) {
      if (client === this.#awareness.clientID) continue;
      const other = this.#readStates.get(state) ?? read(client, state);
      if (other === null) continue;
      states.set(state, other);
      others.push(other);
    }
    this.#readStates = states;
    // one's own moves come here too, thirty times a second
    if (isSameList(others, this.#others)) return;
    this.#others = others;
    for (const listener of this.#listeners) listener();
  };
}

function read(client: number, state: object): OtherPresence | null {
  const parsed = v.safeParse(presence, state);
  return parsed.success ? { ...parsed.output, client } : null;
}

function isSameList(a: readonly OtherPresence[], b: readonly OtherPresence[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
