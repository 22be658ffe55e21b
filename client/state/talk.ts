/** One person's private line with the ICs, for views. */
import { useMemo } from 'react';
import type { SaveState } from '#shared/model/save-state.ts';
import type { TalkLine } from '#shared/model/wishes.ts';
import { usePrivateDocuments, usePrivateRecords } from './private-hooks.ts';
import { randomId } from './random-id.ts';
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
  const { records, run, ...rest } = usePrivateRecords('talk', personId, 'lines', act.readLines, NONE);
  const sendTalk = useMemo((): Talk['sendTalk'] => {
    if (run === null) return null;
    return (text, about) => {
      const id = randomId('line');
      const line = { by: documents.personId, at: documents.now(), text, about };
      run((store) => act.sendLine(store, id, line));
      return id;
    };
  }, [run, documents]);
  return { ...rest, lines: records, sendTalk };
}

const NONE: readonly TalkLine[] = [];
