/** One line about what the next tap on the floor does. */
import { useSyncExternalStore } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoardView, useItem } from '../../state/board-hooks.ts';
import { LAYER_ROOTS } from '../../state/board-view.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { nameOf } from '../board-acts.ts';
import { useKit } from '../board-kit.ts';
import styles from './around.module.css';

export function PickedHint() {
  const kit = useKit();
  const selection = useBoardView((state) => state.selection);
  const placing = useBoardView((state) => state.placing);
  const tool = useBoardView((state) => state.tool);
  const layer = useBoardView((state) => state.layer);
  const mayWrite = useMayWrite(LAYER_ROOTS[layer]);
  const isShown = useSyncExternalStore(kit.tokens.subscribe, () => kit.tokens.driven !== null);
  const [ref, second] = selection;
  const item = useItem(ref?.kind === 'item' ? ref.id : '');
  // in the middle of a beat a tap on the floor moves nobody
  if (isShown) return null;
  if (layer === 'contacts') return <p className={styles['hint']}>{BOARD_WORDS.contactsHint}</p>;
  if (!mayWrite) return null;
  if (placing !== null) {
    const name = nameOf(kit, { kind: 'person', id: placing });
    return <p className={styles['hint']}>{BOARD_WORDS.placingHint(name)}</p>;
  }
  if (tool === 'way') return <p className={styles['hint']}>{BOARD_WORDS.drawHint}</p>;
  if (ref === undefined) return null;
  if (second !== undefined)
    return <p className={styles['hint']}>{BOARD_WORDS.pickedSeveral(selection.length)}</p>;
  const name = nameOf(kit, ref);
  const isLocked = item?.locked === true;
  return (
    <p className={styles['hint']}>
      {isLocked ? BOARD_WORDS.pickedFixed(name) : BOARD_WORDS.pickedHint(name)}
    </p>
  );
}
