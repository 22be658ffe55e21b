/** The ledger's tables. A line is appended inside the transaction that also reads where the chain ends. */
import {
  EMPTY_HEAD,
  hashLine,
  openLine,
  sealLine,
  type LedgerHead,
  type StoredLine,
} from '../ledger-chain.ts';
import { StoreFailure, type KeyName, type LedgerLine, type NewLedgerLine, type Store } from '../store.ts';
import type { Vault } from '../vault.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keyring.ts';

interface LedgerRow {
  readonly seq: number;
  readonly line: Uint8Array;
  readonly detail_key: KeyName | null;
  readonly detail: Uint8Array | null;
  readonly hash: Uint8Array;
}

type LedgerReader = Store['ledger'];

export class EmbeddedLedger implements LedgerReader {
  readonly #connection: Connection;
  readonly #vault: Vault;
  readonly #keyring: Keyring;

  constructor(connection: Connection, vault: Vault, keyring: Keyring) {
    this.#connection = connection;
    this.#vault = vault;
    this.#keyring = keyring;
  }

  /** Inside a write transaction. */
  append(fresh: NewLedgerLine): void {
    const { productionId } = fresh;
    const head = this.#head(productionId) ?? EMPTY_HEAD;
    const { seq, line, detailKey, detail, hash } = sealLine(
      this.#vault,
      (name) => this.#keyring.need(name),
      head,
      fresh,
    );
    this.#connection
      .prepare(
        'INSERT INTO ledger (production, seq, line, detail_key, detail, hash) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(productionId, seq, line, detailKey, detail, hash);
    const next = JSON.stringify({ seq, hash: Buffer.from(hash).toString('hex') });
    this.#connection
      .prepare(
        'INSERT INTO ledger_heads (production, head) VALUES (?, ?) ON CONFLICT DO UPDATE SET head = excluded.head',
      )
      .run(productionId, this.#vault.sealJson(this.#vault.master, ['ledger_heads', productionId], next));
  }

  async read(productionId: string, about?: string): Promise<readonly LedgerLine[]> {
    return this.#connection.read(() =>
      this.#lines(productionId)
        .map((stored) => this.#open(productionId, stored))
        .filter((line) => line !== null)
        .filter((line) => about === undefined || line.about.includes(about)),
    );
  }

  async verify(productionId: string): Promise<number | null> {
    return this.#connection.read(() => {
      let previous = EMPTY_HEAD;
      for (const stored of this.#lines(productionId)) {
        if (!this.#follows(productionId, previous, stored)) return previous.seq + 1;
        previous = { seq: stored.seq, hash: Buffer.from(stored.hash).toString('hex') };
      }
      const head = this.#readableHead(productionId);
      if (head === null) return previous.seq === 0 ? null : 1;
      if (head.seq !== previous.seq) return Math.min(head.seq, previous.seq) + 1;
      return head.hash === previous.hash ? null : head.seq;
    });
  }

  /** In its place, with the right hash, and readable where its key still exists. */
  #follows(productionId: string, previous: LedgerHead, stored: StoredLine): boolean {
    if (stored.seq !== previous.seq + 1) return false;
    if (!hashLine(previous.hash, productionId, stored).equals(stored.hash)) return false;
    try {
      this.#open(productionId, stored);
      return true;
    } catch (error) {
      if (error instanceof StoreFailure) return false;
      throw error;
    }
  }

  #readableHead(productionId: string): LedgerHead | null {
    try {
      return this.#head(productionId);
    } catch (error) {
      if (error instanceof StoreFailure) return null;
      throw error;
    }
  }

  #head(productionId: string): LedgerHead | null {
    const row: { head: Uint8Array } | undefined = this.#connection
      .prepare('SELECT head FROM ledger_heads WHERE production = ?')
      .get(productionId);
    if (row === undefined) return null;
    return this.#vault.openJson(this.#vault.master, ['ledger_heads', productionId], row.head);
  }

  #lines(productionId: string): StoredLine[] {
    const rows: LedgerRow[] = this.#connection
      .prepare('SELECT seq, line, detail_key, detail, hash FROM ledger WHERE production = ? ORDER BY seq')
      .all(productionId);
    return rows.map(({ seq, line, detail_key: detailKey, detail, hash }) => ({
      seq,
      line,
      detailKey,
      detail,
      hash,
    }));
  }

  #open(productionId: string, stored: StoredLine): LedgerLine | null {
    return openLine(this.#vault, (name) => this.#keyring.find(name), productionId, stored);
  }
}
