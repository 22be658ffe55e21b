/** On or off, at once. The whole line is the target. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './switch-field.module.css';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

export function Switch({ label, isOn, onChange, help, isDisabled, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={className}>
      <label className={styles['line']}>
        <span className={styles['label']}>{label}</span>
        <input
          type="checkbox"
          role="switch"
          className={cx(styles['input'])}
          checked={isOn}
          aria-checked={isOn}
          disabled={isDisabled}
          aria-describedby={help === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles['track']} aria-hidden />
      </label>
      {help !== undefined && (
        <p id={id} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  );
}
