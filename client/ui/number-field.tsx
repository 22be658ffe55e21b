/** A number with a button on each side. What is typed is taken on Enter or on leaving; what cannot be is put back. */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, least, most, step = 1, help, isDisabled = false } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  function take(next: number): void {
    setTyped(null);
    setSaid(null);
    if (!Number.isFinite(next)) return;
    // steps of a tenth must not leave a tail of binary digits
    const bounded = Math.min(most, Math.max(least, Math.round(next * 1000) / 1000));
    if (bounded !== value) onChange(bounded);
  }

  function takeTyped(): void {
    if (typed === null) return;
    const next = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
    take(next);
    // what could not be taken is told: otherwise a number that jumps back looks like a fault
    if (typed.trim() !== '' && !Number.isFinite(next)) setSaid(CONTROL_WORDS.noNumber(value));
    else if (next < least) setSaid(CONTROL_WORDS.tooSmall(least));
    else if (next > most) setSaid(CONTROL_WORDS.tooLarge(most));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowUp: value + step, ArrowDown: value - step, Home: least, End: most }[event.key];
    if (event.key === 'Enter') takeTyped();
    if (event.key === 'Escape') setTyped(null);
    if (to === undefined || ((event.key === 'Home' || event.key === 'End') && typed !== null)) return;
    event.preventDefault();
    take(to);
  }

  return (
    <div className={cx(styles['field'], props.className)}>
      <label htmlFor={id} className={cx(props.isLabelHidden === true ? styles['hidden'] : styles['label'])}>
        {label}
      </label>
      <div className={styles['stepper']}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={CONTROL_WORDS.less(label)}
          disabled={isDisabled || value <= least}
          onClick={() => take(value - step)}
        >
          −
        </button>
        <input
          id={id}
          className={styles['input']}
          role="spinbutton"
          inputMode="decimal"
          autoComplete="off"
          aria-valuenow={value}
          aria-valuemin={least}
          aria-valuemax={most}
          disabled={isDisabled}
          value={typed ?? String(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={takeTyped}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={CONTROL_WORDS.more(label)}
          disabled={isDisabled || value >= most}
          onClick={() => take(value + step)}
        >
          +
        </button>
      </div>
      {said !== null && (
        <output className={styles['help']} aria-live="polite">
          {said}
        </output>
      )}
      {help !== undefined && <p className={styles['help']}>{help}</p>}
    </div>
  );
}
