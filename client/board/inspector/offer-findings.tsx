/** What the rules find over board, released maps and riders. Nobody but ICs is shown any of it, and nothing tells that there is some. */
import { useCallback, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { OFFER_HEADINGS } from '#shared/words/matching-findings.ts';
import { OFFER_WORDS, sayOfferFindings, type SaidOfferFinding } from '#shared/words/offer.ts';
import { useContacts } from '../../state/board-hooks.ts';
import { useSaidAlternatives } from '../../state/alternative-hooks.ts';
import { useScenes } from '../../state/live-hooks.ts';
import type { OfferFinding } from '../../state/offer-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { AlternativeList } from '../../ui/alternative-list.tsx';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';
import own from './offer-panel.module.css';

interface OfferFindingsProps {
  readonly beat: Beat;
  readonly findings: readonly OfferFinding[];
  readonly isToKnowOpen: boolean;
  readonly onToKnow: () => void;
}

const ORDER = ['writing', 'offer', 'ready'] as const;

export function OfferFindings({ beat, findings, isToKnowOpen, onToKnow }: OfferFindingsProps) {
  const nameOf = useNameOf();
  const contacts = useContacts(beat.id);
  const scenes = useScenes();
  const sceneOf = (id: string): string => scenes.find((scene) => scene.id === id)?.number ?? '';
  const said = sayOfferFindings(findings, contacts, { nameOf, sceneOf });
  const toKnow = said.filter(({ blocks }) => blocks === 'nothing');
  return (
    <section className={own['findings']} aria-label={OFFER_WORDS.findings}>
      {said.length === toKnow.length && <p className={styles['quiet']}>{OFFER_WORDS.findingsNone}</p>}
      {ORDER.map((blocks) => (
        <Group
          key={blocks}
          title={OFFER_HEADINGS[blocks]}
          beat={beat}
          findings={said.filter((one) => one.blocks === blocks)}
        />
      ))}
      {toKnow.length > 0 && (
        <Disclosure
          kind="line"
          summary={OFFER_WORDS.toKnow(toKnow.length)}
          isOpen={isToKnowOpen}
          onToggle={onToKnow}
        >
          <Group title="" beat={beat} findings={toKnow} />
        </Disclosure>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly beat: Beat;
  readonly findings: readonly SaidOfferFinding[];
}

function Group({ title, beat, findings }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <div className={styles['group']}>
      {title !== '' && <h4 className={styles['label']}>{title}</h4>}
      <ul className={styles['list']}>
        {findings.map((finding, at) => (
          // one sentence may be found twice, of two contacts
          <Finding key={`${finding.text} ${at}`} finding={finding} beat={beat} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding, beat }: { readonly finding: SaidOfferFinding; readonly beat: Beat }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={own['finding']}>
      <p>{finding.text}</p>
      {finding.hasAlternatives && finding.contactId !== null && (
        <>
          <Button size={44} kind="plain" isPressed={isOpen} onPress={() => setOpen(!isOpen)}>
            {OFFER_WORDS.alternatives}
          </Button>
          {isOpen && <Alternatives beat={beat} contactId={finding.contactId} />}
        </>
      )}
    </li>
  );
}

function Alternatives({ beat, contactId }: { readonly beat: Beat; readonly contactId: string }) {
  const nameOf = useNameOf();
  const { say } = useNotices();
  const contact = useContacts(beat.id).find(({ id }) => id === contactId) ?? null;
  const onKept = useCallback(() => say({ text: OFFER_WORDS.kept, isBrief: true, topic: 'kept' }), [say]);
  const items = useSaidAlternatives(beat.id, contact, onKept);
  const label = contact === null ? '' : OFFER_WORDS.alternativesOf(contactSentence(contact, nameOf));
  return (
    <div className={own['alternatives']}>
      <AlternativeList label={label} items={items} />
    </div>
  );
}
