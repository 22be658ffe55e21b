/** What was not sent, on the lock screen. Fetched with the first lock: few ever see it. */
import { UNSENT_WORDS } from '#shared/words/unsent-words.ts';
import { useUnsentWords } from '../state/unsent-words.ts';

export function UnsentLine({ className }: { readonly className: string }) {
  const count = useUnsentWords();
  return count === 0 ? null : <p className={className}>{UNSENT_WORDS.locked(count)}</p>;
}
