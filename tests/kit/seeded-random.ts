/**
 * Randomness that is the same in every run, for tests that compare what two servers send byte by byte. Must be imported
 * before anything that imports Yjs: lib0 takes hold of `getRandomValues` when it is loaded.
 *
 * Draws are made in lanes: what one lane draws never moves another on, so that one more answer in one world leaves the
 * ids of everything else as they are in the other.
 */
import { createHash, webcrypto } from 'node:crypto';

export interface Lanes {
  use(lane: string): void;
  random(length: number): Uint8Array;
}

type Fill = typeof webcrypto.getRandomValues;
const real: Fill = webcrypto.getRandomValues.bind(webcrypto);
const source: { lanes: Lanes | null } = { lanes: null };

const seeded: Fill = (array) => {
  // fills it, so that what comes back is of the caller's own kind
  const filled = real(array);
  if (source.lanes === null || filled === null) return filled;
  const bytes = new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength);
  bytes.set(source.lanes.random(filled.byteLength));
  return filled;
};
Object.defineProperty(webcrypto, 'getRandomValues', { configurable: true, value: seeded });

/** From now on until the next call, Yjs draws from these; null is real randomness again. */
export function drawFrom(lanes: Lanes | null): void {
  source.lanes = lanes;
}

export function createLanes(seed: string): Lanes {
  const drawn = new Map<string, number>();
  let lane = '';
  return {
    use: (next) => {
      lane = next;
    },
    random(length) {
      const bytes: number[] = [];
      while (bytes.length < length) {
        const count = drawn.get(lane) ?? 0;
        drawn.set(lane, count + 1);
        bytes.push(...createHash('sha256').update(`${seed} ${lane} ${count}`).digest());
      }
      return Uint8Array.from(bytes.slice(0, length));
    },
  };
}
