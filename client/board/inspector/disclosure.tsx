/** A line that opens what is below it. `isOpen` is its owner's, so that a selection elsewhere can open it too. */
import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** `row` has a frame, `line` is a quiet line */
  readonly kind?: 'row' | 'line';
}

export function Disclosure({
  summary,
  isOpen,
  onToggle,
  children,
  className,
  kind = 'row',
}: DisclosureProps) {
  const id = useId();
  return (
    <div className={cx(styles[kind], isOpen && styles['isOpen'], className)}>
      <button
        type="button"
        className={styles['summary']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className={styles['words']}>{summary}</span>
        <ChevronDown aria-hidden size={20} className={styles['chevron']} />
      </button>
      {isOpen && (
        <div id={id} className={styles['content']}>
          {children}
        </div>
      )}
    </div>
  );
}
