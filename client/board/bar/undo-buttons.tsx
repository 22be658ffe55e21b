import { Redo2, Undo2 } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useUndoNames } from '../../state/board-hooks.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { undo as runUndo } from '../board-acts.ts';
import { useKit } from '../board-kit.ts';
import styles from './bar.module.css';

/** One's own last act back, or again. The act that would go stands beside them, where there is room, and in the hint. */
export function UndoButtons() {
  const kit = useKit();
  const { undo, redo } = useUndoNames();
  return (
    <div className={styles['pair']}>
      <span className={styles['act']} aria-hidden>
        {undo}
      </span>
      <IconButton
        icon={<Undo2 aria-hidden />}
        label={BOARD_WORDS.undo}
        hint={BOARD_WORDS.undoAct(undo)}
        isDisabled={undo === null}
        onPress={() => runUndo(kit, 'undo')}
      />
      <IconButton
        icon={<Redo2 aria-hidden />}
        label={BOARD_WORDS.redo}
        hint={BOARD_WORDS.redoAct(redo)}
        isDisabled={redo === null}
        onPress={() => runUndo(kit, 'redo')}
      />
    </div>
  );
}
