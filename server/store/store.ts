/**
 * The store's one interface. Everything above it is written against this file; implementations stay behind it, and one
 * contract suite (`tests/integration/store/`) runs on each.
 *
 * Encryption at rest is inside (design 6.4): callers hand over and receive plain bytes and plain values, and name the
 * key they belong to; what reaches the disk is AES-256-GCM under that key.
 */

/** Which key content is encrypted with: one per production, one per person for the private plane. */
export type KeyName = `production:${string}` | `person:${string}`;

/** A storage failure: the disk is full, the file is gone, a write was refused. Never swallowed, always shown. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  /** the engine's or the system's own name of it, for the log: `SQLITE_FULL`, `ENOSPC` */
  readonly code: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly code?: string } = {}) {
    super(message, options);
    this.code = options.code;
  }
}

export interface StoredDocument {
  readonly name: string;
  /** changes when a document is rebuilt from something other than its own updates (sync rule 9) */
  readonly epoch: number;
  readonly schema: string;
  /** everything up to and including `snapshotSeq`, as one Yjs update (v1); null before the first compaction */
  readonly snapshot: Uint8Array | null;
  /** updates after the snapshot, oldest first */
  readonly updates: readonly Uint8Array[];
  /** sequence number of the newest update, 0 for none */
  readonly seq: number;
}

/** The append-only update log of every Yjs document. */
export interface DocumentLog {
  /** Null when there is no such document. Throws StoreFailure when it cannot be read: never an empty document instead. */
  load(name: string): Promise<StoredDocument | null>;
  /**
   * Appends one update and resolves with its sequence number once it is on disk (fsync). Appends of one event-loop turn
   * are committed together. Rejects with StoreFailure when it was not stored; nothing of it is then there.
   */
  append(name: string, update: Uint8Array): Promise<number>;
  /** Replaces everything up to `throughSeq` by one snapshot, in one transaction. Later updates stay. */
  compact(name: string, throughSeq: number, snapshot: Uint8Array, schema: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** A row of the records plane. `ref` and `scope` are ids, never content; `value` is stored encrypted. */
export interface Row<T = unknown> {
  readonly kind: string;
  readonly id: string;
  /** production id, or '' for what belongs to none (sessions before a production exists) */
  readonly scope: string;
  /** a second id to find rows by, for example the person a session belongs to; '' for none */
  readonly ref: string;
  readonly key: KeyName | 'master';
  readonly value: T;
}

export interface RecordReader {
  get<T>(kind: string, id: string): Promise<Row<T> | null>;
  /** Rows of a kind in a scope, optionally of one ref, ordered by id. */
  list<T>(kind: string, scope: string, ref?: string): Promise<readonly Row<T>[]>;
}

/** One line of the ledger: append-only, hash-chained over ciphertext per production. */
export interface LedgerLine {
  readonly seq: number;
  readonly productionId: string;
  /** past tense, for example `person-invited` */
  readonly event: string;
  /** server clock, milliseconds since 1970 */
  readonly at: number;
  /** person id of who did it, or 'system' */
  readonly by: string;
  /** ids of the people the line is about, so that each can read their own */
  readonly about: readonly string[];
  readonly detail: unknown;
  /** whose own the detail is; absent where it is the production's */
  readonly key?: KeyName;
  /** hex SHA-256 over the previous hash and this line's stored bytes */
  readonly hash: string;
}

export interface NewLedgerLine {
  readonly productionId: string;
  readonly event: string;
  readonly at: number;
  readonly by: string;
  readonly about: readonly string[];
  readonly detail: unknown;
  /** the production's key unless the detail is private to one person */
  readonly key?: KeyName;
}

export interface RecordWriter extends RecordReader {
  put<T>(row: Row<T>): Promise<void>;
  remove(kind: string, id: string): Promise<void>;
  /** Makes a document with its first update (or none) and schema name. Throws when the name is taken. */
  createDocument(name: string, key: KeyName, schema: string, seed: Uint8Array | null): Promise<void>;
  createKey(key: KeyName): Promise<void>;
  /** Destroys a key: everything encrypted with it can never be read again (erasing a person, wrapping a production). */
  destroyKey(key: KeyName): Promise<void>;
  appendLedger(line: NewLedgerLine): Promise<void>;
}

export interface Store {
  readonly documents: DocumentLog;
  readonly records: RecordReader;
  /**
   * Runs `work` alone within its scope (a production id, or '' for what belongs to none) and commits all it wrote in one
   * transaction, on disk before this resolves. When `work` throws, nothing is written and the error passes through.
   * Others wait meanwhile: what is slow (hashing a passphrase, the network) is done before. Not inside another `transact`.
   */
  transact<T>(scope: string, work: (tx: RecordWriter) => Promise<T>): Promise<T>;
  ledger: {
    /** Of one person where they are named: then nothing of anybody else's lines is opened, and they cost no time (R19). */
    read(productionId: string, about?: string): Promise<readonly LedgerLine[]>;
    /** Checks the chain; the sequence number of the first bad line, or null when every line holds. */
    verify(productionId: string): Promise<number | null>;
  };
  /** HMAC of a secret (session token, invite code) for looking it up without storing it. Hex. */
  fingerprint(secret: string): string;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
