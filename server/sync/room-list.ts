/** The rooms that are open. One load at a time per document; a room goes when it is saved, empty and nobody is coming. */
import type { DocumentFacts } from '#shared/access/decide.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { loadDocument } from './load-document.ts';
import { Room, type RoomEvents, type RoomOptions } from './room.ts';

export class RoomList {
  readonly #options: RoomOptions;
  readonly #events: RoomEvents;
  readonly #rooms = new Map<string, Room>();
  readonly #loading = new Map<string, Promise<Room | null>>();
  readonly #unloads = new Map<Room, () => void>();
  #isClosed = false;

  /** `changed` is passed on; `emptied` is called when a room has been unloaded. */
  constructor(
    options: RoomOptions,
    events: Pick<RoomEvents, 'changed' | 'boardChanged'> & { unloading(room: Room): void },
  ) {
    this.#options = options;
    this.#events = {
      changed: (room) => events.changed(room),
      boardChanged: (room, beatIds) => events.boardChanged(room, beatIds),
      emptied: (room) => this.#unloadLater(room),
      failed: (room) => this.#forget(room),
    };
    this.#unloading = (room) => events.unloading(room);
  }

  readonly #unloading: (room: Room) => void;

  all(): Iterable<Room> {
    return this.#rooms.values();
  }

  get size(): number {
    return this.#rooms.size;
  }

  find(ref: DocumentRef): Room | null {
    return this.#rooms.get(documentName(ref)) ?? null;
  }

  /** The room of a document, kept until `release`; null when there is no such document. Throws when it cannot be read. */
  async open(ref: DocumentRef, facts: DocumentFacts): Promise<Room | null> {
    const name = documentName(ref);
    let loading = this.#loading.get(name);
    const standing = this.#rooms.get(name);
    if (standing === undefined && loading === undefined) {
      loading = this.#load(ref, facts);
      this.#loading.set(name, loading);
    }
    const room = standing ?? (await loading!);
    // closed while we waited (it failed, or the server stops): the opener comes back later
    if (room !== null && room.isClosed) throw new Error('the room closed while it was opened');
    if (room !== null) room.leases += 1;
    return room;
  }

  release(room: Room): void {
    room.leases -= 1;
    if (room.isIdle) this.#unloadLater(room);
  }

  /** Waits for the disk, then sends everyone away and lets every document go. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#loading.values());
    for (const stop of this.#unloads.values()) stop();
    this.#unloads.clear();
    await Promise.all([...this.#rooms.values()].map((room) => this.#closeSettled(room)));
  }

  async #closeSettled(room: Room): Promise<void> {
    let stop: (() => void) | null = null;
    // a disk that refuses from now on must not hold the shutdown for ever
    const patience = new Promise<void>((resolve) => {
      stop = this.#options.timers.after(this.#options.limits.closeGraceMs, resolve);
    });
    await Promise.race([room.settled(), patience]);
    stop!();
    this.#forget(room);
    room.close(CLOSE.shuttingDown);
  }

  async #load(ref: DocumentRef, facts: DocumentFacts): Promise<Room | null> {
    const name = documentName(ref);
    try {
      const loaded = await loadDocument(this.#options.documents, ref);
      if (loaded === null) return null;
      if (this.#isClosed) {
        loaded.doc.destroy();
        throw new Error('the server is stopping');
      }
      const room = new Room(ref, facts, loaded, this.#options, this.#events);
      this.#rooms.set(name, room);
      this.#options.metrics.count('sync_rooms_loaded_total');
      return room;
    } finally {
      this.#loading.delete(name);
    }
  }

  #unloadLater(room: Room): void {
    if (room.isClosed || this.#isClosed) return;
    this.#unloads.get(room)?.();
    const stop = this.#options.timers.after(this.#options.limits.unloadAfterMs, () => {
      this.#unloads.delete(room);
      void this.#unload(room);
    });
    this.#unloads.set(room, stop);
  }

  /** The room stays in the list until the very end, so that somebody who comes meanwhile finds this one and no second. */
  async #unload(room: Room): Promise<void> {
    if (room.isIdle && room.isSettled) await room.compactBeforeUnload();
    if (room.isClosed || !room.isIdle) return;
    if (!room.isSettled) return this.#unloadLater(room);
    this.#unloading(room);
    this.#forget(room);
    room.close(CLOSE.shuttingDown);
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.name) === room) this.#rooms.delete(room.name);
    this.#unloads.get(room)?.();
    this.#unloads.delete(room);
  }
}
