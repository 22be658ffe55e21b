/** Every zoom gesture has a button. */
import { Magnet, Maximize, Minus, Plus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useKit } from '../board-kit.ts';
import { ZOOM, zoomPercent } from '../tools/camera.ts';
import styles from './around.module.css';

export function ZoomControls() {
  const { camera } = useKit();
  const { view } = useBoard();
  const unit = useBoardView((state) => state.unit);
  const isFree = useBoardView((state) => state.isFree);
  const percent = useSyncExternalStore(camera.subscribe, () => zoomPercent(camera.get()));
  return (
    <div className={styles['zoom']}>
      <IconButton
        icon={<Plus aria-hidden />}
        label={BOARD_WORDS.zoomIn}
        side="right"
        isDisabled={percent >= ZOOM.most * 100}
        onPress={() => camera.zoomBy(ZOOM.step)}
      />
      <IconButton
        icon={<Maximize aria-hidden />}
        label={BOARD_WORDS.fit}
        word={BOARD_WORDS.short.fit}
        hint={`${BOARD_WORDS.fit} (${BOARD_WORDS.zoom(percent)})`}
        side="right"
        onPress={() => camera.fit()}
      />
      <IconButton
        icon={<Minus aria-hidden />}
        label={BOARD_WORDS.zoomOut}
        word={BOARD_WORDS.short.zoomOut}
        side="right"
        isDisabled={percent <= ZOOM.least * 100}
        onPress={() => camera.zoomBy(1 / ZOOM.step)}
      />
      <IconButton
        icon={<Magnet aria-hidden />}
        label={BOARD_WORDS.steps(unit)}
        className={styles['steps'] ?? ''}
        word={BOARD_WORDS.short.steps}
        hint={BOARD_WORDS.stepsHint(unit)}
        side="right"
        isPressed={!isFree}
        onPress={() => view.set({ isFree: !isFree })}
      />
    </div>
  );
}
