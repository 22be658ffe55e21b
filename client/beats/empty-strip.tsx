/** A scene without beats: one thing to do. */
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { CaptureButton } from './capture-button.tsx';
import styles from './empty-strip.module.css';

export function EmptyStrip({ mayWrite }: { readonly mayWrite: boolean }) {
  return (
    <section className={styles['empty']} aria-label={STRIP_WORDS.strip}>
      <div>
        <p className={styles['title']}>{STRIP_WORDS.emptyTitle}</p>
        <p className={styles['text']}>{mayWrite ? STRIP_WORDS.emptyText : STRIP_WORDS.emptyReading}</p>
      </div>
      {mayWrite && <CaptureButton className={styles['capture']} />}
    </section>
  );
}
