/**
 * A button with something that opens beside it, in the browser's own top layer. A press outside, Escape and leaving it
 * with Tab close it; focus goes in and comes back. `children` may be a function that is handed `close`.
 */
import { cloneElement, useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { moveBeside, type Side } from './place-beside.ts';
import styles from './popover.module.css';

export interface PopoverProps {
  /** the button: `Button` or `IconButton` of this folder, or another that takes `onPress`, without it */
  readonly trigger: ReactElement<{ readonly onPress?: () => void }>;
  /** what the opened part is called */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly side?: Side;
  readonly className?: string;
  /** what the opened part is, for those who do not see it; a menu brings its own role */
  readonly kind?: 'dialog' | 'menu';
}

export function Popover(props: PopoverProps) {
  const { trigger, label, children, side = 'bottom end', className, kind = 'dialog' } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const anchorOf = (): HTMLElement | null => {
    const first = place.current?.firstElementChild;
    return first instanceof HTMLElement ? first : null;
  };

  useEffect(() => {
    const anchor = anchorOf();
    anchor?.setAttribute('aria-haspopup', kind);
    anchor?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) anchor?.setAttribute('aria-controls', id);
    else anchor?.removeAttribute('aria-controls');
  }, [isOpen, id, kind]);

  function close(): void {
    setOpen(false);
    anchorOf()?.focus({ preventScroll: true });
  }

  return (
    <>
      <span ref={place} className={styles['anchor']}>
        {cloneElement(trigger, { onPress: () => setOpen((was) => !was) })}
      </span>
      {isOpen && (
        <Floating
          id={id}
          label={label}
          side={side}
          className={className}
          kind={kind}
          anchorOf={anchorOf}
          onClose={setOpen}
          onLeave={close}
        >
          {children}
        </Floating>
      )}
    </>
  );
}

interface FloatingProps extends Required<Pick<PopoverProps, 'label' | 'side' | 'kind'>> {
  readonly id: string;
  readonly className: string | undefined;
  readonly children: PopoverProps['children'];
  readonly anchorOf: () => HTMLElement | null;
  readonly onClose: (isOpen: false) => void;
  /** closes and gives focus back */
  readonly onLeave: () => void;
}

function Floating({ id, label, side, kind, className, children, anchorOf, onClose, onLeave }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  // handlers of the page see the newest functions without being bound anew at each render
  const now = useRef({ anchorOf, onClose });
  useEffect(() => {
    now.current = { anchorOf, onClose };
  });

  useEffect(() => {
    const element = box.current;
    const anchor = now.current.anchorOf();
    if (element === null || anchor === null) return;
    element.showPopover();
    const move = (): void => moveBeside(element, anchor, side);
    const goIn = (): void =>
      (
        element.querySelector<HTMLElement>('[role=menuitem], button, a[href], input, select') ?? element
      ).focus({
        preventScroll: true,
      });
    move();
    goIn();
    // what is in it may be fetched the first time: it has its size, and something to go into, only then
    const grown = new ResizeObserver(() => {
      move();
      if (document.activeElement === element) goIn();
    });
    grown.observe(element);
    const isOurs = (target: EventTarget | null): boolean =>
      target instanceof Node && (element.contains(target) || anchor.contains(target));
    const onPress = (event: PointerEvent): void => {
      if (!isOurs(event.target)) now.current.onClose(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // the dialog below stays open
      event.preventDefault();
      event.stopPropagation();
      now.current.onClose(false);
      anchor.focus({ preventScroll: true });
    };
    const onFocus = (event: FocusEvent): void => {
      if (!isOurs(event.target)) now.current.onClose(false);
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('focusin', onFocus);
    addEventListener('resize', move);
    addEventListener('scroll', move, true);
    return () => {
      grown.disconnect();
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('focusin', onFocus);
      removeEventListener('resize', move);
      removeEventListener('scroll', move, true);
    };
  }, [side]);

  return (
    <div
      ref={box}
      id={id}
      popover="manual"
      tabIndex={-1}
      className={cx(styles['popover'], className)}
      {...(kind === 'dialog' ? { role: 'dialog', 'aria-label': label } : {})}
    >
      {typeof children === 'function' ? children(onLeave) : children}
    </div>
  );
}
