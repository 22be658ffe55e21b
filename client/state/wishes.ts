/** The wishes of a scene for views: a director's own, and all of them for the ICs. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { Wish, WishedContact } from '#shared/model/wishes.ts';
import {
  useIsSynced,
  useNotTaken,
  usePrivate,
  usePrivateDocuments,
  usePrivateState,
  usePrivateTopic,
} from './private-hooks.ts';
import * as act from './wish-actions.ts';

/** Null where this person may not write wishes now. */
export interface WishActs {
  /** Returns the wish's id. */
  sendContactWish(contact: WishedContact, beatId: string, text: string): string;
  sendTextWish(text: string, beatId: string | null): string;
  takeBack(id: string): void;
  /** ICs only */
  suggestInstead(id: string, answer: string): void;
  markTaken(id: string): void;
  reopen(id: string): void;
}

export interface Wishes {
  /** oldest first, without those that were taken back */
  readonly wishes: readonly Wish[];
  readonly isHere: boolean;
  readonly save: SaveState;
  /** reasons why something was put back */
  readonly notTaken: readonly string[];
  readonly acts: WishActs | null;
}

/** Opens `wishes/<sceneId>` while the view stands; null opens nothing. */
export function useWishes(sceneId: string | null): Wishes {
  const documents = usePrivateDocuments();
  const session = usePrivate('wishes', sceneId);
  const wishes = usePrivateTopic(session, 'wishes', act.readWishes, NONE);
  const save = usePrivateState(session);
  const isHere = useIsSynced(session);
  const notTaken = useNotTaken(session);
  const mayWrite = session?.mayWrite('wishes') === true;
  const acts = useMemo((): WishActs | null => {
    if (session === null || !mayWrite) return null;
    const { store } = session;
    const send = (contact: WishedContact | null, beatId: string | null, text: string): string =>
      act.sendWish(store, { by: documents.personId, at: documents.now(), beatId, text, contact });
    return {
      sendContactWish: (contact, beatId, text) => send(contact, beatId, text),
      sendTextWish: (text, beatId) => send(null, beatId, text),
      takeBack: (id) => act.takeBackWish(store, id),
      suggestInstead: (id, answer) => act.suggestInstead(store, id, answer),
      markTaken: (id) => act.markTaken(store, id),
      reopen: (id) => act.reopenWish(store, id),
    };
  }, [session, mayWrite, documents]);
  return { wishes, isHere, save, notTaken, acts };
}

const NONE: readonly Wish[] = [];
