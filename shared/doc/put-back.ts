/**
 * Putting a refused change back. Runs inside the same transaction that applied the change, so that no observer and no
 * other client ever sees it; what it writes is what stood before, record by record and field by field, so that the
 * rest of the same update, and other people's edits of other fields, stand.
 */
import * as Y from 'yjs';
import { DOCUMENT_ROOTS, type DocumentKind } from '../model/documents.ts';
import { hasListItems, toField, toPlain, writePlain, type YInside } from './plain.ts';
import type { RecordChange } from './record-mirror.ts';
import { isSamePlain } from './record-mirror.ts';
import { isFieldEncoded } from './record-encoding.ts';
import type { RecordSpec } from './record-spec.ts';
import { specOf } from './schema.ts';
import { setText } from './write-text.ts';

export function putBack(doc: Y.Doc, kind: DocumentKind, change: RecordChange): void {
  const spec = specOf(kind, change.root);
  const root = doc.getMap<unknown>(change.root);
  if (spec.encoding === 'self') {
    putBackFields(root, spec, asFields(change.before));
    return;
  }
  const now = root.get(change.key);
  if (change.before === undefined) root.delete(change.key);
  else if (now instanceof Y.Map && spec.encoding === 'nested' && isSameRecord(change)) {
    putBackFields(now, spec, asFields(change.before));
  } else writePlain(root, spec, change.key, asFields(change.before));
}

/** A record that was deleted, or replaced by another kind of value, is not the same: it is made again. */
function isSameRecord(change: RecordChange): boolean {
  return typeof change.after === 'object' && change.after !== null;
}

function putBackFields(
  target: Y.Map<unknown>,
  spec: RecordSpec,
  before: Readonly<Record<string, unknown>>,
): void {
  removeListItems(target);
  const was = new Map(Object.entries(before));
  for (const name of [...target.keys()]) if (!was.has(name)) target.delete(name);
  for (const [name, value] of was) {
    const now = target.get(name);
    // what reads the same in the wrong encoding would make the record unwritable: that field alone is written anew
    const isEncoded = isFieldEncoded(spec.fields[name], now);
    if (isSamePlain(toPlain(now), value) && isEncoded) continue;
    // a text with formatting reads the same as one without, so only a plain one is mended in place
    if (now instanceof Y.Text && isEncoded && typeof toPlain(now) === 'string' && typeof value === 'string')
      setText(now, value);
    else target.set(name, toField(spec, name, value));
  }
}

/** Empties what an update put where no record can be: unknown roots, and list items inside map roots. Returns whether there was any. */
export function removeStrayContent(doc: Y.Doc, kind: DocumentKind): boolean {
  const known = new Set<string>(DOCUMENT_ROOTS[kind]);
  let found = false;
  for (const [name, type] of doc.share) {
    if (hasListItems(type)) {
      found = true;
      removeListItems(type);
    }
    if (known.has(name)) continue;
    found = removeEntries(type) || found;
  }
  return found;
}

function removeListItems(type: YInside): void {
  const transaction = currentTransaction(type);
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) item.delete(transaction);
}

function removeEntries(type: YInside): boolean {
  const transaction = currentTransaction(type);
  const live = [...type._map.values()].filter((item) => !item.deleted);
  for (const item of live) item.delete(transaction);
  return live.length > 0;
}

function currentTransaction(type: YInside): Y.Transaction {
  const transaction = type.doc?._transaction;
  if (!transaction) throw new Error('content can only be put back inside a transaction');
  return transaction;
}

function asFields(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null ? { ...record } : {};
}
