/** A calm line above the plan while something stands between the work and the server. */
import { BOARD_WORDS } from '#shared/words/board.ts';
import { saveHelp, saveWords } from '#shared/words/save-words.ts';
import { formatTime } from '../../app/i18n.ts';
import { useBoard, useSaveState } from '../../state/board-hooks.ts';
import { closeSentence } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import styles from './bar.module.css';

export function SaveBanner() {
  const session = useBoard();
  const state = useSaveState();
  const isTold = state.kind === 'offline' || state.kind === 'on-device' || state.kind === 'not-storing';
  if (state.kind === 'ended') {
    return (
      <output className={styles['banner']}>
        <span>{closeSentence(state.code)}</span>
        <Button kind="quiet" size={44} onPress={() => session.reconnect()}>
          {BOARD_WORDS.reconnect}
        </Button>
      </output>
    );
  }
  if (!isTold) return null;
  return (
    <output className={styles['banner']}>
      <span>
        <strong>{saveWords(state, formatTime)}.</strong> {saveHelp(state)}
      </span>
    </output>
  );
}
