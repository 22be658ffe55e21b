/** One process per data folder: rooms live in memory, and a second process would not see their changes. */
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { createPrivateFile } from '../private-file.ts';
import { StoreFailure } from '../store.ts';
import { asStoreFailure, isBusy } from './engine-errors.ts';

export const LOCK_FILE = 'accord.lock';

/**
 * Held from construction to `release`. It is an empty SQLite file held in an exclusive transaction: the system frees it
 * when the process dies, however it dies, so no stale lock is ever left to be deleted by hand.
 */
export class ProcessLock {
  readonly #database: DatabaseSyncInstance;

  constructor(dataDir: string) {
    this.#database = asStoreFailure(() => {
      const file = join(dataDir, LOCK_FILE);
      createPrivateFile(file);
      return new DatabaseSync(file, { timeout: 0 });
    });
    try {
      this.#database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      this.#database.close();
      if (!isBusy(error)) throw error;
      throw new StoreFailure(
        `The data in ${dataDir} is in use by another Accord process: stop that one first, or set ACCORD_DATA to another folder.`,
        { cause: error },
      );
    }
  }

  release(): void {
    this.#database.close();
  }
}
