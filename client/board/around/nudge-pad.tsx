/** Moves and turns what is picked without a drag (ux B6 4). In the middle: let go. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, RotateCcw, RotateCw, X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { PERSON_WORDS } from '#shared/words/person-words.ts';
import { STEPS } from '#shared/model/lengths.ts';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { LAYER_ROOTS } from '../../state/board-view.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { nudge, onScreen, turn } from '../board-acts.ts';
import { useKit } from '../board-kit.ts';
import { TURN } from '../tools/snap.ts';
import styles from './around.module.css';

export function NudgePad() {
  const kit = useKit();
  const { view } = useBoard();
  const isPicked = useBoardView((state) => state.selection.length > 0);
  const isTurned = useBoardView((state) => state.isTurned);
  const unit = useBoardView((state) => state.unit);
  const layer = useBoardView((state) => state.layer);
  const mayWrite = useMayWrite(LAYER_ROOTS[layer]);
  const isShown = useSyncExternalStore(kit.tokens.subscribe, () => kit.tokens.driven !== null);
  if (!isPicked || !mayWrite || isShown) return null;
  const by = STEPS[unit].usual;
  const step = (x: number, y: number) => nudge(kit, onScreen(kit, { x: x * by, y: y * by }));
  // what an arrow of the screen does is said in terms of the stage
  const words = isTurned
    ? { up: BOARD_WORDS.down, down: BOARD_WORDS.up, left: BOARD_WORDS.left, right: BOARD_WORDS.right }
    : { up: BOARD_WORDS.up, down: BOARD_WORDS.down, left: BOARD_WORDS.right, right: BOARD_WORDS.left };
  const button = (label: string, icon: ReactNode, onPress: () => void, name?: string) => (
    <IconButton
      icon={icon}
      label={label}
      side="top"
      onPress={onPress}
      className={cx(name !== undefined && styles[name])}
    />
  );
  return (
    <fieldset className={styles['pad']}>
      <legend className={styles['hidden']}>{PERSON_WORDS.move(unit, isTurned)}</legend>
      {button(BOARD_WORDS.turnLeft, <RotateCcw aria-hidden />, () => turn(kit, 1, TURN.usual), 'padTurn')}
      {button(words.up, <ArrowUp aria-hidden />, () => step(0, -1))}
      {button(BOARD_WORDS.turnRight, <RotateCw aria-hidden />, () => turn(kit, -1, TURN.usual), 'padTurn')}
      {button(words.left, <ArrowLeft aria-hidden />, () => step(-1, 0))}
      {button(BOARD_WORDS.letGo, <X aria-hidden />, () => view.select([]), 'padLetGo')}
      {button(words.right, <ArrowRight aria-hidden />, () => step(1, 0))}
      <span />
      {button(words.down, <ArrowDown aria-hidden />, () => step(0, 1))}
      <span />
    </fieldset>
  );
}
