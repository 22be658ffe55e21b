/**
 * A tiny server that speaks the y-websocket protocol and the messages of our own, word by word under the test's hand:
 * it greets when told to, answers marks when told to, closes with any code.
 */
import { once } from 'node:events';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import { WebSocketServer, type WebSocket } from 'ws';
import * as Y from 'yjs';

export interface WireServer {
  readonly url: string;
  readonly doc: Y.Doc;
  readonly connections: readonly WireConnection[];
  /** the next connection that opens */
  next(): Promise<WireConnection>;
  close(): Promise<void>;
}

export class WireConnection {
  readonly url: string;
  readonly marks: number[] = [];
  /** updates and second steps applied so far */
  applied = 0;
  readonly #socket: WebSocket;
  readonly #doc: Y.Doc;
  readonly #waiting = new Set<() => void>();

  constructor(socket: WebSocket, url: string, doc: Y.Doc) {
    this.url = url;
    this.#socket = socket;
    this.#doc = doc;
    socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
    doc.on('update', this.#pass);
    socket.on('close', () => doc.off('update', this.#pass));
  }

  /** Sends step 1, as a server does when the document is loaded. */
  greet(): void {
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    sync.writeSyncStep1(encoder, this.#doc);
    this.#socket.send(toUint8Array(encoder));
  }

  say(message: unknown): void {
    const encoder = createEncoder();
    writeVarUint(encoder, 9);
    writeVarString(encoder, typeof message === 'string' ? message : JSON.stringify(message));
    this.#socket.send(toUint8Array(encoder));
  }

  /** Confirms every mark so far. */
  confirm(at: number): void {
    this.say({ kind: 'stored', n: this.marks.at(-1) ?? 0, at });
  }

  end(code: number): void {
    this.#socket.close(code);
  }

  cut(): void {
    this.#socket.terminate();
  }

  async until(isTrue: () => boolean): Promise<void> {
    if (isTrue()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isTrue()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  #receive(data: Uint8Array): void {
    const decoder = createDecoder(data);
    const type = readVarUint(decoder);
    if (type === 9) {
      const mark: unknown = JSON.parse(readVarString(decoder));
      if (typeof mark === 'object' && mark !== null && 'n' in mark) this.marks.push(Number(mark.n));
    } else if (type === 0) {
      const encoder = createEncoder();
      writeVarUint(encoder, 0);
      const kind = sync.readSyncMessage(decoder, encoder, this.#doc, this);
      if (kind === sync.messageYjsSyncStep1) this.#socket.send(toUint8Array(encoder));
      else this.applied += 1;
    }
    for (const look of this.#waiting) look();
  }

  readonly #pass = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.#socket.readyState !== this.#socket.OPEN) return;
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    sync.writeUpdate(encoder, update);
    this.#socket.send(toUint8Array(encoder));
  };
}

export async function startWireServer(greets = true): Promise<WireServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const doc = new Y.Doc();
  const connections: WireConnection[] = [];
  const waiting: ((connection: WireConnection) => void)[] = [];
  server.on('connection', (socket, request) => {
    const connection = new WireConnection(socket, request.url ?? '', doc);
    connections.push(connection);
    if (greets) connection.greet();
    waiting.shift()?.(connection);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `ws://127.0.0.1:${address.port}`,
    doc,
    connections,
    next: async () => new Promise((resolve) => waiting.push(resolve)),
    close: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
      doc.destroy();
    },
  };
}
