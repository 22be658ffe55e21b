/** Whom this board follows, and the way out. */
import { useSyncExternalStore } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { PersonDisc } from '../../ui/person-disc.tsx';
import { useKit, useMarks } from '../board-kit.ts';
import styles from './following-chip.module.css';

export function FollowingChip() {
  const { following } = useKit();
  const marks = useMarks();
  const personId = useSyncExternalStore(following.subscribe, following.get);
  if (personId === null) return null;
  return (
    <>
      <div className={styles['frame']} aria-hidden />
      <output className={styles['chip']}>
        <PersonDisc name={marks.name(personId)} mark={marks.of(personId)} size={28} />
        <span className={styles['name']}>{BOARD_WORDS.following(marks.shortName(personId))}</span>
        <button type="button" className={styles['leave']} onClick={() => following.end()}>
          {BOARD_WORDS.leave}
        </button>
      </output>
    </>
  );
}
