/**
 * A client over the plain y-websocket protocol that keeps its document over crashes of the server. It sends every edit
 * as it is made, a mark behind each, and counts as acknowledged only what the server has answered.
 */
import { createDecoder, readVarString, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { NumberedEdits } from './crash-edits.ts';
import { frameOf } from './raw-client.ts';

/** What happens to a client, as it happens. */
export type CrashEvent =
  /** an edit went out */
  | 'sent'
  /** the server answered a mark */
  | 'stored'
  /** an edit of somebody came in */
  | 'seen'
  /** the socket opened; step 1 came; step 2 went out; step 2 came */
  | 'handshake';

export class CrashClient {
  readonly doc = new Y.Doc();
  /** the newest edit that the server has called stored */
  acknowledged = 0;
  /** what the server has sent on this connection: all it has of the document when we came */
  isSynced = false;
  /** anything that must not happen: a refused record, a close code */
  readonly complaints: string[] = [];
  closed: Promise<void> = Promise.resolve();
  readonly #happened: (event: CrashEvent | 'closed') => void;
  #socket: WebSocket | null = null;
  /** mark -> the newest edit before it */
  #marks = new Map<number, number>();
  #edits: NumberedEdits | null = null;

  constructor(happened: (event: CrashEvent | 'closed') => void) {
    this.#happened = happened;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(frameOf(0, 2, update));
    });
  }

  connect(origin: string, cookie: string, sceneId: string): void {
    const url = `${origin.replace(/^http/, 'ws')}/sync/board/${sceneId}?accord=1`;
    const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
    this.#socket = socket;
    this.isSynced = false;
    this.#marks = new Map();
    socket.on('open', () => {
      this.#happened('handshake');
      this.#send(frameOf(0, 0, Y.encodeStateVector(this.doc)));
    });
    socket.on('message', (data: Buffer) => this.#receive(createDecoder(new Uint8Array(data))));
    // 'close' follows every error
    socket.on('error', () => {});
    this.closed = new Promise((resolve) =>
      socket.on('close', (code) => {
        if (code !== 1006 && code !== 1000) this.complaints.push(`closed with ${code}`);
        this.isSynced = false;
        resolve();
        this.#happened('closed');
      }),
    );
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** True when this document has everything that the other one has. */
  holds(other: CrashClient): boolean {
    const own = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    const wanted = Y.decodeStateVector(Y.encodeStateVector(other.doc));
    return [...wanted].every(([client, clock]) => (own.get(client) ?? 0) >= clock);
  }

  /** Writes one edit; without a connection it waits in the document. */
  write(edits: NumberedEdits): void {
    this.#edits = edits;
    edits.write(this.doc);
    this.#mark();
    this.#happened('sent');
  }

  async leave(): Promise<void> {
    this.#socket?.close(1000);
    await this.closed;
  }

  destroy(): void {
    this.#socket?.terminate();
    this.doc.destroy();
  }

  /** Says "tell me when everything up to here is stored". */
  #mark(): void {
    if (this.#edits === null || !this.isOpen) return;
    const n = this.#marks.size + 1;
    this.#marks.set(n, this.#edits.newest);
    const encoder = createEncoder();
    writeVarUint(encoder, 9);
    writeVarString(encoder, JSON.stringify({ kind: 'mark', n }));
    this.#send(toUint8Array(encoder));
  }

  #send(frame: Uint8Array): void {
    if (this.isOpen) this.#socket!.send(frame);
  }

  #receive(decoder: Decoder): void {
    const type = readVarUint(decoder);
    if (type === 9) return this.#hear(JSON.parse(readVarString(decoder)));
    if (type !== 0) return;
    const kind = readVarUint(decoder);
    const bytes = readVarUint8Array(decoder);
    if (kind === 0) {
      this.#happened('handshake');
      this.#send(frameOf(0, 1, Y.encodeStateAsUpdate(this.doc, bytes)));
      // what was written without a connection is in that step 2
      this.#mark();
      return this.#happened('handshake');
    }
    Y.applyUpdate(this.doc, bytes, this);
    if (kind === 1) this.isSynced = true;
    this.#happened(kind === 1 ? 'handshake' : 'seen');
  }

  #hear(message: { readonly kind: string; readonly n?: number }): void {
    if (message.kind === 'stored') {
      this.acknowledged = Math.max(this.acknowledged, this.#marks.get(message.n!)!);
      this.#happened('stored');
    } else this.complaints.push(JSON.stringify(message));
  }
}
