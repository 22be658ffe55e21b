/** What ICs note on the desk of a scene of the rows of their queue and of beats, for views. Nobody else can open it. */
import { useMemo } from 'react';
import type { DeskMark, DeskMarkKind } from '#shared/model/desk-marks.ts';
import * as act from './desk-actions.ts';
import { usePrivateDocuments, usePrivateRecords } from './private-hooks.ts';

export type { DeskMark, DeskMarkKind } from '#shared/model/desk-marks.ts';

/** Which row: what this person said about this beat, and when they said it. */
export type MarkedRow = Pick<DeskMark, 'beatId' | 'personId' | 'of'>;

export interface DeskMarks {
  readonly marks: readonly DeskMark[];
  /** null where this person may not write now */
  readonly mark: ((row: MarkedRow, said: DeskMarkKind | null) => void) | null;
}

export function useDeskMarks(sceneId: string): DeskMarks {
  const documents = usePrivateDocuments();
  const { records: marks, run } = usePrivateRecords('desk', sceneId, 'marks', act.readMarks, NO_MARKS);
  const mark = useMemo((): DeskMarks['mark'] => {
    if (run === null) return null;
    return (row, said) => {
      const by = documents.personId;
      if (said === null) run((store) => act.unmarkRow(store, row));
      else run((store) => act.markRow(store, { ...row, by, said, at: documents.now() }));
    };
  }, [run, documents]);
  return useMemo(() => ({ marks, mark }), [marks, mark]);
}

export interface DeskFlags {
  /** beats that are kept off the call sheet */
  readonly flags: ReadonlySet<string>;
  /** the server's copy is here */
  readonly isHere: boolean;
  readonly flag: ((beatId: string, isOn: boolean) => void) | null;
}

export function useDeskFlags(sceneId: string): DeskFlags {
  const documents = usePrivateDocuments();
  const { records, isHere, run } = usePrivateRecords('desk', sceneId, 'flags', act.readFlags, NO_FLAGS);
  const flag = useMemo((): DeskFlags['flag'] => {
    if (run === null) return null;
    return (beatId, isOn) => {
      const made = { beatId, by: documents.personId, at: documents.now() };
      run((store) => act.flagBeat(store, made, isOn));
    };
  }, [run, documents]);
  return { flags: records, isHere, flag };
}

const NO_MARKS: readonly DeskMark[] = [];
const NO_FLAGS: ReadonlySet<string> = new Set();
