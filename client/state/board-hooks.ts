/** The board for views: each hook subscribes to one record or one list and renders again only when that changes. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type {
  Beat,
  Camera,
  Contact,
  Furniture,
  Intent,
  PlacedPerson,
  SceneSettings,
} from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import type { BoardParty, BoardSession } from './board-session.ts';
import type { BoardStore } from './board-store.ts';
import type { BoardViewState } from './board-view.ts';
import type { LeftCopy, Notice } from './document-session.ts';

export const BoardContext = createContext<BoardSession | null>(null);

export function useBoard(): BoardSession {
  const session = useContext(BoardContext);
  if (session === null) throw new Error('no board around this view');
  return session;
}

/** Who is on this board; the same object until somebody joins, leaves or changes role. */
export function useParty(): BoardParty {
  const session = useBoard();
  return useSyncExternalStore(session.subscribe, session.currentParty);
}

export function useSceneSettings(): SceneSettings {
  return useTopic('scene', (store) => store.scene());
}

export function useBeats(): readonly Beat[] {
  return useTopic('beats', (store) => store.beats());
}

export function useBeat(id: string | null): Beat | null {
  return useTopic(`beats/${id}`, (store) => (id === null ? null : store.beat(id)));
}

export function usePlace(beatId: string, personId: string): PlacedPerson | null {
  return useTopic(`places/${beatPersonKey(beatId, personId)}`, (store) => store.place(beatId, personId));
}

export function usePlaces(beatId: string | null): readonly PlacedPerson[] {
  return useTopic(`places/${beatId}`, (store) => (beatId === null ? NONE : store.placesOf(beatId)));
}

export function useFurniture(): readonly Furniture[] {
  return useTopic('furniture', (store) => store.furniture());
}

export function useItem(id: string): Furniture | null {
  return useTopic(`furniture/${id}`, (store) => store.item(id));
}

/** The cameras of the scene that are not retired; the same list until one of them changes. */
export function useCameras(): readonly Camera[] {
  return useTopic('cameras', (store) => store.cameras());
}

export function useContacts(beatId: string | null): readonly Contact[] {
  return useTopic(`contacts/${beatId}`, (store) => (beatId === null ? NONE : store.contactsOf(beatId)));
}

export function useIntent(beatId: string): Intent | null {
  return useTopic(`intents/${beatId}`, (store) => store.intent(beatId));
}

/** Part of the view's state; `pick` must return a part that stays the same object while it does not change. */
export function useBoardView<T>(pick: (state: BoardViewState) => T): T {
  const { view } = useBoard();
  return useSyncExternalStore(view.subscribe, () => pick(view.get()));
}

/**
 * Who else is at which beat, in one string: it changes only when somebody comes, goes or steps, so that thirty moves of
 * a hand a second render nothing. Each person and beat once; `readOthersAt` takes it apart.
 */
export function useOthersAt(): string {
  const session = useBoard();
  return useSyncExternalStore(session.subscribePresence, () =>
    [
      ...new Set(
        session
          .others()
          .flatMap(({ personId, beatId }) => (personId === undefined ? [] : [`${personId}:${beatId ?? ''}`])),
      ),
    ]
      .toSorted()
      .join(' '),
  );
}

/** `beatId` is empty while somebody is on the board and on no beat. */
export function readOthersAt(
  where: string,
): readonly { readonly personId: string; readonly beatId: string }[] {
  if (where === '') return [];
  return where.split(' ').map((pair) => {
    const [personId = '', beatId = ''] = pair.split(':');
    return { personId, beatId };
  });
}

export function useSaveState(): SaveState {
  const session = useBoard();
  return useSyncExternalStore(session.subscribe, session.saveState);
}

/** The copy that was set aside while this board was open, until it was read. */
export function useLeftCopy(): LeftCopy | null {
  const session = useBoard();
  return useSyncExternalStore(session.subscribe, session.leftCopy);
}

export function useNotice(): Notice | null {
  const session = useBoard();
  return useSyncExternalStore(session.subscribe, session.notice);
}

export function useUndoNames(): { readonly undo: string | null; readonly redo: string | null } {
  const { store } = useBoard();
  return useSyncExternalStore(store.undoStack.subscribe, store.undoStack.view);
}

const NONE: readonly never[] = [];

/** One topic of the store, read by `read`, which returns the same object until it changes. */
export function useTopic<T>(topic: string, read: (store: BoardStore) => T): T {
  const { store } = useBoard();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  return useSyncExternalStore(subscribe, () => read(store));
}
