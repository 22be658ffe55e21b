/** One of a list. The device's own picker: on a tablet it is the largest and best known one. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** options with the same group stand under one heading, in the order of the list */
  readonly group?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: ReactNode;
  /** null shows `placeholder` */
  readonly value: Id | null;
  readonly options: readonly SelectOption<Id>[];
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, options, onChange, placeholder, help, error } = props;
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const describedBy = cx(help !== undefined && `${id}-help`, error != null && `${id}-error`);
  return (
    <div className={cx(styles['field'], props.className)}>
      <label htmlFor={id} className={cx(props.isLabelHidden === true ? styles['hidden'] : styles['label'])}>
        {label}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value ?? ''}
        disabled={props.isDisabled}
        aria-invalid={error == null ? undefined : true}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.target.value);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {value === null && (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        )}
        {groups.map((group) => {
          const items = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
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
