/** Why the controls below are grey, where they are. */
import { readOnlyWords } from '#shared/words/inspector-words.ts';
import { useSaveState } from '../../state/board-hooks.ts';
import styles from './inspector.module.css';

export function ReadOnly({ about }: { readonly about: 'blocking' | 'contacts' | 'cameras' }) {
  const isClosed = useSaveState().kind === 'ended';
  return <p className={styles['readOnly']}>{readOnlyWords(about, isClosed)}</p>;
}
