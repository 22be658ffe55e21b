/** From the log to a document in memory: everything in one transaction, migrated, or not at all (sync rules 2, 8, 10). */
import * as Y from 'yjs';
import { migrate } from '#shared/doc/migrations/migrate.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import type { DocumentLog, StoredDocument } from '../store/store.ts';

/** A document that must not be served: part of it is missing, or a newer program wrote it. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

export interface LoadedDocument {
  readonly doc: Y.Doc;
  readonly mirror: RecordMirror;
  readonly seq: number;
  readonly schema: string;
  /** updates behind the snapshot, and their bytes: how much a compaction would save */
  readonly tail: { readonly updates: number; readonly bytes: number };
  /** bytes of the whole, as stored */
  readonly bytes: number;
}

/** Null when there is no such document. The caller destroys the `doc`; when this throws there is none left behind. */
export async function loadDocument(documents: DocumentLog, ref: DocumentRef): Promise<LoadedDocument | null> {
  const stored = await documents.load(documentName(ref));
  if (stored === null) return null;
  const doc = new Y.Doc();
  try {
    applyStored(doc, stored);
    const migrated = await migrateStored(documents, ref, doc, stored);
    const tailBytes = migrated.isCompact ? 0 : sum(stored.updates);
    return {
      doc,
      mirror: new RecordMirror(doc, ref.kind),
      seq: migrated.seq,
      schema: migrated.schema,
      tail: { updates: migrated.isCompact ? 0 : stored.updates.length, bytes: tailBytes },
      bytes: (stored.snapshot?.byteLength ?? 0) + sum(stored.updates),
    };
  } catch (error) {
    doc.destroy();
    throw error;
  }
}

function applyStored(doc: Y.Doc, stored: StoredDocument): void {
  doc.transact(() => {
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  // an update is missing: served like this, everybody's later work would hang on what is not there
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new UnreadableDocument(`part of ${stored.name} is missing`);
}

async function migrateStored(
  documents: DocumentLog,
  ref: DocumentRef,
  doc: Y.Doc,
  stored: StoredDocument,
): Promise<{ readonly seq: number; readonly schema: string; readonly isCompact: boolean }> {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): number => updates.push(update);
  doc.on('update', collect);
  const schema = migrate(doc, ref.kind, stored.schema);
  doc.off('update', collect);
  if (schema === null) throw new UnreadableDocument(`${stored.name} was written by a newer program`);
  if (schema === stored.schema) return { seq: stored.seq, schema, isCompact: false };
  let { seq } = stored;
  for (const update of updates) seq = await documents.append(stored.name, update);
  // the name of the schema is stored with a snapshot
  await documents.compact(stored.name, seq, Y.encodeStateAsUpdate(doc), schema);
  return { seq, schema, isCompact: true };
}

function sum(updates: readonly Uint8Array[]): number {
  return updates.reduce((bytes, update) => bytes + update.byteLength, 0);
}
