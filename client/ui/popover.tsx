/** A button with something that opens beside it. `children` may be a function that is handed `close`. */
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './popover.module.css';

export interface PopoverProps {
  /** the button: `Button` or `IconButton` of this folder, without onPress */
  readonly trigger: ReactNode;
  /** what the opened part is called */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly side?:
    | 'bottom'
    | 'bottom start'
    | 'bottom end'
    | 'top'
    | 'top start'
    | 'top end'
    | 'left'
    | 'right';
  readonly className?: string;
}

export function Popover({ trigger, label, children, side = 'bottom end', className }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        className={cx(styles['popover'], className)}
        placement={side}
        offset={6}
        containerPadding={8}
      >
        <Dialog className={cx(styles['body'])} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
