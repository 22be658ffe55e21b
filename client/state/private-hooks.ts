/** Private documents for views: each hook opens what it reads and lets it go with the view. */
import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RootOf } from '#shared/model/documents.ts';
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

/**
 * Words that are being written, kept while the view comes and goes and behind a lock, where they read as null: nothing
 * private stands on the page there, and nothing typed is lost. `at` names the place, for example `talk/<person id>`.
 */
export function usePrivateDraft(at: string): readonly [string | null, (text: string | null) => void] {
  const documents = usePrivateDocuments();
  const text = useSyncExternalStore(documents.subscribe, () => documents.draft(at));
  const set = useCallback((next: string | null) => documents.setDraft(at, next), [documents, at]);
  return [text, set];
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

/** One root of a document as a view reads and writes it. */
export interface PrivateRecords<K extends PrivateKind, T> {
  readonly records: T;
  /** the server's copy is here: an empty list means that there is nothing */
  readonly isHere: boolean;
  readonly save: SaveState;
  /** reasons why something was put back */
  readonly notTaken: readonly string[];
  /** Null where this person may not write now. Works on after its view has gone, for a notice that offers to undo. */
  readonly run: ((act: (store: RecordStore<K>) => void) => void) | null;
}

/** Opens a document while the view stands; where `id` is null it opens nothing. */
export function usePrivateRecords<K extends PrivateKind, T>(
  kind: K,
  id: string | null,
  root: RootOf<K>,
  read: (store: RecordStore<K>) => T,
  none: T,
): PrivateRecords<K, T> {
  const documents = usePrivateDocuments();
  const session = usePrivate(kind, id);
  const records = usePrivateTopic(session, root, read, none);
  const save = usePrivateState(session);
  const isHere = useIsSynced(session);
  const notTaken = useNotTaken(session);
  const mayWrite = session?.mayWrite(root) === true;
  const run = useMemo((): PrivateRecords<K, T>['run'] => {
    if (session === null || id === null || !mayWrite) return null;
    return (act) => {
      if (documents.session(kind, id) === session) act(session.store);
      else
        documents.run(kind, id, (opened) => {
          if (opened.mayWrite(root)) act(opened.store);
        });
    };
  }, [documents, kind, id, root, session, mayWrite]);
  return { records, isHere, save, notTaken, run };
}

const NONE: readonly never[] = [];
const LOADING: SaveState = { kind: 'loading' };
const nothing = (): void => undefined;
