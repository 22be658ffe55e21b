/** A passphrase, hidden until somebody wants to see it. Behind a lock it is met without the rest of joining. */
import { useState } from 'react';
import { PASSPHRASE_LEAST } from '#shared/model/passphrase.ts';
import { PASSPHRASE_WORDS } from '#shared/words/passphrase-words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './join.module.css';

export interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly isNew?: boolean;
  readonly error?: string | null;
  readonly onEnter?: () => void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const {
    value,
    onChange,
    label = PASSPHRASE_WORDS.passphrase,
    isNew = false,
    error = null,
    onEnter,
  } = props;
  const [isShown, setShown] = useState(false);
  const left = PASSPHRASE_LEAST - value.length;
  return (
    <div className={styles['passphrase']}>
      <Field
        label={label}
        value={value}
        onChange={onChange}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        error={error}
        {...(isNew && left > 0 && value !== '' ? { help: PASSPHRASE_WORDS.tooShort(left) } : {})}
        {...(onEnter === undefined ? {} : { onEnter })}
      />
      <Button kind="plain" size={48} onPress={() => setShown(!isShown)} isPressed={isShown}>
        {isShown ? PASSPHRASE_WORDS.hide : PASSPHRASE_WORDS.show}
      </Button>
    </div>
  );
}
