/** One person's private line with the ICs, for views. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { TalkLine } from '#shared/model/wishes.ts';
import {
  useIsSynced,
  useNotTaken,
  usePrivate,
  usePrivateDocuments,
  usePrivateState,
  usePrivateTopic,
} from './private-hooks.ts';
import * as act from './talk-actions.ts';

export type { LineContact } from './talk-actions.ts';

export interface Talk {
  /** oldest first */
  readonly lines: readonly TalkLine[];
  readonly isHere: boolean;
  readonly save: SaveState;
  readonly notTaken: readonly string[];
  /** Returns the line's id. Null where this person may not write now. */
  readonly sendTalk: ((text: string, about: act.LineContact | null) => string) | null;
}

/** Opens `talk/<personId>` while the view stands; null opens nothing. */
export function useTalk(personId: string | null): Talk {
  const documents = usePrivateDocuments();
  const session = usePrivate('talk', personId);
  const lines = usePrivateTopic(session, 'lines', act.readLines, NONE);
  const save = usePrivateState(session);
  const isHere = useIsSynced(session);
  const notTaken = useNotTaken(session);
  const mayWrite = session?.mayWrite('lines') === true;
  const sendTalk = useMemo((): Talk['sendTalk'] => {
    if (session === null || !mayWrite) return null;
    return (text, about) =>
      act.sendLine(session.store, { by: documents.personId, at: documents.now(), text, about });
  }, [session, mayWrite, documents]);
  return { lines, isHere, save, notTaken, sendTalk };
}

const NONE: readonly TalkLine[] = [];
