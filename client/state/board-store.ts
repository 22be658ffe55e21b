/**
 * The board as the views read it: immutable records, one subscription per record, nothing re-read that did not change.
 * Every change made here goes through `act`: one transaction, one update on the wire, one step of undo.
 */
import type { BoardDoc } from '../sync/board-connection.ts';
import type { Beat, Contact, Furniture, Intent, PlacedPerson, SceneSettings } from '#shared/model/board.ts';
import { beatPersonKey, isId, parseBeatPersonKey } from '#shared/model/ids.ts';
import { DOCUMENT_ROOTS, type BoardRoot } from '#shared/model/documents.ts';
import type { ExposedPerson } from '#shared/rules/beat-rules.ts';
import * as read from '#shared/doc/read-board.ts';
import { RecordMirror, type RecordChange } from '#shared/doc/record-mirror.ts';
import { changeRecord, putRecord, removeRecord, transact, type Fields } from '#shared/doc/write-records.ts';
import { BeatIndex } from './beat-index.ts';
import { UndoStack, type UndoResult } from './undo-stack.ts';

/** The writers an action may use. */
export interface BoardWriter {
  put(root: BoardRoot, key: string, record: Fields): void;
  /** false when the record is gone */
  change(root: BoardRoot, key: string, patch: Fields): boolean;
  /** one-value records only */
  remove(root: BoardRoot, key: string): void;
}

export interface BoardChanges {
  readonly records: readonly RecordChange[];
  readonly isOwn: boolean;
}

type Listener = () => void;

export class BoardStore {
  /** May this person write that root? Asked again at each write: a view that forgot to grey out must fail loudly. */
  readonly mayWrite: (root: BoardRoot) => boolean;
  readonly undoStack = new UndoStack();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #changeListeners = new Set<(changes: BoardChanges) => void>();
  readonly #snapshots = new Map<string, unknown>();
  readonly #placesByBeat = new BeatIndex();
  readonly #contactsByBeat = new BeatIndex();
  readonly #exposureByBeat = new BeatIndex();
  #doc: BoardDoc;
  #mirror: RecordMirror;

  constructor(doc: BoardDoc, mayWrite: (root: BoardRoot) => boolean) {
    this.mayWrite = mayWrite;
    this.#doc = doc;
    this.#mirror = new RecordMirror(doc, 'board');
    this.#index(everything(this.#mirror));
    doc.on('afterTransaction', this.#afterTransaction);
  }

  /** Reads from another document from now on: the old one was set aside. What differs is told as changes of others. */
  attach(doc: BoardDoc): void {
    const old = this.#mirror;
    this.#doc.off('afterTransaction', this.#afterTransaction);
    this.#doc = doc;
    this.#mirror = new RecordMirror(doc, 'board');
    doc.on('afterTransaction', this.#afterTransaction);
    this.undoStack.clear();
    const gone = everything(old).map((change) => ({ ...change, before: change.after, after: undefined }));
    const come = everything(this.#mirror).map((change) => ({
      ...change,
      before: old.get(change.root, change.key),
    }));
    const stays = (change: RecordChange): boolean => this.#mirror.get(change.root, change.key) !== undefined;
    this.#took([...gone.filter((change) => !stays(change)), ...come], false);
  }

  close(): void {
    this.#doc.off('afterTransaction', this.#afterTransaction);
    this.#listeners.clear();
    this.#changeListeners.clear();
  }

  /** `topic` is a root, `root/key`, `places/<beat id>`, `contacts/<beat id>` or `exposure/<beat id>`. */
  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(topic);
    };
  }

  onChanges(listener: (changes: BoardChanges) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  // Readers: the same object until the record changes.

  scene(): SceneSettings {
    return this.#once('scene', () => read.readScene(this.#mirror.get('scene', '')));
  }

  /** In playing order, without the retired ones. */
  beats(): readonly Beat[] {
    return this.#once('beats', () => {
      const all = [...this.#mirror.all('beats').keys()].map((id) => this.beat(id));
      return read.inOrder(all.filter((beat): beat is Beat => beat !== null && beat.retired !== true));
    });
  }

  beat(id: string): Beat | null {
    return this.#one('beats', id, (plain) => read.readBeat(id, plain));
  }

  place(beatId: string, personId: string): PlacedPerson | null {
    const key = beatPersonKey(beatId, personId);
    return this.#one('places', key, (plain) => read.readPlace(key, plain));
  }

  /** Everyone who has a place in a beat, on stage or off; in no order that means anything, but always the same. */
  placesOf(beatId: string): readonly PlacedPerson[] {
    return this.#once(`places/${beatId}`, () =>
      [...this.#placesByBeat.keysOf(beatId)]
        .toSorted()
        .flatMap((key) => this.#one('places', key, (plain) => read.readPlace(key, plain)) ?? []),
    );
  }

  furniture(): readonly Furniture[] {
    return this.#once('furniture', () =>
      [...this.#mirror.all('furniture').keys()]
        .map((id) => this.item(id))
        .filter((item): item is Furniture => item !== null && item.retired !== true),
    );
  }

  item(id: string): Furniture | null {
    return this.#one('furniture', id, (plain) => read.readFurniture(id, plain));
  }

  contactsOf(beatId: string): readonly Contact[] {
    return this.#once(`contacts/${beatId}`, () =>
      [...this.#contactsByBeat.keysOf(beatId)]
        .flatMap((id) => this.contact(id) ?? [])
        .filter((contact) => contact.retired !== true)
        .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    );
  }

  contact(id: string): Contact | null {
    return this.#one('contacts', id, (plain) => read.readContact(id, plain));
  }

  /** Null where nothing was written: then the person is clothed. */
  exposure(beatId: string, personId: string): ExposedPerson | null {
    return this.#exposed(beatPersonKey(beatId, personId));
  }

  /** Everyone of whom something was written in a beat; always in the same order. */
  exposureOf(beatId: string): readonly ExposedPerson[] {
    return this.#once(`exposure/${beatId}`, () =>
      [...this.#exposureByBeat.keysOf(beatId)].toSorted().flatMap((key) => this.#exposed(key) ?? []),
    );
  }

  intent(beatId: string): Intent | null {
    return this.#one('intents', beatId, (plain) => read.readIntent(beatId, plain));
  }

  // Writers

  /** Runs one act of this person. `name` is what undo says, for example "move SA". */
  act(name: string, work: (writer: BoardWriter) => void): void {
    const changes = this.#run(work);
    if (changes.length > 0) this.undoStack.did({ name, changes });
  }

  undo(): UndoResult {
    return this.undoStack.undo(this.#stepper);
  }

  redo(): UndoResult {
    return this.undoStack.redo(this.#stepper);
  }

  readonly #stepper = {
    mayWrite: (root: BoardRoot): boolean => this.mayWrite(root),
    now: (change: RecordChange): unknown => this.#mirror.get(change.root, change.key),
    run: (work: (writer: BoardWriter) => void): readonly RecordChange[] => this.#run(work),
  };

  #run(work: (writer: BoardWriter) => void): readonly RecordChange[] {
    const doc = this.#doc;
    const changes: RecordChange[] = [];
    const collect = (change: BoardChanges): void => {
      if (change.isOwn) changes.push(...change.records);
    };
    this.#changeListeners.add(collect);
    try {
      transact(doc, this, () => work(this.#writer(doc)));
    } finally {
      this.#changeListeners.delete(collect);
    }
    return changes;
  }

  #writer(doc: BoardDoc): BoardWriter {
    const check = (root: BoardRoot): void => {
      if (!this.mayWrite(root)) throw new Error(`no right to write ${root}`);
    };
    return {
      put: (root, key, record) => {
        check(root);
        putRecord(doc, 'board', root, key, record);
      },
      change: (root, key, patch) => {
        check(root);
        return changeRecord(doc, 'board', root, key, patch);
      },
      remove: (root, key) => {
        check(root);
        removeRecord(doc, 'board', root, key);
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
    this.#index(records);
    const topics = new Set(records.flatMap(topicsOf));
    for (const topic of topics) this.#snapshots.delete(topic);
    for (const listener of [...this.#changeListeners]) listener({ records, isOwn });
    for (const topic of topics) this.#tell(topic);
  }

  #index(records: readonly RecordChange[]): void {
    for (const { root, key, after } of records) {
      const isGone = after === undefined;
      if (root === 'places') this.#placesByBeat.set(key, isGone ? null : beatIdOfPlace(key));
      if (root === 'exposure') this.#exposureByBeat.set(key, isGone ? null : beatIdOfPlace(key));
      if (root === 'contacts') this.#contactsByBeat.set(key, isGone ? null : beatIdOfContact(after));
    }
  }

  #tell(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  #exposed(key: string): ExposedPerson | null {
    const personId = parseBeatPersonKey(key)?.personId ?? null;
    return this.#one('exposure', key, (plain) =>
      personId === null ? null : { ...read.readExposure(plain), personId },
    );
  }

  #one<T>(root: BoardRoot, key: string, make: (plain: unknown) => T | null): T | null {
    return this.#once(`${root}/${key}`, () => {
      const plain = this.#mirror.get(root, key);
      return plain === undefined ? null : make(plain);
    });
  }

  #once<T>(topic: string, make: () => T): T {
    if (!this.#snapshots.has(topic)) this.#snapshots.set(topic, make());
    return this.#snapshots.get(topic) as T;
  }
}

/** All records as changes from nothing. */
function everything(mirror: RecordMirror): readonly RecordChange[] {
  return DOCUMENT_ROOTS.board.flatMap((root) =>
    [...mirror.all(root)].map(([key, after]) => ({ root, key, before: undefined, after })),
  );
}

function topicsOf(change: RecordChange): string[] {
  const { root, key, before, after } = change;
  const topics = [root, `${root}/${key}`];
  if (root === 'places' || root === 'exposure') topics.push(`${root}/${beatIdOfPlace(key)}`);
  // of the beat it was in, too: it may have been moved to another
  if (root === 'contacts')
    topics.push(...[before, after].map((contact) => `contacts/${beatIdOfContact(contact)}`));
  return topics;
}

function beatIdOfPlace(key: string): string {
  return parseBeatPersonKey(key)?.beatId ?? '';
}

/** As `readContact` reads it: an odd one is ''. */
function beatIdOfContact(plain: unknown): string {
  const beatId = typeof plain === 'object' && plain !== null && 'beatId' in plain ? plain.beatId : '';
  return isId('beat', beatId) ? beatId : '';
}
