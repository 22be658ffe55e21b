import { Redo2, Undo2 } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useUndoNames } from '../../state/board-hooks.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './bar.module.css';

/** One's own last act back, or again; the hint names it. */
export function UndoButtons() {
  const session = useBoard();
  const { undo, redo } = useUndoNames();
  return (
    <div className={styles['pair']}>
      <IconButton
        icon={<Undo2 aria-hidden />}
        label={BOARD_WORDS.undo}
        hint={BOARD_WORDS.undoAct(undo)}
        isDisabled={undo === null}
        onPress={() => session.undo()}
      />
      <IconButton
        icon={<Redo2 aria-hidden />}
        label={BOARD_WORDS.redo}
        hint={BOARD_WORDS.redoAct(redo)}
        isDisabled={redo === null}
        onPress={() => session.redo()}
      />
    </div>
  );
}
