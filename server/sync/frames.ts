/** Frames of the y-websocket protocol as the server sends them. Each is built once and sent to many. */
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { ACCORD_MESSAGE, type ServerMessage } from '#shared/protocol/sync-messages.ts';

/** First number of a frame. */
export const MESSAGE = { sync: 0, presence: 1, auth: 2, askPresence: 3, own: ACCORD_MESSAGE } as const;
/** Second number of a sync frame. */
export const SYNC = { stepOne: 0, stepTwo: 1, update: 2 } as const;

export function syncFrame(kind: keyof typeof SYNC, bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, SYNC[kind]);
  writeVarUint8Array(encoder, bytes);
  return asBuffer(toUint8Array(encoder));
}

/** One person's state inside a presence frame; null takes it away. Clients take it when the clock has grown. */
export function presenceEntry(clientId: number, clock: number, state: object | null): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, clientId);
  writeVarUint(encoder, clock);
  writeVarString(encoder, JSON.stringify(state));
  return toUint8Array(encoder);
}

export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const inner = createEncoder();
  writeVarUint(inner, entries.length);
  const head = toUint8Array(inner);
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.presence);
  writeVarUint8Array(encoder, Buffer.concat([head, ...entries]));
  return asBuffer(toUint8Array(encoder));
}

export function ownFrame(message: ServerMessage): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.own);
  writeVarString(encoder, JSON.stringify(message));
  return toUint8Array(encoder);
}

/** `ws` makes a Buffer of anything else, once per receiver. The bytes are the same. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
