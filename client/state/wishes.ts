/** The wishes of a scene for views: a director's own, and all of them for the ICs. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { Wish, WishedContact } from '#shared/model/wishes.ts';
import { usePrivateDocuments, usePrivateRecords } from './private-hooks.ts';
import { randomId } from './random-id.ts';
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
  const { records, run, ...rest } = usePrivateRecords('wishes', sceneId, 'wishes', act.readWishes, NONE);
  const acts = useMemo((): WishActs | null => {
    if (run === null) return null;
    const send = (contact: WishedContact | null, beatId: string | null, text: string): string => {
      const id = randomId('wish');
      const wish = { by: documents.personId, at: documents.now(), beatId, text, contact };
      run((store) => act.sendWish(store, id, wish));
      return id;
    };
    return {
      sendContactWish: (contact, beatId, text) => send(contact, beatId, text),
      sendTextWish: (text, beatId) => send(null, beatId, text),
      takeBack: (id) => run((store) => act.takeBackWish(store, id)),
      suggestInstead: (id, answer) => run((store) => act.suggestInstead(store, id, answer)),
      markTaken: (id) => run((store) => act.markTaken(store, id)),
      reopen: (id) => run((store) => act.reopenWish(store, id)),
    };
  }, [run, documents]);
  return { ...rest, wishes: records, acts };
}

const NONE: readonly Wish[] = [];
