/**
 * Plain records kept beside a Yjs document. The gate needs them to know what stood before a change (Yjs reads a deleted
 * record as `{}`), and the client's views read them instead of Yjs values. One implementation for both.
 */
import * as Y from 'yjs';
import { DOCUMENT_ROOTS, SELF_ROOTS, type AnyRoot, type DocumentKind } from '../model/documents.ts';
import { BeatIndex, type RootInBeat } from './beat-index.ts';
import { plainAt, toPlain, type YType } from './plain.ts';

/** A record as it lies in the document, not yet checked: fields by name, or an odd value. */
export type PlainRecord = unknown;

/** One record that a transaction touched. `undefined` is "no record": before of a create, after of a delete. */
export interface RecordChange {
  readonly root: AnyRoot;
  /** '' for the `self` encoding */
  readonly key: string;
  readonly before: PlainRecord;
  readonly after: PlainRecord;
}

export class RecordMirror {
  readonly doc: Y.Doc;
  readonly kind: DocumentKind;
  readonly #records: ReadonlyMap<AnyRoot, Map<string, PlainRecord>>;
  /** made when first asked for: a client's views have orders of their own */
  #byBeat: BeatIndex | null = null;

  /** Reads the whole document once; after that it is kept up to date by `accept`. */
  constructor(doc: Y.Doc, kind: DocumentKind) {
    this.doc = doc;
    this.kind = kind;
    this.#records = new Map(DOCUMENT_ROOTS[kind].map((root) => [root, new Map<string, PlainRecord>()]));
    for (const [root, records] of this.#records) {
      const type = doc.getMap<unknown>(root);
      const keys = SELF_ROOTS.has(root) ? [''] : type.keys();
      for (const key of keys) {
        const record = this.read(root, key);
        if (record !== undefined) records.set(key, record);
      }
    }
  }

  get(root: AnyRoot, key: string): PlainRecord {
    return this.#records.get(root)?.get(key);
  }

  all(root: AnyRoot): ReadonlyMap<string, PlainRecord> {
    return this.#records.get(root) ?? new Map<string, PlainRecord>();
  }

  /** Keys of the records of one beat, without looking at those of others. */
  keysInBeat(root: RootInBeat, beatId: string): ReadonlySet<string> {
    this.#byBeat ??= new BeatIndex(this.#records);
    return this.#byBeat.keys(root, beatId);
  }

  /** The record as it stands in the document now, which inside a transaction differs from `get`. */
  read(root: AnyRoot, key: string): PlainRecord {
    const type = this.doc.getMap<unknown>(root);
    if (!SELF_ROOTS.has(root)) return plainAt(type, key);
    return type.size === 0 ? undefined : toPlain(type);
  }

  /** The records that a transaction (still open, or just ended) has changed, with before and after. */
  changesIn(transaction: Y.Transaction): RecordChange[] {
    return this.touchedIn(transaction).filter(({ before, after }) => !isSamePlain(before, after));
  }

  /** The records that a transaction has written to, those that read the same as before included. */
  touchedIn(transaction: Y.Transaction): RecordChange[] {
    const touched = new Map<AnyRoot, Set<string>>();
    for (const [type, subs] of transaction.changed) {
      const [root, key] = this.#placeOf(type);
      if (root === null) continue;
      const keys = touched.get(root) ?? new Set<string>();
      touched.set(root, keys);
      if (key !== null) keys.add(key);
      else if (SELF_ROOTS.has(root)) keys.add('');
      else for (const sub of subs) if (sub !== null) keys.add(sub);
    }
    const records: RecordChange[] = [];
    for (const [root, keys] of touched) {
      for (const key of keys)
        records.push({ root, key, before: this.get(root, key), after: this.read(root, key) });
    }
    return records;
  }

  /** Makes these changes the new "before". */
  accept(changes: readonly RecordChange[]): void {
    for (const { root, key, after } of changes) {
      const records = this.#records.get(root);
      this.#byBeat?.move(root, key, records?.get(key), after);
      if (after === undefined) records?.delete(key);
      else records?.set(key, after);
    }
  }

  /** Which root, and which record of it, a changed Yjs type belongs to; key null when the type is the root itself. */
  #placeOf(type: YType): readonly [AnyRoot | null, string | null] {
    let key: string | null = null;
    let at = type;
    while (at._item !== null) {
      key = at._item.parentSub;
      const parent = at._item.parent;
      if (!(parent instanceof Y.AbstractType)) return [null, null];
      at = parent;
    }
    const root = DOCUMENT_ROOTS[this.kind].find((name) => this.doc.share.get(name) === at);
    return root === undefined ? [null, null] : [root, SELF_ROOTS.has(root) ? null : key];
  }
}

/** Structural equality of plain values (objects, lists, scalars); symbols and the like by identity. */
export function isSamePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return keys.every((key) => right.has(key) && isSamePlain(left.get(key), right.get(key)));
}
