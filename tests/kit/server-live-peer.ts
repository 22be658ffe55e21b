/** A page on the live plane: keeps the newest message of each kind, and waits for one that fits. */
import { WebSocket } from 'ws';
import type { LiveMessage } from '#shared/protocol/live-messages.ts';

type Kind = LiveMessage['kind'];
type Of<K extends Kind> = Extract<LiveMessage, { kind: K }>;

export class LivePeer {
  readonly socket: WebSocket;
  readonly received: LiveMessage[] = [];
  /** the close code, once closed */
  readonly closed: Promise<number>;
  readonly #waiting = new Set<() => void>();

  constructor(
    url: string,
    cookie: string | null,
    headers: Readonly<Record<string, string>> = {},
    query = '',
  ) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live${query}`, {
      headers: { ...(cookie !== null && { cookie }), ...headers },
    });
    this.socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')) as LiveMessage);
      for (const look of this.#waiting) look();
    });
    this.closed = new Promise((resolve, reject) => {
      this.socket.on('close', (code) => {
        resolve(code);
        for (const look of this.#waiting) look();
      });
      this.socket.on('unexpected-response', (_request, response) =>
        reject(new Error(`HTTP ${response.statusCode}`)),
      );
      this.socket.on('error', reject);
    });
    // who does not ask how it ended is not told
    this.closed.catch(() => undefined);
  }

  /** The newest message of this kind; undefined when none came. */
  last<K extends Kind>(kind: K): Of<K> | undefined {
    return this.received.findLast((message): message is Of<K> => message.kind === kind);
  }

  /** The newest message of this kind as soon as it fits. */
  until<K extends Kind>(kind: K, fits: (message: Of<K>) => boolean = () => true): Promise<Of<K>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const message = this.last(kind);
        if (message !== undefined && fits(message)) resolve(message);
        else if (this.socket.readyState === WebSocket.CLOSED)
          reject(new Error(`closed before such a ${kind} came; last: ${JSON.stringify(message)}`));
        else return;
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): Promise<number> {
    this.socket.close();
    return this.closed;
  }
}
