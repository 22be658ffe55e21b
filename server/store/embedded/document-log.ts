/**
 * The update log of the embedded store. Appends of one event-loop turn share one transaction and one fsync; their
 * promises settle after it. Sequence numbers are given inside the transaction and have no holes.
 */
import { randomInt } from 'node:crypto';
import { StoreFailure, type DocumentLog, type KeyName, type StoredDocument } from '../store.ts';
import type { DataKey, Place, Vault } from '../vault.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keyring.ts';

interface DocumentRow {
  readonly id: number;
  readonly name: string;
  readonly key_name: KeyName;
  readonly epoch: number;
  readonly schema: string;
  readonly seq: number;
  readonly snapshot_seq: number;
}

interface Append {
  readonly name: string;
  readonly update: Uint8Array;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: unknown) => void;
}

/** A document that a group of appends writes to. */
interface Target {
  readonly row: DocumentRow;
  readonly key: DataKey;
  seq: number;
}

export class EmbeddedDocumentLog implements DocumentLog {
  readonly #connection: Connection;
  readonly #vault: Vault;
  readonly #keyring: Keyring;
  #waiting: Append[] = [];
  #isClosed = false;

  constructor(connection: Connection, vault: Vault, keyring: Keyring) {
    this.#connection = connection;
    this.#vault = vault;
    this.#keyring = keyring;
  }

  append(name: string, update: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new StoreFailure('the store is closed'));
      // The end of this turn: whatever else arrived from the network in it joins the same commit.
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      this.#waiting.push({ name, update, resolve, reject });
    });
  }

  /** Commits what waits, now. Never throws: each append learns its own outcome. */
  flush(): void {
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    try {
      const outcomes = this.#connection.write(() => this.#insert(group));
      group.forEach((append, index) => {
        const outcome = outcomes[index];
        if (typeof outcome === 'number') append.resolve(outcome);
        else append.reject(outcome);
      });
    } catch (error) {
      for (const append of group) append.reject(error);
    }
  }

  async load(name: string): Promise<StoredDocument | null> {
    this.flush();
    return this.#connection.read(() => {
      const row = this.#find(name);
      if (row === null) return null;
      const key = this.#keyring.need(row.key_name);
      const { epoch, schema, seq } = row;
      return { name, epoch, schema, seq, snapshot: this.#snapshot(row, key), updates: this.#tail(row, key) };
    });
  }

  async compact(name: string, throughSeq: number, snapshot: Uint8Array, schema: string): Promise<void> {
    this.flush();
    this.#connection.write(() => {
      const row = this.#find(name);
      if (row === null) throw noDocument(name);
      if (!Number.isInteger(throughSeq) || throughSeq < row.snapshot_seq || throughSeq > row.seq) {
        throw new StoreFailure(
          `${name} cannot be compacted through ${throughSeq}: it holds ${row.snapshot_seq} to ${row.seq}`,
        );
      }
      const key = this.#keyring.need(row.key_name);
      this.#connection
        .prepare(
          'INSERT INTO snapshots (document, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
        )
        .run(row.id, this.#vault.seal(key, snapshotPlace(row, throughSeq), snapshot));
      this.#connection.prepare('DELETE FROM updates WHERE document = ? AND seq <= ?').run(row.id, throughSeq);
      this.#connection
        .prepare('UPDATE documents SET snapshot_seq = ?, schema = ? WHERE id = ?')
        .run(throughSeq, schema, row.id);
    });
  }

  async names(): Promise<readonly string[]> {
    const rows: { name: string }[] = this.#connection.read(() =>
      this.#connection.prepare('SELECT name FROM documents ORDER BY name').all(),
    );
    return rows.map((row) => row.name);
  }

  has(name: string): boolean {
    return this.#connection.read(() => this.#find(name)) !== null;
  }

  /** Inside a write transaction. The epoch is random, so that a document made anew under an old name has another. */
  create(name: string, keyName: KeyName, schema: string, seed: Uint8Array | null): void {
    const key = this.#keyring.need(keyName);
    const made = this.#connection
      .prepare(
        'INSERT INTO documents (name, key_name, epoch, schema, seq, snapshot_seq) VALUES (?, ?, ?, ?, 0, 0) RETURNING *',
      )
      .get(name, keyName, randomInt(1, 2 ** 31), schema);
    if (seed === null) return;
    const target = { row: made, key, seq: 0 };
    this.#insertUpdate(target, seed);
    this.#saveSeq(target);
  }

  /** Inside a write transaction: removes every document under a key that is being destroyed. */
  eraseUnder(keyName: KeyName): void {
    for (const table of ['snapshots', 'updates']) {
      this.#connection
        .prepare(`DELETE FROM ${table} WHERE document IN (SELECT id FROM documents WHERE key_name = ?)`)
        .run(keyName);
    }
    this.#connection.prepare('DELETE FROM documents WHERE key_name = ?').run(keyName);
  }

  close(): void {
    this.#isClosed = true;
    this.flush();
  }

  /** One outcome per append: its sequence number, or why this one alone cannot be stored. */
  #insert(group: readonly Append[]): (number | StoreFailure)[] {
    const targets = new Map<string, Target | StoreFailure>();
    const outcomes = group.map(({ name, update }) => {
      const target = targets.get(name) ?? this.#target(name);
      targets.set(name, target);
      return target instanceof StoreFailure ? target : this.#insertUpdate(target, update);
    });
    for (const target of targets.values()) {
      if (!(target instanceof StoreFailure)) this.#saveSeq(target);
    }
    return outcomes;
  }

  #target(name: string): Target | StoreFailure {
    const row = this.#find(name);
    if (row === null) return noDocument(name);
    try {
      return { row, key: this.#keyring.need(row.key_name), seq: row.seq };
    } catch (error) {
      // One unreadable key must not stop the other documents of the group.
      if (error instanceof StoreFailure) return error;
      throw error;
    }
  }

  #insertUpdate(target: Target, update: Uint8Array): number {
    target.seq += 1;
    const sealed = this.#vault.seal(target.key, updatePlace(target.row, target.seq), update);
    this.#connection
      .prepare('INSERT INTO updates (document, seq, bytes) VALUES (?, ?, ?)')
      .run(target.row.id, target.seq, sealed);
    return target.seq;
  }

  #saveSeq(target: Target): void {
    this.#connection.prepare('UPDATE documents SET seq = ? WHERE id = ?').run(target.seq, target.row.id);
  }

  #find(name: string): DocumentRow | null {
    const row: DocumentRow | undefined = this.#connection
      .prepare('SELECT * FROM documents WHERE name = ?')
      .get(name);
    return row ?? null;
  }

  #snapshot(row: DocumentRow, key: DataKey): Uint8Array | null {
    const found: { bytes: Uint8Array } | undefined = this.#connection
      .prepare('SELECT bytes FROM snapshots WHERE document = ?')
      .get(row.id);
    if (found !== undefined) return this.#vault.open(key, snapshotPlace(row, row.snapshot_seq), found.bytes);
    if (row.snapshot_seq > 0) throw new StoreFailure(`the snapshot of ${row.name} is missing`);
    return null;
  }

  #tail(row: DocumentRow, key: DataKey): Uint8Array[] {
    const rows: { seq: number; bytes: Uint8Array }[] = this.#connection
      .prepare('SELECT seq, bytes FROM updates WHERE document = ? ORDER BY seq')
      .all(row.id);
    const isWhole =
      rows.length === row.seq - row.snapshot_seq &&
      rows.every(({ seq }, index) => seq === row.snapshot_seq + 1 + index);
    // A document with a hole would look whole to Yjs and lose what came after: better none than that.
    if (!isWhole) throw new StoreFailure(`updates of ${row.name} are missing`);
    return rows.map(({ seq, bytes }) => this.#vault.open(key, updatePlace(row, seq), bytes));
  }
}

function noDocument(name: string): StoreFailure {
  return new StoreFailure(`there is no document ${name}`);
}

function updatePlace(row: DocumentRow, seq: number): Place {
  return ['updates', row.name, row.epoch, seq];
}

function snapshotPlace(row: DocumentRow, seq: number): Place {
  return ['snapshots', row.name, row.epoch, seq];
}
