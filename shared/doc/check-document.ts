/** Reads a stored document whole, as a check that it can be: every record is looked at against the shape of its kind. */
import * as Y from 'yjs';
import { DOCUMENT_ROOTS, type DocumentKind } from '../model/documents.ts';
import { RecordMirror } from './record-mirror.ts';
import { hasShape } from './record-spec.ts';
import { specOf } from './schema.ts';

export interface DocumentCheck {
  readonly records: number;
  /** records that do not have the shape of their kind; readers take fallbacks for what is odd in them */
  readonly odd: number;
  /** an update lies there that refers to another which does not */
  readonly hasGap: boolean;
}

/** Throws what Yjs throws for bytes that are no update. `stored` is everything the store has of it, oldest first. */
export function checkDocument(kind: DocumentKind, stored: readonly Uint8Array[]): DocumentCheck {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of stored) Y.applyUpdate(doc, update);
    });
    const mirror = new RecordMirror(doc, kind);
    const shapes = DOCUMENT_ROOTS[kind].flatMap((root) =>
      [...mirror.all(root)].map(
        ([key, record]) => specOf(kind, root).key.test(key) && hasShape(specOf(kind, root), record),
      ),
    );
    const { pendingStructs, pendingDs } = doc.store;
    return {
      records: shapes.length,
      odd: shapes.filter((isRight) => !isRight).length,
      hasGap: pendingStructs !== null || pendingDs !== null,
    };
  } finally {
    doc.destroy();
  }
}
