/** The button. One primary per screen; quiet has a line, plain has none. 44, 48 (usual) or 56 px high. */
import type { ReactNode } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'quiet' | 'plain';
  /** px */
  readonly size?: 44 | 48 | 56;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** keeps its place and its words while the answer is awaited */
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
  /** for toggles */
  readonly isPressed?: boolean;
  readonly label?: string;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly onPress?: () => void;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'quiet', size = 48, type = 'button', icon, label, isPressed, onPress } = props;
  const { isBusy = false } = props;
  return (
    <button
      // a busy button submits nothing, also not when Enter is pressed in a field
      type={isBusy ? 'button' : type}
      aria-disabled={isBusy || undefined}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={props.isDisabled}
      onClick={isBusy ? undefined : () => onPress?.()}
      className={cx(
        styles['button'],
        styles[kind],
        styles[`s${size}`],
        props.isWide && styles['wide'],
        props.className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
