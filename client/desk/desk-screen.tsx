/**
 * S8, W8: the ICs' desk. It is a page of its own and no board, so it cannot be followed or presented; an untouched device
 * covers it (`isPrivatePath`), and behind a lock nothing of it stands on the page.
 */
import { useState } from 'react';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { useMe } from '../state/live-hooks.ts';
import { Segmented } from '../ui/segmented.tsx';
import styles from './desk.module.css';
import { LedgerView } from './ledger-view.tsx';
import { MapsView } from './maps-view.tsx';
import { QueueView } from './queue-view.tsx';
import { ReadinessView } from './readiness-view.tsx';
import { RidersView } from './riders-view.tsx';

type View = keyof typeof DESK_WORDS.view;

const VIEWS = (['queue', 'readiness', 'maps', 'riders', 'ledger'] as const satisfies readonly View[]).map(
  (id) => ({ id, label: DESK_WORDS.view[id] }),
);

export function DeskScreen() {
  const me = useMe();
  const [view, setView] = useState<View>('queue');
  if (me === null || me.locked || me.role !== 'ic') return null;
  return (
    <>
      <header className={styles['head']}>
        <h1>{DESK_WORDS.title}</h1>
        <p className={styles['lead']}>{DESK_WORDS.lead}</p>
      </header>
      <Segmented
        label={DESK_WORDS.views}
        isLabelHidden
        value={view}
        options={VIEWS}
        onChange={setView}
        className={styles['views'] ?? ''}
      />
      <div className={styles['view']}>
        {view === 'queue' && <QueueView />}
        {view === 'readiness' && <ReadinessView />}
        {view === 'maps' && <MapsView />}
        {view === 'riders' && <RidersView />}
        {view === 'ledger' && <LedgerView />}
      </div>
    </>
  );
}
