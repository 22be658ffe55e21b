/**
 * One socket of one session: budgets, slow readers, dead peers, closing with a code. What a frame means is the room's
 * affair. Until its room is there, and while its rights are looked up again, it is held: nothing goes in or out.
 */
import type { RawData, WebSocket } from 'ws';
import type { Who } from '#shared/model/production.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { ServerMessage } from '#shared/protocol/sync-messages.ts';
import { Budget } from './budget.ts';
import { MESSAGE, ownFrame } from './frames.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncSession } from './port.ts';
import type { PresenceMember } from './presence.ts';
import { readFrame } from './read-frame.ts';
import type { Strikes } from './strikes.ts';
import type { Timers } from './timers.ts';

/** What a room does with what its connections say. */
export interface ConnectionRoom {
  join(connection: Connection): void;
  change(connection: Connection, update: Uint8Array, isStepTwo: boolean): void;
  answer(connection: Connection, stateVector: Uint8Array): void;
  mark(connection: Connection, n: number): void;
  present(connection: Connection, entries: Uint8Array): void;
  tellPresence(connection: Connection): void;
  leave(connection: Connection): void;
}

export interface ConnectionOptions {
  readonly limits: SyncLimits;
  readonly timers: Timers;
  readonly now: () => number;
  readonly strikes: Strikes;
  /** asked for our own messages with `?accord=` */
  readonly isAccord: boolean;
  /** once, when it is over for us; the socket itself may need a moment more. `code` is null where the other side left */
  readonly onClosed: (connection: Connection, code: CloseCode | null) => void;
}

const SEND = { binary: true, compress: false } as const;

export class Connection implements PresenceMember {
  /** it has answered our step 1 with all it has: from now on a gap is nobody's fault but its own */
  hasSteppedTwo = false;
  /** marks that came behind a dropped update; they wait for the step 2 that contains it */
  readonly waitingMarks: number[] = [];
  hasDropped = false;

  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #messages: Budget;
  readonly #bytes: Budget;
  readonly #firstSyncs: Budget;
  #session: SyncSession | null = null;
  #room: ConnectionRoom | null = null;
  #isHeld = true;
  #inbox: Uint8Array[] = [];
  #outbox: Uint8Array[] = [];
  #heldBytes = 0;
  #hasMissedPresence = false;
  #isClosed = false;
  #isAlive = true;
  #allowance = 0;

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    const { limits, now } = options;
    this.#messages = new Budget(now, limits.messagesPerSecond, limits.messageBurst);
    this.#bytes = new Budget(now, limits.bytesPerSecond, limits.byteBurst);
    this.#firstSyncs = new Budget(now, limits.firstSyncsPerSecond, limits.firstSyncBurst);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#isAlive = true));
    // 'close' follows every error, with everything that has to be done
    socket.on('error', () => {});
    socket.on('close', () => this.#end(null));
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get session(): SyncSession {
    if (this.#session === null) throw new Error('a connection has no session before it is admitted');
    return this.#session;
  }

  get who(): Who {
    return this.session.who;
  }

  /** The same session as it stands now. */
  set session(session: SyncSession) {
    this.#session = session;
  }

  /** Its room is loaded and it may be in it. What it has sent meanwhile is read now. */
  admit(session: SyncSession, room: ConnectionRoom): void {
    this.#session = session;
    this.#room = room;
    this.#isHeld = false;
    room.join(this);
    this.release();
  }

  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    if (this.#isClosed) return;
    this.#isHeld = false;
    const [inbox, outbox] = [this.#inbox, this.#outbox];
    [this.#inbox, this.#outbox, this.#heldBytes] = [[], [], 0];
    for (const frame of outbox) this.send(frame);
    if (this.#hasMissedPresence) this.#room?.tellPresence(this);
    this.#hasMissedPresence = false;
    for (const bytes of inbox) this.#handle(bytes);
    if (!this.#isClosed && this.#socket.isPaused) this.#socket.resume();
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#isHeld) return this.#keepBack(this.#outbox, frame, this.#options.limits.slowCloseBytes);
    this.#socket.send(frame, SEND);
    // Slow reader: what waits for it is our memory. It comes back and gets the rest at once.
    if (this.#socket.bufferedAmount > this.#options.limits.slowCloseBytes + this.#allowance)
      this.close(CLOSE.idle);
  }

  /** A first sync may be larger than what otherwise may wait. */
  sendFirstSync(frame: Uint8Array): void {
    this.#allowance = Math.max(this.#allowance, frame.byteLength);
    this.send(frame);
  }

  sendPresence(frame: Uint8Array): boolean {
    if (this.#isClosed) return false;
    if (this.#isHeld) this.#hasMissedPresence = true;
    if (this.#isHeld || this.#socket.bufferedAmount > this.#options.limits.slowPresenceBytes) return false;
    this.#socket.send(frame, SEND);
    return true;
  }

  /** A message of our own; a stock client never sees one. */
  tell(message: ServerMessage): void {
    if (this.#options.isAccord) this.send(ownFrame(message));
  }

  /** An update had so many forbidden records; too many and the person is slowed. */
  strike(records: number): void {
    if (!this.#options.strikes.count(this.who.personId, records)) this.close(CLOSE.tooFast);
  }

  mayAskFirstSync(): boolean {
    return this.#firstSyncs.take(1);
  }

  /** Ping; a peer that has not answered the last one is gone. */
  keepAlive(): void {
    if (this.#isClosed || this.#isHeld) return;
    if (!this.#isAlive) return this.close(CLOSE.idle);
    this.#isAlive = false;
    this.#socket.ping();
  }

  close(code: CloseCode): void {
    if (this.#isClosed) return;
    this.#end(code);
    this.#socket.close(code);
    // a paused socket would never read the other side's goodbye
    if (this.#socket.isPaused) this.#socket.resume();
    const stop = this.#options.timers.after(this.#options.limits.closeGraceMs, () =>
      this.#socket.terminate(),
    );
    this.#socket.once('close', stop);
  }

  #end(code: CloseCode | null): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    [this.#inbox, this.#outbox] = [[], []];
    this.#room?.leave(this);
    this.#options.onClosed(this, code);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isClosed) return;
    this.#isAlive = true;
    if (!isBinary || !(data instanceof Uint8Array)) return this.close(CLOSE.malformed);
    if (!this.#isHeld) return this.#handle(data);
    this.#socket.pause();
    this.#keepBack(this.#inbox, data, this.#options.limits.byteBurst);
  }

  #keepBack(box: Uint8Array[], bytes: Uint8Array, most: number): void {
    this.#heldBytes += bytes.byteLength;
    if (this.#heldBytes > most) return this.close(CLOSE.idle);
    box.push(bytes);
  }

  #handle(bytes: Uint8Array): void {
    const room = this.#room;
    if (this.#isClosed || room === null) return;
    // rights may be looked up again because of an earlier frame of the same turn
    if (this.#isHeld) return this.#keepBack(this.#inbox, bytes, this.#options.limits.byteBurst);
    const isPresence = bytes[0] === MESSAGE.presence;
    // echoes of everybody's presence are skipped over, not read, so they weigh little
    const weight = isPresence ? bytes.byteLength / 16 : bytes.byteLength;
    if (!this.#messages.take(1) || !this.#bytes.take(weight)) return this.close(CLOSE.tooFast);
    if (isPresence && bytes.byteLength > this.#options.limits.presenceFrameBytes)
      return this.close(CLOSE.tooLarge);
    const frame = readFrame(bytes);
    switch (frame.kind) {
      case 'step-one':
        return room.answer(this, frame.stateVector);
      case 'change':
        return room.change(this, frame.update, frame.isStepTwo);
      case 'presence':
        return room.present(this, frame.entries);
      case 'ask-presence':
        return room.tellPresence(this);
      case 'own':
        return this.#options.isAccord ? room.mark(this, frame.message.n) : undefined;
      case 'ignored':
        return;
      case 'garbage':
        return this.close(CLOSE.malformed);
    }
  }
}
