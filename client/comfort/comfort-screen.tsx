/** S4: one's own comfort map, for its owner alone. Security: nothing of it is kept in the page once this view is gone. */
import { useMemo, useState } from 'react';
import { COPY_WORDS, MAP_WORDS } from '#shared/words/comfort-words.ts';
import { useComfortMap } from '../state/comfort-map.ts';
import { useMe, type MeMessage } from '../state/live-hooks.ts';
import { useSharing } from '../state/sharing.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { BeyondPart } from './beyond-part.tsx';
import { BodyPart } from './body-part.tsx';
import styles from './comfort.module.css';
import { CopySheet } from './copy-sheet.tsx';
import { useReaders } from './readers.ts';
import { SaveLine } from './save-line.tsx';
import { ShareCard } from './share-card.tsx';
import { TodayPart } from './today-part.tsx';

type View = 'body' | 'beyond' | 'today';

const VIEWS = [
  { id: 'body', label: MAP_WORDS.body },
  { id: 'beyond', label: MAP_WORDS.beyond },
  { id: 'today', label: MAP_WORDS.today },
] as const satisfies readonly { readonly id: View; readonly label: string }[];

export function ComfortScreen() {
  const me = useMe();
  // behind a lock nothing of it stands in the page
  if (me === null || me.locked) return null;
  // Security: nothing is asked for that such a session may not have
  if (me.assisted === true) return <NotHere />;
  return <OwnMap me={me} />;
}

function NotHere() {
  return (
    <header className={styles['head']}>
      <h1>{MAP_WORDS.title}</h1>
      <output className={styles['told']}>{MAP_WORDS.closed}</output>
    </header>
  );
}

function OwnMap({ me }: { readonly me: MeMessage }) {
  const map = useComfortMap(me.personId);
  const isMinor = !me.adult;
  const sharing = useSharing(map, me.personId, isMinor);
  const who = useReaders();
  const [view, setView] = useState<View>('body');
  const [isCopying, setCopying] = useState(false);
  const { released } = sharing;
  const lastShared = useMemo(
    () => released?.entries.map((entry) => ({ ...entry, isMineOnly: false })) ?? null,
    [released],
  );
  const isClosed = map.save.kind === 'ended';
  return (
    <>
      <header className={styles['head']}>
        <h1>{MAP_WORDS.title}</h1>
        <p className={styles['lead']}>
          {MAP_WORDS.lead} {MAP_WORDS.notSet(who)}
        </p>
      </header>
      {isClosed && <output className={styles['told']}>{MAP_WORDS.closed}</output>}
      {!isClosed && !map.isHere && <output className={styles['quiet']}>{MAP_WORDS.opening}</output>}
      {!isClosed && map.isHere && (
        <>
          <ShareCard map={map} sharing={sharing} isMinor={isMinor} />
          <div className={styles['views']}>
            <Segmented
              label={MAP_WORDS.views}
              isLabelHidden
              value={view}
              options={VIEWS}
              onChange={setView}
            />
            <div className={styles['viewsEnd']}>
              <SaveLine state={map.save} />
              {map.acts !== null && (
                <Button size={44} kind="plain" onPress={() => setCopying(true)}>
                  {COPY_WORDS.open}
                </Button>
              )}
            </div>
          </div>
          {map.notTaken.length > 0 && <output className={styles['told']}>{MAP_WORDS.notTaken}</output>}
          {view === 'body' && <BodyPart map={map} isMinor={isMinor} today={sharing.todayState} />}
          {view === 'beyond' && <BeyondPart map={map} />}
          {view === 'today' && <TodayPart map={map} sharing={sharing} who={who} isMinor={isMinor} />}
          <CopySheet
            isOpen={isCopying}
            onClose={() => setCopying(false)}
            map={map}
            shared={lastShared}
            isMinor={isMinor}
          />
        </>
      )}
    </>
  );
}
