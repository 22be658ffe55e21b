/** Records come before sync, and read documents through it once it is there: an open room knows more than the disk. */
import type { DocumentReader } from '../sync/port.ts';

export interface LateReader extends DocumentReader {
  /** From now on documents are read through this. */
  use(reader: DocumentReader): void;
}

export function createLateReader(first: DocumentReader): LateReader {
  let reader = first;
  return {
    use: (next) => {
      reader = next;
    },
    readBoard: (...asked) => reader.readBoard(...asked),
    readMap: (personId) => reader.readMap(personId),
    readTalk: (personId) => reader.readTalk(personId),
  };
}
