/** A screen that has one thing to say and a way on. */
import type { ReactNode } from 'react';
import { SHELL_WORDS } from '#shared/words/screens.ts';
import styles from './message.module.css';

export interface MessageProps {
  readonly title: string;
  readonly text?: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

export function Message({ title, text, note, children }: MessageProps) {
  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <p className={styles['brand']}>{SHELL_WORDS.product}</p>
        <h1>{title}</h1>
        {text !== undefined && <p className={styles['text']}>{text}</p>}
        {note !== undefined && <p className={styles['note']}>{note}</p>}
        {children !== undefined && <div className={styles['actions']}>{children}</div>}
      </div>
    </main>
  );
}

/** While something is on its way; quiet, because it is mostly gone at once. */
export function Opening() {
  return (
    <main className={styles['page']}>
      <output className={styles['opening']}>{SHELL_WORDS.opening}</output>
    </main>
  );
}
