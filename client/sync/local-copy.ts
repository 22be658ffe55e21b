/**
 * The copy of a board on this device (IndexedDB). Only boards are kept: private documents never are. Our own instead of
 * y-indexeddb's, because work may be called "on this device" only when its transaction has ended well, and because a
 * database that is denied, full or lost (iOS drops it in the background) must never break an edit.
 */
import * as Y from 'yjs';
import { deleteDatabase, openDatabase, readUpdates, writeUpdates } from './updates-database.ts';

export { localCopyName } from './copy-names.ts';
export { deleteDatabase } from './updates-database.ts';

/** Others' edits are written together after this many milliseconds; one's own at once. */
const GATHER_MS = 1000;
/** Rows after which the copy is written as one again; fewer when it is opened, where the cost is hidden. */
const COMPACT_AT = { open: 50, running: 500 } as const;

/** `denied`: this device keeps nothing. */
export type LoadedCopy = 'copy' | 'nothing' | 'denied';

export class LocalCopy {
  readonly name: string;
  readonly #doc: Y.Doc;
  #db: IDBDatabase | null = null;
  /** `lost`: a write failed or the browser dropped the connection; opened again when somebody asks `isWritten` */
  #state: 'closed' | 'loading' | 'open' | 'lost' | 'off' = 'closed';
  /** updates that no ended transaction has written, by the order in which they were made */
  readonly #unwritten = new Map<number, Uint8Array>();
  readonly #underWay = new Map<number, Promise<void>>();
  #made = 0;
  /** rows whose content is in the document; another tab's newer rows are not, and are left alone */
  #keys: number[] = [];
  #isCompacting = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #loading: Promise<LoadedCopy> | null = null;

  constructor(name: string, doc: Y.Doc) {
    this.name = name;
    this.#doc = doc;
    doc.on('update', this.#gather);
  }

  /** Brings what is kept into the document. May never settle; see `openDatabase`. */
  async load(): Promise<LoadedCopy> {
    if (this.#isOff()) return 'denied';
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** True when everything the document did until now is on the disk. Writes it first. */
  async isWritten(): Promise<boolean> {
    if (await this.#tryToWrite()) return true;
    // the browser may only have dropped the connection; a full disk fails once more
    return this.#state === 'lost' && this.#tryToWrite();
  }

  /** Writes what is left and stops keeping; what is kept stays. */
  async close(): Promise<void> {
    if (this.#state === 'open') this.#write();
    const underWay = [...this.#underWay.values()];
    this.#stop();
    await Promise.all(underWay);
  }

  async clear(): Promise<void> {
    this.#stop();
    await deleteDatabase(this.name);
  }

  async #tryToWrite(): Promise<boolean> {
    if (this.#state === 'lost') this.#loading = this.#reopen();
    if (this.#state === 'loading') await this.#loading;
    if (!this.#isOpen()) return false;
    const made = this.#made;
    this.#write();
    await Promise.all(this.#underWay.values());
    return this.#isOpen() && [...this.#unwritten.keys()].every((update) => update > made);
  }

  async #load(): Promise<LoadedCopy> {
    const db = await this.#open();
    const stored = db === null ? null : await readUpdates(db);
    if (stored === null || !this.#isOpen()) {
      this.#stop();
      return 'denied';
    }
    const bringIn = (): void =>
      stored.updates.forEach((update, row) => this.#apply(update, stored.keys[row]));
    Y.transact(this.#doc, bringIn, this, false);
    this.#write();
    if (this.#keys.length > COMPACT_AT.open) void this.#compact();
    return stored.updates.length > 0 ? 'copy' : 'nothing';
  }

  /** A row that cannot be read is left where it is: it is never compacted away. */
  #apply(update: unknown, key: number | undefined): void {
    try {
      if (!(update instanceof Uint8Array)) return;
      Y.applyUpdate(this.#doc, update, this);
      if (key !== undefined) this.#keys.push(key);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }

  async #open(): Promise<IDBDatabase | null> {
    this.#state = 'loading';
    const db = await openDatabase(this.name);
    if (db === null || this.#isOff()) {
      db?.close();
      this.#stop();
      return null;
    }
    this.#db = db;
    this.#state = 'open';
    // somebody deletes the database: a right has ended, or the copy was set aside
    db.onversionchange = () => this.#stop();
    db.onclose = () => this.#lose(db);
    return db;
  }

  /** What was written before may be gone with the connection, so the whole document is written again. */
  async #reopen(): Promise<LoadedCopy> {
    if ((await this.#open()) === null) return 'denied';
    this.#unwritten.clear();
    this.#made += 1;
    this.#unwritten.set(this.#made, Y.encodeStateAsUpdate(this.#doc));
    return 'copy';
  }

  #lose(db: IDBDatabase): void {
    if (db !== this.#db) return;
    db.close();
    this.#db = null;
    this.#state = 'lost';
  }

  readonly #gather = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    // a lost copy is written whole when it is back
    if (origin === this || this.#state === 'lost') return;
    this.#made += 1;
    this.#unwritten.set(this.#made, update);
    if (transaction.local) this.#write();
    else this.#timer ??= setTimeout(() => this.#write(), GATHER_MS);
  };

  #write(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const db = this.#db;
    const fresh = [...this.#unwritten].filter(([made]) => !this.#underWay.has(made));
    if (db === null || fresh.length === 0) return;
    const ended = writeUpdates(
      db,
      fresh.map(([, update]) => update),
    ).then((keys) => {
      for (const [made] of fresh) {
        this.#underWay.delete(made);
        if (keys !== null) this.#unwritten.delete(made);
      }
      // full, or gone: either way the next write begins anew
      if (keys === null) return this.#lose(db);
      this.#keys.push(...keys);
      if (this.#keys.length >= COMPACT_AT.running) void this.#compact();
    });
    for (const [made] of fresh) this.#underWay.set(made, ended);
  }

  async #compact(): Promise<void> {
    const db = this.#db;
    if (db === null || this.#isCompacting) return;
    this.#isCompacting = true;
    const old = this.#keys;
    this.#keys = [];
    const keys = await writeUpdates(db, [Y.encodeStateAsUpdate(this.#doc)], old);
    this.#keys.push(...(keys ?? old));
    this.#isCompacting = false;
  }

  // asked through methods, because the state changes while one waits
  #isOpen(): boolean {
    return this.#state === 'open';
  }

  #isOff(): boolean {
    return this.#state === 'off';
  }

  #stop(): void {
    this.#state = 'off';
    this.#doc.off('update', this.#gather);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#unwritten.clear();
    // ends the transactions under way first
    this.#db?.close();
    this.#db = null;
  }
}
