/**
 * One SQLite connection: transactions that never span an await, and every engine error turned into a StoreFailure that
 * carries the engine's code and no content.
 */
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { createPrivateFile } from '../private-file.ts';
import { asStoreFailure, toStoreFailure } from './engine-errors.ts';

/** A seam for tests of failure: real errors at the places where a disk makes them. */
export interface Faults {
  /** Gets the raw connection, for example to make the disk really small with `PRAGMA max_page_count`. */
  opened?(database: DatabaseSyncInstance): void;
  /** Runs inside each write transaction just before COMMIT; what it throws makes the transaction fail. */
  beforeCommit?(): void;
}

/**
 * How long to wait for another connection (milliseconds); the event loop waits with it. No other process writes here:
 * only a backup reads, and no write but the emptying of the log waits for readers.
 */
const BUSY_TIMEOUT = 500;

export class Connection {
  readonly #database: DatabaseSyncInstance;
  readonly #faults: Faults;
  readonly #statements = new Map<string, StatementSyncInstance>();
  #rollbacks = 0;

  /** A new file is readable by its owner only, and SQLite gives its -wal the same mode. */
  constructor(file: string, faults: Faults = {}) {
    this.#faults = faults;
    this.#database = asStoreFailure(() => {
      createPrivateFile(file);
      return new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
    });
    try {
      this.#database.exec('PRAGMA journal_mode = WAL');
      // FULL: one fsync per commit. FAST: a destroyed key is overwritten where it stood, not only unlinked.
      this.#database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = FAST');
    } catch (error) {
      this.#database.close();
      throw toStoreFailure(error);
    }
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

  /** How many transactions were undone: what was read inside one of them may no longer hold. */
  get rollbacks(): number {
    return this.#rollbacks;
  }

  /** Runs reads that see one state of the store. */
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

  /** Moves the log into the main file and empties it, so that nothing deleted lingers there. False when a reader is in the way. */
  truncateLog(): boolean {
    const row: { busy: number } = asStoreFailure(() => this.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
    return row.busy === 0;
  }

  /**
   * Afterwards everything is in the main file. Statements cannot be finalized one by one here, so the engine lets go of
   * its handles, and removes the then empty -wal, only when they are collected: the log is emptied on purpose before.
   */
  close(): void {
    asStoreFailure(() => {
      try {
        if (this.#database.isOpen) this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        this.#statements.clear();
        this.#database.close();
      }
    });
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
