/** Goes somewhere, looks like a button. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { cx } from './cx.ts';

export interface LinkButtonProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'quiet' | 'plain';
  /** px */
  readonly size?: 44 | 48 | 56;
  readonly label?: string;
  readonly className?: string;
}

export function LinkButton({ to, children, kind = 'quiet', size = 48, label, className }: LinkButtonProps) {
  return (
    <Link
      to={to}
      className={cx(styles['button'], styles[kind], styles[`s${size}`], className)}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
