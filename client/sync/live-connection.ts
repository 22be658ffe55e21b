/**
 * The line to `/live`: whole projections come in, `here` goes out. It comes back by itself with growing, jittered waits,
 * at once when the device says it is online or the page is looked at again, and never after a final close.
 */
import { isFinalClose } from '#shared/protocol/close-codes.ts';

/** The server calls a person gone after about three of these, milliseconds. */
const HERE_EVERY_MS = 25_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

export type LineStatus = 'opening' | 'open' | 'offline' | { readonly ended: number };

export interface LiveConnectionOptions {
  /** for example `wss://accord.example/live` */
  readonly url: string;
  /** 0 to 1, for jitter */
  readonly random: () => number;
  readonly WebSocketPolyfill?: typeof WebSocket;
}

export interface LiveConnectionEvents {
  /** parsed JSON, not yet judged */
  readonly message: (value: unknown) => void;
  readonly status: (status: LineStatus) => void;
}

export class LiveConnection {
  readonly #options: LiveConnectionOptions;
  readonly #events: LiveConnectionEvents;
  #socket: WebSocket | null = null;
  #status: LineStatus = 'opening';
  #failures = 0;
  #waitTimer: ReturnType<typeof setTimeout> | null = null;
  #hereTimer: ReturnType<typeof setInterval> | null = null;
  #isClosed = false;

  constructor(options: LiveConnectionOptions, events: LiveConnectionEvents) {
    this.#options = options;
    this.#events = events;
    globalThis.addEventListener?.('online', this.#hurry);
    globalThis.document?.addEventListener('visibilitychange', this.#hurry);
    this.#open();
  }

  /** Starts again from nothing: after signing in, or when a person asks to try now. */
  reconnect(): void {
    this.#drop();
    this.#failures = 0;
    this.#tell('opening');
    this.#open();
  }

  close(): void {
    this.#isClosed = true;
    globalThis.removeEventListener?.('online', this.#hurry);
    globalThis.document?.removeEventListener('visibilitychange', this.#hurry);
    this.#drop();
  }

  #open(): void {
    if (this.#isClosed) return;
    const Socket = this.#options.WebSocketPolyfill ?? WebSocket;
    const socket = new Socket(this.#options.url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.#hereTimer = setInterval(() => socket.send('{"kind":"here"}'), HERE_EVERY_MS);
    });
    socket.addEventListener('message', ({ data }: MessageEvent) => {
      if (socket !== this.#socket || typeof data !== 'string') return;
      const value = parseJson(data);
      if (value === undefined) return;
      // only what the server says makes the line good: a socket may open and be closed with a code at once
      this.#failures = 0;
      this.#tell('open');
      this.#events.message(value);
    });
    socket.addEventListener('close', ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    });
  }

  #lost(code: number): void {
    this.#drop();
    if (isFinalClose(code)) return this.#tell({ ended: code });
    this.#tell('offline');
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#waitTimer = setTimeout(() => this.#open(), wait * (0.5 + this.#options.random() / 2));
  }

  /** The wait is cut short; a line that is open or ended is left alone. */
  #hurry = (): void => {
    if (this.#waitTimer === null || globalThis.document?.visibilityState === 'hidden') return;
    clearTimeout(this.#waitTimer);
    this.#waitTimer = null;
    this.#open();
  };

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (this.#waitTimer !== null) clearTimeout(this.#waitTimer);
    if (this.#hereTimer !== null) clearInterval(this.#hereTimer);
    this.#waitTimer = null;
    this.#hereTimer = null;
    socket?.close();
  }

  #tell(status: LineStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#events.status(status);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
