/** A real document log whose disk can be made slow, full or unreadable. */
import { StoreFailure, type DocumentLog } from '../../server/store/store.ts';

export class TroubledLog implements DocumentLog {
  readonly #log: DocumentLog;
  /** every append fails, as on a full disk */
  isFull = false;
  /** every load fails */
  isUnreadable = false;
  appends = 0;
  loads = 0;
  compactions = 0;
  #hold: { readonly until: Promise<void>; readonly letGo: () => void } | null = null;
  #listeners = new Set<() => void>();

  constructor(log: DocumentLog) {
    this.#log = log;
  }

  /** From now on appends and loads wait until `letGo`. */
  hold(): void {
    let letGo = (): void => {};
    const until = new Promise<void>((resolve) => (letGo = resolve));
    this.#hold = { until, letGo };
  }

  letGo(): void {
    this.#hold?.letGo();
    this.#hold = null;
  }

  /** Resolves at the next append, load or compaction that begins. */
  async nextCall(): Promise<void> {
    await new Promise<void>((resolve) => this.#listeners.add(resolve));
  }

  async load(name: string): ReturnType<DocumentLog['load']> {
    this.loads += 1;
    this.#called();
    await this.#hold?.until;
    if (this.isUnreadable) throw new StoreFailure('the disk cannot be read');
    return this.#log.load(name);
  }

  async append(name: string, update: Uint8Array): Promise<number> {
    this.appends += 1;
    this.#called();
    await this.#hold?.until;
    if (this.isFull) throw new StoreFailure('the disk is full');
    return this.#log.append(name, update);
  }

  async compact(name: string, throughSeq: number, snapshot: Uint8Array, schema: string): Promise<void> {
    this.compactions += 1;
    await this.#log.compact(name, throughSeq, snapshot, schema);
    this.#called();
  }

  names(): ReturnType<DocumentLog['names']> {
    return this.#log.names();
  }

  #called(): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}
