/** What stands beside the stage: the beat one looks at, its people, contacts and set, and who may wish. */
import { lazy, Suspense, useEffect } from 'react';
import { mayOpen } from '#shared/access/talk.ts';
import type { InspectorTab } from '../../state/board-view.ts';
import { useBeat, useBeats, useBoard, useBoardView, useParty } from '../../state/board-hooks.ts';
import { INSPECTOR_WORDS } from '#shared/words/inspector-words.ts';
import { BeatHeader } from './beat-header.tsx';
import styles from './inspector.module.css';
import { PeoplePanel } from './people-panel.tsx';
import { Tabs } from './tabs.tsx';

// The people are what one sees first; the other two are fetched right behind the plan.
const loadContacts = async () => import('./contacts-panel.tsx');
const loadSet = async () => import('./set-panel.tsx');
const ContactsPanel = lazy(async () => ({ default: (await loadContacts()).ContactsPanel }));
const SetPanel = lazy(async () => ({ default: (await loadSet()).SetPanel }));
// fetched when it is opened: most people never see it
const WishesPanel = lazy(async () => ({ default: (await import('./wishes-panel.tsx')).WishesPanel }));
const OfferPanel = lazy(async () => ({ default: (await import('./offer-panel.tsx')).OfferPanel }));

const TABS: readonly InspectorTab[] = ['people', 'contacts', 'set'];
const TABS_WITH_WISHES: readonly InspectorTab[] = [...TABS, 'wishes'];
const TABS_OF_ICS: readonly InspectorTab[] = [...TABS_WITH_WISHES, 'agreement'];

export function Inspector() {
  const { view } = useBoard();
  const { me } = useParty();
  const mayWish = mayOpen('wishes', me);
  const tabs = !mayWish ? TABS : mayOpen('desk', me) ? TABS_OF_ICS : TABS_WITH_WISHES;
  const beatId = useBoardView((state) => state.beatId);
  const tab = useBoardView((state) => state.tab);
  const beat = useBeat(beatId);
  const beats = useBeats();
  useEffect(() => {
    // a failure here is met again, and told, when the tab is opened
    void Promise.all([
      loadContacts(),
      loadSet(),
      import('./beat-details.tsx'),
      import('./person-details.tsx'),
    ]).catch(() => undefined);
  }, []);
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
        tabs={tabs.map((id) => ({ id, label: INSPECTOR_WORDS.tabs[id] }))}
        value={tab}
        onChange={(next) => view.set({ tab: next })}
      >
        <Suspense fallback={null}>
          {tab === 'set' && <SetPanel beat={beat} />}
          {tab === 'wishes' && <WishesPanel beat={beat} />}
          {tab !== 'set' && tab !== 'wishes' && beat === null && (
            <p className={styles['none']}>{INSPECTOR_WORDS.noBeat}</p>
          )}
          {tab === 'people' && beat !== null && <PeoplePanel key={beat.id} beat={beat} />}
          {tab === 'agreement' && mayOpen('desk', me) && beat !== null && (
            <OfferPanel key={beat.id} beat={beat} />
          )}
          {tab === 'contacts' && beat !== null && <ContactsPanel key={beat.id} beat={beat} />}
        </Suspense>
      </Tabs>
    </section>
  );
}
