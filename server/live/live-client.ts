/** One socket of `/live`: what it was told last, what it may send, and how it ends. */
import type { RawData, WebSocket } from 'ws';
import * as v from 'valibot';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import { liveClientMessage, type LiveMessage } from '#shared/protocol/live-messages.ts';
import type { LockKind } from '#shared/model/live.ts';
import type { Session } from '../auth/port.ts';
import type { Clock } from '../clock.ts';
import type { LiveLimits } from './port.ts';

export class LiveClient {
  session: Session;
  lock: LockKind = 'none';
  /** true once the session was looked up again after the socket was registered */
  isChecked = false;
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  readonly #limits: LiveLimits;
  /** the newest value of each kind that was sent, without its time */
  readonly #sent = new Map<LiveMessage['kind'], string>();
  readonly #pings: ReturnType<typeof setInterval>;
  /** pings since the other side was last heard; counted, because a clock that is set forward must not close everybody */
  #unanswered = 0;
  #windowStart: number;
  #inWindow = 0;
  #isEnded = false;

  constructor(socket: WebSocket, session: Session, clock: Clock, limits: LiveLimits) {
    this.#socket = socket;
    this.session = session;
    this.#clock = clock;
    this.#limits = limits;
    this.#windowStart = clock.now();
    this.#pings = setInterval(() => this.#ping(), limits.pingEveryMs);
    this.#pings.unref();
    socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    socket.on('pong', () => {
      this.#unanswered = 0;
    });
    socket.on('close', () => this.#stop());
    // `ws` closes a socket after its own errors (too large, bad frame); the code it sends says which.
    socket.on('error', () => this.#stop());
  }

  /** Sends a message unless the newest of its kind said the same. `me` is compared without its time. */
  tell(message: LiveMessage): void {
    const text = JSON.stringify(message);
    this.tellText(message.kind, text, message.kind === 'me' ? JSON.stringify({ ...message, at: 0 }) : text);
  }

  /** The same with a text that was made once for several sockets. `value` is what it is compared by. */
  tellText(kind: LiveMessage['kind'], text: string, value = text): void {
    if (this.#isEnded || this.#sent.get(kind) === value) return;
    this.#sent.set(kind, value);
    this.#sendText(text);
  }

  /** What was sent counts no more: after an unlock everything is said again. */
  forgetSent(): void {
    for (const kind of [...this.#sent.keys()]) if (kind !== 'me') this.#sent.delete(kind);
  }

  get hasBeenTold(): boolean {
    return this.#sent.size > 0;
  }

  /** Says that the session is over, then closes with the same code. */
  end(code: CloseCode): void {
    if (this.#isEnded) return;
    this.#send({ kind: 'ended', code });
    this.close(code);
  }

  close(code: CloseCode): void {
    this.#stop();
    this.#socket.close(code);
    // a peer that never answers the close is cut off; one that does is gone before
    setTimeout(() => this.#socket.terminate(), 2_000).unref();
  }

  /** Closes, and resolves when the socket is gone. */
  closed(code: CloseCode): Promise<void> {
    if (this.#socket.readyState === this.#socket.CLOSED) return Promise.resolve();
    const gone = new Promise<void>((resolve) => {
      this.#socket.once('close', () => resolve());
    });
    this.close(code);
    return gone;
  }

  #send(message: LiveMessage): void {
    this.#sendText(JSON.stringify(message));
  }

  #sendText(text: string): void {
    if (this.#socket.bufferedAmount > this.#limits.waitingBytes) this.close(CLOSE.idle);
    else this.#socket.send(text);
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#isEnded) return;
    this.#unanswered = 0;
    const now = this.#clock.now();
    const isOver = Math.abs(now - this.#windowStart) >= this.#limits.windowMs;
    if (isOver) [this.#windowStart, this.#inWindow] = [now, 0];
    this.#inWindow += 1;
    if (this.#inWindow > this.#limits.messages) this.close(CLOSE.tooFast);
    else if (sizeOf(data) > this.#limits.messageBytes) this.close(CLOSE.tooLarge);
    else if (isBinary || !isHere(data)) this.close(CLOSE.malformed);
  }

  #ping(): void {
    const { pingEveryMs, idleMs } = this.#limits;
    if ((this.#unanswered + 1) * pingEveryMs > idleMs) return this.close(CLOSE.idle);
    this.#unanswered += 1;
    this.#socket.ping();
  }

  #stop(): void {
    this.#isEnded = true;
    clearInterval(this.#pings);
  }
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
}

/** A text message arrives as one Buffer unless the socket was told otherwise. */
function isHere(data: RawData): boolean {
  if (!Buffer.isBuffer(data)) return false;
  try {
    return v.is(liveClientMessage, JSON.parse(data.toString('utf8')));
  } catch {
    return false;
  }
}
