/** From where the plan is seen, always in words: the director's view has the audience below, the performer's above. */
import { ArrowDownUp } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './view-switch.module.css';

export function ViewSwitch({ isSmall = false }: { readonly isSmall?: boolean }) {
  const { view } = useBoard();
  const isTurned = useBoardView((state) => state.isTurned);
  const words = BOARD_WORDS.seenFrom[isTurned ? 'performer' : 'director'];
  return (
    <button
      type="button"
      className={cx(styles['switch'], isSmall && styles['small'])}
      aria-label={`${words}. ${BOARD_WORDS.turnView[isTurned ? 'director' : 'performer']}`}
      title={BOARD_WORDS.turnView[isTurned ? 'director' : 'performer']}
      onClick={() => view.set({ isTurned: !isTurned })}
    >
      <ArrowDownUp aria-hidden size={18} />
      {words}
    </button>
  );
}
