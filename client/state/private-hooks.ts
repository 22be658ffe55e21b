/** Private documents for views: each hook opens what it reads and lets it go with the view. */
import { useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import { PrivateContext, type PrivateDocuments } from './private-documents.ts';
import type { PrivateKind, PrivateSession } from './private-session.ts';
import type { RecordStore } from './record-store.ts';

export function usePrivateDocuments(): PrivateDocuments {
  const documents = useContext(PrivateContext);
  if (documents === null) throw new Error('nobody is signed in around this view');
  return documents;
}

/** Null while it is being opened, behind a lock, and where `id` is null. */
export function usePrivate<K extends PrivateKind>(kind: K, id: string | null): PrivateSession<K> | null {
  const documents = usePrivateDocuments();
  useEffect(() => (id === null ? undefined : documents.hold(kind, id)), [documents, kind, id]);
  return useSyncExternalStore(documents.subscribe, () => (id === null ? null : documents.session(kind, id)));
}

/** One topic of an open document; `none` while it is not open. Both must stay the same objects until they change. */
export function usePrivateTopic<K extends PrivateKind, T>(
  session: PrivateSession<K> | null,
  topic: string,
  read: (store: RecordStore<K>) => T,
  none: T,
): T {
  const subscribe = useCallback(
    (listener: () => void) => session?.store.subscribe(topic, listener) ?? nothing,
    [session, topic],
  );
  return useSyncExternalStore(subscribe, () => (session === null ? none : read(session.store)));
}

/** How the work in it is kept; `loading` while it is not open. */
export function usePrivateState<K extends PrivateKind>(session: PrivateSession<K> | null): SaveState {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session]);
  return useSyncExternalStore(subscribe, () => session?.saveState() ?? LOADING);
}

/** True once the server's copy is here: an empty list means that there is nothing. */
export function useIsSynced<K extends PrivateKind>(session: PrivateSession<K> | null): boolean {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session]);
  return useSyncExternalStore(subscribe, () => session?.isSynced() ?? false);
}

/** Reasons why the server put records of it back, until they were read. */
export function useNotTaken<K extends PrivateKind>(session: PrivateSession<K> | null): readonly string[] {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session]);
  const notice = useSyncExternalStore(subscribe, () => session?.notice() ?? null);
  return notice?.kind === 'not-taken' ? notice.about : NONE;
}

const NONE: readonly never[] = [];
const LOADING: SaveState = { kind: 'loading' };
const nothing = (): void => undefined;
