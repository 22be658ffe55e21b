/** Who sees this screen. Stands in every header (ux.md B1). */
import { Eye, Lock, UsersRound } from 'lucide-react';
import { CIRCLE_WORDS, type Circle } from '#shared/words/screens.ts';
import styles from './circle-chip.module.css';

export function CircleChip({ circle }: { readonly circle: Circle }) {
  const Icon = circle === 'you' ? Lock : circle === 'you-and-ic' ? Eye : UsersRound;
  return (
    <p className={styles['chip']}>
      <Icon size={16} aria-hidden />
      <span className={styles['label']}>{CIRCLE_WORDS.label}</span> {CIRCLE_WORDS[circle]}
    </p>
  );
}
