/**
 * Beats that are locked against accidents: what this person would change of one is not done, and is told. Only here, on
 * the page: the server refuses nothing for it, because that would race with honest work (design 4).
 */
import { beatOf } from '#shared/doc/beat-index.ts';
import { isSamePlain, type RecordChange } from '#shared/doc/record-mirror.ts';
import { DOCUMENT_ROOTS, type AnyRoot } from '#shared/model/documents.ts';
import { isOneOf } from '#shared/model/one-of.ts';
import type { ActGuard, BoardStore, BoardWriter } from './board-store.ts';

interface Touched {
  readonly root: AnyRoot;
  readonly key: string;
  /** what is written; null where it is taken out */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

export class FrozenBeats implements ActGuard {
  readonly #store: BoardStore;
  #ids: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<(beatId: string) => void>();

  constructor(store: BoardStore) {
    this.#store = store;
  }

  set(beatIds: ReadonlySet<string>): void {
    this.#ids = beatIds;
  }

  /** Called with the beat that something was not done to. */
  onHeld(listener: (beatId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** True, and told, where an act would touch a frozen beat. It is tried on paper first, and most of the time none is frozen. */
  holds(work: (writer: BoardWriter) => void): boolean {
    if (this.#ids.size === 0) return false;
    const touched: Touched[] = [];
    work({
      put: (root, key, fields) => void touched.push({ root, key, fields }),
      change: (root, key, fields) => touched.push({ root, key, fields }) > 0,
      remove: (root, key) => void touched.push({ root, key, fields: null }),
    });
    return this.#holdsAny(touched);
  }

  /** The same of what undo or redo would write back. */
  holdsBack(changes: readonly RecordChange[]): boolean {
    if (this.#ids.size === 0) return false;
    const touched = changes.map(({ root, key, before, after }) => ({
      root,
      key,
      fields: differing(before, after),
    }));
    return this.#holdsAny(touched);
  }

  #holdsAny(touched: readonly Touched[]): boolean {
    for (const { root, key, fields } of touched) {
      // the place in the playing order is nothing that anybody agreed to
      const isOrder = fields !== null && Object.keys(fields).every((name) => name === 'order');
      if (root === 'beats' && isOrder) continue;
      const records = [this.#plain(root, key), fields];
      const beats =
        root === 'cameras'
          ? isMaterialOfCamera(fields)
            ? records.flatMap(filmedBy)
            : []
          : records.map((record) => beatOf(root, key, record));
      const held = beats.find((id) => id !== null && this.#ids.has(id));
      if (held == null) continue;
      for (const listener of this.#listeners) listener(held);
      return true;
    }
    return false;
  }

  #plain(root: AnyRoot, key: string): unknown {
    return isOneOf(DOCUMENT_ROOTS.board, root) ? this.#store.plain(root, key) : undefined;
  }
}

/** What of a camera is part of an agreement: not where it stands (R8). */
const OF_CAMERAS: readonly string[] = ['beatIds', 'lens', 'sensor', 'label', 'retired'];

function isMaterialOfCamera(fields: Touched['fields']): boolean {
  return fields === null || Object.keys(fields).some((name) => OF_CAMERAS.includes(name));
}

function filmedBy(record: unknown): readonly string[] {
  const beats = entriesOf(record).find(([name]) => name === 'beatIds')?.[1];
  return Array.isArray(beats) ? beats.filter((id) => typeof id === 'string') : [];
}

function differing(before: unknown, after: unknown): Touched['fields'] {
  const [was, is] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return Object.fromEntries(
    names.filter((name) => !isSamePlain(was.get(name), is.get(name))).map((name) => [name, was.get(name)]),
  );
}

function entriesOf(plain: unknown): readonly [string, unknown][] {
  return typeof plain === 'object' && plain !== null ? Object.entries(plain) : [];
}
