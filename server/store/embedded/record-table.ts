/** The rows of the records plane: ids in clear columns, the value sealed. Everything here is synchronous. */
import type { KeyName, Row } from '../store.ts';
import type { Place, Vault } from '../vault.ts';
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

export class RecordTable {
  readonly #connection: Connection;
  readonly #vault: Vault;
  readonly #keyring: Keyring;

  constructor(connection: Connection, vault: Vault, keyring: Keyring) {
    this.#connection = connection;
    this.#vault = vault;
    this.#keyring = keyring;
  }

  find<T>(kind: string, id: string): Row<T> | null {
    const stored = this.#select(kind, id);
    return stored === null ? null : this.#open<T>(stored);
  }

  list<T>(kind: string, scope: string, ref?: string): Row<T>[] {
    return this.#selectAll(kind, scope, ref).map((stored) => this.#open<T>(stored));
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
      ? this.#connection
          .prepare('SELECT * FROM records WHERE kind = ? AND scope = ? ORDER BY id')
          .all(kind, scope)
      : this.#connection
          .prepare('SELECT * FROM records WHERE kind = ? AND scope = ? AND ref = ? ORDER BY id')
          .all(kind, scope, ref);
  }

  #open<T>(stored: StoredRow): Row<T> {
    const { kind, id, scope, ref, key_name: key, value } = stored;
    const head = { kind, id, scope, ref, key };
    // The rows of a destroyed key were removed with it, so a row without a readable key is damage.
    const plain = this.#vault.openJson<T>(this.#keyring.need(key), place(head), value);
    return { ...head, value: plain };
  }
}

function place({ kind, id, scope, ref, key }: Omit<Row, 'value'>): Place {
  return ['records', kind, id, scope, ref, key];
}
