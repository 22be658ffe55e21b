/** Holds several private documents open as long as somebody looks at all of them together, and says when one changes. */
import type { PrivateDocuments } from './private-documents.ts';
import type { PrivateKind } from './private-session.ts';

export interface WatchedDocument {
  readonly kind: PrivateKind;
  readonly id: string;
  /** what of it is read */
  readonly topic: string;
}

export class DocumentsWatch {
  readonly #documents: PrivateDocuments;
  readonly #watched: readonly WatchedDocument[];
  readonly #onChange: () => void;
  readonly #stops: (() => void)[] = [];
  /** sessions that are listened to already */
  readonly #known = new Set<object>();

  constructor(documents: PrivateDocuments, watched: readonly WatchedDocument[], onChange: () => void) {
    this.#documents = documents;
    this.#watched = watched;
    this.#onChange = onChange;
    for (const { kind, id } of watched) this.#stops.push(documents.hold(kind, id));
    this.#stops.push(documents.subscribe(this.#look));
    this.#look();
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  readonly #look = (): void => {
    for (const { kind, id, topic } of this.#watched) this.#follow(kind, id, topic);
    this.#onChange();
  };

  #follow(kind: PrivateKind, id: string, topic: string): void {
    const session = this.#documents.session(kind, id);
    if (session === null || this.#known.has(session)) return;
    this.#known.add(session);
    this.#stops.push(session.subscribe(this.#onChange), session.store.subscribe(topic, this.#onChange));
  }
}
