/** First content of a new document: made once, on the server, under a lock (sync rule 9). */
import * as Y from 'yjs';
import type { DocumentKind } from '../model/documents.ts';
import { DEFAULT_SCENE } from './board-records.ts';
import { schemaHistory } from './migrations/migrate.ts';
import { putRecord } from './write-records.ts';

/** The first update of a new document, or null where an empty document is the right start. */
export function seedOf(kind: DocumentKind): Uint8Array | null {
  if (kind !== 'board') return null;
  const doc = new Y.Doc();
  putRecord(doc, 'board', 'scene', '', { ...DEFAULT_SCENE, schema: schemaHistory('board').at(-1)! });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
