/** The ICs' desk of a scene for views. Nobody else can open it. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { DeskDraft, WishedContact } from '#shared/model/wishes.ts';
import * as act from './desk-actions.ts';
import {
  useIsSynced,
  useNotTaken,
  usePrivate,
  usePrivateDocuments,
  usePrivateState,
  usePrivateTopic,
} from './private-hooks.ts';

/** What is kept: a contact, words, or both. */
export interface ForDesk {
  readonly contact: WishedContact | null;
  readonly beatId: string | null;
  readonly text: string;
  /** the wish or the line it came from */
  readonly from: string | null;
}

export interface DeskActs {
  /** Returns the draft's id. */
  placeOnDesk(what: ForDesk): string;
  putAway(id: string): void;
  takeBackOut(id: string): void;
}

export interface Desk {
  /** oldest first, without those that were put away */
  readonly drafts: readonly DeskDraft[];
  readonly isHere: boolean;
  readonly save: SaveState;
  readonly notTaken: readonly string[];
  /** null where this person may not write now */
  readonly acts: DeskActs | null;
}

/** Opens `desk/<sceneId>` while the view stands; null opens nothing. */
export function useDesk(sceneId: string | null): Desk {
  const documents = usePrivateDocuments();
  const session = usePrivate('desk', sceneId);
  const drafts = usePrivateTopic(session, 'drafts', act.readDrafts, NONE);
  const save = usePrivateState(session);
  const isHere = useIsSynced(session);
  const notTaken = useNotTaken(session);
  const mayWrite = session?.mayWrite('drafts') === true;
  const acts = useMemo((): DeskActs | null => {
    if (session === null || !mayWrite) return null;
    const { store } = session;
    return {
      placeOnDesk: (what) => act.placeOnDesk(store, { ...what, by: documents.personId, at: documents.now() }),
      putAway: (id) => act.putAway(store, id),
      takeBackOut: (id) => act.takeBackOut(store, id),
    };
  }, [session, mayWrite, documents]);
  return { drafts, isHere, save, notTaken, acts };
}

const NONE: readonly DeskDraft[] = [];
