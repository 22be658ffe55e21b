/** Documents as plain records, for those who decide by what stands in them: from the open room, else from the disk. */
import { readBoardContents } from '#shared/doc/beat-contents.ts';
import type { RecordMirror } from '#shared/doc/record-mirror.ts';
import { DOCUMENT_ROOTS, type DocumentRef } from '#shared/model/documents.ts';
import type { DocumentLog } from '../store/store.ts';
import { loadDocument } from './load-document.ts';
import type { DocumentReader, PlainDocument } from './port.ts';

/** The records of an open room of this document; null where there is none. */
type FindOpen = (ref: DocumentRef) => RecordMirror | null;

/** Without `findOpen` everything is read from the disk: for the command line, where no room is open. */
export function createDocumentReader(
  documents: DocumentLog,
  findOpen: FindOpen = () => null,
): DocumentReader {
  const look = async <T>(ref: DocumentRef, read: (mirror: RecordMirror) => T): Promise<T | null> => {
    const open = findOpen(ref);
    if (open !== null) return read(open);
    const loaded = await loadDocument(documents, ref);
    if (loaded === null) return null;
    try {
      // a room may have opened, and changed, while we read
      return read(findOpen(ref) ?? loaded.mirror);
    } finally {
      loaded.doc.destroy();
    }
  };
  return {
    readBoard: (sceneId, only) =>
      look({ kind: 'board', id: sceneId }, (mirror) => readBoardContents(mirror, only)),
    readMap: (personId) => look({ kind: 'map', id: personId }, plainOf),
    readTalk: (personId) => look({ kind: 'talk', id: personId }, plainOf),
  };
}

function plainOf(mirror: RecordMirror): PlainDocument {
  return new Map(DOCUMENT_ROOTS[mirror.kind].map((root) => [root, new Map(mirror.all(root))]));
}
