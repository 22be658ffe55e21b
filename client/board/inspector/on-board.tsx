/** Says that something wished stands on the board. */
import { Check } from 'lucide-react';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import own from './wishes.module.css';

export function OnBoard() {
  return (
    <p className={own['state']} data-state="taken">
      <Check aria-hidden size={18} />
      <span>{WISH_WORDS.isOnBoard}</span>
    </p>
  );
}
