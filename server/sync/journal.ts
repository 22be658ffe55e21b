/**
 * The way of one room's updates to the disk, in order. What it calls stored is on disk (fsync); nobody else sees an
 * update before that, and no mark is answered before that (sync rule 1).
 *
 * While the disk refuses, updates wait in memory and are tried again with growing pauses. Nothing is dropped and
 * nothing is called stored meanwhile.
 */
import { StoreFailure, type DocumentLog } from '../store/store.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog } from './port.ts';
import type { Timers } from './timers.ts';

/** What the journal tells its room. `note` is whatever the room gave with the update. */
export interface JournalEvents<Note> {
  stored(update: Uint8Array, note: Note): void;
  /** the disk began to refuse, or takes everything again */
  storing(isStoring: boolean): void;
  /** more waits than memory may hold */
  overflow(): void;
}

export interface JournalOptions {
  readonly documents: DocumentLog;
  readonly timers: Timers;
  readonly limits: Pick<SyncLimits, 'retryFirstMs' | 'retryMostMs' | 'unstoredBytes'>;
  readonly log: SyncLog;
}

interface Entry<Note> {
  readonly update: Uint8Array;
  readonly note: Note;
  readonly version: number;
  state: 'waiting' | 'sent' | 'stored';
}

export class Journal<Note> {
  readonly #name: string;
  readonly #options: JournalOptions;
  readonly #events: JournalEvents<Note>;
  readonly #waiters: { readonly version: number; readonly work: () => void }[] = [];
  #entries: Entry<Note>[] = [];
  #version = 0;
  #storedVersion = 0;
  #seq: number;
  #unstoredBytes = 0;
  #isStoring = true;
  #pauseMs: number;
  #stopRetry: (() => void) | null = null;
  #isClosed = false;

  /** `seq`: the newest sequence number the document was loaded with. */
  constructor(name: string, seq: number, options: JournalOptions, events: JournalEvents<Note>) {
    this.#name = name;
    this.#seq = seq;
    this.#options = options;
    this.#events = events;
    this.#pauseMs = options.limits.retryFirstMs;
  }

  /** Grows by one with every update; marks and first-sync answers are tied to it. */
  get version(): number {
    return this.#version;
  }

  get isStoring(): boolean {
    return this.#isStoring;
  }

  /** Everything is on disk. */
  get isSettled(): boolean {
    return this.#entries.length === 0;
  }

  /** The newest sequence number known to be on disk. */
  get seq(): number {
    return this.#seq;
  }

  add(update: Uint8Array, note: Note): void {
    if (this.#isClosed) return;
    this.#version += 1;
    this.#unstoredBytes += update.byteLength;
    const entry: Entry<Note> = { update, note, version: this.#version, state: 'waiting' };
    this.#entries.push(entry);
    if (this.#isStoring) this.#send(entry);
    else if (this.#unstoredBytes > this.#options.limits.unstoredBytes) this.#events.overflow();
  }

  /** Runs `work` when everything up to `version` is on disk; at once when it is. */
  whenStored(version: number, work: () => void): void {
    if (version <= this.#storedVersion) work();
    else this.#waiters.push({ version, work });
  }

  /** Forgets what waits. Appends under way still end, unheard. */
  close(): void {
    this.#isClosed = true;
    this.#stopRetry?.();
    this.#entries = [];
    this.#waiters.length = 0;
  }

  #send(entry: Entry<Note>): void {
    entry.state = 'sent';
    this.#options.documents.append(this.#name, entry.update).then(
      (seq) => this.#succeeded(entry, seq),
      (error: unknown) => this.#failed(entry, error),
    );
  }

  #succeeded(entry: Entry<Note>, seq: number): void {
    if (this.#isClosed) return;
    entry.state = 'stored';
    this.#seq = Math.max(this.#seq, seq);
    this.#advance();
  }

  #failed(entry: Entry<Note>, error: unknown): void {
    if (this.#isClosed) return;
    entry.state = 'waiting';
    if (!(error instanceof StoreFailure))
      this.#options.log.error({ err: error, document: this.#name }, 'append failed in an unexpected way');
    if (this.#isStoring) {
      this.#isStoring = false;
      this.#options.log.error({ document: this.#name }, 'the store refuses updates; trying again');
      this.#events.storing(false);
    }
    this.#advance();
  }

  /** Says what is stored from the oldest on, never past one that is not: a later one may build on it. */
  #advance(): void {
    let done = 0;
    while (this.#entries[done]?.state === 'stored') done += 1;
    for (const { update, note, version } of this.#entries.splice(0, done)) {
      this.#storedVersion = version;
      this.#unstoredBytes -= update.byteLength;
      this.#events.stored(update, note);
      if (this.#isClosed) return;
    }
    let ready = 0;
    while (ready < this.#waiters.length && this.#waiters[ready]!.version <= this.#storedVersion) ready += 1;
    for (const { work } of this.#waiters.splice(0, ready)) work();
    if (!this.#isStoring) this.#recover();
  }

  #recover(): void {
    if (this.#entries.some(({ state }) => state === 'sent')) return;
    if (this.#entries.length > 0) return this.#retryLater();
    this.#isStoring = true;
    this.#pauseMs = this.#options.limits.retryFirstMs;
    this.#options.log.info({ document: this.#name }, 'the store takes updates again');
    this.#events.storing(true);
  }

  #retryLater(): void {
    this.#stopRetry?.();
    this.#stopRetry = this.#options.timers.after(this.#pauseMs, () => {
      for (const entry of this.#entries) if (entry.state === 'waiting') this.#send(entry);
    });
    this.#pauseMs = Math.min(this.#pauseMs * 2, this.#options.limits.retryMostMs);
  }
}
