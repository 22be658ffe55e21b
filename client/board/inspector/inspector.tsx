/** What stands beside the stage: the beat one looks at, and its people, contacts and set. */
import type { InspectorTab } from '../../state/board-view.ts';
import { useBeat, useBeats, useBoard, useBoardView } from '../../state/board-hooks.ts';
import { INSPECTOR_WORDS } from '#shared/words/inspector-words.ts';
import { BeatHeader } from './beat-header.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import styles from './inspector.module.css';
import { PeoplePanel } from './people-panel.tsx';
import { SetPanel } from './set-panel.tsx';
import { Tabs } from './tabs.tsx';

const TABS: readonly InspectorTab[] = ['people', 'contacts', 'set'];

export function Inspector() {
  const { view } = useBoard();
  const beatId = useBoardView((state) => state.beatId);
  const tab = useBoardView((state) => state.tab);
  const beat = useBeat(beatId);
  const beats = useBeats();
  return (
    <section className={styles['inspector']} aria-label={INSPECTOR_WORDS.inspector}>
      {beat !== null && (
        <BeatHeader
          key={beat.id}
          beat={beat}
          index={beats.findIndex((other) => other.id === beat.id)}
          total={beats.length}
        />
      )}
      <Tabs
        label={INSPECTOR_WORDS.inspector}
        tabs={TABS.map((id) => ({ id, label: INSPECTOR_WORDS.tabs[id] }))}
        value={tab}
        onChange={(next) => view.set({ tab: next })}
      >
        {tab === 'set' && <SetPanel />}
        {tab !== 'set' && beat === null && <p className={styles['none']}>{INSPECTOR_WORDS.noBeat}</p>}
        {tab === 'people' && beat !== null && <PeoplePanel key={beat.id} beat={beat} />}
        {tab === 'contacts' && beat !== null && <ContactsPanel key={beat.id} beat={beat} />}
      </Tabs>
    </section>
  );
}
