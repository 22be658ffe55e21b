/** A few choices side by side, one of them taken: a radio group that looks like one piece. Arrows move, as in any radio group. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './segmented.module.css';

export interface SegmentedOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  /** beside its icon the word is seen only while it is taken; it is always its name and its tip */
  readonly hasWordWhenTaken?: boolean;
}

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  /** null: nothing taken yet */
  readonly value: Id | null;
  readonly options: readonly SegmentedOption<Id>[];
  readonly onChange: (id: Id) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className={cx(styles['group'], props.className)} disabled={props.isDisabled}>
      <legend className={cx(props.isLabelHidden === true ? styles['hidden'] : styles['legend'])}>
        {label}
      </legend>
      <div className={styles['row']}>
        {options.map((option) => (
          <label
            key={option.id}
            className={styles['option']}
            title={option.hasWordWhenTaken === true ? option.label : undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.id)}
            />
            <span className={styles['face']}>
              {option.icon}
              <span className={cx(option.hasWordWhenTaken === true && styles['wordWhenTaken'])}>
                {option.label}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
