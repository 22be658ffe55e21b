/** How what was just said is kept, in words. "Saved" stands only where the server said so. */
import type { SaveState } from '#shared/model/save-state.ts';
import { saveWords } from '#shared/words/save-words.ts';
import { formatTime } from '../app/i18n.ts';
import styles from './comfort.module.css';

export function SaveLine({ state }: { readonly state: SaveState }) {
  return (
    <output className={styles['quiet']} data-save={state.kind}>
      {saveWords(state, formatTime)}
    </output>
  );
}
