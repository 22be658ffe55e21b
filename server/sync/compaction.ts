/**
 * Replaces a document's log by one snapshot when it has grown, in a quiet moment, so that opening it takes as long as
 * it is large and not as long as it is old. Never merges updates (sync rule 8): the document in memory is the merge.
 */
import * as Y from 'yjs';
import type { DocumentLog } from '../store/store.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog } from './port.ts';
import type { Timers } from './timers.ts';

export interface CompactionOptions {
  readonly documents: DocumentLog;
  readonly timers: Timers;
  readonly limits: Pick<SyncLimits, 'compactAfterUpdates' | 'compactAfterBytes' | 'compactQuietMs'>;
  readonly log: SyncLog;
}

/** What the room lets its compaction see. */
export interface Compacted {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly schema: string;
  /** true when memory holds nothing that the disk does not */
  isSettled(): boolean;
  seq(): number;
  /** the whole document as one update has this many bytes */
  measured(bytes: number): void;
}

export class Compaction {
  readonly #options: CompactionOptions;
  readonly #subject: Compacted;
  #updates: number;
  #bytes: number;
  #stop: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(
    subject: Compacted,
    tail: { readonly updates: number; readonly bytes: number },
    options: CompactionOptions,
  ) {
    this.#subject = subject;
    this.#options = options;
    this.#updates = tail.updates;
    this.#bytes = tail.bytes;
    if (this.#isDue()) this.#later();
  }

  /** One more update is in the log. */
  grew(bytes: number): void {
    this.#updates += 1;
    this.#bytes += bytes;
    if (this.#isDue()) this.#later();
  }

  /** Before the room goes: a short log is worth a snapshot too, for nobody waits now. */
  async atUnload(): Promise<void> {
    if (this.#updates * 10 >= this.#options.limits.compactAfterUpdates || this.#isDue()) await this.#run();
  }

  close(): void {
    this.#isClosed = true;
    this.#stop?.();
  }

  #isDue(): boolean {
    const { compactAfterUpdates, compactAfterBytes } = this.#options.limits;
    return this.#updates >= compactAfterUpdates || (this.#bytes >= compactAfterBytes && this.#updates > 1);
  }

  /** Every update puts it off, unless the log has grown so far that a busy room must stand it. */
  #later(): void {
    const { compactQuietMs, compactAfterUpdates } = this.#options.limits;
    if (this.#stop !== null && this.#updates > compactAfterUpdates * 8) return;
    this.#stop?.();
    this.#stop = this.#options.timers.after(compactQuietMs, () => {
      this.#stop = null;
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running !== null) return this.#running;
    this.#running = this.#compact();
    await this.#running;
    this.#running = null;
  }

  async #compact(): Promise<void> {
    const { name, doc, schema } = this.#subject;
    if (this.#isClosed || !this.#subject.isSettled()) return;
    const seq = this.#subject.seq();
    const snapshot = Y.encodeStateAsUpdate(doc);
    const [updates, bytes] = [this.#updates, this.#bytes];
    try {
      await this.#options.documents.compact(name, seq, snapshot, schema);
      this.#updates -= updates;
      this.#bytes -= bytes;
      this.#subject.measured(snapshot.byteLength);
    } catch (error) {
      // nothing is lost by not compacting: the log still has every update
      this.#options.log.warn({ err: error, document: name }, 'compaction failed; it is tried again later');
    }
  }
}
