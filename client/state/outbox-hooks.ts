/** The outbox for views. Only its type is loaded with the page; the rest comes right behind the first screen. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from './live-hooks.ts';
import type { Outbox, OutboxSnapshot } from './outbox.ts';
import type { OpenOutbox } from './outbox-page.ts';

export type { OutboxItem, OutboxSnapshot, UndeliveredItem } from './outbox.ts';

/** Null until it is loaded, and where nobody is signed in. */
export const OutboxContext = createContext<Outbox | null>(null);

/** What this person pressed without a network is sent from the moment the page is open. Closed with the view. */
export function useOpenOutbox(personId: string): Outbox | null {
  const live = useLive();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let opened: OpenOutbox | null = null;
    let isOver = false;
    import('./outbox-page.ts').then(
      ({ openOutbox }) => {
        if (isOver) return;
        opened = openOutbox(personId, live);
        setOutbox(opened.outbox);
      },
      // a page without it can send nothing; whoever needs it says so
      () => undefined,
    );
    return () => {
      isOver = true;
      opened?.close();
      setOutbox(null);
    };
  }, [personId, live]);
  return outbox;
}

export function useOutbox(): Outbox | null {
  return useContext(OutboxContext);
}

export function useOutboxState(): OutboxSnapshot {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox?.subscribe ?? nothing, () => outbox?.get() ?? EMPTY);
}

const EMPTY: OutboxSnapshot = { waiting: [], undelivered: [], isKept: true };
const nothing = (): (() => void) => () => undefined;
