/** A 24 px icon in a 48 px target. Its word is the name for screen readers, the tooltip, and stands below in Labels mode. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './icon-button.module.css';
import type { Side } from './place-beside.ts';
import { useTip } from './use-tip.ts';

export interface IconButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** what stands below the icon in Labels mode where the whole label is too long */
  readonly word?: string;
  /** longer words, for example with the shortcut: the tooltip, and the description for screen readers */
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly side?: Side;
  readonly className?: string;
  readonly onPress?: () => void;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, hint, isPressed, onPress } = props;
  const tipId = useId();
  const { tip, show, hide } = useTip(props.side ?? 'bottom');
  return (
    <>
      <button
        type="button"
        className={cx(styles['button'], props.className)}
        disabled={props.isDisabled}
        aria-label={label}
        aria-describedby={hint === undefined || hint === label ? undefined : tipId}
        aria-pressed={isPressed}
        // a finger that touches is no pointer that rests
        onPointerEnter={(event) => {
          if (event.pointerType !== 'touch') show(event);
        }}
        onPointerLeave={hide}
        onPointerDown={hide}
        onBlur={hide}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) show(event);
        }}
        onClick={() => onPress?.()}
      >
        {icon}
        <span className={styles['label']} aria-hidden>
          {props.word ?? label}
        </span>
      </button>
      <span ref={tip} id={tipId} popover="manual" className={styles['tooltip']} aria-hidden>
        {hint ?? label}
      </span>
    </>
  );
}
