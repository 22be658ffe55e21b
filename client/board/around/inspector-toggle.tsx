import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './around.module.css';

/** Folds the inspector, where it has a place beside the plan. */
export function InspectorToggle() {
  const { view } = useBoard();
  const isOpen = useBoardView((state) => state.isInspectorOpen);
  const Icon = isOpen ? PanelRightClose : PanelRightOpen;
  return (
    <div className={styles['fold']}>
      <IconButton
        icon={<Icon aria-hidden />}
        label={isOpen ? BOARD_WORDS.closeInspector : BOARD_WORDS.openInspector}
        word={BOARD_WORDS.short.details}
        side="left"
        onPress={() => view.set({ isInspectorOpen: !isOpen })}
      />
    </div>
  );
}
