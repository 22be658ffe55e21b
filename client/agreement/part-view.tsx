/** One's own part in a beat, in sentences: all of what an answer is to, and nothing else. */
import { OWN_PART_WORDS, type SaidPart } from '#shared/words/own-part.ts';
import styles from './part-view.module.css';

export function PartView({ said }: { readonly said: SaidPart }) {
  return (
    <div className={styles['part']}>
      <p>{said.opening.join(' ')}</p>
      {said.contacts.length === 0 ? (
        <p>{OWN_PART_WORDS.noContact}</p>
      ) : (
        <ol className={styles['contacts']}>
          {said.contacts.map(({ sentence, details }) => (
            <li key={sentence + details.join()} className={styles['contact']}>
              <p className={styles['sentence']}>{sentence}</p>
              <p className={styles['details']}>{details.join(' ')}</p>
            </li>
          ))}
        </ol>
      )}
      <dl className={styles['facts']}>
        {said.facts.map(({ label, lines }) => (
          <div key={label} className={styles['fact']}>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
