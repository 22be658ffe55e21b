/** Says that only the pen works on the board, and is the one way out of it (ux B1). */
import { PencilLine } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard } from '../../state/board-hooks.ts';
import styles from './pencil-chip.module.css';

export function PencilChip() {
  const { view } = useBoard();
  return (
    <output className={styles['chip']}>
      <PencilLine aria-hidden size={18} />
      <span>{BOARD_WORDS.pencil}</span>
      <button
        type="button"
        className={styles['off']}
        aria-label={BOARD_WORDS.pencilOffWhole}
        onClick={() => view.set({ isPencil: false })}
      >
        {BOARD_WORDS.pencilOff}
      </button>
    </output>
  );
}
