/** A list of acts behind one button. Arrows, Home, End and first letters move; Escape closes. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Popover, type PopoverProps } from './popover.tsx';
import styles from './popover.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** stands apart from what is above it */
  readonly isApart?: boolean;
  readonly onPress: () => void;
}

export interface MenuProps extends Omit<PopoverProps, 'children' | 'kind'> {
  readonly items: readonly MenuItem[];
}

export function Menu({ items, label, ...popover }: MenuProps) {
  return (
    <Popover {...popover} label={label} kind="menu">
      {(close) => <MenuList items={items} label={label} close={close} />}
    </Popover>
  );
}

function MenuList({
  items,
  label,
  close,
}: Pick<MenuProps, 'items' | 'label'> & { readonly close: () => void }) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = nextIndex(event.key, at, buttons);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles['menu']}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={index === 0 ? 0 : -1}
          className={cx(styles['item'], item.isApart && styles['apart'])}
          aria-disabled={item.isDisabled}
          onClick={() => {
            if (item.isDisabled === true) return;
            close();
            item.onPress();
          }}
        >
          {item.icon}
          {item.label}
          {item.shortcut !== undefined && <span className={styles['shortcut']}>{item.shortcut}</span>}
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, at: number, buttons: readonly HTMLButtonElement[]): number | null {
  const count = buttons.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const letter = key.toLowerCase();
  const order = buttons.map((_, step) => (at + 1 + step) % count);
  return order.find((index) => buttons[index]?.textContent.toLowerCase().startsWith(letter)) ?? null;
}
