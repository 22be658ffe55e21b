/** Something that is opened when a view appears and closed when it goes. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';

interface Closable {
  close(): void;
}

/** `open` must stay the same function as long as the same thing is meant. Null until it is open. */
export function useLifetime<T extends Closable>(open: () => T | null): T | null {
  const owner = useMemo(() => new Owner(open), [open]);
  const subscribe = useCallback((listener: () => void) => owner.start(listener), [owner]);
  return useSyncExternalStore(subscribe, owner.get);
}

class Owner<T extends Closable> {
  readonly #open: () => T | null;
  #now: T | null = null;

  constructor(open: () => T | null) {
    this.#open = open;
  }

  get = (): T | null => this.#now;

  start(listener: () => void): () => void {
    this.#now = this.#open();
    listener();
    return () => {
      this.#now?.close();
      this.#now = null;
    };
  }
}
