/**
 * What could be said more plainly (R32): a sentence, and one press for each suggestion. It waits until the hand rests, and
 * it stops nobody: the text is kept as it stands.
 */
import { useEffect, useMemo, useState } from 'react';
import { LINT_TAKE, lintText, sayWhy, takeSuggestionNow, type LintContext } from '#shared/words/lint.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './lint-hints.module.css';

export interface LintHintsProps {
  readonly text: string;
  readonly context: LintContext;
  /** with the whole text, the suggestion in its place */
  readonly onTake: (text: string) => void;
  readonly className?: string;
}

/** ms without a key: a word half typed is not asked about */
const REST_MS = 700;
/** suggestions to a hint: more is a list to read, not a help */
const MOST = 3;

export function LintHints({ text, context, onTake, className }: LintHintsProps) {
  const rested = useRested(text);
  const { place, performers } = context;
  const names = performers?.join('\n');
  const hints = useMemo(
    () => lintText(rested, { place, performers: names?.split('\n') ?? [] }),
    [rested, place, names],
  );
  return (
    <div className={cx(hints.length > 0 && className)} aria-live="polite">
      {hints.length > 0 && (
        <ul className={styles['hints']} aria-label={LINT_TAKE.hints}>
          {hints.map((hint) => (
            <li key={hint.start} className={styles['hint']}>
              <p>{sayWhy(hint)}</p>
              {hint.instead.length > 0 && (
                <div className={styles['row']}>
                  {hint.instead.slice(0, MOST).map((suggestion) => (
                    <Button
                      key={suggestion}
                      size={44}
                      className={styles['take'] ?? ''}
                      label={LINT_TAKE.take(suggestion, hint.found)}
                      onPress={() => onTake(takeSuggestionNow(text, hint, suggestion, context))}
                    >
                      {suggestion}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is there when the field opens is looked at at once; what is typed once the hand rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
