/** Which layer moves: only that one reacts, so that furniture is never dragged by accident (ux B6 8). */
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './around.module.css';

const LAYERS = [
  { id: 'people', label: BOARD_WORDS.layerPeople },
  { id: 'furniture', label: BOARD_WORDS.layerFurniture },
] as const;

export function LayerSwitch() {
  const { view } = useBoard();
  const layer = useBoardView((state) => state.layer);
  return (
    <Segmented
      label={BOARD_WORDS.layer}
      isLabelHidden
      value={layer}
      options={LAYERS}
      onChange={(next) => view.setLayer(next)}
      className={styles['layers'] ?? ''}
    />
  );
}
