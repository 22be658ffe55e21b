/**
 * The copy of a board on this device (IndexedDB). Only boards are kept: private documents never are.
 * Security: the database's name carries the person, so that the next person on a shared tablet never opens it.
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** Some browsers neither open nor refuse the database in private windows; after this many milliseconds we go on without. */
const LOAD_TIMEOUT_MS = 2000;

export function localCopyName(personId: string, sceneId: string): string {
  return `accord:${personId}:board/${sceneId}`;
}

export class LocalCopy {
  readonly name: string;
  readonly #doc: Y.Doc;
  #persistence: IndexeddbPersistence | null = null;
  #lastKey = 0;

  constructor(name: string, doc: Y.Doc) {
    this.name = name;
    this.#doc = doc;
  }

  /** Brings what is kept into the document. False where this device keeps nothing. */
  async load(): Promise<boolean> {
    if (!(await canOpen(this.name))) return false;
    const persistence = new IndexeddbPersistence(this.name, this.#doc);
    this.#persistence = persistence;
    const isLoaded = await Promise.race([persistence.whenSynced.then(() => true), after(LOAD_TIMEOUT_MS)]);
    if (isLoaded) this.#lastKey = await this.#newestKey();
    return isLoaded;
  }

  /**
   * True when everything the document did until now is on the disk. A later transaction on the same store starts only
   * when the writes before it have ended, and the newest key tells whether they ended well.
   */
  async isWritten(): Promise<boolean> {
    const before = this.#lastKey;
    // the write itself starts in the same turn, behind us
    await null;
    const now = await this.#newestKey();
    this.#lastKey = Math.max(before, now);
    return now > before;
  }

  /** Stops keeping, and leaves what is kept. */
  async close(): Promise<void> {
    await this.#persistence?.destroy();
    this.#persistence = null;
  }

  async clear(): Promise<void> {
    await this.close();
    await deleteDatabase(this.name);
  }

  async #newestKey(): Promise<number> {
    const db = this.#persistence?.db;
    if (db == null) return 0;
    return new Promise((resolve) => {
      const cursor = db.transaction('updates', 'readonly').objectStore('updates').openKeyCursor(null, 'prev');
      cursor.onsuccess = () => resolve(typeof cursor.result?.key === 'number' ? cursor.result.key : 0);
      // an unreadable database has confirmed nothing, which is what 0 says
      cursor.onerror = () => resolve(0);
    });
  }
}

export async function deleteDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // another tab still has it open; the browser deletes it when that tab closes
    request.onblocked = () => resolve();
  });
}

/** y-indexeddb rejects where nobody can catch it, so the door is tried first. */
async function canOpen(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  const opened = new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('updates', { autoIncrement: true });
        request.result.createObjectStore('custom');
      };
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      // Firefox throws here when storage is denied
      resolve(false);
    }
  });
  return Promise.race([opened, after(LOAD_TIMEOUT_MS)]);
}

async function after(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), ms);
  });
}
