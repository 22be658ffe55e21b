/**
 * Boards as commands see them: those of the running sync server, and before there is one (the command line, the demo
 * being made) what is on the disk, where nobody else can write meanwhile.
 */
import type { BoardRecords, Boards } from '../records/port.ts';
import type { DocumentLog } from '../store/store.ts';
import { loadDocument } from '../sync/load-document.ts';
import type { SyncServer } from '../sync/port.ts';

export class ServedBoards implements Boards {
  readonly #documents: DocumentLog;
  #sync: SyncServer | null = null;

  constructor(documents: DocumentLog) {
    this.#documents = documents;
  }

  /** From now on boards are those that are open there. */
  serveFrom(sync: SyncServer): void {
    this.#sync = sync;
  }

  hold(...held: Parameters<Boards['hold']>): () => void {
    return this.#sync?.hold(...held) ?? (() => undefined);
  }

  async records(sceneId: string): Promise<BoardRecords | null> {
    if (this.#sync !== null) return this.#sync.boardRecords(sceneId);
    const loaded = await loadDocument(this.#documents, { kind: 'board', id: sceneId });
    loaded?.doc.destroy();
    return loaded?.mirror ?? null;
  }
}
