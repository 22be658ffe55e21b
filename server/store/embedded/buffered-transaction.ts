/**
 * One `transact`: writes wait in memory while `work` runs, so that no SQL transaction spans an await; reads see them.
 * Nothing else writes records meanwhile (the store runs one transaction at a time), so what was read still holds when
 * `commit` writes it all in one SQL transaction.
 */
import { toJson } from '../plain-json.ts';
import { StoreFailure, type KeyName, type NewLedgerLine, type RecordWriter, type Row } from '../store.ts';
import type { Connection } from './connection.ts';
import type { EmbeddedDocumentLog } from './document-log.ts';
import type { Keyring } from './keyring.ts';
import type { EmbeddedLedger } from './ledger.ts';
import type { RecordTable } from './record-table.ts';

export interface Tables {
  readonly connection: Connection;
  readonly keyring: Keyring;
  readonly documents: EmbeddedDocumentLog;
  readonly records: RecordTable;
  readonly ledger: EmbeddedLedger;
}

/** A row as this transaction left it; `json` is null when it removed it. */
interface OwnWrite {
  readonly head: Omit<Row, 'value'>;
  readonly json: string | null;
}

export class BufferedTransaction implements RecordWriter {
  readonly #tables: Tables;
  readonly #steps: (() => void)[] = [];
  readonly #ownRows = new Map<string, OwnWrite>();
  readonly #ownKeys = new Map<KeyName, 'live' | 'destroyed'>();
  readonly #ownDocuments = new Map<string, KeyName>();
  #isOpen = true;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get destroysKey(): boolean {
    return [...this.#ownKeys.values()].includes('destroyed');
  }

  async get<T>(kind: string, id: string): Promise<Row<T> | null> {
    this.#mustBeOpen();
    const own = this.#ownRows.get(rowKey(kind, id));
    if (own !== undefined) return this.#readOwn<T>(own);
    const row = this.#tables.connection.read(() => this.#tables.records.find<T>(kind, id));
    return row === null || this.#isGone(row.key) ? null : row;
  }

  async list<T>(kind: string, scope: string, ref?: string): Promise<readonly Row<T>[]> {
    this.#mustBeOpen();
    const stored = this.#tables.connection
      .read(() => this.#tables.records.list<T>(kind, scope, ref))
      .filter((row) => !this.#ownRows.has(rowKey(kind, row.id)) && !this.#isGone(row.key));
    const own = [...this.#ownRows.values()]
      .filter(({ head }) => head.kind === kind && head.scope === scope)
      .filter(({ head }) => ref === undefined || head.ref === ref)
      .map((write) => this.#readOwn<T>(write))
      .filter((row) => row !== null);
    return [...stored, ...own].toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
  }

  async put<T>(row: Row<T>): Promise<void> {
    this.#mustBeOpen();
    const { value, ...head } = row;
    // Turned into text now: the caller may go on changing the value.
    const json = toJson(value);
    if (head.key !== 'master') this.#needKey(head.key);
    this.#ownRows.set(rowKey(head.kind, head.id), { head, json });
    this.#steps.push(() => this.#tables.records.put(head, json));
  }

  async remove(kind: string, id: string): Promise<void> {
    this.#mustBeOpen();
    const head = { kind, id, scope: '', ref: '', key: 'master' } as const;
    this.#ownRows.set(rowKey(kind, id), { head, json: null });
    this.#steps.push(() => this.#tables.records.remove(kind, id));
  }

  async createDocument(name: string, key: KeyName, schema: string, seed: Uint8Array | null): Promise<void> {
    this.#mustBeOpen();
    this.#needKey(key);
    if (this.#ownDocuments.has(name) || this.#tables.documents.has(name)) {
      throw new StoreFailure(`there is a document ${name} already`);
    }
    this.#ownDocuments.set(name, key);
    this.#steps.push(() => this.#tables.documents.create(name, key, schema, seed));
  }

  async createKey(key: KeyName): Promise<void> {
    this.#mustBeOpen();
    if (this.#keyStatus(key) !== 'unknown') throw new StoreFailure(`the key ${key} was made before`);
    this.#ownKeys.set(key, 'live');
    this.#steps.push(() => this.#tables.keyring.create(key));
  }

  async destroyKey(key: KeyName): Promise<void> {
    this.#mustBeOpen();
    const status = this.#keyStatus(key);
    if (status === 'unknown') throw new StoreFailure(`there is no key ${key}`);
    if (status === 'destroyed') return;
    this.#ownKeys.set(key, 'destroyed');
    for (const [name, under] of this.#ownDocuments) if (under === key) this.#ownDocuments.delete(name);
    this.#steps.push(() => {
      this.#tables.records.eraseUnder(key);
      this.#tables.documents.eraseUnder(key);
      this.#tables.keyring.destroy(key);
    });
  }

  async appendLedger(line: NewLedgerLine): Promise<void> {
    this.#mustBeOpen();
    const kept = { ...line, about: [...line.about], detail: JSON.parse(toJson(line.detail ?? null)) };
    this.#steps.push(() => this.#tables.ledger.append(kept));
  }

  /** Writes everything, in the order it was said, in one transaction. Throws StoreFailure when nothing was written. */
  commit(): void {
    this.#isOpen = false;
    if (this.#steps.length === 0) return;
    this.#tables.connection.write(() => {
      for (const step of this.#steps) step();
    });
  }

  /** Writes nothing. */
  abandon(): void {
    this.#isOpen = false;
  }

  #readOwn<T>({ head, json }: OwnWrite): Row<T> | null {
    if (json === null || this.#isGone(head.key)) return null;
    const value: T = JSON.parse(json);
    return { ...head, value };
  }

  /** What is under a key destroyed here reads as the commit will leave it: gone. */
  #isGone(key: KeyName | 'master'): boolean {
    return key !== 'master' && this.#ownKeys.get(key) === 'destroyed';
  }

  #needKey(key: KeyName): void {
    const status = this.#keyStatus(key);
    if (status === 'unknown') throw new StoreFailure(`there is no key ${key}`);
    if (status === 'destroyed') throw new StoreFailure(`the key ${key} was destroyed`);
  }

  #keyStatus(key: KeyName): 'unknown' | 'live' | 'destroyed' {
    return this.#ownKeys.get(key) ?? this.#tables.connection.read(() => this.#tables.keyring.status(key));
  }

  // Security: a writer kept after its transaction would write past the checks made inside it.
  #mustBeOpen(): void {
    if (!this.#isOpen) throw new Error('this transaction has ended');
  }
}

function rowKey(kind: string, id: string): string {
  return JSON.stringify([kind, id]);
}
