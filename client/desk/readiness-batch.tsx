/** The beats in which everybody's yes stands: called ready one after another, each by itself. */
import { beatTitle } from '#shared/words/beat-title.ts';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { formatNames } from '../app/i18n.ts';
import type { CommandFailure } from '../state/api.ts';
import { useSceneConsent } from '../state/consent-hooks.ts';
import { useParty } from '../state/board-hooks.ts';
import type { DeskBeat } from '../state/desk-hooks.ts';
import { useLiveStatus } from '../state/live-hooks.ts';
import { useReadyBatch } from '../state/ready-batch.ts';
import { Button } from '../ui/button.tsx';
import styles from './desk.module.css';
import { useDeskNames } from './use-names.ts';

export function ReadinessBatch({ beats }: { readonly beats: readonly DeskBeat[] }) {
  const { scene } = useParty();
  const said = useSceneConsent(scene.id)?.beats ?? [];
  const isOnline = useLiveStatus() === 'open';
  const { isBusy, outcomes, call } = useReadyBatch();
  const { nameOf } = useDeskNames();
  const callable = beats.filter(({ beat, parts }) => {
    const told = said.find(({ id }) => id === beat.id);
    if (told === undefined || (told.ready && !told.changed) || parts.size === 0) return false;
    return [...parts.keys()].every(
      (person) => told.people.find((one) => one.person === person)?.standing === 'agreed',
    );
  });
  const titleOf = (beatId: string): string => {
    const at = beats.find(({ beat }) => beat.id === beatId);
    return at === undefined ? '' : beatTitle(at.beat, at.index);
  };
  const why = (failure: CommandFailure): string => {
    const names = (failure.people ?? []).map(nameOf);
    if (failure.reason === 'not-ready')
      return names.length > 0 ? OFFER_WORDS.notYet(formatNames(names)) : OFFER_WORDS.notYetFindings;
    return failure.reason === 'stale' ? OFFER_WORDS.lookAgain : failure.sentence;
  };
  return (
    <div className={styles['batch']}>
      <p>{callable.length === 0 ? DESK_WORDS.noneCanBeCalled : DESK_WORDS.canBeCalled(callable.length)}</p>
      {callable.length > 0 && (
        <Button kind="primary" isBusy={isBusy} isDisabled={!isOnline} onPress={() => void call(callable)}>
          {callable.length === 1 ? DESK_WORDS.callOne : DESK_WORDS.callAll}
        </Button>
      )}
      <ul className={styles['outcomes']} aria-live="polite">
        {outcomes.map(({ beatId, failure }) => (
          <li key={beatId}>
            {failure === null
              ? DESK_WORDS.called(titleOf(beatId))
              : DESK_WORDS.notCalled(titleOf(beatId), why(failure))}
          </li>
        ))}
      </ul>
    </div>
  );
}
