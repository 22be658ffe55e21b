/** Who is connected now. */
import { personMarks } from '#shared/diagram/person-mark.ts';
import { HOME_WORDS } from '#shared/words/home.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { useHere, useLiveStatus, useMe, usePeople } from '../state/live-hooks.ts';
import { sortPeople } from '../state/live-people.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './home.module.css';

export function HereNow() {
  const me = useMe();
  const here = useHere();
  const status = useLiveStatus();
  const people = usePeople();
  const marks = personMarks(people);
  const ids = new Set(here.map(({ id }) => id));
  const present = people.filter(({ id }) => ids.has(id) && id !== me?.personId);
  const others = sortPeople(present, me?.ic?.id ?? null);
  return (
    <section className={styles['here']} aria-labelledby="here">
      <h2 id="here" className={styles['caption']}>
        {HOME_WORDS.inTheRoom}
      </h2>
      {others.length === 0 ? (
        <p className={styles['quiet']}>{status === 'open' ? HOME_WORDS.nobodyElse : HOME_WORDS.notKnown}</p>
      ) : (
        <ul className={styles['hereList']}>
          {others.map((person) => (
            <li key={person.id} className={styles['hereOne']}>
              <PersonDisc name={person.name} mark={marks.get(person.id)} isHere />
              <span className={styles['hereText']}>
                {person.name}
                <span className={styles['quiet']}>{jobLabel(person.job)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
