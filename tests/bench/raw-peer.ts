/** The smallest client that can take part: it answers the handshake, sends frames and notes when frames arrive. */
import { once } from 'node:events';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const PRESENCE = 1;
const [STEP_ONE, STEP_TWO, UPDATE] = [0, 1, 2] as const;

/** What a client has when it comes, as the two frames that say so. Made once for many clients that have the same. */
export interface Holding {
  readonly stepOne: Uint8Array;
  readonly stepTwo: Uint8Array;
}

export interface PeerOptions {
  readonly url: string;
  /** null: a bare socket, which is there as soon as it is open */
  readonly sync: { readonly cookie: string; readonly scene: string; readonly holding: Holding } | null;
}

export class RawPeer {
  readonly socket: WebSocket;
  /** the server's answer to what the client holds, as an update; empty on a bare socket */
  first = new Uint8Array();
  onUpdate: (update: Uint8Array) => void = () => {};
  onPresence: (frame: Buffer) => void = () => {};

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      if (data[0] === PRESENCE) this.onPresence(data);
      else if (data[0] === SYNC && data[1] === UPDATE) this.onUpdate(data);
    });
  }

  /** Resolves when the socket is open and, unless bare, the document is there. */
  static async connect({ url, sync }: PeerOptions): Promise<RawPeer> {
    const address = sync === null ? url : `${url}/sync/board/${sync.scene}`;
    const headers = sync === null ? {} : { cookie: sync.cookie };
    const socket = new WebSocket(address, { headers, perMessageDeflate: false, maxPayload: 0 });
    const peer = new RawPeer(socket);
    if (sync === null) {
      await once(socket, 'open');
      return peer;
    }
    const answered = new Promise<void>((resolve, reject) => {
      socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        if (data[0] !== SYNC || data[1] !== STEP_TWO) return;
        peer.first = payloadOf(data);
        resolve();
      });
    });
    socket.on('open', () => {
      socket.send(sync.holding.stepOne);
      socket.send(sync.holding.stepTwo);
    });
    await answered;
    return peer;
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }
}

export function holdingOf(doc: Y.Doc): Holding {
  const vector = Y.encodeStateVector(doc);
  return {
    stepOne: syncFrame(STEP_ONE, vector),
    stepTwo: syncFrame(STEP_TWO, Y.encodeStateAsUpdate(doc, vector)),
  };
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(UPDATE, update);
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, SYNC);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, bytes);
  return toUint8Array(encoder);
}

/** The Yjs bytes of a sync frame. */
export function payloadOf(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoder = createDecoder(frame);
  readVarUint(decoder);
  readVarUint(decoder);
  return new Uint8Array(readVarUint8Array(decoder));
}

export function presenceFrame(clientId: number, clock: number, state: object): Uint8Array {
  const inner = createEncoder();
  writeVarUint(inner, 1);
  writeVarUint(inner, clientId);
  writeVarUint(inner, clock);
  writeVarString(inner, JSON.stringify(state));
  const encoder = createEncoder();
  writeVarUint(encoder, PRESENCE);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}
