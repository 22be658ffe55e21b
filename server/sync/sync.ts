/** The sync server: joins the parts of this folder behind the interface of `port.ts`. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Strict } from '#shared/access/unit.ts';
import type { RecordMirror } from '#shared/doc/record-mirror.ts';
import { documentName } from '#shared/model/documents.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import { readBeatOrder } from './beat-order.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { Connection } from './connection.ts';
import { judgeUpdate, type Judge } from './gate.ts';
import { DEFAULT_LIMITS, type SyncLimits } from './limits.ts';
import { loadDocument } from './load-document.ts';
import { Metrics } from './metrics.ts';
import type { DocumentReader, OnBoard, SyncPorts, SyncServer } from './port.ts';
import { createDocumentReader } from './read-documents.ts';
import { RightsKeeper } from './rights.ts';
import { RoomList } from './room-list.ts';
import type { Room } from './room.ts';
import { SocketCounts } from './socket-counts.ts';
import { systemTimers, type Timers } from './timers.ts';
import { Strikes } from './strikes.ts';
import { UnitHolds } from './unit-holds.ts';
import { AccordSocket, decideOpening, readWish, type Wish } from './upgrade.ts';

export { createDocumentReader } from './read-documents.ts';

/**
 * Where not said, limits are those of `limits.ts`. Timers are given by tests only, and another judge than the gate only
 * by the test that shows that a broken gate would be found.
 */
export function createSyncServer(
  ports: SyncPorts,
  limits: Partial<SyncLimits> = {},
  timers: Timers = systemTimers,
  judge: Judge = judgeUpdate,
): SyncServer {
  return new Server(ports, { ...DEFAULT_LIMITS, ...limits }, timers, judge);
}

type ChangeListener = Parameters<SyncServer['onChanged']>[0];
type BoardListener = Parameters<SyncServer['onBoardChanged']>[0];

/** Unloaded boards whose order of beats is kept, at most. */
const MAX_ORDERS = 2000;

class Server implements SyncServer {
  readonly #ports: SyncPorts;
  readonly #limits: SyncLimits;
  readonly #timers: Timers;
  readonly #metrics = new Metrics();
  readonly #sockets: WebSocketServer;
  readonly #rooms: RoomList;
  readonly #rights: RightsKeeper;
  readonly #addresses: SocketCounts;
  readonly #people: SocketCounts;
  readonly #strikes: Strikes;
  readonly #holds = new UnitHolds();
  readonly #connections = new Set<Connection>();
  readonly #listeners = new Set<ChangeListener>();
  readonly #boardListeners = new Set<BoardListener>();
  readonly #reader: DocumentReader;
  /** sceneId -> order of beats of boards that are not loaded; nobody else writes them */
  readonly #beats = new Map<string, readonly string[]>();
  readonly #stops: (() => void)[];
  #isClosed = false;

  constructor(ports: SyncPorts, limits: SyncLimits, timers: Timers, judge: Judge) {
    this.#ports = ports;
    this.#limits = limits;
    this.#timers = timers;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.frameBytes,
      // compression costs memory per socket and time per delivery, and what it saves here is small
      perMessageDeflate: false,
      WebSocket: AccordSocket,
    });
    const { documents, log } = ports;
    this.#rooms = new RoomList(
      {
        documents,
        log,
        limits,
        timers,
        judge,
        minorsRefused: (attempt) => ports.minorsRefused(attempt),
        holds: this.#holds,
        metrics: this.#metrics,
        now: () => ports.clock.now(),
      },
      {
        changed: (room) => this.#changed(room),
        boardChanged: (room, beatIds) => this.#boardChanged(room, beatIds),
        unloading: (room) => this.#rememberBeats(room),
      },
    );
    this.#reader = createDocumentReader(documents, (ref) => this.#rooms.find(ref)?.records ?? null);
    this.#rights = new RightsKeeper(ports, () => this.#rooms.all());
    this.#addresses = new SocketCounts(limits.socketsPerAddress);
    this.#people = new SocketCounts(limits.socketsPerPerson);
    this.#strikes = new Strikes(() => ports.clock.now(), limits);
    this.#stops = [
      ports.onRightsChanged(({ productionId }) => this.#rights.recheck(productionId)),
      timers.every(limits.recheckMs, () => this.#rights.recheck(null)),
      timers.every(limits.keepAliveMs, () => this.#keepAlive()),
    ];
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.#ports.isOwnOrigin(request)) return refuseUpgrade(socket, 403);
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#opened(request, opened));
  }

  onBoards(productionId: string): readonly OnBoard[] {
    const pairs: OnBoard[] = [];
    for (const { ref, facts, members } of this.#rooms.all()) {
      if (ref.kind !== 'board' || facts.productionId !== productionId) continue;
      const people = new Set([...members].map(({ who }) => who.personId));
      for (const personId of people) pairs.push({ personId, sceneId: ref.id });
    }
    return pairs;
  }

  onChanged(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onBoardChanged(listener: BoardListener): () => void {
    this.#boardListeners.add(listener);
    return () => this.#boardListeners.delete(listener);
  }

  readBoard(...asked: Parameters<DocumentReader['readBoard']>): ReturnType<DocumentReader['readBoard']> {
    return this.#reader.readBoard(...asked);
  }

  readMap(personId: string): ReturnType<DocumentReader['readMap']> {
    return this.#reader.readMap(personId);
  }

  readTalk(personId: string): ReturnType<DocumentReader['readTalk']> {
    return this.#reader.readTalk(personId);
  }

  async countBeats(sceneId: string): Promise<number> {
    return (await this.beatOrder(sceneId)).length;
  }

  async beatOrder(sceneId: string): Promise<readonly string[]> {
    const ref = { kind: 'board', id: sceneId } as const;
    const known = this.#rooms.find(ref)?.beatOrder() ?? this.#beats.get(sceneId);
    if (known !== undefined) return known;
    const loaded = await loadDocument(this.#ports.documents, ref);
    if (loaded === null) return [];
    const beats = readBeatOrder(loaded.mirror);
    loaded.doc.destroy();
    this.#keepBeats(sceneId, beats);
    // a room may have opened, and changed, while we read
    return this.#rooms.find(ref)?.beatOrder() ?? beats;
  }

  hold(sceneId: string, strict: Strict): () => void {
    const release = this.#holds.add(sceneId, strict);
    return () => void this.#rights.settled().then(release);
  }

  async boardRecords(sceneId: string): Promise<Pick<RecordMirror, 'all'> | null> {
    const ref = { kind: 'board', id: sceneId } as const;
    const open = this.#rooms.find(ref);
    if (open !== null) return open.records;
    const loaded = await loadDocument(this.#ports.documents, ref);
    loaded?.doc.destroy();
    // a room may have opened, and changed, while we read
    return this.#rooms.find(ref)?.records ?? loaded?.mirror ?? null;
  }

  metrics(): Readonly<Record<string, number>> {
    return { ...this.#metrics.all(), sync_rooms: this.#rooms.size, sync_sockets: this.#connections.size };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    await this.#rooms.close();
    for (const connection of [...this.#connections]) connection.close(CLOSE.shuttingDown);
    await Promise.all([...this.#sockets.clients].map(whenGone));
    this.#sockets.close();
  }

  #opened(request: IncomingMessage, socket: WebSocket): void {
    const wish = readWish(request.url ?? '');
    const address = this.#ports.addressOf(request);
    const isCounted = this.#addresses.add(address);
    const connection = new Connection(socket, {
      limits: this.#limits,
      timers: this.#timers,
      now: () => this.#ports.clock.now(),
      strikes: this.#strikes,
      isAccord: wish.version !== null,
      onClosed: (_connection, code) => {
        this.#connections.delete(connection);
        if (isCounted) this.#addresses.remove(address);
        if (code !== null) this.#metrics.count(`sync_closed_${code}_total`);
      },
    });
    this.#connections.add(connection);
    this.#metrics.count('sync_sockets_total');
    if (this.#isClosed) return connection.close(CLOSE.shuttingDown);
    if (!isCounted) return connection.close(CLOSE.tooFast);
    void this.#admit(request, connection, wish, socket);
  }

  async #admit(
    request: IncomingMessage,
    connection: Connection,
    wish: Wish,
    socket: WebSocket,
  ): Promise<void> {
    try {
      const code = await this.#open(request, connection, wish, socket);
      if (code !== null) connection.close(code);
    } catch (error) {
      // sync rule 2: what cannot be loaded is never shown as empty
      const document = wish.ref === null ? null : documentName(wish.ref);
      this.#ports.log.error({ err: error, document }, 'a document could not be opened');
      connection.close(CLOSE.shuttingDown);
    }
  }

  /** Null when the connection is in its room. Rights that change while the document is read are asked again. */
  async #open(
    request: IncomingMessage,
    connection: Connection,
    wish: Wish,
    socket: WebSocket,
  ): Promise<CloseCode | null> {
    for (;;) {
      const { changes } = this.#rights;
      const opening = await decideOpening(this.#ports, request, wish);
      if (opening.kind === 'refused') return opening.code;
      const { session, ref, facts } = opening;
      if (this.#strikes.isSlowed(session.who.personId)) return CLOSE.tooFast;
      const room = await this.#rooms.open(ref, facts);
      if (room === null) return CLOSE.notFound;
      try {
        if (connection.isClosed) return null;
        if (this.#rights.changes !== changes) continue;
        const { personId } = session.who;
        if (!this.#people.add(personId)) return CLOSE.tooFast;
        socket.once('close', () => this.#people.remove(personId));
        room.facts = facts;
        connection.admit(session, room);
        return null;
      } finally {
        this.#rooms.release(room);
      }
    }
  }

  #keepAlive(): void {
    for (const room of this.#rooms.all()) room.keepAlive();
  }

  #changed(room: Room): void {
    if (room.ref.kind !== 'board') return;
    for (const listener of this.#listeners) listener({ productionId: room.facts.productionId });
  }

  #boardChanged({ ref, facts }: Room, beatIds: ReadonlySet<string> | null): void {
    const change = {
      productionId: facts.productionId,
      sceneId: ref.id,
      beatIds: beatIds === null ? null : [...beatIds],
    };
    for (const listener of this.#boardListeners) listener(change);
  }

  #rememberBeats(room: Room): void {
    if (room.ref.kind === 'board') this.#keepBeats(room.ref.id, room.beatOrder());
  }

  #keepBeats(sceneId: string, beats: readonly string[]): void {
    if (this.#beats.size >= MAX_ORDERS) this.#beats.clear();
    this.#beats.set(sceneId, beats);
  }
}

async function whenGone(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
}
