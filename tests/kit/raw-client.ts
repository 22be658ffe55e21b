/** A client that speaks the wire by hand, so that a test can send any bytes and see exactly what comes back. */
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';

export interface SeenState {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

export type ServerFrame =
  | { readonly kind: 'step-one' | 'step-two' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly states: readonly SeenState[] }
  | { readonly kind: 'own'; readonly message: Readonly<Record<string, unknown>> };

export interface RawClientOptions {
  readonly port: number;
  /** name of a session in the server's table; '' for none */
  readonly session: string;
  readonly ref?: DocumentRef;
  /** instead of the document's name in the address */
  readonly path?: string;
  /** value of `?accord=`; '' for a stock client */
  readonly accord?: string;
  /** value of `?as=`, whom the page takes to be signed in; left out where not said */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** what this tab holds already, from before it connects; its work done offline */
  readonly doc?: Y.Doc;
}

const SYNC = ['step-one', 'step-two', 'update'] as const;

export class RawClient {
  readonly socket: WebSocket;
  /** what the server has sent, put together */
  readonly doc: Y.Doc;
  readonly frames: ServerFrame[] = [];
  /** the code the socket was closed with */
  readonly closed: Promise<number>;
  #seen = 0;
  #wake: (() => void)[] = [];
  #mark = 0;

  constructor({ port, session, ref, path, accord = '1', as, headers = {}, doc }: RawClientOptions) {
    this.doc = doc ?? new Y.Doc();
    const name = path ?? `/sync/${ref === undefined ? '' : documentName(ref)}`;
    const query = new URLSearchParams({ ...(accord && { accord }), ...(as !== undefined && { as }) });
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${name}?${query}`, {
      headers: { ...(session === '' ? {} : { cookie: `session=${session}` }), ...headers },
      perMessageDeflate: false,
    });
    this.socket.on('message', (data: Buffer) => this.#receive(data));
    // 'close' tells the code
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.on('close', (code) => resolve(code)));
  }

  static async open(options: RawClientOptions): Promise<RawClient> {
    const client = new RawClient(options);
    await new Promise<void>((resolve, reject) => {
      client.socket.on('open', resolve);
      client.socket.on('error', reject);
    });
    return client;
  }

  /** Opens, exchanges steps 1 and 2, and has the server's document; the server has what this tab held. */
  static async sync(options: RawClientOptions): Promise<RawClient> {
    const client = await RawClient.open(options);
    const { bytes } = await client.next('step-one');
    client.stepOne();
    await client.next('step-two');
    client.stepTwo(Y.encodeStateAsUpdate(client.doc, bytes));
    return client;
  }

  /** The next frame of a kind that no earlier call has returned; frames before it are passed over. */
  async next<K extends ServerFrame['kind']>(
    kind: K,
    matches: (frame: Extract<ServerFrame, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<ServerFrame, { kind: K }>> {
    for (;;) {
      while (this.#seen < this.frames.length) {
        const frame = this.frames[this.#seen++]!;
        if (isKind(frame, kind) && matches(frame)) return frame;
      }
      await this.#woken();
    }
  }

  /** Waits until the document, as the server has shown it, is as wished. */
  async until(isSo: (doc: Y.Doc) => boolean): Promise<void> {
    while (!isSo(this.doc)) await this.#woken();
  }

  /** Everything sent before this is stored when it resolves; the server answers in order. */
  async stored(): Promise<void> {
    const n = (this.#mark += 1);
    this.own({ kind: 'mark', n });
    await this.next('own', ({ message }) => message['kind'] === 'stored' && message['n'] === n);
  }

  /** What was refused, of all frames so far. */
  refused(): unknown[] {
    return this.frames.flatMap((frame) =>
      frame.kind === 'own' && Array.isArray(frame.message['records'])
        ? (frame.message['records'] as unknown[])
        : [],
    );
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes);
  }

  stepOne(stateVector: Uint8Array = Y.encodeStateVector(this.doc)): void {
    this.send(frameOf(0, 0, stateVector));
  }

  stepTwo(update: Uint8Array): void {
    this.send(frameOf(0, 1, update));
  }

  update(update: Uint8Array): void {
    this.send(frameOf(0, 2, update));
  }

  /** Changes the document as an honest client does, and sends what came of it as one update. */
  change(work: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => work(this.doc), this);
    this.update(Y.encodeStateAsUpdate(this.doc, before));
  }

  present(client: number, clock: number, state: object | null): void {
    const inner = createEncoder();
    writeVarUint(inner, 1);
    writeVarUint(inner, client);
    writeVarUint(inner, clock);
    writeVarString(inner, JSON.stringify(state));
    const encoder = createEncoder();
    writeVarUint(encoder, 1);
    writeVarUint8Array(encoder, toUint8Array(inner));
    this.send(toUint8Array(encoder));
  }

  own(message: object): void {
    const encoder = createEncoder();
    writeVarUint(encoder, 9);
    writeVarString(encoder, JSON.stringify(message));
    this.send(toUint8Array(encoder));
  }

  close(): void {
    this.socket.terminate();
    this.doc.destroy();
  }

  async #woken(): Promise<void> {
    await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  #receive(data: Buffer): void {
    const frame = readServerFrame(new Uint8Array(data));
    if (frame.kind === 'step-two' || frame.kind === 'update') Y.applyUpdate(this.doc, frame.bytes, 'server');
    this.frames.push(frame);
    for (const wake of this.#wake.splice(0)) wake();
  }
}

export function frameOf(type: number, kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, bytes);
  return toUint8Array(encoder);
}

function isKind<K extends ServerFrame['kind']>(
  frame: ServerFrame,
  kind: K,
): frame is Extract<ServerFrame, { kind: K }> {
  return frame.kind === kind;
}

function readServerFrame(bytes: Uint8Array): ServerFrame {
  const decoder = createDecoder(bytes);
  const type = readVarUint(decoder);
  if (type === 0) {
    const kind = SYNC[readVarUint(decoder)]!;
    return { kind, bytes: readVarUint8Array(decoder) };
  }
  if (type === 9) return { kind: 'own', message: JSON.parse(readVarString(decoder)) };
  const inner = createDecoder(readVarUint8Array(decoder));
  const states: SeenState[] = [];
  for (let left = readVarUint(inner); left > 0; left -= 1) {
    const [client, clock] = [readVarUint(inner), readVarUint(inner)];
    states.push({ client, clock, state: JSON.parse(readVarString(inner)) });
  }
  return { kind: 'presence', states };
}
