/**
 * The private documents that one person has open in this tab, each once however many views read it.
 *
 * Security: they live in memory only. A lock closes them, signing out or another person drops them, and nothing of them
 * is written to this device. What the server has not stored yet is not dropped by a lock or by leaving the view: its
 * document stays open, unseen, until it is stored; words that are being written wait in the same way.
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
  readonly #drafts = new Map<string, string>();
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

  /**
   * Runs an act on a document, which is opened for it where no view holds it any more: a notice that offers to undo
   * outlives the view that said it. What may not be written any more is left alone.
   */
  run<K extends PrivateKind>(kind: K, id: string, act: (session: PrivateSession<K>) => void): void {
    const letGo = this.hold(kind, id);
    const stops: (() => void)[] = [];
    let followed: PrivateSession<K> | null = null;
    const look = (): void => {
      const session = this.session(kind, id);
      if (session === null) return;
      const hasEnded = session.saveState().kind === 'ended';
      if (session.isSynced() || hasEnded) {
        for (const stop of stops.splice(0)) stop();
        if (!hasEnded) act(session);
        letGo();
      } else if (followed !== session) {
        followed = session;
        stops.push(session.subscribe(look));
      }
    };
    stops.push(this.subscribe(look));
    look();
  }

  hasUnsent(): boolean {
    return this.#all().some(({ hasUnsent }) => hasUnsent);
  }

  /** Documents with work that is not stored, and words that were begun: what would go with this page. */
  countUnsent(): number {
    const begun = [...this.#drafts.values()].filter((text) => text.trim() !== '');
    return this.#all().filter(({ hasUnsent }) => hasUnsent).length + begun.length;
  }

  /** What is being written and is not sent, by where it is written; null where nothing was begun. */
  draft(at: string): string | null {
    return this.#me.locked ? null : (this.#drafts.get(at) ?? null);
  }

  setDraft(at: string, text: string | null): void {
    if (text === null) this.#drafts.delete(at);
    else this.#drafts.set(at, text);
    this.#tell();
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
