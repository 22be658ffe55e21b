/** Several beats called ready one after another: each by itself, with what this screen shows of it (never answers in bulk, R10). */
import { useCallback, useState } from 'react';
import { runCommand, type CommandFailure } from './api.ts';
import { useParty } from './board-hooks.ts';
import type { DeskBeat } from './desk-hooks.ts';
import { seenOf } from './offer-hooks.ts';

export interface ReadyOutcome {
  readonly beatId: string;
  /** null: it was called ready */
  readonly failure: CommandFailure | null;
}

export interface ReadyBatch {
  readonly isBusy: boolean;
  /** of the last run, in the order in which they were called */
  readonly outcomes: readonly ReadyOutcome[];
  readonly call: (beats: readonly DeskBeat[]) => Promise<void>;
}

export function useReadyBatch(): ReadyBatch {
  const { scene, me } = useParty();
  const [isBusy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly ReadyOutcome[]>([]);
  const call = useCallback(
    async (beats: readonly DeskBeat[]) => {
      setBusy(true);
      setOutcomes([]);
      for (const { beat, parts } of beats) {
        const input = { scene: scene.id, beat: beat.id, seen: seenOf(parts) };
        // one by one: where the network goes, what was called is known
        const answer = await runCommand('call-ready', input, { as: me.personId });
        setOutcomes((now) => [...now, { beatId: beat.id, failure: answer.ok ? null : answer }]);
        if (!answer.ok && answer.reason === 'offline') break;
      }
      setBusy(false);
    },
    [scene.id, me.personId],
  );
  return { isBusy, outcomes, call };
}
