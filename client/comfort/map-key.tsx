/** What the four states mean, while no part is chosen. */
import { MAP_WORDS, READING_MEANINGS, READING_ORDER } from '#shared/words/comfort-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { MarkIcon } from '../body/figure-mark.tsx';
import styles from './comfort.module.css';
import { MARK_OF } from './map-marks.ts';

export function MapKey() {
  return (
    <>
      <p>{MAP_WORDS.pick}</p>
      <ul className={styles['key']}>
        {READING_ORDER.map((reading) => (
          <li key={reading}>
            <MarkIcon state={MARK_OF[reading]} />
            <strong>{COMFORT_READING_LABELS[reading]}</strong>
            <p className={styles['quiet']}>{READING_MEANINGS[reading]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
