/**
 * One document's records as the views read them. Every change made here goes through `act`: one transaction, one update
 * on the wire, one step of undo.
 */
import { DOCUMENT_ROOTS, type AnyRoot, type DocumentKind, type RootOf } from '#shared/model/documents.ts';
import { RecordMirror, type RecordChange } from '#shared/doc/record-mirror.ts';
import type { SpecsOf } from '#shared/doc/record-spec.ts';
import { changeBySpec, putBySpec, removeBySpec } from '#shared/doc/write-by-spec.ts';
import type { Fields } from '#shared/doc/write-records.ts';
import type { OpenDoc } from '../sync/document-connection.ts';
import { UndoStack, type UndoResult } from './undo-stack.ts';

/** The writers an action may use. */
export interface RecordWriter<K extends DocumentKind> {
  put(root: RootOf<K>, key: string, record: Fields): void;
  /** false when the record is gone */
  change(root: RootOf<K>, key: string, patch: Fields): boolean;
  /** one-value records only */
  remove(root: RootOf<K>, key: string): void;
}

export interface RecordChanges {
  readonly records: readonly RecordChange[];
  readonly isOwn: boolean;
}

type Listener = () => void;

export class RecordStore<K extends DocumentKind> {
  readonly kind: K;
  readonly #specs: SpecsOf<K>;
  /** May this person write that root? Asked again at each write: a view that forgot to grey out must fail loudly. */
  readonly mayWrite: (root: RootOf<K>) => boolean;
  readonly undoStack: UndoStack<K>;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #changeListeners = new Set<(changes: RecordChanges) => void>();
  readonly #snapshots = new Map<string, unknown>();
  #doc: OpenDoc;
  #mirror: RecordMirror;

  constructor(doc: OpenDoc, kind: K, specs: SpecsOf<K>, mayWrite: (root: RootOf<K>) => boolean) {
    this.kind = kind;
    this.#specs = specs;
    this.mayWrite = mayWrite;
    this.undoStack = new UndoStack(specs);
    this.#doc = doc;
    this.#mirror = new RecordMirror(doc, kind);
    doc.on('afterTransaction', this.#afterTransaction);
  }

  /** Reads from another document from now on: the old one was set aside. What differs is told as changes of others. */
  attach(doc: OpenDoc): void {
    const old = this.#mirror;
    const before = this.everything();
    this.#doc.off('afterTransaction', this.#afterTransaction);
    this.#doc = doc;
    this.#mirror = new RecordMirror(doc, this.kind);
    doc.on('afterTransaction', this.#afterTransaction);
    this.undoStack.clear();
    const gone = before.map((change) => ({ ...change, before: change.after, after: undefined }));
    const come = this.everything().map((change) => ({ ...change, before: old.get(change.root, change.key) }));
    const stays = (change: RecordChange): boolean => this.#mirror.get(change.root, change.key) !== undefined;
    this.#took([...gone.filter((change) => !stays(change)), ...come], false);
  }

  close(): void {
    this.#doc.off('afterTransaction', this.#afterTransaction);
    this.#listeners.clear();
    this.#changeListeners.clear();
  }

  /** `topic` is a root or `root/key`; a store of one kind may tell more. */
  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(topic);
    };
  }

  onChanges(listener: (changes: RecordChanges) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Runs one act of this person. `name` is what undo says, for example "move SA". */
  act(name: string, work: (writer: RecordWriter<K>) => void): void {
    const changes = this.#run(work);
    if (changes.length > 0) this.undoStack.did({ name, changes });
  }

  undo(): UndoResult {
    return this.undoStack.undo(this.#stepper);
  }

  redo(): UndoResult {
    return this.undoStack.redo(this.#stepper);
  }

  // For the readers of one kind of document

  /** The records of a root as they lie there, unread. */
  all(root: RootOf<K>): ReadonlyMap<string, unknown> {
    return this.#mirror.all(root);
  }

  /** A record as it lies there, unread; undefined where there is none. */
  plain(root: RootOf<K>, key: string): unknown {
    return this.#mirror.get(root, key);
  }

  /** One record, read once until it changes. */
  one<T>(root: RootOf<K>, key: string, make: (plain: unknown) => T | null): T | null {
    return this.once(`${root}/${key}`, () => {
      const plain = this.#mirror.get(root, key);
      return plain === undefined ? null : make(plain);
    });
  }

  /** The same object until something of the topic changes. */
  once<T>(topic: string, make: () => T): T {
    if (!this.#snapshots.has(topic)) this.#snapshots.set(topic, make());
    return this.#snapshots.get(topic) as T;
  }

  /** All records as changes from nothing. */
  protected everything(): readonly RecordChange[] {
    const roots: readonly AnyRoot[] = DOCUMENT_ROOTS[this.kind];
    return roots.flatMap((root) =>
      [...this.#mirror.all(root)].map(([key, after]) => ({ root, key, before: undefined, after })),
    );
  }

  /** Called with every change, before anybody is told. */
  protected index(_records: readonly RecordChange[]): void {
    // nothing is looked up by anything but its key
  }

  protected topicsOf({ root, key }: RecordChange): readonly string[] {
    return [root, `${root}/${key}`];
  }

  readonly #stepper = {
    mayWrite: (root: RootOf<K>): boolean => this.mayWrite(root),
    now: (change: RecordChange): unknown => this.#mirror.get(change.root, change.key),
    run: (work: (writer: RecordWriter<K>) => void): readonly RecordChange[] => this.#run(work),
  };

  #run(work: (writer: RecordWriter<K>) => void): readonly RecordChange[] {
    const doc = this.#doc;
    const changes: RecordChange[] = [];
    const collect = (change: RecordChanges): void => {
      if (change.isOwn) changes.push(...change.records);
    };
    this.#changeListeners.add(collect);
    try {
      doc.transact(() => work(this.#writer(doc)), this);
    } finally {
      this.#changeListeners.delete(collect);
    }
    return changes;
  }

  #writer(doc: OpenDoc): RecordWriter<K> {
    const check = (root: RootOf<K>): void => {
      if (!this.mayWrite(root)) throw new Error(`no right to write ${root}`);
    };
    return {
      put: (root, key, record) => {
        check(root);
        putBySpec(doc, this.#specs[root], key, record);
      },
      change: (root, key, patch) => {
        check(root);
        return changeBySpec(doc, this.#specs[root], key, patch);
      },
      remove: (root, key) => {
        check(root);
        removeBySpec(doc, this.#specs[root], key);
      },
    };
  }

  #afterTransaction = (transaction: Parameters<RecordMirror['changesIn']>[0]): void => {
    const records = this.#mirror.changesIn(transaction);
    if (records.length === 0) return;
    this.#mirror.accept(records);
    this.#took(records, transaction.origin === this);
  };

  #took(records: readonly RecordChange[], isOwn: boolean): void {
    this.index(records);
    const topics = new Set(records.flatMap((change) => this.topicsOf(change)));
    for (const topic of topics) this.#snapshots.delete(topic);
    for (const listener of [...this.#changeListeners]) listener({ records, isOwn });
    for (const topic of topics) this.#tell(topic);
  }

  #tell(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }
}
