/** The initials of others who look at this beat now; three, then a number. */
import type { PersonMark } from '#shared/diagram/person-mark.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import styles from './others-here.module.css';

const MOST = 3;

interface OthersHereProps {
  readonly people: readonly string[];
  readonly marks: ReadonlyMap<string, PersonMark>;
}

export function OthersHere({ people, marks }: OthersHereProps) {
  if (people.length === 0) return null;
  const shown = people.length > MOST ? people.slice(0, MOST - 1) : people;
  return (
    <span className={styles['others']}>
      {shown.map((id) => (
        <span key={id} className={styles['person']}>
          {marks.get(id)?.initials ?? '–'}
        </span>
      ))}
      {shown.length < people.length && (
        <span className={styles['person']}>{STRIP_WORDS.moreHere(people.length - shown.length)}</span>
      )}
    </span>
  );
}
