/**
 * The private documents that one person has open in this tab, each once however many views read it.
 *
 * Security: they live in memory only. A lock closes them, signing out or another person drops them, and nothing of them
 * is written to this device. What the server has not stored yet is not dropped by a lock or by leaving the view: its
 * document stays open, unseen, until it is stored.
 */
import { createContext } from 'react';
import { HeldDocument, type Holder } from './held-document.ts';
import type { PrivateKind, PrivateMe, PrivateOptions, PrivateSession } from './private-session.ts';

/** What does not depend on the kind. */
type Tended = Pick<HeldDocument<PrivateKind>, 'lockChanged' | 'hasUnsent' | 'close'>;

type Held = { readonly [K in PrivateKind]: Map<string, HeldDocument<K>> };

export class PrivateDocuments {
  readonly #holder: Holder;
  readonly #held: Held = { wishes: new Map(), desk: new Map(), map: new Map(), talk: new Map() };
  readonly #listeners = new Set<() => void>();
  #me: PrivateMe;

  constructor(
    me: PrivateMe,
    options: PrivateOptions,
    load: Holder['load'] = async () => import('./private-session.ts'),
  ) {
    this.#me = me;
    this.#holder = { me: () => this.#me, options, load, tell: () => this.#tell() };
    if (typeof window !== 'undefined') window.addEventListener('beforeunload', this.#warn);
  }

  /** Told again with every new `me` of the same person. */
  setMe(me: PrivateMe): void {
    const wasLocked = this.#me.locked;
    this.#me = me;
    if (wasLocked === me.locked) return;
    for (const document of this.#all()) document.lockChanged();
    this.#tell();
  }

  get personId(): string {
    return this.#me.personId;
  }

  /** milliseconds since 1970, this device's clock */
  now(): number {
    return this.#holder.options.now();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens a document for a view; what is returned lets go of it. */
  hold(kind: PrivateKind, id: string): () => void {
    return this.#of(kind, id).hold();
  }

  /** Null while it is being opened, and behind a lock. */
  session<K extends PrivateKind>(kind: K, id: string): PrivateSession<K> | null {
    const held: Map<string, HeldDocument<K>> = this.#held[kind];
    return this.#me.locked ? null : (held.get(id)?.session ?? null);
  }

  hasUnsent(): boolean {
    return this.#all().some(({ hasUnsent }) => hasUnsent);
  }

  close(): void {
    if (typeof window !== 'undefined') window.removeEventListener('beforeunload', this.#warn);
    for (const document of this.#all()) document.close();
    this.#listeners.clear();
  }

  #of<K extends PrivateKind>(kind: K, id: string): HeldDocument<K> {
    const held: Map<string, HeldDocument<K>> = this.#held[kind];
    const document = held.get(id) ?? new HeldDocument(kind, id, this.#holder);
    held.set(id, document);
    return document;
  }

  #all(): readonly Tended[] {
    const { wishes, desk, map, talk } = this.#held;
    return [wishes, desk, map, talk].flatMap((held): readonly Tended[] => [...held.values()]);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Closing the tab now would lose words. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsent()) event.preventDefault();
  };
}

/** Null around a view that is shown to nobody signed in. */
export const PrivateContext = createContext<PrivateDocuments | null>(null);
