/** Who is in this beat and how they stand; who of the scene is not. */
import { Suspense, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { PEOPLE_WORDS } from '#shared/words/inspector-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import styles from './inspector.module.css';
import { PersonRow } from './person-row.tsx';
import { ReadOnly } from './read-only.tsx';

// what may be done where somebody counts as a minor is many rules: fetched right behind the first look
const MinorsHere = lazyPart(async () => (await import('./add-people.tsx')).MinorsHere);
const AddPeople = lazyPart(async () => (await import('./add-people.tsx')).AddPeople);
const GroupPart = lazyPart(async () => (await import('./group-part.tsx')).GroupPart);

export function PeoplePanel({ beat }: { readonly beat: Beat }) {
  const { view, store } = useBoard();
  const mayWrite = useMayWrite('places');
  const selection = useBoardView((state) => state.selection);
  // For those who wait off stage: they cannot be picked on it.
  const [opened, setOpened] = useState<string | null>(null);

  function toggle(personId: string, isOpen: boolean): void {
    setOpened(isOpen ? null : personId);
    const isOnStage = store.place(beat.id, personId)?.onStage === true;
    if (isOpen || !isOnStage) view.select([]);
    else {
      view.setLayer('people');
      view.select([{ kind: 'person', id: personId }]);
    }
  }

  return (
    <div className={styles['panel']}>
      {!mayWrite && <ReadOnly about="blocking" />}
      <Suspense fallback={null}>
        <MinorsHere beat={beat} />
      </Suspense>
      {beat.people.length === 0 && <p className={styles['quiet']}>{PEOPLE_WORDS.nobodyHere}</p>}
      <ul className={styles['list']}>
        {beat.people.map((personId) => {
          const isPicked = isSelected(selection, 'person', personId);
          const isOpen =
            (isPicked && selection.length === 1) || (selection.length === 0 && opened === personId);
          return (
            <li key={personId}>
              <PersonRow
                beat={beat}
                personId={personId}
                isOpen={isOpen}
                mayWrite={mayWrite}
                onToggle={() => toggle(personId, isOpen)}
              />
            </li>
          );
        })}
      </ul>
      {mayWrite && beat.people.length > 0 && (
        <Suspense fallback={null}>
          <GroupPart beat={beat} />
        </Suspense>
      )}
      <Suspense fallback={null}>{mayWrite && <AddPeople beat={beat} />}</Suspense>
      {beat.people.length > 0 && (
        <Button size={44} kind="plain" onPress={() => view.set({ isInWords: true })}>
          {PEOPLE_WORDS.inWords}
        </Button>
      )}
    </div>
  );
}
