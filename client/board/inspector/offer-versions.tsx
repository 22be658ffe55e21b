/** The versions that were offered, newest first: what is other now, and the way back to one. */
import { useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { sayDifference } from '#shared/words/differences.ts';
import { OFFER_WORDS } from '#shared/words/offer.ts';
import { formatNames, formatWhen } from '../../app/i18n.ts';
import { useBoard } from '../../state/board-hooks.ts';
import type { OfferView } from '../../state/offer-hooks.ts';
import { useMayWrite, useNameOf } from '../../state/party-hooks.ts';
import { restoreVersion } from '../../state/restore-version.ts';
import { differencesSince, useVersions, type OfferedVersion } from '../../state/version-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';
import own from './offer-panel.module.css';

interface OfferVersionsProps {
  readonly beat: Beat;
  readonly view: OfferView;
}

export function OfferVersions({ beat, view }: OfferVersionsProps) {
  const [isOpen, setOpen] = useState(false);
  // of whoever was asked last
  const newest = Math.max(0, ...view.people.map(({ said }) => said?.offer?.at ?? 0));
  const { versions, isMissing, again } = useVersions(beat.id, newest, isOpen);
  return (
    <Disclosure kind="line" summary={OFFER_WORDS.versions} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      {isMissing ? (
        <>
          <p className={styles['quiet']}>{OFFER_WORDS.versionsFailed}</p>
          <Button onPress={again}>{OFFER_WORDS.tryAgain}</Button>
        </>
      ) : (
        (versions === null || versions.length === 0) && (
          <p className={styles['quiet']}>
            {versions === null ? OFFER_WORDS.versionsOpening : OFFER_WORDS.versionsNone}
          </p>
        )
      )}
      <ol className={own['versions']} aria-label={OFFER_WORDS.versions}>
        {versions?.map((version) => (
          <Version key={version.offer.id} version={version} view={view} />
        ))}
      </ol>
    </Disclosure>
  );
}

function Version({ version, view }: { readonly version: OfferedVersion; readonly view: OfferView }) {
  const { store } = useBoard();
  const mayWrite = useMayWrite('contacts');
  const nameOf = useNameOf();
  const notices = useNotices();
  const [openedAt] = useState(() => Date.now());
  const { offer, contents } = version;
  const asked = Object.keys(offer.digests).map(nameOf);
  const since = differencesSince(version, view.parts);
  // one sentence for each change, though it is part of what two people agree to
  const said = [
    ...new Set([...since.values()].flatMap((all) => all.map((one) => sayDifference(one, nameOf)))),
  ];

  function restore(): void {
    if (contents === null) return;
    const before = store.undoStack.view().undo;
    restoreVersion(store, contents, offer.number);
    if (store.undoStack.view().undo !== before)
      notices.say({ text: OFFER_WORDS.restored(offer.number), isBrief: true, topic: 'restored' });
  }

  return (
    <li className={own['version']}>
      <p className={styles['name']}>{OFFER_WORDS.versionTitle(offer.number)}</p>
      <p className={styles['quiet']}>
        {OFFER_WORDS.offeredBy(nameOf(offer.by), formatNames(asked), formatWhen(offer.at, openedAt))}
      </p>
      {said.length === 0 ? (
        <p className={styles['quiet']}>{OFFER_WORDS.sameExceptPlaces}</p>
      ) : (
        <>
          <p className={styles['label']}>{OFFER_WORDS.otherNow}</p>
          <ul className={own['differences']}>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {contents === null ? (
        <p className={styles['quiet']}>{OFFER_WORDS.notKept}</p>
      ) : (
        <Button isWide isDisabled={!mayWrite} label={OFFER_WORDS.restoreOf(offer.number)} onPress={restore}>
          {OFFER_WORDS.restore}
        </Button>
      )}
    </li>
  );
}
