/** The rows of the records plane: ids in clear columns, the value sealed. Everything here is synchronous. */
import type { KeyName, Row } from '../store.ts';
import { sealMark, type Place, type Vault } from '../vault.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keyring.ts';

interface StoredRow {
  readonly kind: string;
  readonly id: string;
  readonly scope: string;
  readonly ref: string;
  readonly key_name: KeyName | 'master';
  readonly value: Uint8Array;
}

export interface FoundRow<T> {
  readonly row: Row<T>;
  /** another one after every writing of the row */
  readonly mark: string;
}

export class RecordTable {
  readonly #connection: Connection;
  readonly #vault: Vault;
  readonly #keyring: Keyring;

  constructor(connection: Connection, vault: Vault, keyring: Keyring) {
    this.#connection = connection;
    this.#vault = vault;
    this.#keyring = keyring;
  }

  find<T>(kind: string, id: string): FoundRow<T> | null {
    const stored = this.#select(kind, id);
    return stored === null ? null : this.#open<T>(stored);
  }

  list<T>(kind: string, scope: string, ref?: string): FoundRow<T>[] {
    return this.#selectAll(kind, scope, ref).map((stored) => this.#open<T>(stored));
  }

  /** What `find` would give as its mark, without opening the row. */
  mark(kind: string, id: string): string | null {
    const stored = this.#select(kind, id);
    return stored === null ? null : sealMark(stored.value);
  }

  /** One string that changes when `list` would give something else. */
  listMark(kind: string, scope: string, ref?: string): string {
    return joinMarks(this.#selectAll(kind, scope, ref).map(({ value }) => sealMark(value)));
  }

  put(row: Omit<Row, 'value'>, json: string): void {
    const { kind, id, scope, ref, key } = row;
    const sealed = this.#vault.sealJson(this.#keyring.need(key), place(row), json);
    this.#connection
      .prepare(
        `INSERT INTO records (kind, id, scope, ref, key_name, value) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
         scope = excluded.scope, ref = excluded.ref, key_name = excluded.key_name, value = excluded.value`,
      )
      .run(kind, id, scope, ref, key, sealed);
  }

  remove(kind: string, id: string): void {
    this.#connection.prepare('DELETE FROM records WHERE kind = ? AND id = ?').run(kind, id);
  }

  eraseUnder(keyName: KeyName): void {
    this.#connection.prepare('DELETE FROM records WHERE key_name = ?').run(keyName);
  }

  #select(kind: string, id: string): StoredRow | null {
    const stored: StoredRow | undefined = this.#connection
      .prepare('SELECT * FROM records WHERE kind = ? AND id = ?')
      .get(kind, id);
    return stored ?? null;
  }

  #selectAll(kind: string, scope: string, ref?: string): StoredRow[] {
    return ref === undefined
      ? this.#connection.prepare('SELECT * FROM records WHERE kind = ? AND scope = ? ORDER BY id').all(kind, scope)
      : this.#connection
          .prepare('SELECT * FROM records WHERE kind = ? AND scope = ? AND ref = ? ORDER BY id')
          .all(kind, scope, ref);
  }

  #open<T>(stored: StoredRow): FoundRow<T> {
    const { kind, id, scope, ref, key_name: key, value } = stored;
    const head = { kind, id, scope, ref, key };
    // The rows of a destroyed key were removed with it, so a row without a readable key is damage.
    const plain = this.#vault.openJson<T>(this.#keyring.need(key), place(head), value);
    return { row: { ...head, value: plain }, mark: sealMark(value) };
  }
}

export function joinMarks(marks: readonly string[]): string {
  return marks.join(',');
}

function place({ kind, id, scope, ref, key }: Omit<Row, 'value'>): Place {
  return ['records', kind, id, scope, ref, key];
}
