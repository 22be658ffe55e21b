/** Where each of those who have to agree stands: shape, word, which version and when. */
import { useState } from 'react';
import { STANDING_LABELS } from '#shared/words/consent.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { formatNames, formatWhen } from '../../app/i18n.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useSceneConsent } from '../../state/consent-hooks.ts';
import type { OfferPerson, OfferView } from '../../state/offer-hooks.ts';
import { useFullName, useNameOf, usePersonMarks } from '../../state/party-hooks.ts';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { StandingIcon } from '../../ui/standing-icon.tsx';
import styles from './inspector.module.css';
import own from './offer-panel.module.css';

export function OfferPeople({ view }: { readonly view: OfferView }) {
  if (view.people.length === 0) return <p className={styles['quiet']}>{OFFER_WORDS.nobody}</p>;
  return (
    <ul className={own['people']} aria-label={OFFER_WORDS.who}>
      {view.people.map((person) => (
        <Person key={person.personId} person={person} />
      ))}
    </ul>
  );
}

function Person({ person: { personId, isOriginal, said } }: { readonly person: OfferPerson }) {
  const { scene } = useParty();
  const marks = usePersonMarks();
  const name = useFullName(personId);
  const nameOf = useNameOf();
  const doubles = useSceneConsent(scene.id)?.doubles ?? [];
  const [openedAt] = useState(() => Date.now());
  const standing = said?.standing ?? 'draft';
  const at = said?.answeredAt ?? said?.offer?.at ?? null;
  const when = [
    ...(said?.offer == null ? [] : [OFFER_WORDS.version(said.offer.number)]),
    ...(at === null ? [] : [formatWhen(at, openedAt)]),
  ].join(', ');
  const by = doubles.filter(({ original }) => original === personId).map(({ double }) => nameOf(double));
  const forWhom = doubles.filter(({ double }) => double === personId).map(({ original }) => nameOf(original));
  return (
    <li className={own['person']}>
      <PersonDisc name={name} mark={marks.get(personId)} size={36} />
      <div className={styles['names']}>
        <p className={styles['name']}>{name}</p>
        <p className={own['standing']}>
          <StandingIcon standing={standing} size={18} />
          {STANDING_LABELS[standing]}
          {when !== '' && <span className={styles['quiet']}>{when}</span>}
        </p>
        {isOriginal && by.length > 0 && (
          <p className={styles['quiet']}>{OFFER_WORDS.original(formatNames(by))}</p>
        )}
        {forWhom.length > 0 && <p className={styles['quiet']}>{OFFER_WORDS.doubles(formatNames(forWhom))}</p>}
      </div>
    </li>
  );
}
