/** Who can see the map, at all times; and the ways to change that, each one press. */
import { useState } from 'react';
import { Eye, Lock } from 'lucide-react';
import { SHARE_WORDS } from '#shared/words/comfort-words.ts';
import type { Circle } from '#shared/words/screens.ts';
import { formatWhen } from '../app/i18n.ts';
import type { ComfortMap } from '../state/comfort-map.ts';
import { useLiveStatus } from '../state/live-hooks.ts';
import type { Sharing } from '../state/sharing.ts';
import { Button } from '../ui/button.tsx';
import { useCircle } from '../ui/circle-context.ts';
import shareStyles from './share.module.css';
import styles from './comfort.module.css';
import { useReaders } from './readers.ts';
import { ShareSheet } from './share-sheet.tsx';
import { useVoice } from './voice.ts';

interface ShareCardProps {
  readonly map: ComfortMap;
  readonly sharing: Sharing;
  readonly isMinor: boolean;
  /** who sees it, in the header */
  readonly circles: { readonly closed: Circle; readonly shared: Circle };
}

export function ShareCard({ map, sharing, isMinor, circles }: ShareCardProps) {
  const [isOpen, setOpen] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const who = useReaders();
  const isOnline = useLiveStatus() === 'open';
  const { released, isStale, isKnown } = sharing;
  const voice = useVoice();
  const isShared = released !== null;
  useCircle(isShared ? circles.shared : circles.closed);
  const Icon = isShared ? Eye : Lock;
  return (
    <section className={shareStyles['share']} aria-label={SHARE_WORDS.region}>
      <Icon aria-hidden size={24} />
      <div className={shareStyles['shareText']}>
        <p className={shareStyles['circle']} data-shared={isKnown ? isShared : undefined}>
          {!isKnown ? SHARE_WORDS.unknown : isShared ? voice.shared(who) : voice.closedToAll}
        </p>
        {isKnown && (
          <p className={styles['quiet']}>
            {released === null
              ? voice.notSharedHelp(who)
              : isStale
                ? voice.stale(who)
                : SHARE_WORDS.sharedAt(who, formatWhen(released.at, openedAt))}
          </p>
        )}
        {!isOnline && <p className={styles['quiet']}>{SHARE_WORDS.offline}</p>}
        {sharing.failure !== null && (
          <p className={styles['told']} role="alert">
            {sharing.failure.sentence}
          </p>
        )}
      </div>
      {isKnown && (
        <div className={shareStyles['shareActs']}>
          {isStale && (
            <Button isBusy={sharing.isBusy} onPress={() => setOpen(true)}>
              {SHARE_WORDS.shareChange}
            </Button>
          )}
          {!isStale && (
            <Button onPress={() => setOpen(true)}>
              {isShared ? SHARE_WORDS.lookShared(who) : SHARE_WORDS.look(who)}
            </Button>
          )}
          {isShared && (
            <Button isBusy={sharing.isBusy} isDisabled={!isOnline} onPress={() => void sharing.unshare()}>
              {SHARE_WORDS.unshare}
            </Button>
          )}
        </div>
      )}
      <ShareSheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        map={map}
        sharing={sharing}
        who={who}
        mayShare={isOnline}
        isMinor={isMinor}
      />
    </section>
  );
}
