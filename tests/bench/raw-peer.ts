/** The smallest client that can take part: it answers the handshake, sends frames and notes when frames arrive. */
import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const AWARENESS = 1;
const UPDATE = 2;

export class RawPeer {
  readonly socket: WebSocket;
  /** Called with the first payload bytes of each update or awareness frame that someone else sent. */
  onFrame: (frame: Uint8Array) => void = () => {};

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      if (data[0] === AWARENESS || (data[0] === SYNC && data[1] === UPDATE)) this.onFrame(data);
    });
  }

  /** Connects, and when `isSync` waits until the server's answer to an empty state vector has come. */
  static async connect(url: string, headers: Record<string, string>, isSync: boolean): Promise<RawPeer> {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    const peer = new RawPeer(socket);
    if (isSync) {
      const answered = new Promise<void>((resolve) =>
        socket.on('message', (data: Buffer) => data[0] === SYNC && data[1] === 1 && resolve()),
      );
      await once(socket, 'open');
      socket.send(stepOne());
      socket.send(stepTwo());
      await answered;
    } else await once(socket, 'open');
    return peer;
  }
}

function stepOne(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  syncProtocol.writeSyncStep1(encoder, new Y.Doc());
  return encoding.toUint8Array(encoder);
}

function stepTwo(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  syncProtocol.writeSyncStep2(encoder, new Y.Doc());
  return encoding.toUint8Array(encoder);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  syncProtocol.writeUpdate(encoder, update);
  return encoding.toUint8Array(encoder);
}

export function presenceFrame(clientId: number, clock: number, state: object): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, 1);
  encoding.writeVarUint(inner, clientId);
  encoding.writeVarUint(inner, clock);
  encoding.writeVarString(inner, JSON.stringify(state));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, AWARENESS);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}
