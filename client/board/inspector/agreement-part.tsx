/** What is published of a beat; to its performers also where they stand, and the way to their answer. Nothing else (R19). */
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { mayRunCommand } from '#shared/access/commands.ts';
import type { Beat } from '#shared/model/board.ts';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { OWN_STANDING_LABELS, READINESS_WORDS, withIc } from '#shared/words/consent.ts';
import { OFFER_WORDS, standingsText } from '#shared/words/offer.ts';
import { PATHS } from '../../app/paths.ts';
import { useBoard, useBoardView, useParty } from '../../state/board-hooks.ts';
import { useBeatConsent } from '../../state/consent-hooks.ts';
import { useMe } from '../../state/live-hooks.ts';
import { ReadyMark } from '../../ui/ready-mark.tsx';
import styles from './agreement-part.module.css';

export function AgreementPart({ beat }: { readonly beat: Beat }) {
  const { view } = useBoard();
  const { scene } = useParty();
  const tab = useBoardView((state) => state.tab);
  const me = useMe();
  const said = useBeatConsent(scene.id, beat.id);
  if (me === null) return null;
  const isReady = said?.ready === true;
  const isAskedAgain = said?.changed === true;
  const own = said?.people.find(({ person }) => person === me.personId);
  const isOwn = mayRunCommand('answer-offer', me) && (own !== undefined || beat.people.includes(me.personId));
  return (
    <section className={styles['part']} aria-label={AGREEMENT_WORDS.page}>
      <p className={styles['line']}>
        <ReadyMark isReady={isReady} isAskedAgain={isAskedAgain} />
        <span className={styles['quiet']}>
          {said?.frozen === true
            ? AGREEMENT_WORDS.frozen
            : isAskedAgain
              ? READINESS_WORDS.askedAgain
              : !isReady && withIc(me.ic?.name ?? '')}
        </span>
      </p>
      {me.role === 'ic' && said !== null && said.people.length > 0 && tab !== 'agreement' && (
        <button type="button" className={styles['link']} onClick={() => view.set({ tab: 'agreement' })}>
          <span>
            {OFFER_WORDS.who}
            <span className={styles['quiet']}>
              {standingsText(said.people.map(({ standing }) => standing))}
            </span>
          </span>
          <ChevronRight size={20} aria-hidden />
        </button>
      )}
      {isOwn && (
        <Link to={PATHS.mineBeat(scene.id, beat.id)} className={styles['link']}>
          <span>
            {AGREEMENT_WORDS.answers}
            <span className={styles['quiet']}>{OWN_STANDING_LABELS[own?.standing ?? 'draft']}</span>
          </span>
          <ChevronRight size={20} aria-hidden />
        </Link>
      )}
    </section>
  );
}
