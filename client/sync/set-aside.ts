/**
 * Copies that the server could not read (close 4409), or that were too large to send (4413), are set aside on this
 * device, so that nothing is thrown away: they can be listed, looked at as plain records and saved as a file, and are
 * never sent again.
 */
import { DOCUMENT_ROOTS, type BoardRoot } from '#shared/model/documents.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import * as Y from 'yjs';
import type { SetAsideCopy } from './copy-names.ts';
import { deleteDatabase, openDatabase, readUpdates, writeUpdates } from './updates-database.ts';

/** The records of a copy as plain JSON, by root and key. Unread: fields may be missing or odd. */
export type SetAsideRecords = Readonly<Record<BoardRoot, Readonly<Record<string, unknown>>>>;

/** Writes the document under the set-aside name. False where this device would not take it. */
export async function setAside(name: string, doc: Y.Doc): Promise<boolean> {
  const db = await openDatabase(name);
  if (db === null) return false;
  const keys = await writeUpdates(db, [Y.encodeStateAsUpdate(doc)]);
  db.close();
  if (keys === null) await deleteDatabase(name);
  return keys !== null;
}

/** Null when it cannot be read here. */
export async function readSetAside(copy: Pick<SetAsideCopy, 'name'>): Promise<SetAsideRecords | null> {
  const db = await openDatabase(copy.name);
  const stored = db === null ? null : await readUpdates(db);
  db?.close();
  if (stored === null) return null;
  const doc = new Y.Doc();
  try {
    for (const update of stored.updates) if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
    const mirror = new RecordMirror(doc, 'board');
    const entries = DOCUMENT_ROOTS.board.map((root) => [root, Object.fromEntries(mirror.all(root))]);
    return Object.fromEntries(entries) as SetAsideRecords;
  } catch (error) {
    // bytes that a disk has torn are why it was set aside in the first place
    if (error instanceof Error) return null;
    throw error;
  } finally {
    doc.destroy();
  }
}
