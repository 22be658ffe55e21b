/** The ICs' desk of a scene for views. Nobody else can open it. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { DeskDraft, WishedContact } from '#shared/model/wishes.ts';
import * as act from './desk-actions.ts';
import { usePrivateDocuments, usePrivateRecords } from './private-hooks.ts';
import { randomId } from './random-id.ts';

/** What is kept: a contact, words, or both. */
export interface ForDesk {
  readonly contact: WishedContact | null;
  readonly beatId: string | null;
  readonly text: string;
  /** the wish or the line it came from */
  readonly from: string | null;
}

export interface DeskActs {
  placeOnDesk(what: ForDesk): void;
  putAway(id: string): void;
  takeBackOut(id: string): void;
}

export interface Desk {
  /** oldest first, without those that were put away */
  readonly drafts: readonly DeskDraft[];
  /** ids of wishes and lines that were kept and put away again */
  readonly putAway: ReadonlySet<string>;
  readonly isHere: boolean;
  readonly save: SaveState;
  readonly notTaken: readonly string[];
  /** null where this person may not write now */
  readonly acts: DeskActs | null;
}

/** Opens `desk/<sceneId>` while the view stands; null opens nothing. */
export function useDesk(sceneId: string | null): Desk {
  const documents = usePrivateDocuments();
  const { records, run, ...rest } = usePrivateRecords('desk', sceneId, 'drafts', act.readAllDrafts, NONE);
  const acts = useMemo((): DeskActs | null => {
    if (run === null) return null;
    return {
      placeOnDesk: (what) => {
        const id = randomId('draft');
        const draft = { ...what, by: documents.personId, at: documents.now() };
        run((store) => act.placeOnDesk(store, id, draft));
      },
      putAway: (id) => run((store) => act.putAway(store, id)),
      takeBackOut: (id) => run((store) => act.takeBackOut(store, id)),
    };
  }, [run, documents]);
  const lie = useMemo(() => act.draftsThatLie(records), [records]);
  const putAway = useMemo(() => act.sourcesPutAway(records), [records]);
  return { ...rest, drafts: lie, putAway, acts };
}

const NONE: readonly DeskDraft[] = [];
