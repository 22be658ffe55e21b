/** S13: who is in the production, who is here; for ICs and admins also invites, devices and ending access. */
import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import { mayManagePeople } from '#shared/access/commands.ts';
import { personMarks } from '#shared/diagram/person-mark.ts';
import { notAttestedWords, PEOPLE_WORDS } from '#shared/words/people.ts';
import { useHere, useMe, usePeople, type LivePerson } from '../state/live-hooks.ts';
import { sortPeople } from '../state/live-people.ts';
import type { NewInvite } from '../state/api.ts';
import { Button } from '../ui/button.tsx';
import { EndAccess } from './end-access.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import styles from './people.module.css';
import { PersonRow } from './person-row.tsx';

/** What is being done, and about whom. */
export type PeopleTask =
  | { readonly kind: 'invite' }
  | { readonly kind: 'code'; readonly name: string; readonly invite: NewInvite }
  | { readonly kind: 'end'; readonly person: LivePerson };

export function PeopleScreen() {
  const me = useMe();
  const everybody = usePeople();
  const here = useHere();
  const [task, setTask] = useState<PeopleTask | null>(null);
  if (me === null) return null;
  const isKeeper = mayManagePeople(me);
  const people = sortPeople(everybody, me.ic?.id ?? null);
  const marks = personMarks(people);
  const sceneOf = new Map(here.map(({ id, scene }) => [id, scene]));
  const present = people.filter(({ ended }) => ended !== true);
  const gone = people.filter(({ ended }) => ended === true);
  // only those who may know are told of anyone's `adult`
  const unattested = present.filter(({ role, adult }) => role === 'performer' && adult === false);
  const close = (): void => setTask(null);

  const row = (person: LivePerson) => (
    <PersonRow
      key={person.id}
      person={person}
      mark={marks.get(person.id)}
      isHere={sceneOf.has(person.id)}
      sceneId={sceneOf.get(person.id) ?? null}
      isKeeper={isKeeper}
      onTask={setTask}
    />
  );

  return (
    <>
      <header className={styles['head']}>
        <div>
          <h1>{PEOPLE_WORDS.title}</h1>
          <p className={styles['lead']}>{isKeeper ? PEOPLE_WORDS.textKeeper : PEOPLE_WORDS.text}</p>
        </div>
        {isKeeper && (
          <Button
            kind="primary"
            size={56}
            icon={<UserPlus size={20} aria-hidden />}
            onPress={() => setTask({ kind: 'invite' })}
          >
            {PEOPLE_WORDS.invite}
          </Button>
        )}
      </header>
      {unattested.length > 0 && (
        <p className={styles['rules']}>{notAttestedWords(unattested.map(({ name }) => name))}</p>
      )}
      <ul className={styles['list']}>{present.map(row)}</ul>
      {isKeeper && present.length === 1 && <p className={styles['lead']}>{PEOPLE_WORDS.empty}</p>}
      {gone.length > 0 && (
        <section className={styles['gone']} aria-labelledby="gone">
          <h2 id="gone">{PEOPLE_WORDS.formerly}</h2>
          <ul className={styles['list']}>{gone.map(row)}</ul>
        </section>
      )}
      <InviteSheet
        isOpen={task?.kind === 'invite' || task?.kind === 'code'}
        made={task?.kind === 'code' ? task : null}
        onMade={(name, invite) => setTask({ kind: 'code', name, invite })}
        onAnother={() => setTask({ kind: 'invite' })}
        onClose={close}
      />
      <EndAccess person={task?.kind === 'end' ? task.person : null} onClose={close} />
    </>
  );
}
