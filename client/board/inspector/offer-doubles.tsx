/** Who doubles for whom in the scene (R14): the original is asked about everything their double does. */
import { useState } from 'react';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { useCommand } from '../../state/api-hooks.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useSceneConsent } from '../../state/consent-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Select } from '../../ui/select-field.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';

const NOBODY = 'nobody';

export function OfferDoubles() {
  const { scene, people } = useParty();
  const nameOf = useNameOf();
  const doubles = useSceneConsent(scene.id)?.doubles ?? [];
  const { run, isBusy, failure } = useCommand('set-double');
  const [isOpen, setOpen] = useState(false);
  const performers = people.filter(({ role }) => role === 'performer');
  const inScene = performers.filter(({ id }) => scene.people.includes(id));
  return (
    <Disclosure
      kind="line"
      summary={OFFER_WORDS.doublesTitle}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <p className={styles['quiet']}>{OFFER_WORDS.doublesHelp}</p>
      {inScene.map(({ id: original, name }) => (
        <Select
          key={original}
          label={OFFER_WORDS.doubleOf(name)}
          value={doubles.find((one) => one.original === original)?.double ?? NOBODY}
          isDisabled={isBusy}
          options={[
            { id: NOBODY, label: OFFER_WORDS.noDouble },
            ...performers.filter(({ id }) => id !== original).map(({ id }) => ({ id, label: nameOf(id) })),
          ]}
          onChange={(id) => void run({ scene: scene.id, original, double: id === NOBODY ? null : id })}
        />
      ))}
      {failure !== null && <p role="alert">{failure.sentence}</p>}
    </Disclosure>
  );
}
