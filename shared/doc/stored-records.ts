/** Records of a document that is in the store and open nowhere. `stored` is everything the store has of it, oldest first. */
import * as Y from 'yjs';
import type { AnyRoot, DocumentKind } from '../model/documents.ts';
import { changeRecord, putRecord, transact, type Fields } from './write-records.ts';

export interface StoredRecord {
  readonly root: AnyRoot;
  readonly key: string;
  readonly fields: Fields;
}

/** The update that adds the records whose key is not there yet; null where all of them are. */
export function addRecords(
  stored: readonly Uint8Array[],
  kind: DocumentKind,
  records: readonly StoredRecord[],
): Uint8Array | null {
  return editStored(stored, (doc) => {
    const missing = records.filter(({ root, key }) => !doc.getMap(root).has(key));
    for (const { root, key, fields } of missing) putRecord(doc, kind, root, key, fields);
    return missing.length > 0;
  });
}

/** The update that changes some fields of a record; null where it is not there. */
export function changeStored(
  stored: readonly Uint8Array[],
  kind: DocumentKind,
  { root, key, fields }: StoredRecord,
): Uint8Array | null {
  return editStored(stored, (doc) => changeRecord(doc, kind, root, key, fields));
}

function editStored(stored: readonly Uint8Array[], work: (doc: Y.Doc) => boolean): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of stored) Y.applyUpdate(doc, update);
    });
    const before = Y.encodeStateVector(doc);
    let isChanged = false;
    transact(doc, null, () => {
      isChanged = work(doc);
    });
    return isChanged ? Y.encodeStateAsUpdate(doc, before) : null;
  } finally {
    doc.destroy();
  }
}
