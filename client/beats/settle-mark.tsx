/** How much is still to settle in a beat: a quiet mark on its card, for ICs only. */
import { ListTodo } from 'lucide-react';
import { SETTLE_WORDS } from '#shared/words/settle-words.ts';
import { useBeatFindings } from '../state/findings-hooks.ts';
import styles from './beat-card.module.css';

export function SettleMark({ beatId }: { readonly beatId: string }) {
  const { length } = useBeatFindings(beatId);
  if (length === 0) return null;
  return (
    <span className={styles['settle']} title={SETTLE_WORDS.count(length)}>
      <span className={styles['said']}>{`, ${SETTLE_WORDS.count(length)}`}</span>
      <ListTodo aria-hidden size={14} />
      <span aria-hidden>{length}</span>
    </span>
  );
}
