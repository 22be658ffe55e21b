/** The embedded store as the contract suite sees it: opened afresh, reopened, damaged and made to fail from outside. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import type { Store } from '../../server/store/store.ts';

/** What a store must offer to be put through `store-contract.ts`. */
export interface StoreHarness {
  /** the store as it is now; another object after `reopen` */
  readonly store: Store;
  /** how many write transactions reached their commit since the last opening */
  readonly commits: number;
  reopen(): Promise<void>;
  /** While set, each write transaction fails just before its commit. */
  setFailing(isFailing: boolean): void;
  /** Damage to what is stored, done behind the store's back. */
  readonly damage: {
    loseUpdate(document: string, seq: number): void;
    changeUpdate(document: string, seq: number): void;
    loseSnapshot(document: string): void;
    changeLine(productionId: string, seq: number): void;
    /** Cuts this line and everything after it off. */
    cutLines(productionId: string, fromSeq: number): void;
    swapLines(productionId: string, one: number, other: number): void;
    loseHead(productionId: string): void;
    /** The line stays, and is found no more by one whom it is about. */
    hideLine(productionId: string, seq: number, personId: string): void;
  };
  /** Closes the store and removes everything. */
  remove(): Promise<void>;
}

export interface EmbeddedHarness extends StoreHarness {
  readonly dataDir: string;
  /** the connection of the store itself */
  readonly raw: DatabaseSyncInstance;
}

const DOCUMENT = '(SELECT id FROM documents WHERE name = ?)';

export async function openEmbeddedHarness(): Promise<EmbeddedHarness> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'accord-store-')), 'data');
  const opened: DatabaseSyncInstance[] = [];
  let commits = 0;
  let isFailing = false;
  const open = async (): Promise<Store> => {
    const store = await openEmbeddedStore({
      dataDir,
      masterKey: null,
      faults: {
        opened: (database) => void opened.push(database),
        beforeCommit() {
          if (isFailing) throw diskError();
          commits += 1;
        },
      },
    });
    commits = 0;
    return store;
  };
  let store = await open();
  const raw = (): DatabaseSyncInstance => opened.at(-1)!;
  const change = (sql: string, ...values: (string | number)[]): void => {
    // Constraints of the tables are no part of what is proved: damage comes from below them.
    raw().exec('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF');
    if (
      raw()
        .prepare(sql)
        .run(...values).changes === 0
    )
      throw new Error('nothing was damaged');
  };
  return {
    dataDir,
    get store() {
      return store;
    },
    get raw() {
      return raw();
    },
    get commits() {
      return commits;
    },
    async reopen() {
      await store.close();
      store = await open();
    },
    setFailing(next) {
      isFailing = next;
    },
    damage: {
      loseUpdate: (name, seq) =>
        change(`DELETE FROM updates WHERE document = ${DOCUMENT} AND seq = ?`, name, seq),
      changeUpdate: (name, seq) =>
        change(
          `UPDATE updates SET bytes = ${flipped('bytes')} WHERE document = ${DOCUMENT} AND seq = ?`,
          name,
          seq,
        ),
      loseSnapshot: (name) => change(`DELETE FROM snapshots WHERE document = ${DOCUMENT}`, name),
      changeLine: (id, seq) =>
        change(`UPDATE ledger SET line = ${flipped('line')} WHERE production = ? AND seq = ?`, id, seq),
      cutLines: (id, fromSeq) => change('DELETE FROM ledger WHERE production = ? AND seq >= ?', id, fromSeq),
      swapLines(id, one, other) {
        const move = 'UPDATE ledger SET seq = ? WHERE production = ? AND seq = ?';
        change(move, -1, id, one);
        change(move, one, id, other);
        change(move, other, id, -1);
      },
      loseHead: (id) => change('DELETE FROM ledger_heads WHERE production = ?', id),
      hideLine: (id, seq, person) =>
        change('DELETE FROM ledger_about WHERE production = ? AND seq = ? AND person = ?', id, seq, person),
    },
    async remove() {
      isFailing = false;
      await store.close();
      await rm(join(dataDir, '..'), { recursive: true, force: true });
    },
  };
}

/** The last byte of a BLOB column set to another value. */
function flipped(column: string): string {
  const last = `substr(${column}, -1)`;
  return `CAST(substr(${column}, 1, length(${column}) - 1) || (CASE ${last} WHEN x'00' THEN x'01' ELSE x'00' END) AS BLOB)`;
}

/** Shaped as the engine's own: SQLITE_IOERR. */
function diskError(): Error {
  return Object.assign(new Error('disk I/O error'), { errcode: 10 });
}
