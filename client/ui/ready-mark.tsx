/** Ready: a solid bar; not ready: a dashed one; and always the word (ux B4). The colour says nothing. */
import { READINESS_WORDS } from '#shared/words/consent.ts';
import { cx } from './cx.ts';
import styles from './ready-mark.module.css';

export interface ReadyMarkProps {
  readonly isReady: boolean;
  /** what was called ready is not what stands: said instead of "Not ready" */
  readonly isAskedAgain?: boolean;
}

export function ReadyMark({ isReady, isAskedAgain = false }: ReadyMarkProps) {
  const word = isAskedAgain
    ? READINESS_WORDS.again
    : isReady
      ? READINESS_WORDS.ready
      : READINESS_WORDS.notReady;
  return (
    <span className={styles['mark']}>
      <span aria-hidden className={cx(styles['bar'], isReady && !isAskedAgain && styles['solid'])} />
      {word}
    </span>
  );
}
