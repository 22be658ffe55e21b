/** Whether the server can serve: the store takes a write. Asked by /readyz. */
import type { Clock } from '../clock.ts';
import { StoreFailure, type Store } from '../store/store.ts';

/** Milliseconds, either way the clock goes, for which an answer holds: a busy prober must not wear the disk. */
const HOLDS_MS = 5_000;

export function createReadiness(store: Store, clock: Clock): () => Promise<boolean> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  return () => {
    const at = clock.now();
    if (asked === null || Math.abs(at - asked.at) >= HOLDS_MS) asked = { at, answer: tryWrite(store, at) };
    return asked.answer;
  };
}

async function tryWrite(store: Store, at: number): Promise<boolean> {
  try {
    await store.transact('', (tx) =>
      tx.put({ kind: 'probe', id: 'probe', scope: '', ref: '', key: 'master', value: at }),
    );
    return true;
  } catch (error) {
    if (error instanceof StoreFailure) return false;
    throw error;
  }
}
