/** What the four states mean, while no part is chosen. */
import { MAP_WORDS, READING_ORDER } from '#shared/words/comfort-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { MarkIcon } from '../body/figure-mark.tsx';
import bodyStyles from './body-part.module.css';
import styles from './comfort.module.css';
import { MARK_OF } from './map-marks.ts';
import { useVoice } from './voice.ts';

export function MapKey() {
  const { meanings } = useVoice();
  return (
    <>
      <p>{MAP_WORDS.pick}</p>
      <ul className={bodyStyles['key']}>
        {READING_ORDER.map((reading) => (
          <li key={reading}>
            <MarkIcon state={MARK_OF[reading]} />
            <strong>{COMFORT_READING_LABELS[reading]}</strong>
            <p className={styles['quiet']}>{meanings[reading]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
