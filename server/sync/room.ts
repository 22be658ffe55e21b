/**
 * One document in memory with everyone who has it open. Order is the whole of it: an update is checked, judged, put in
 * the journal, and only when it is on disk shown to others and called stored.
 */
import * as Y from 'yjs';
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { RecordMirror } from '#shared/doc/record-mirror.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { DocumentLog } from '../store/store.ts';
import { Authors } from './authors.ts';
import { readBeatOrder } from './beat-order.ts';
import { checkUpdate } from './check-update.ts';
import { Compaction } from './compaction.ts';
import type { Connection, ConnectionRoom } from './connection.ts';
import { FirstAnswers, isStateVector } from './first-answers.ts';
import { syncFrame } from './frames.ts';
import type { Judge, Judgement } from './gate.ts';
import { Journal } from './journal.ts';
import type { SyncLimits } from './limits.ts';
import { loadDocument, type LoadedDocument } from './load-document.ts';
import type { Metrics } from './metrics.ts';
import type { MinorsAttempt, SyncLog } from './port.ts';
import { RoomPresence } from './presence.ts';
import { scanUpdate, type ScannedUpdate } from './scan-update.ts';
import type { Timers } from './timers.ts';
import type { UnitHolds } from './unit-holds.ts';

export interface RoomOptions {
  readonly judge: Judge;
  readonly documents: DocumentLog;
  readonly limits: SyncLimits;
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: SyncLog;
  readonly metrics: Metrics;
  readonly minorsRefused: (attempt: MinorsAttempt) => void;
  readonly holds: UnitHolds;
}

export interface RoomEvents {
  /** somebody came or went for the first or last time, or the beats, or their order, are others */
  changed(room: Room): void;
  /** these beats read differently now, for everyone; null when any may */
  boardChanged(room: Room, beatIds: ReadonlySet<string> | null): void;
  /** the last one has left */
  emptied(room: Room): void;
  /** the room cannot go on and must be forgotten; everyone has been sent away to come back */
  failed(room: Room): void;
}

/** What the journal gives back when an update is stored. */
interface Note {
  readonly sender: Connection;
  readonly isAltered: boolean;
  readonly touchesBeats: boolean;
  readonly beatIds: ReadonlySet<string> | null;
}

/** Root names a document may hold besides its own: what was put back leaves its name behind. */
const MAX_ROOTS = 48;
/** Marks that may wait for a connection's step 2. */
const MAX_WAITING_MARKS = 200;
/** Records one refusal names at most. */
const MAX_NAMED = 200;

export class Room implements ConnectionRoom {
  readonly ref: DocumentRef;
  readonly name: string;
  facts: DocumentFacts;
  readonly members = new Set<Connection>();
  /** openings under way; the room stays while there are any */
  leases = 0;

  readonly #options: RoomOptions;
  readonly #events: RoomEvents;
  readonly #doc: Y.Doc;
  readonly #mirror: RecordMirror;
  readonly #journal: Journal<Note>;
  readonly #compaction: Compaction;
  readonly #presence: RoomPresence<Connection>;
  readonly #answers = new FirstAnswers();
  readonly #authors = new Authors();
  /** what the transaction that is open now has brought */
  #outcome: Uint8Array[] = [];
  /** of the document as it would be stored: the last snapshot and what came since */
  #bytes: number;
  #toldBeats: string;
  #isClosed = false;

  constructor(
    ref: DocumentRef,
    facts: DocumentFacts,
    loaded: LoadedDocument,
    options: RoomOptions,
    events: RoomEvents,
  ) {
    this.ref = ref;
    this.name = documentName(ref);
    this.facts = facts;
    this.#options = options;
    this.#events = events;
    this.#doc = loaded.doc;
    this.#mirror = loaded.mirror;
    this.#bytes = loaded.bytes;
    this.#doc.on('update', (update: Uint8Array) => this.#outcome.push(update));
    this.#journal = new Journal(this.name, loaded.seq, options, {
      stored: (update, note) => this.#stored(update, note),
      storing: (storing) => this.#tellAll({ kind: 'store', storing }),
      overflow: () => this.#fail('too much is waiting for the disk'),
    });
    this.#compaction = new Compaction(
      {
        name: this.name,
        doc: this.#doc,
        schema: loaded.schema,
        isSettled: () => !this.#isClosed && this.#journal.isSettled,
        seq: () => this.#journal.seq,
        measured: (bytes) => (this.#bytes = bytes),
      },
      loaded.tail,
      options,
    );
    this.#presence = new RoomPresence(options.now, options.timers, options.limits);
    this.#toldBeats = this.beatOrder().join();
  }

  get isIdle(): boolean {
    return this.members.size === 0 && this.leases === 0;
  }

  get isSettled(): boolean {
    return this.#journal.isSettled;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  join(connection: Connection): void {
    const isFirst = !this.has(connection.who.personId);
    this.members.add(connection);
    connection.send(syncFrame('stepOne', Y.encodeStateVector(this.#doc)));
    this.#presence.join(connection);
    if (!this.#journal.isStoring) connection.tell({ kind: 'store', storing: false });
    if (isFirst) this.#events.changed(this);
  }

  leave(connection: Connection): void {
    if (!this.members.delete(connection)) return;
    this.#presence.leave(connection);
    if (!this.has(connection.who.personId)) this.#events.changed(this);
    if (this.isIdle) this.#events.emptied(this);
  }

  has(personId: string): boolean {
    for (const member of this.members) if (member.who.personId === personId) return true;
    return false;
  }

  change(connection: Connection, update: Uint8Array, isStepTwo: boolean): void {
    const code = this.#take(connection, update, isStepTwo);
    if (code !== null) return connection.close(code);
    if (!isStepTwo) return;
    connection.hasSteppedTwo = true;
    for (const n of connection.waitingMarks.splice(0)) this.mark(connection, n);
  }

  /** Answers with what the asker lacks, when all of the answer is on disk. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) return connection.close(CLOSE.malformed);
    if (!connection.mayAskFirstSync()) return connection.close(CLOSE.tooFast);
    if (!this.#journal.isStoring) return void this.#answerFromDisk(connection, stateVector);
    const { version } = this.#journal;
    const frame = this.#answers.answer(this.#doc, version, stateVector);
    this.#journal.whenStored(version, () => connection.sendFirstSync(frame));
  }

  mark(connection: Connection, n: number): void {
    if (connection.hasDropped && !connection.hasSteppedTwo) {
      if (connection.waitingMarks.push(n) > MAX_WAITING_MARKS) connection.close(CLOSE.tooFast);
      return;
    }
    this.#journal.whenStored(this.#journal.version, () =>
      connection.tell({ kind: 'stored', n, at: this.#options.now() }),
    );
  }

  /** Presence belongs to boards: nobody is to be seen reading a map or a private line. */
  present(connection: Connection, entries: Uint8Array): void {
    if (this.ref.kind === 'board' && !this.#presence.receive(connection, entries))
      connection.close(CLOSE.malformed);
  }

  tellPresence(connection: Connection): void {
    this.#presence.tellAll(connection);
  }

  restamp(connection: Connection): void {
    this.#presence.restamp(connection);
  }

  keepAlive(): void {
    this.#presence.renew();
    for (const member of this.members) member.keepAlive();
  }

  /** The records as they stand; they go on changing, so whoever keeps them copies. */
  get records(): RecordMirror {
    return this.#mirror;
  }

  /** Ids of the standing beats in playing order; none for what is not a board. */
  beatOrder(): readonly string[] {
    return this.ref.kind === 'board' ? readBeatOrder(this.#mirror) : [];
  }

  /** Runs when everything taken so far is on disk, or at once while the disk refuses. */
  async settled(): Promise<void> {
    if (!this.#journal.isStoring) return;
    await new Promise<void>((resolve) => this.#journal.whenStored(this.#journal.version, resolve));
  }

  async compactBeforeUnload(): Promise<void> {
    await this.#compaction.atUnload();
  }

  /** Sends everyone away and lets the document go. */
  close(code: CloseCode): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const member of [...this.members]) member.close(code);
    this.#journal.close();
    this.#compaction.close();
    this.#presence.close();
    this.#doc.destroy();
  }

  /** Null when the update was taken, or dropped because a step 2 with all of it is on its way; else how to close. */
  #take(connection: Connection, update: Uint8Array, isStepTwo: boolean): CloseCode | null {
    const { limits, metrics } = this.#options;
    if (this.#bytes + update.byteLength > limits.documentBytes) return CLOSE.tooLarge;
    const scan = scanUpdate(update, limits.structsPerUpdate);
    if (scan.kind !== 'scanned') return scan.kind === 'too-large' ? CLOSE.tooLarge : CLOSE.malformed;
    if (scan.update.runs.size === 0 && scan.update.deletes.length === 0) return null;
    const fit = checkUpdate(this.#doc, scan.update);
    if (fit === 'gap' && !isStepTwo && !connection.hasSteppedTwo) {
      connection.hasDropped = true;
      return null;
    }
    if (fit !== 'fits' || this.#hasTooManyRoots(scan.update)) return CLOSE.malformed;
    if (!this.#authors.mayWrite(connection.who.personId, scan.update, this.#doc)) return CLOSE.malformed;

    const judgement = this.#judge(connection, update);
    if (judgement === null) return CLOSE.malformed;
    metrics.count('sync_updates_total');
    for (const outcome of this.#outcome.splice(0)) {
      this.#bytes += outcome.byteLength;
      this.#journal.add(outcome, { sender: connection, ...judgement });
    }
    if (judgement.refused.length > 0) this.#refuse(connection, judgement);
    return judgement.isParked ? CLOSE.malformed : null;
  }

  /** Null where the gate itself broke: the document may be half changed, so it is taken from the disk again. */
  #judge(connection: Connection, update: Uint8Array): Judgement | null {
    const facts = this.#options.holds.factsOf(this.ref, this.facts);
    const judged = { doc: this.#doc, mirror: this.#mirror, ref: this.ref, facts };
    try {
      return this.#options.judge(judged, connection.who, update);
    } catch (error) {
      this.#options.log.error({ err: error, document: this.name }, 'the gate failed; the room starts again');
      connection.close(CLOSE.malformed);
      this.#fail('the gate failed');
      return null;
    }
  }

  #refuse(connection: Connection, { refused, minors }: Judgement): void {
    this.#options.metrics.count('sync_refused_records_total', refused.length);
    connection.tell({ kind: 'not-taken', records: refused.slice(0, MAX_NAMED) });
    this.#reportMinors(connection, minors);
    connection.strike(refused.length);
  }

  /** M8: an attempt is put on record. Keys of records that passed their shape are ids, so nothing of content is in it. */
  #reportMinors({ who: { personId, productionId } }: Connection, minors: Judgement['minors']): void {
    const records = minors.slice(0, MAX_NAMED);
    if (records.length === 0) return;
    this.#options.metrics.count('sync_minors_refused_total', records.length);
    this.#options.log.warn({ document: this.name, personId, records }, 'minors: a change was put back');
    this.#options.minorsRefused({ productionId, personId, document: this.name, records });
  }

  #stored(update: Uint8Array, { sender, isAltered, touchesBeats, beatIds }: Note): void {
    const frame = syncFrame('update', update);
    for (const member of this.members) if (member !== sender || isAltered) member.send(frame);
    this.#compaction.grew(update.byteLength);
    this.#options.metrics.count('sync_appends_total');
    if (beatIds === null || beatIds.size > 0) this.#events.boardChanged(this, beatIds);
    if (!touchesBeats) return;
    const beats = this.beatOrder().join();
    if (beats === this.#toldBeats) return;
    this.#toldBeats = beats;
    this.#events.changed(this);
  }

  /** While memory holds what the disk does not, newcomers read the disk. */
  async #answerFromDisk(connection: Connection, stateVector: Uint8Array): Promise<void> {
    try {
      const stored = await loadDocument(this.#options.documents, this.ref);
      if (stored === null) return connection.close(CLOSE.notFound);
      connection.sendFirstSync(syncFrame('stepTwo', Y.encodeStateAsUpdate(stored.doc, stateVector)));
      stored.doc.destroy();
    } catch (error) {
      this.#options.log.error({ err: error, document: this.name }, 'the store cannot be read');
      connection.close(CLOSE.shuttingDown);
    }
  }

  #hasTooManyRoots(update: ScannedUpdate): boolean {
    const names = new Set(this.#doc.share.keys());
    for (const { items } of update.runs.values())
      for (const { parent } of items) if (typeof parent === 'string') names.add(parent);
    return names.size > MAX_ROOTS;
  }

  #tellAll(message: Parameters<Connection['tell']>[0]): void {
    for (const member of this.members) member.tell(message);
  }

  #fail(why: string): void {
    if (this.#isClosed) return;
    this.#options.log.error({ document: this.name }, why);
    this.close(CLOSE.shuttingDown);
    this.#events.failed(this);
    // what waited for the disk is gone, and may have been read
    if (this.ref.kind === 'board') this.#events.boardChanged(this, null);
  }
}
