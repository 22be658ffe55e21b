/**
 * S4: a comfort map, for its owner alone, or a minor's for the two who write it. Security: nothing of it is kept in the
 * page once this view is gone.
 */
import { useMemo, useState } from 'react';
import { COPY_WORDS, MAP_WORDS } from '#shared/words/comfort-words.ts';
import { mapVoice, type MapWhose } from '#shared/words/map-voice.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { formatNames } from '../app/i18n.ts';
import { useComfortMap } from '../state/comfort-map.ts';
import { useMe, usePeople, type MeMessage } from '../state/live-hooks.ts';
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
import { useVoice, VoiceContext } from './voice.ts';

type View = 'body' | 'beyond' | 'today';

const VIEWS = [
  { id: 'body', label: MAP_WORDS.body },
  { id: 'beyond', label: MAP_WORDS.beyond },
  { id: 'today', label: MAP_WORDS.today },
] as const satisfies readonly { readonly id: View; readonly label: string }[];

/** `childId`: the minor whose map their guardian opens; one's own where it is left out. */
export function ComfortScreen({ childId }: { readonly childId?: string }) {
  const me = useMe();
  const whose = useWhose(me, childId);
  const voice = useMemo(() => mapVoice(whose), [whose]);
  // behind a lock nothing of it stands in the page
  if (me === null || me.locked) return null;
  return (
    <VoiceContext value={voice}>
      {/* Security: nothing is asked for that such a session may not have */}
      {me.assisted === true ? <NotHere /> : <OpenMap me={me} whose={whose} childId={childId ?? null} />}
    </VoiceContext>
  );
}

function useWhose(me: MeMessage | null, childId: string | undefined): MapWhose {
  const people = usePeople();
  return useMemo((): MapWhose => {
    if (childId !== undefined) return { kind: 'child', name: shortNames(people).get(childId) ?? SOMEONE };
    const names = me?.guardedBy?.map(({ name }) => name) ?? [];
    return { kind: 'own', guardians: names.length === 0 ? null : formatNames(names) };
  }, [me?.guardedBy, people, childId]);
}

function NotHere() {
  const voice = useVoice();
  return (
    <header className={styles['head']}>
      <h1>{voice.title}</h1>
      <output className={styles['told']}>{voice.closed}</output>
    </header>
  );
}

interface OpenMapProps {
  readonly me: MeMessage;
  readonly whose: MapWhose;
  readonly childId: string | null;
}

function OpenMap({ me, whose, childId }: OpenMapProps) {
  const isOwn = childId === null;
  const ownerId = childId ?? me.personId;
  const map = useComfortMap(ownerId);
  // nobody guards an adult
  const isMinor = !isOwn || !me.adult;
  const sharing = useSharing(map, ownerId, isMinor, isOwn);
  const who = useReaders();
  const voice = useVoice();
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
        <h1>{voice.title}</h1>
        <p className={styles['lead']}>
          {voice.lead} {voice.notSet(who)}
        </p>
      </header>
      {isClosed && <output className={styles['told']}>{voice.closed}</output>}
      {!isClosed && !map.isHere && <output className={styles['quiet']}>{voice.opening}</output>}
      {!isClosed && map.isHere && (
        <>
          <ShareCard map={map} sharing={sharing} isMinor={isMinor} circles={CIRCLES[circlesOf(whose)]} />
          <div className={styles['views']}>
            <Segmented
              label={MAP_WORDS.views}
              isLabelHidden
              value={view}
              // a day is narrowed by whose day it is
              options={isOwn ? VIEWS : VIEWS.filter(({ id }) => id !== 'today')}
              onChange={setView}
            />
            <div className={styles['viewsEnd']}>
              <SaveLine state={map.save} />
              {isOwn && map.acts !== null && (
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
          {isOwn && (
            <CopySheet
              isOpen={isCopying}
              onClose={() => setCopying(false)}
              map={map}
              shared={lastShared}
              isMinor={isMinor}
            />
          )}
        </>
      )}
    </>
  );
}

const CIRCLES = {
  own: { closed: 'you', shared: 'you-and-ic' },
  guarded: { closed: 'you-and-guardian', shared: 'you-guardian-and-ic' },
  child: { closed: 'child-and-guardian', shared: 'child-guardian-and-ic' },
} as const;

function circlesOf(whose: MapWhose): keyof typeof CIRCLES {
  if (whose.kind === 'child') return 'child';
  return whose.guardians === null ? 'own' : 'guarded';
}
