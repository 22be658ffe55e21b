/**
 * One SQLite connection: transactions that never span an await, and every engine error turned into a StoreFailure that
 * carries the engine's code and no content.
 */
import { closeSync, openSync } from 'node:fs';
import {
  backup,
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { StoreFailure } from '../store.ts';

/** A seam for tests of failure: real errors at the places where a disk makes them. */
export interface Faults {
  /** Gets the raw connection, for example to make the disk really small with `PRAGMA max_page_count`. */
  opened?(database: DatabaseSyncInstance): void;
  /** Runs inside each write transaction just before COMMIT; what it throws makes the transaction fail. */
  beforeCommit?(): void;
}

/** How long a write waits for another process (milliseconds). The event loop waits with it. */
const BUSY_TIMEOUT = 5000;

export class Connection {
  readonly #database: DatabaseSyncInstance;
  readonly #faults: Faults;
  readonly #statements = new Map<string, StatementSyncInstance>();
  #rollbacks = 0;

  /** `:memory:` or a file; a new file is readable by its owner only, and SQLite gives its -wal the same mode. */
  constructor(file: string, faults: Faults = {}) {
    this.#faults = faults;
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    this.#database = asStoreFailure(() => new DatabaseSync(file, { timeout: BUSY_TIMEOUT }));
    asStoreFailure(() => {
      this.#database.exec('PRAGMA journal_mode = WAL');
      // FULL: one fsync per commit. FAST: a destroyed key is overwritten where it stood, not only unlinked.
      this.#database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = FAST');
    });
    faults.opened?.(this.#database);
  }

  /** A prepared statement, made once. Call it inside `read` or `write`. */
  prepare(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Runs reads that see one state of the store, whatever other processes commit meanwhile. */
  read<T>(work: () => T): T {
    return this.#transact('BEGIN', work);
  }

  /** Runs `work` in one transaction; when this returns, what it wrote is on disk. When it throws, nothing was written. */
  write<T>(work: () => T): T {
    return this.#transact('BEGIN IMMEDIATE', () => {
      const result = work();
      this.#faults.beforeCommit?.();
      return result;
    });
  }

  /** Changes when something read before may no longer hold: another process committed, or a transaction was undone. */
  stamp(): string {
    const row: { data_version: number } = this.prepare('PRAGMA data_version').get();
    return `${row.data_version}/${this.#rollbacks}`;
  }

  /** Moves the log into the main file and empties it, so that nothing deleted lingers there. False when a reader is in the way. */
  truncateLog(): boolean {
    const row: { busy: number } = asStoreFailure(() => this.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
    return row.busy === 0;
  }

  async backup(file: string): Promise<void> {
    try {
      await backup(this.#database, file);
    } catch (error) {
      throw toStoreFailure(error);
    }
  }

  close(): void {
    this.#statements.clear();
    asStoreFailure(() => this.#database.close());
  }

  #transact<T>(begin: string, work: () => T): T {
    return asStoreFailure(() => {
      this.#undo(); // only when an earlier ROLLBACK failed itself
      this.prepare(begin).run();
      try {
        const result = work();
        this.prepare('COMMIT').run();
        return result;
      } catch (error) {
        this.#rollbacks += 1;
        this.#undo();
        throw error;
      }
    });
  }

  #undo(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }
}

/** SQLite's primary result codes that an operator may meet (`errcode & 255`). */
const CODES = new Map([
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [19, 'SQLITE_CONSTRAINT'],
  [26, 'SQLITE_NOTADB'],
]);

function asStoreFailure<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreFailure(error);
  }
}

/** Errors of the engine become StoreFailure; anything else is a bug or already one, and passes. */
function toStoreFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFailure) return error;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const code = CODES.get(error.errcode & 255) ?? `SQLite error ${error.errcode}`;
    return new StoreFailure(`${code}: ${error.message}`, { cause: error });
  }
  if ('code' in error && error.code === 'ERR_INVALID_STATE') {
    return new StoreFailure('the store is closed', { cause: error });
  }
  return error;
}
