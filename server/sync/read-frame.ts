/** From a client's bytes to one of the things it may say. Never throws: what cannot be read is garbage. */
import {
  createDecoder,
  hasContent,
  readVarString,
  readVarUint,
  readVarUint8Array,
  type Decoder,
} from 'lib0/decoding';
import * as v from 'valibot';
import { clientMessage, type ClientMessage } from '#shared/protocol/sync-messages.ts';
import { MESSAGE, SYNC } from './frames.ts';

export type ClientFrame =
  /** "this is what I have": answered with what is missing */
  | { readonly kind: 'step-one'; readonly stateVector: Uint8Array }
  | { readonly kind: 'change'; readonly update: Uint8Array; readonly isStepTwo: boolean }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'ask-presence' }
  | { readonly kind: 'own'; readonly message: ClientMessage }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'garbage' };

const GARBAGE: ClientFrame = { kind: 'garbage' };

export function readFrame(bytes: Uint8Array): ClientFrame {
  const decoder = createDecoder(bytes);
  try {
    const frame = read(decoder);
    return hasContent(decoder) ? GARBAGE : frame;
  } catch {
    // lib0, the text decoder and JSON each have their own errors; all say the same: these bytes are not a frame
    return GARBAGE;
  }
}

function read(decoder: Decoder): ClientFrame {
  switch (readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.presence:
      return { kind: 'presence', entries: readVarUint8Array(decoder) };
    case MESSAGE.askPresence:
      return { kind: 'ask-presence' };
    case MESSAGE.auth:
      // only servers have something to say here
      decoder.pos = decoder.arr.length;
      return { kind: 'ignored' };
    case MESSAGE.own: {
      const message = v.safeParse(clientMessage, JSON.parse(readVarString(decoder)));
      return message.success ? { kind: 'own', message: message.output } : GARBAGE;
    }
    default:
      return GARBAGE;
  }
}

function readSync(decoder: Decoder): ClientFrame {
  const kind = readVarUint(decoder);
  const bytes = readVarUint8Array(decoder);
  if (kind === SYNC.stepOne) return { kind: 'step-one', stateVector: bytes };
  if (kind !== SYNC.stepTwo && kind !== SYNC.update) return GARBAGE;
  return { kind: 'change', update: bytes, isStepTwo: kind === SYNC.stepTwo };
}
