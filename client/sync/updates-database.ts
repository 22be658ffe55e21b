/**
 * IndexedDB as a list of Yjs updates (the layout of y-indexeddb: store `updates`, keys that only grow). Every function
 * answers with an outcome instead of throwing: storage that is denied, full or lost is an ordinary day on a tablet.
 */

const STORE = 'updates';
/** beside the list: single values under names */
const NAMED = 'custom';

export interface StoredUpdates {
  readonly keys: readonly number[];
  readonly updates: readonly unknown[];
}

/** Null where this browser keeps nothing here. May never settle: some private windows neither open nor refuse. */
export async function openDatabase(name: string): Promise<IDBDatabase | null> {
  if (typeof indexedDB === 'undefined') return null;
  return new Promise((resolve, reject) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { autoIncrement: true });
        request.result.createObjectStore(NAMED);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch (error) {
      // Firefox throws where storage is denied
      if (error instanceof DOMException) resolve(null);
      else reject(error);
    }
  });
}

/** Everything in the database, oldest first; null when it cannot be read. */
export async function readUpdates(db: IDBDatabase): Promise<StoredUpdates | null> {
  const transaction = begin(db, 'readonly');
  if (transaction === null) return null;
  const store = transaction.objectStore(STORE);
  const keys = store.getAllKeys();
  const updates = store.getAll();
  if (!(await isDone(transaction))) return null;
  return { keys: keys.result.filter((key) => typeof key === 'number'), updates: updates.result };
}

/**
 * Adds updates and drops rows in one transaction. The keys of the added rows once they are on the disk, null when
 * nothing was written.
 */
export async function writeUpdates(
  db: IDBDatabase,
  updates: readonly Uint8Array[],
  drop: readonly number[] = [],
): Promise<readonly number[] | null> {
  const transaction = begin(db, 'readwrite');
  if (transaction === null) return null;
  const store = transaction.objectStore(STORE);
  const added = updates.map((update) => store.add(update));
  for (const key of drop) store.delete(key);
  if (!(await isDone(transaction))) return null;
  return added.map((request) => request.result).filter((key) => typeof key === 'number');
}

/** A value kept under a name; undefined where there is none or it cannot be read. */
export async function readNamed(db: IDBDatabase, name: string): Promise<unknown> {
  const transaction = begin(db, 'readonly', NAMED);
  if (transaction === null) return undefined;
  const request = transaction.objectStore(NAMED).get(name);
  return (await isDone(transaction)) ? request.result : undefined;
}

/** True once it is on the disk. */
export async function writeNamed(db: IDBDatabase, name: string, value: unknown): Promise<boolean> {
  const transaction = begin(db, 'readwrite', NAMED);
  if (transaction === null) return false;
  transaction.objectStore(NAMED).put(value, name);
  return isDone(transaction);
}

export async function deleteDatabase(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // another tab still has it open; the browser deletes it when that tab lets go
    request.onblocked = () => resolve();
  });
}

/** Names of the databases that begin so; none where the browser does not tell. */
export async function databaseNames(prefix: string): Promise<readonly string[]> {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return [];
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name] : []));
}

/** Null when the connection was lost meanwhile. `strict`: complete means on the disk, not in the system's memory. */
function begin(db: IDBDatabase, mode: IDBTransactionMode, store = STORE): IDBTransaction | null {
  try {
    return db.transaction(store, mode, { durability: 'strict' });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function isDone(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
}
