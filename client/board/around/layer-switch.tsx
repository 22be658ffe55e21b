/**
 * Which layer moves: only that one reacts, so that nothing is dragged by accident (ux B6 8). The one that is taken says
 * its word, so that the row leaves the names of the floor in sight; where there is little room it is a list.
 */
import { Armchair, BrickWall, Link2, UsersRound, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { BOARD_LAYERS, type BoardLayer } from '../../state/board-view.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select-field.tsx';
import styles from './layer-switch.module.css';

const ICONS: Readonly<Record<BoardLayer, ReactNode>> = {
  people: <UsersRound aria-hidden size={20} />,
  contacts: <Link2 aria-hidden size={20} />,
  furniture: <Armchair aria-hidden size={20} />,
  set: <BrickWall aria-hidden size={20} />,
  cameras: <Video aria-hidden size={20} />,
};

const LAYERS = BOARD_LAYERS.map((id) => ({ id, label: BOARD_WORDS.layers[id] }));
const WITH_ICONS = LAYERS.map((layer) => ({ ...layer, icon: ICONS[layer.id], hasWordWhenTaken: true }));

export function LayerSwitch() {
  const { view } = useBoard();
  const layer = useBoardView((state) => state.layer);
  const props = { label: BOARD_WORDS.layer, isLabelHidden: true, value: layer };
  return (
    <>
      <Segmented
        {...props}
        options={WITH_ICONS}
        className={styles['row'] ?? ''}
        onChange={(next) => view.setLayer(next)}
      />
      <Select
        {...props}
        options={LAYERS}
        className={styles['list'] ?? ''}
        onChange={(next) => view.setLayer(next)}
      />
    </>
  );
}
