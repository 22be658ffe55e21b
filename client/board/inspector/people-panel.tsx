/** Who is in this beat and how they stand; who of the scene is not. */
import { UserPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { MINORS_WORDS } from '#shared/words/minors-note.ts';
import { PEOPLE_WORDS } from '#shared/words/inspector-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useMinors, type MinorsInBeat } from '../../state/minors-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { placePerson } from '../../state/place-actions.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { MinorsNote } from './contact-minors.tsx';
import styles from './inspector.module.css';
import { PersonRow } from './person-row.tsx';
import { ReadOnly } from './read-only.tsx';

const GroupPart = lazyPart(async () => (await import('./group-part.tsx')).GroupPart);

export function PeoplePanel({ beat }: { readonly beat: Beat }) {
  const { view, store } = useBoard();
  const mayWrite = useMayWrite('places');
  const minors = useMinors(beat.id);
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
      {minors !== null && <MinorsNote people={minors.people} hasLink />}
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
      {mayWrite && <AddPeople beat={beat} minors={minors} />}
      {beat.people.length > 0 && (
        <Button size={44} kind="plain" onPress={() => view.set({ isInWords: true })}>
          {PEOPLE_WORDS.inWords}
        </Button>
      )}
    </div>
  );
}

interface AddPeopleProps {
  readonly beat: Beat;
  readonly minors: MinorsInBeat | null;
}

function AddPeople({ beat, minors }: AddPeopleProps) {
  const { store, party } = useBoard();
  const performers = party.scene.people;
  if (performers.length === 0) return <p className={styles['quiet']}>{PEOPLE_WORDS.nobodyInScene}</p>;
  const others = party.people.filter(({ id }) => performers.includes(id) && !beat.people.includes(id));
  if (others.length === 0) return null;
  // Side by side, not on top of each other: one metre apart along the centre line, from the middle outwards.
  const isOut = (personId: string): boolean => minors?.mayJoin(personId) === false;
  const next = beat.people.length;
  const at = { x: Math.ceil(next / 2) * (next % 2 === 0 ? -1 : 1), y: 0 };
  return (
    <div className={styles['group']}>
      <p className={styles['label']}>{PEOPLE_WORDS.add}</p>
      <div className={styles['list']}>
        {others.map(({ id, name }) => (
          <Button
            key={id}
            isWide
            isDisabled={isOut(id)}
            icon={<UserPlus aria-hidden size={20} />}
            label={PEOPLE_WORDS.addOne(name)}
            onPress={() => placePerson(store, beat.id, id, at, name)}
          >
            {name}
          </Button>
        ))}
      </div>
      {others
        .filter(({ id }) => isOut(id))
        .map(({ id, name }) => (
          <p key={id} className={styles['quiet']}>
            {MINORS_WORDS.cannotJoin(name)}
          </p>
        ))}
    </div>
  );
}
