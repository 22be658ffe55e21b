/**
 * One `transact`: writes wait in memory while `work` runs, so that no SQL transaction spans an await; reads see them.
 * What was read is remembered, and `commit` refuses when something else changed it meanwhile (another scope, another
 * process): the store then runs `work` again.
 */
import { toJson } from '../plain-json.ts';
import { StoreFailure, type KeyName, type NewLedgerLine, type RecordWriter, type Row } from '../store.ts';
import type { Connection } from './connection.ts';
import type { EmbeddedDocumentLog } from './document-log.ts';
import type { Keyring } from './keyring.ts';
import type { EmbeddedLedger } from './ledger.ts';
import { joinMarks, type RecordTable } from './record-table.ts';

export interface Tables {
  readonly connection: Connection;
  readonly keyring: Keyring;
  readonly documents: EmbeddedDocumentLog;
  readonly records: RecordTable;
  readonly ledger: EmbeddedLedger;
}

/** A row as this transaction left it; null when it removed it. */
interface OwnWrite {
  readonly head: Omit<Row, 'value'>;
  readonly json: string | null;
}

export class BufferedTransaction implements RecordWriter {
  readonly #tables: Tables;
  readonly #stamp: string;
  readonly #steps: (() => void)[] = [];
  readonly #own = new Map<string, OwnWrite>();
  readonly #keys = new Map<KeyName, 'live' | 'destroyed'>();
  readonly #documents = new Set<string>();
  /** Each answers whether what was read still stands. */
  readonly #reads: (() => boolean)[] = [];
  #isOpen = true;
  destroysKey = false;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#stamp = tables.stamp();
  }
}
