/** Writers: the only way our own code changes a document. Each call is one change inside the caller's transaction. */
import * as Y from 'yjs';
import type { AnyRoot, DocumentKind } from '../model/documents.ts';
import { specOf } from './schema.ts';
import { changeBySpec, putBySpec, removeBySpec } from './write-by-spec.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Runs several writers as one change: one update on the wire, one step of undo. `origin` names who acts. */
export function transact(doc: Y.Doc, origin: unknown, work: () => void): void {
  doc.transact(work, origin);
}

/** Adds a record, or replaces a one-value record. Undefined fields are left out. */
export function putRecord(doc: Y.Doc, kind: DocumentKind, root: AnyRoot, key: string, record: Fields): void {
  putBySpec(doc, specOf(kind, root), key, record);
}

/** Changes some fields of a record, as `changeBySpec`; false when it is not there. */
export function changeRecord(
  doc: Y.Doc,
  kind: DocumentKind,
  root: AnyRoot,
  key: string,
  patch: Fields,
): boolean {
  return changeBySpec(doc, specOf(kind, root), key, patch);
}

/** Sets one entry of a map field (a reply of a note). */
export function putEntry(
  doc: Y.Doc,
  root: AnyRoot,
  key: string,
  name: string,
  entry: string,
  value: unknown,
): boolean {
  const record = doc.getMap<unknown>(root).get(key);
  const map = record instanceof Y.Map ? record.get(name) : undefined;
  if (!(map instanceof Y.Map)) return false;
  map.set(entry, value);
  return true;
}

/** Removes a one-value record. Nested records are never removed: they are retired, so that nobody's work goes with them. */
export function removeRecord(doc: Y.Doc, kind: DocumentKind, root: AnyRoot, key: string): void {
  removeBySpec(doc, specOf(kind, root), key);
}
