/** Who of the scene could be in the beat, and what is to be known where somebody counts as a minor. */
import { UserPlus } from 'lucide-react';
import type { Beat } from '#shared/model/board.ts';
import { MINORS_WORDS } from '#shared/words/minors-note.ts';
import { PEOPLE_WORDS } from '#shared/words/inspector-words.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { useMinors } from '../../state/minors-hooks.ts';
import { placePerson } from '../../state/place-actions.ts';
import { Button } from '../../ui/button.tsx';
import { MinorsNote } from './contact-minors.tsx';
import styles from './inspector.module.css';

export function MinorsHere({ beat }: { readonly beat: Beat }) {
  const minors = useMinors(beat.id);
  return minors === null ? null : <MinorsNote people={minors.people} hasLink />;
}

/** Those of the scene who are not in the beat; who may not join it is said. */
export function AddPeople({ beat }: { readonly beat: Beat }) {
  const minors = useMinors(beat.id);
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
