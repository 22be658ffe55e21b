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
    this.#noteAbout(productionId, seq, fresh.about);
    const next = JSON.stringify({ seq, hash: Buffer.from(hash).toString('hex') });
    this.#connection
      .prepare(
        'INSERT INTO ledger_heads (production, head) VALUES (?, ?) ON CONFLICT DO UPDATE SET head = excluded.head',
      )
      .run(productionId, this.#vault.sealJson(this.#vault.master, ['ledger_heads', productionId], next));
  }

  /**
   * Lines about one person are found by an index and the others not even opened: how long it takes says nothing of what
   * others did (R19). The index only finds; whom a line is about says the line.
   */
  async read(productionId: string, about?: string): Promise<readonly LedgerLine[]> {
    return this.#connection.read(() =>
      (about === undefined ? this.#lines(productionId) : this.#linesAbout(productionId, about))
        .map((stored) => this.#open(productionId, stored))
        .filter((line) => line !== null)
        .filter((line) => about === undefined || line.about.includes(about)),
    );
  }

  /** Fills the index for lines that were written before there was one. A line that cannot be opened is left to `verify`. */
  index(): void {
    for (let rows = this.#notIndexed(); rows.length > 0; rows = this.#notIndexed())
      this.#connection.write(() => {
        for (const { production, ...row } of rows)
          this.#noteAbout(production, row.seq, this.#aboutOf(production, storedOf(row)) ?? []);
      });
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
      const line = this.#open(productionId, stored);
      return line === null || this.#isFound(productionId, line);
    } catch (error) {
      if (error instanceof StoreFailure) return false;
      throw error;
    }
  }

  /** By everybody it is about: a line that the index hides from somebody is as bad as one that is gone. */
  #isFound(productionId: string, { seq, about }: LedgerLine): boolean {
    const rows: { person: string }[] = this.#connection
      .prepare('SELECT person FROM ledger_about WHERE production = ? AND seq = ?')
      .all(productionId, seq);
    const found = new Set(rows.map(({ person }) => person));
    return about.every((person) => found.has(person));
  }

  /** Some of them. */
  #notIndexed(): readonly (LedgerRow & { readonly production: string })[] {
    return this.#connection.read(() =>
      this.#connection
        .prepare(
          `SELECT production, seq, line, detail_key, detail, hash FROM ledger AS l WHERE NOT EXISTS
           (SELECT 1 FROM ledger_about AS a WHERE a.production = l.production AND a.seq = l.seq) LIMIT 1000`,
        )
        .all(),
    );
  }

  #noteAbout(productionId: string, seq: number, about: readonly string[]): void {
    const insert = this.#connection.prepare(
      'INSERT INTO ledger_about (production, person, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    for (const person of about.length === 0 ? [''] : about) insert.run(productionId, person, seq);
  }

  /** Null where the line cannot be opened. */
  #aboutOf(productionId: string, stored: StoredLine): readonly string[] | null {
    try {
      return this.#open(productionId, stored)?.about ?? null;
    } catch (error) {
      if (error instanceof StoreFailure) return null;
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
    return rows.map(storedOf);
  }

  #linesAbout(productionId: string, person: string): StoredLine[] {
    const rows: LedgerRow[] = this.#connection
      .prepare(
        `SELECT l.seq, l.line, l.detail_key, l.detail, l.hash FROM ledger_about AS a
         JOIN ledger AS l ON l.production = a.production AND l.seq = a.seq
         WHERE a.production = ? AND a.person = ? ORDER BY a.seq`,
      )
      .all(productionId, person);
    return rows.map(storedOf);
  }

  #open(productionId: string, stored: StoredLine): LedgerLine | null {
    return openLine(this.#vault, (name) => this.#keyring.find(name), productionId, stored);
  }
}

function storedOf({ seq, line, detail_key: detailKey, detail, hash }: LedgerRow): StoredLine {
  return { seq, line, detailKey, detail, hash };
}
