/** Who sees this screen. Stands in every header (ux.md B1). */
import { Eye, Lock, UsersRound } from 'lucide-react';
import { CIRCLE_WORDS, type Circle } from '#shared/words/screens.ts';
import styles from './circle-chip.module.css';

/** a few people, named */
const NAMED_FEW: ReadonlySet<Circle> = new Set([
  'you-and-ic',
  'you-and-guardian',
  'you-guardian-and-ic',
  'child-and-guardian',
  'child-guardian-and-ic',
  'person-and-ics',
  'ics',
  'directors-and-ics',
]);

export function CircleChip({ circle }: { readonly circle: Circle }) {
  const Icon = circle === 'you' ? Lock : NAMED_FEW.has(circle) ? Eye : UsersRound;
  return (
    <p className={styles['chip']}>
      <Icon size={16} aria-hidden />
      <span className={styles['label']}>{CIRCLE_WORDS.label}</span> {CIRCLE_WORDS[circle]}
    </p>
  );
}
