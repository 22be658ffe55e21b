/** A code, typed or pasted. */
import { useState, type FormEvent } from 'react';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './join.module.css';

/** The shortest thing worth asking the server about. */
const LEAST = 4;

export interface CodeFormProps {
  readonly firstCode?: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onCode: (code: string) => void;
}

export function CodeForm({ firstCode = '', isBusy, error, onCode }: CodeFormProps) {
  const [code, setCode] = useState(firstCode);
  const typed = codeOf(code);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.length >= LEAST) onCode(typed);
  }

  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={JOIN_WORDS.code}
        value={code}
        onChange={setCode}
        error={error}
        inputClassName={styles['code'] ?? ''}
        autoCapitalize="characters"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={200}
      />
      <div className={styles['actions']}>
        <Button kind="primary" size={56} type="submit" isBusy={isBusy} isDisabled={typed.length < LEAST}>
          {JOIN_WORDS.go}
        </Button>
      </div>
    </form>
  );
}

/** People paste the whole link as often as the code. */
function codeOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('#') ? trimmed.slice(trimmed.lastIndexOf('#') + 1) : trimmed;
}
