/** Where one stands oneself, by shape and word (ux B4): the shape alone never says it. */
import type { Standing } from '#shared/model/consent.ts';
import { OWN_STANDING_LABELS } from '#shared/words/consent.ts';
import { StandingIcon } from '../ui/standing-icon.tsx';
import styles from './standing-mark.module.css';

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <span className={styles['mark']}>
      <StandingIcon standing={standing} />
      {OWN_STANDING_LABELS[standing]}
    </span>
  );
}
