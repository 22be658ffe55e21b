/**
 * Agreement of a beat, for ICs alone: where each person stands, what the rules find over released maps, offering, calling
 * ready, freezing. What is sent is what is on this screen; what has changed meanwhile is looked at again.
 */
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useBeatConsent } from '../../state/consent-hooks.ts';
import { useLiveStatus } from '../../state/live-hooks.ts';
import { useOfferView } from '../../state/offer-hooks.ts';
import { CircleChip } from '../../ui/circle-chip.tsx';
import styles from './inspector.module.css';
import { OfferActs } from './offer-acts.tsx';
import { OfferDoubles } from './offer-doubles.tsx';
import { OfferFindings } from './offer-findings.tsx';
import { OfferPeople } from './offer-people.tsx';
import { OfferVersions } from './offer-versions.tsx';
import own from './offer-panel.module.css';

export function OfferPanel({ beat }: { readonly beat: Beat }) {
  const { scene } = useParty();
  const view = useOfferView(beat.id);
  const said = useBeatConsent(scene.id, beat.id);
  const isOnline = useLiveStatus() === 'open';
  const [isToKnowOpen, setToKnowOpen] = useState(false);
  if (view === null) return null;
  return (
    <div className={styles['panel']}>
      <div className={own['head']}>
        <h3 className={styles['heading']}>{OFFER_WORDS.title}</h3>
        <CircleChip circle="ics" />
      </div>
      <OfferPeople view={view} />
      <OfferActs beat={beat} view={view} said={said} isOnline={isOnline} />
      <OfferFindings
        beat={beat}
        findings={view.findings}
        isToKnowOpen={isToKnowOpen}
        onToKnow={() => setToKnowOpen(!isToKnowOpen)}
      />
      <OfferVersions key={beat.id} beat={beat} view={view} />
      <OfferDoubles />
    </div>
  );
}
