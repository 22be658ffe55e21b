/** A number with a button on each side. What is typed is taken on Enter or on leaving; what cannot be is put back. */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';

/** How a number is written, read and stepped where it is no plain one: a length in feet and inches. */
export interface Notation {
  readonly write: (value: number) => string;
  /** null where the text is none */
  readonly read: (text: string) => number | null;
  readonly step: (value: number, direction: 1 | -1) => number;
  /** as it is read out */
  readonly said: (value: number) => string;
  /** told with what stays where the text was none */
  readonly none: (stays: string) => string;
}

const PLAIN: Omit<Notation, 'step' | 'said'> = {
  write: String,
  read: (text) => {
    const value = Number(text.replace(',', '.'));
    return Number.isFinite(value) ? value : null;
  },
  none: CONTROL_WORDS.noNumber,
};

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly notation?: Notation | undefined;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, least, most, step = 1, help, isDisabled = false, notation } = props;
  const { write, read, none } = notation ?? PLAIN;
  const stepped = (way: 1 | -1): number => notation?.step(value, way) ?? value + way * step;
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
    // what was there before, as it is written, may stand for a finer number: it is no change
    const next = typed.trim() === '' || typed === write(value) ? null : read(typed);
    take(next ?? Number.NaN);
    // what could not be taken is told: otherwise a number that jumps back looks like a fault
    if (next === null) {
      if (typed.trim() !== '' && typed !== write(value)) setSaid(none(write(value)));
    } else if (next < least) setSaid(CONTROL_WORDS.tooSmall(write(least)));
    else if (next > most) setSaid(CONTROL_WORDS.tooLarge(write(most)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowUp: stepped(1), ArrowDown: stepped(-1), Home: least, End: most }[event.key];
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
          onClick={() => take(stepped(-1))}
        >
          −
        </button>
        <input
          id={id}
          className={styles['input']}
          role="spinbutton"
          inputMode={notation === undefined ? 'decimal' : 'text'}
          autoComplete="off"
          aria-valuenow={value}
          aria-valuetext={notation?.said(value)}
          aria-valuemin={least}
          aria-valuemax={most}
          disabled={isDisabled}
          value={typed ?? write(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={takeTyped}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={CONTROL_WORDS.more(label)}
          disabled={isDisabled || value >= most}
          onClick={() => take(stepped(1))}
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
