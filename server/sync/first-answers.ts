/**
 * Answers to "this is what I have" (sync step 1), kept while the document stands still: when a hall of tablets comes
 * back at once, most of them ask the same.
 */
import * as Y from 'yjs';
import { syncFrame } from './frames.ts';

/** Bytes of answers kept for one room. */
const MAX_BYTES = 16 * 1024 * 1024;

export class FirstAnswers {
  readonly #frames = new Map<string, Uint8Array>();
  #version = -1;
  #bytes = 0;

  /** The step 2 frame for a state vector, which must be readable. */
  answer(doc: Y.Doc, version: number, stateVector: Uint8Array): Uint8Array {
    if (version !== this.#version) this.#clear(version);
    const key = Buffer.from(stateVector).toString('latin1');
    const kept = this.#frames.get(key);
    if (kept !== undefined) return kept;
    const frame = syncFrame('stepTwo', Y.encodeStateAsUpdate(doc, stateVector));
    if (this.#bytes + frame.byteLength + key.length > MAX_BYTES) this.#clear(version);
    this.#frames.set(key, frame);
    this.#bytes += frame.byteLength + key.length;
    return frame;
  }

  #clear(version: number): void {
    this.#frames.clear();
    this.#version = version;
    this.#bytes = 0;
  }
}

/** False for bytes that are not a state vector. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    // lib0's "unexpected end" and its like: not a state vector
    return false;
  }
}
