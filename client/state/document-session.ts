/** An open document with one lifetime: connection, store, what may be said of the saving, what was not taken. */
import type { DocumentKind, RootOf } from '#shared/model/documents.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import type { DocumentConnectionEvents, NotTaken, OpenDoc } from '../sync/document-connection.ts';
import type { BoardPresence } from '../sync/board-presence.ts';
import type { SetAsideCopy } from '../sync/copy-names.ts';
import type { RecordStore } from './record-store.ts';

export interface Notice {
  readonly id: number;
  readonly kind: 'not-taken' | 'undo-changed-since' | 'undone';
  /** reasons of `not-taken`, or the name of the act */
  readonly about: readonly string[];
}

/** The document and its lifeline; a page for trying things out brings its own. */
export interface DocumentLine {
  readonly doc: OpenDoc;
  readonly presence: BoardPresence;
  readonly saveState: SaveState;
  reconnect(): void;
  /** leaves what is open for the server's copy; it is kept on this device */
  startAfresh(): Promise<void>;
  close(): void;
}

/** What became of the copy that was open before this one: `refused` means that this device would not keep it. */
export type LeftCopy = { readonly kind: 'kept'; readonly copy: SetAsideCopy } | { readonly kind: 'refused' };

export abstract class DocumentSession<K extends DocumentKind, S extends RecordStore<K>> {
  readonly store: S;
  readonly #line: DocumentLine;
  readonly #listeners = new Set<() => void>();
  #save: SaveState = { kind: 'loading' };
  #notice: Notice | null = null;
  #isSynced = false;
  #left: LeftCopy | null = null;

  constructor(
    open: (events: DocumentConnectionEvents) => DocumentLine,
    makeStore: (doc: OpenDoc, mayWrite: (root: RootOf<K>) => boolean) => S,
  ) {
    this.#line = open({
      doc: (doc, presence) => {
        this.#isSynced = false;
        this.store.attach(doc);
        this.follow(presence);
        this.tell();
      },
      save: (state) => {
        this.#save = state;
        this.tell();
      },
      notTaken: (records) => {
        this.store.undoStack.forget(records);
        // what stands unread is told in the same breath
        const unread = this.#notice?.kind === 'not-taken' ? this.#notice.about : [];
        this.#say('not-taken', [...new Set([...unread, ...reasonsOf(records)])]);
      },
      synced: () => {
        this.#isSynced = true;
        this.tell();
      },
      aside: (copy) => {
        this.#left = copy === null ? { kind: 'refused' } : { kind: 'kept', copy };
        this.tell();
      },
    });
    this.store = makeStore(this.#line.doc, (root) => this.mayWrite(root));
    this.#save = this.#line.saveState;
  }

  abstract mayWrite(root: RootOf<K>): boolean;

  get presence(): BoardPresence {
    return this.#line.presence;
  }

  /** The presence of the document that is open from now on. */
  protected follow(_presence: BoardPresence): void {
    // only a board shows who is there
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  saveState = (): SaveState => this.#save;
  notice = (): Notice | null => this.#notice;
  isSynced = (): boolean => this.#isSynced;

  dismissNotice(): void {
    this.#notice = null;
    this.tell();
  }

  reconnect(): void {
    this.#line.reconnect();
  }

  /** For a copy that is too large to send: it is set aside here, and the server's is opened. */
  async startAfresh(): Promise<void> {
    await this.#line.startAfresh();
  }

  leftCopy = (): LeftCopy | null => this.#left;

  dismissLeftCopy(): void {
    this.#left = null;
    this.tell();
  }

  undo(): void {
    const result = this.store.undo();
    if (result.kind === 'changed-since') this.#say('undo-changed-since', [result.name]);
  }

  redo(): void {
    const result = this.store.redo();
    if (result.kind === 'changed-since') this.#say('undo-changed-since', [result.name]);
  }

  close(): void {
    this.store.close();
    this.#line.close();
  }

  #say(kind: Notice['kind'], about: readonly string[]): void {
    this.#notice = { id: (this.#notice?.id ?? 0) + 1, kind, about };
    this.tell();
  }

  protected tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function reasonsOf(records: NotTaken): readonly string[] {
  return [...new Set(records.map((record) => record.reason))];
}
