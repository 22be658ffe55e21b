/** The button. One primary per screen; quiet has a line, plain has none. 44, 48 (usual) or 56 px high. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
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
    <AriaButton
      // not `isPending`: that announces a button that may be gone already, as an image without a name. A busy button
      // submits nothing, also not when Enter is pressed in a field
      type={isBusy ? 'button' : type}
      render={(dom) => <button {...dom} aria-disabled={isBusy || undefined} />}
      data-pending={isBusy || undefined}
      className={cx(
        styles['button'],
        styles[kind],
        styles[`s${size}`],
        props.isWide && styles['wide'],
        props.className,
      )}
      isDisabled={props.isDisabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(onPress === undefined || isBusy ? {} : { onPress: () => onPress() })}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
