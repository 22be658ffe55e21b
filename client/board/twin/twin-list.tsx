/** One kind of object under its heading; where there is none, that is said. */
import { useId, type ReactNode } from 'react';
import { TWIN_WORDS } from '#shared/words/board.ts';
import styles from './twin.module.css';

interface TwinListProps {
  readonly title: string;
  readonly count: number;
  /** how its twins are used, where that differs from the others */
  readonly help?: string;
  readonly children: ReactNode;
}

export function TwinList({ title, count, help, children }: TwinListProps) {
  const id = useId();
  return (
    <>
      <h2 id={id} className={styles['help']}>
        {title}
      </h2>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      {count === 0 ? (
        <p className={styles['help']}>{TWIN_WORDS.none}</p>
      ) : (
        <ul aria-labelledby={id}>{children}</ul>
      )}
    </>
  );
}
