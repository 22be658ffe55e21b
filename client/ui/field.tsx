/** A line or a block of text with its label above, help below and a calm sentence when it cannot be taken. */
import { useId, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly type?: HTMLInputTypeAttribute;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'words' | 'sentences' | 'characters';
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly spellCheck?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** the label is read out, not shown: only where the place itself says what this is */
  readonly isLabelHidden?: boolean;
  readonly className?: string;
  readonly inputClassName?: string;
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
}

export function Field(props: FieldProps) {
  const { label, value, onChange, help, error, rows, onBlur, onEnter } = props;
  const id = useId();
  const describedBy = cx(help !== undefined && `${id}-help`, error != null && `${id}-error`);
  const shared = {
    id,
    value,
    className: cx(styles['input'], props.inputClassName),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autoComplete: props.autoComplete ?? 'off',
    autoCapitalize: props.autoCapitalize ?? 'sentences',
    spellCheck: props.spellCheck ?? true,
    disabled: props.isDisabled,
    readOnly: props.isReadOnly,
    onBlur,
    'aria-invalid': error == null ? undefined : true,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
  };
  return (
    <div className={cx(styles['field'], props.className)}>
      <label htmlFor={id} className={cx(props.isLabelHidden === true ? styles['hidden'] : styles['label'])}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || onEnter === undefined) return;
            event.preventDefault();
            onEnter();
          }}
        />
      ) : (
        <textarea {...shared} rows={rows} />
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
      {error != null && (
        <p id={`${id}-error`} className={styles['error']} aria-live="polite">
          {error}
        </p>
      )}
    </div>
  );
}
