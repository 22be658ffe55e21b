/** Any number of a list. Each line is a target of its own. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './check-list.module.css';

export interface CheckOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface CheckListProps<Id extends string> {
  readonly label: string;
  readonly help?: ReactNode;
  readonly options: readonly CheckOption<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (value: readonly Id[]) => void;
  /** small pieces beside each other instead of lines */
  readonly isCompact?: boolean;
}

export function CheckList<Id extends string>(props: CheckListProps<Id>) {
  const { label, help, options, value, onChange, isCompact = false } = props;
  const helpId = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={help === undefined ? undefined : helpId}>
      <legend className={styles['legend']}>{label}</legend>
      {help !== undefined && (
        <p id={helpId} className={styles['help']}>
          {help}
        </p>
      )}
      <div className={cx(isCompact ? styles['chips'] : styles['lines'])}>
        {options.map((option) => (
          <label key={option.id} className={cx(styles['option'], isCompact && styles['chip'])}>
            <input
              type="checkbox"
              checked={value.includes(option.id)}
              disabled={option.isDisabled}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...value, option.id] : value.filter((id) => id !== option.id),
                )
              }
            />
            <span className={styles['box']} aria-hidden />
            {option.icon}
            <span className={styles['text']}>
              {option.label}
              {option.detail !== undefined && <span className={styles['detail']}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
