/** A 24 px icon in a 48 px target. Its word is the name for screen readers, the tooltip, and stands below in Labels mode. */
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './icon-button.module.css';

export interface IconButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** longer words for the tooltip, for example with the shortcut */
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly className?: string;
  readonly onPress?: () => void;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, hint, isPressed, onPress } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={cx(styles['button'], props.className)}
        isDisabled={props.isDisabled ?? false}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(onPress === undefined ? {} : { onPress: () => onPress() })}
      >
        {icon}
        <span className={styles['label']} aria-hidden>
          {label}
        </span>
      </Button>
      <Tooltip className={cx(styles['tooltip'])} placement={props.side ?? 'bottom'} offset={6}>
        {hint ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}
