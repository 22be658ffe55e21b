/** The frame of every screen in front of the door: the task on the left, what it means on the right, one column on a phone. */
import type { ReactNode } from 'react';
import { SHELL_WORDS } from '#shared/words/screens.ts';
import styles from './join.module.css';

export interface FrameProps {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  /** something to know first, above the task */
  readonly note?: string | null;
}

export function Frame({ children, aside, note }: FrameProps) {
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <p className={styles['brand']}>{SHELL_WORDS.product}</p>
        <p className={styles['tagline']}>{SHELL_WORDS.tagline}</p>
      </header>
      <main className={styles['task']}>
        {note != null && <p className={styles['note']}>{note}</p>}
        {children}
      </main>
      {aside !== undefined && <aside className={styles['aside']}>{aside}</aside>}
    </div>
  );
}
