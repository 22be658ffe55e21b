/** A field whose words are looked at (R32): a hint below says what could be plainer, and one press takes it. It never blocks. */
import { lintText, sayHint, takeSuggestion, type LintPlace } from '#shared/words/lint.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './lint-field.module.css';

interface LintFieldProps {
  readonly label: string;
  readonly help: string;
  readonly place: LintPlace;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

export function LintField({ place, ...field }: LintFieldProps) {
  const { value, onChange } = field;
  const hints = lintText(value, { place });
  return (
    <div className={styles['field']}>
      <Field {...field} />
      <div aria-live="polite" className={styles['hints']}>
        {hints.map((hint) => (
          <div key={`${hint.start} ${hint.found}`} className={styles['hint']}>
            <p>{sayHint(hint)}</p>
            {hint.instead.length > 0 && (
              <div className={styles['acts']}>
                {hint.instead.map((words) => (
                  <Button
                    key={words}
                    size={44}
                    label={CONTACT_FORM.take(words)}
                    onPress={() => onChange(takeSuggestion(value, hint, words).slice(0, field.maxLength))}
                  >
                    {words}
                  </Button>
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
