/**
 * A dialog in the middle, or a sheet from the right (wide) or the bottom (narrow): the browser's own modal dialog, which
 * keeps focus inside, gives it back, and makes the rest of the page inert. Escape and a press outside close it.
 */
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** buttons, the main one last */
  readonly actions?: ReactNode;
  /** px, most */
  readonly width?: 480 | 640 | 800 | 880 | 1240;
  /** as high as the window lets it; what is inside has its own padding, and scrolls by itself */
  readonly isFilled?: boolean;
  /** false while something is under way that must not be walked away from */
  readonly isDismissable?: boolean;
}

export function Dialog(props: DialogProps) {
  return props.isOpen ? <Layer {...props} kind="dialog" /> : null;
}

export function Sheet(props: DialogProps) {
  return props.isOpen ? <Layer {...props} kind="sheet" /> : null;
}

function Layer(props: DialogProps & { readonly kind: 'dialog' | 'sheet' }) {
  const { onClose, title, children, actions, kind, width = 480, isDismissable = true } = props;
  const isFilled = props.isFilled === true;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  usePressOutside(dialog, isDismissable ? onClose : null);

  // before the element goes: only a dialog that is closed gives focus back
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // the title is read first, and no button is chosen beforehand
    element?.focus({ preventScroll: true });
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={cx(styles[kind], styles[`w${width}`], isFilled && styles['filled'])}
      onCancel={(event) => {
        // it bubbles from what is inside, a picker of files for example
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (isDismissable) onClose();
      }}
      onClose={(event) => {
        // some browsers let nobody prevent a second Escape
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {isDismissable && (
          <IconButton icon={<X aria-hidden />} label={CONTROL_WORDS.close} onPress={onClose} />
        )}
      </header>
      <div className={styles['content']}>{children}</div>
      {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
    </dialog>
  );
}

/** The veil belongs to the dialog's element, what is in it covers the rest of it: a press on the element itself is outside. */
function usePressOutside(
  dialog: { readonly current: HTMLDialogElement | null },
  onClose: (() => void) | null,
): void {
  const now = useRef(onClose);
  useEffect(() => {
    now.current = onClose;
  });
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // text selected from inside to outside begins inside, and is no press outside
    let beganOutside = false;
    const onDown = (event: PointerEvent): void => {
      beganOutside = event.target === element && !isWithin(element, event);
    };
    const onClick = (event: MouseEvent): void => {
      if (beganOutside && event.target === element) now.current?.();
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('click', onClick);
    };
  }, [dialog]);
}

function isWithin(element: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
