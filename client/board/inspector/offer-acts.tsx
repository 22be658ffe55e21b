/** Offer, call ready, take that back, freeze, reopen: one press each, and one sentence of what came of it. */
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import type { LiveConsentBeat } from '#shared/model/consent-live.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { formatNames } from '../../app/i18n.ts';
import type { CommandFailure } from '../../state/api.ts';
import { useCommand } from '../../state/api-hooks.ts';
import { useParty } from '../../state/board-hooks.ts';
import { seenOf, type OfferView } from '../../state/offer-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';
import own from './offer-panel.module.css';

interface OfferActsProps {
  readonly beat: Beat;
  readonly view: OfferView;
  /** null: nothing is published and nobody was asked */
  readonly said: LiveConsentBeat | null;
  readonly isOnline: boolean;
}

export function OfferActs({ beat, view, said, isOnline }: OfferActsProps) {
  const { scene } = useParty();
  const nameOf = useNameOf();
  const at = { scene: scene.id, beat: beat.id };
  const offer = useCommand('offer-beat');
  const ready = useCommand('call-ready');
  const notReady = useCommand('call-not-ready');
  const freeze = useCommand('freeze-beat');
  const reopen = useCommand('reopen-beat');
  const [told, setTold] = useState('');
  const isReady = said?.ready === true && !said.changed;
  const { isFree } = view;
  // who is asked already and has not answered is not asked again by the same version
  const isAsked = view.people.every(
    ({ said: one }) => one?.standing === 'offered' || one?.standing === 'agreed',
  );

  async function run(work: () => Promise<string>): Promise<void> {
    setTold('');
    setTold(await work());
  }

  const doOffer = async (): Promise<string> => {
    const answer = await offer.run({ ...at, seen: seenOf(view.parts) });
    if (!answer.ok) return sentenceOf(answer);
    return 'offered' in answer.result ? OFFER_WORDS.offered : OFFER_WORDS.notOffered;
  };
  const doReady = async (): Promise<string> => {
    const answer = await ready.run({ ...at, seen: seenOf(view.parts) });
    if (answer.ok) return OFFER_WORDS.calledReady;
    const names = (answer.people ?? []).map(nameOf);
    if (answer.reason !== 'not-ready') return sentenceOf(answer);
    return names.length > 0 ? OFFER_WORDS.notYet(formatNames(names)) : OFFER_WORDS.notYetFindings;
  };
  const isFrozen = said?.frozen === true;
  return (
    <div className={own['acts']}>
      {!isReady && (
        <>
          <Button
            isWide
            kind={view.isComplete || isAsked ? 'quiet' : 'primary'}
            isDisabled={!isOnline || !isFree || view.people.length === 0}
            isBusy={offer.isBusy}
            onPress={() => void run(doOffer)}
          >
            {OFFER_WORDS.offer}
          </Button>
          <Button
            isWide
            kind={view.isComplete ? 'primary' : 'quiet'}
            isDisabled={!isOnline || view.people.length === 0}
            isBusy={ready.isBusy}
            onPress={() => void run(doReady)}
          >
            {OFFER_WORDS.ready}
          </Button>
        </>
      )}
      {said?.ready === true && (
        <Button
          isWide
          isDisabled={!isOnline}
          isBusy={notReady.isBusy}
          onPress={() =>
            void run(async () => {
              const answer = await notReady.run(at);
              return answer.ok ? OFFER_WORDS.calledNotReady : answer.sentence;
            })
          }
        >
          {OFFER_WORDS.notReady}
        </Button>
      )}
      <Button
        isWide
        isDisabled={!isOnline}
        isBusy={freeze.isBusy || reopen.isBusy}
        onPress={() =>
          void run(async () => {
            const answer = await (isFrozen ? reopen : freeze).run(at);
            if (!answer.ok) return answer.sentence;
            return isFrozen ? OFFER_WORDS.asked : OFFER_WORDS.frozen;
          })
        }
      >
        {isFrozen ? OFFER_WORDS.reopen : OFFER_WORDS.freeze}
      </Button>
      <output className={own['told']}>{told === '' && !isOnline ? OFFER_WORDS.offline : told}</output>
      {told === '' && isOnline && <p className={styles['quiet']}>{helpOf(view, isReady, isFree)}</p>}
    </div>
  );
}

function helpOf({ isComplete, people }: OfferView, isReady: boolean, isFree: boolean): string {
  if (people.length === 0) return '';
  if (isReady) return OFFER_WORDS.freezeHelp;
  if (!isFree) return OFFER_WORDS.cannot;
  return isComplete ? OFFER_WORDS.readyHelp : OFFER_WORDS.offerHelp;
}

function sentenceOf({ reason, sentence }: CommandFailure): string {
  return reason === 'stale' ? OFFER_WORDS.lookAgain : sentence;
}
