/** The store of one machine: one SQLite file in the data folder, used by one process. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseMasterKey, prepareDataDir, readMasterKeyFile } from '../master-key.ts';
import { StoreFailure, type RecordReader, type RecordWriter, type Row, type Store } from '../store.ts';
import { Vault } from '../vault.ts';
import { backupEmbeddedStore, DATABASE_FILE } from './backup.ts';
import { BufferedTransaction, type Tables } from './buffered-transaction.ts';
import { Connection, type Faults } from './connection.ts';
import { EmbeddedDocumentLog } from './document-log.ts';
import { asStoreFailure } from './engine-errors.ts';
import { Keyring } from './keyring.ts';
import { EmbeddedLedger } from './ledger.ts';
import { checkMasterKey, recordMasterKey } from './master-key-proof.ts';
import { ProcessLock } from './process-lock.ts';
import { RecordTable } from './record-table.ts';
import { migrateSchema } from './schema.ts';

export interface EmbeddedStoreOptions {
  readonly dataDir: string;
  /** `ACCORD_KEY` as given; null uses the key file in the data folder */
  readonly masterKey: string | null;
  readonly faults?: Faults;
}

/**
 * Opens the store, making folder, key and tables on first use. Throws MasterKeyError for a missing or wrong key, and
 * StoreFailure when another process has the folder or it cannot be used; both messages are one line for an operator.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const { dataDir } = options;
  asStoreFailure(() => prepareDataDir(dataDir));
  const lock = new ProcessLock(dataDir);
  try {
    const vault = new Vault(findMasterKey(options));
    const connection = new Connection(join(dataDir, DATABASE_FILE), options.faults);
    try {
      checkMasterKey(connection, vault);
      migrateSchema(connection);
      recordMasterKey(connection, vault);
      return new EmbeddedStore(dataDir, lock, connection, vault);
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function findMasterKey({ dataDir, masterKey }: EmbeddedStoreOptions): Buffer {
  if (masterKey !== null) return parseMasterKey(masterKey);
  const isNew = !existsSync(join(dataDir, DATABASE_FILE));
  return asStoreFailure(() => readMasterKeyFile(dataDir, isNew));
}

class EmbeddedStore implements Store {
  readonly documents: EmbeddedDocumentLog;
  readonly records: RecordReader;
  readonly ledger: EmbeddedLedger;
  readonly #dataDir: string;
  readonly #lock: ProcessLock;
  readonly #vault: Vault;
  readonly #tables: Tables;
  readonly #running = new AsyncLocalStorage<BufferedTransaction>();
  /** Settles when the last transaction asked for has ended, well or not. */
  #lastTurn: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;
  #mustEmptyLog = false;

  constructor(dataDir: string, lock: ProcessLock, connection: Connection, vault: Vault) {
    this.#dataDir = dataDir;
    this.#lock = lock;
    this.#vault = vault;
    const keyring = new Keyring(connection, vault);
    const records = new RecordTable(connection, vault, keyring);
    this.documents = new EmbeddedDocumentLog(connection, vault, keyring);
    this.ledger = new EmbeddedLedger(connection, vault, keyring);
    this.ledger.index();
    this.#tables = { connection, keyring, records, documents: this.documents, ledger: this.ledger };
    this.records = {
      get: async <T>(kind: string, id: string): Promise<Row<T> | null> =>
        connection.read(() => records.find<T>(kind, id)),
      list: async <T>(kind: string, scope: string, ref?: string): Promise<readonly Row<T>[]> =>
        connection.read(() => records.list<T>(kind, scope, ref)),
    };
  }

  /**
   * Transactions run one after another whatever their scope, which is more than the interface asks: with one process and
   * commits of half a millisecond it costs nothing that can be noticed, and `work` never has to run twice.
   */
  async transact<T>(_scope: string, work: (tx: RecordWriter) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    // It would wait for itself for ever.
    if (this.#running.getStore()?.isOpen) throw new Error('transact was called inside transact');
    const turn = this.#lastTurn.then(() => this.#runAlone(work));
    this.#lastTurn = turn.catch(() => undefined); // the caller has the error; the next one starts afresh
    return turn;
  }

  fingerprint(secret: string): string {
    this.#mustBeOpen(); // the key is wiped on close
    return this.#vault.fingerprint(secret);
  }

  /** The copy does not hold the key: show BACKUP_NOTICE. */
  async backup(file: string): Promise<void> {
    this.#mustBeOpen();
    this.documents.flush();
    await backupEmbeddedStore(this.#dataDir, file);
  }

  /** Lets what was asked for end, then writes everything out and frees the folder. */
  close(): Promise<void> {
    this.#closing ??= this.#lastTurn.then(() => {
      this.documents.close();
      this.#tables.keyring.close();
      try {
        this.#tables.connection.close(); // empties the log into the main file
      } finally {
        this.#vault.close();
        this.#lock.release();
      }
    });
    return this.#closing;
  }

  async #runAlone<T>(work: (tx: RecordWriter) => Promise<T>): Promise<T> {
    const transaction = new BufferedTransaction(this.#tables);
    try {
      const result = await this.#running.run(transaction, () => work(transaction));
      transaction.commit();
      this.#emptyLogAfter(transaction);
      return result;
    } finally {
      transaction.abandon();
    }
  }

  /** The log still holds the page with a key just destroyed. When it cannot be emptied now, the next transaction tries again. */
  #emptyLogAfter(transaction: BufferedTransaction): void {
    if (transaction.destroysKey) this.#mustEmptyLog = true;
    if (!this.#mustEmptyLog) return;
    try {
      this.#mustEmptyLog = !this.#tables.connection.truncateLog();
    } catch (error) {
      // What was asked for is on disk: saying that it failed would be wrong. `close` empties the log at the latest.
      if (!(error instanceof StoreFailure)) throw error;
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== null) throw new StoreFailure('the store is closed');
  }
}
