/** S4: one's own comfort map, for its owner alone. Security: nothing of it is kept in the page once this view is gone. */
import { useState } from 'react';
import { MAP_WORDS } from '#shared/words/comfort-words.ts';
import { contactName } from '#shared/words/screens.ts';
import { useComfortMap } from '../state/comfort-map.ts';
import { useMe, type MeMessage } from '../state/live-hooks.ts';
import { Segmented } from '../ui/segmented.tsx';
import { BeyondPart } from './beyond-part.tsx';
import { BodyPart } from './body-part.tsx';
import styles from './comfort.module.css';
import { SaveLine } from './save-line.tsx';

type View = 'body' | 'beyond';

const VIEWS = [
  { id: 'body', label: MAP_WORDS.body },
  { id: 'beyond', label: MAP_WORDS.beyond },
] as const satisfies readonly { readonly id: View; readonly label: string }[];

export function ComfortScreen() {
  const me = useMe();
  // behind a lock nothing of it stands in the page
  return me === null || me.locked ? null : <OwnMap me={me} />;
}

function OwnMap({ me }: { readonly me: MeMessage }) {
  const map = useComfortMap(me.personId);
  const [view, setView] = useState<View>('body');
  const isClosed = map.save.kind === 'ended';
  return (
    <>
      <header className={styles['head']}>
        <h1>{MAP_WORDS.title}</h1>
        <p className={styles['lead']}>
          {MAP_WORDS.lead} {MAP_WORDS.notSet(contactName(me.ic))}
        </p>
      </header>
      {isClosed && <output className={styles['told']}>{MAP_WORDS.closed}</output>}
      {!isClosed && !map.isHere && <output className={styles['quiet']}>{MAP_WORDS.opening}</output>}
      {!isClosed && map.isHere && (
        <>
          <div className={styles['views']}>
            <Segmented
              label={MAP_WORDS.views}
              isLabelHidden
              value={view}
              options={VIEWS}
              onChange={setView}
            />
            <SaveLine state={map.save} />
          </div>
          {map.notTaken.length > 0 && <output className={styles['told']}>{MAP_WORDS.notTaken}</output>}
          {view === 'body' && <BodyPart map={map} isMinor={!me.adult} today={null} />}
          {view === 'beyond' && <BeyondPart map={map} />}
        </>
      )}
    </>
  );
}
