/** The data keys of this store: wrapped in the table, unwrapped in memory only while they are in use. */
import { StoreFailure, type KeyName } from '../store.ts';
import type { DataKey, Vault } from '../vault.ts';
import type { Connection } from './connection.ts';

export class Keyring {
  readonly #connection: Connection;
  readonly #vault: Vault;
  readonly #unwrapped = new Map<string, DataKey>();
  #rollbacks = 0;

  constructor(connection: Connection, vault: Vault) {
    this.#connection = connection;
    this.#vault = vault;
  }

  /** The key, or null when it was destroyed. Throws StoreFailure when there never was one. */
  find(name: KeyName | 'master'): DataKey | null {
    if (name === 'master') return this.#vault.master;
    // A key read inside a transaction that was undone may never have been stored. Not wiped: a caller may hold it.
    if (this.#connection.rollbacks !== this.#rollbacks) this.#unwrapped.clear();
    this.#rollbacks = this.#connection.rollbacks;
    return this.#unwrapped.get(name) ?? this.#fetch(name);
  }

  /** The key to write with. Throws StoreFailure when it is unknown or destroyed. */
  need(name: KeyName | 'master'): DataKey {
    const key = this.find(name);
    if (key === null) throw new StoreFailure(`the key ${name} was destroyed`);
    return key;
  }

  /** What stands under this name: a destroyed key keeps its name for ever. */
  status(name: KeyName): 'unknown' | 'live' | 'destroyed' {
    const row: { live: number } | undefined = this.#connection
      .prepare('SELECT wrapped IS NOT NULL AS live FROM keys WHERE name = ?')
      .get(name);
    if (row === undefined) return 'unknown';
    return row.live === 1 ? 'live' : 'destroyed';
  }

  /** Inside a write transaction. */
  create(name: KeyName): void {
    this.#connection
      .prepare('INSERT INTO keys (name, wrapped) VALUES (?, ?)')
      .run(name, this.#vault.createWrappedKey(name));
  }

  /** Inside a write transaction. The caller empties the log after the commit, which still holds the old page. */
  destroy(name: KeyName): void {
    this.#connection.prepare('UPDATE keys SET wrapped = NULL WHERE name = ?').run(name);
    this.#unwrapped.get(name)?.fill(0);
    this.#unwrapped.delete(name);
  }

  close(): void {
    for (const key of this.#unwrapped.values()) key.fill(0);
    this.#unwrapped.clear();
  }

  #fetch(name: KeyName): DataKey | null {
    const row: { wrapped: Uint8Array | null } | undefined = this.#connection
      .prepare('SELECT wrapped FROM keys WHERE name = ?')
      .get(name);
    if (row === undefined) throw new StoreFailure(`there is no key ${name}`);
    if (row.wrapped === null) return null;
    const key = this.#vault.unwrap(name, row.wrapped);
    this.#unwrapped.set(name, key);
    return key;
  }
}
