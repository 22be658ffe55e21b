/** The word of an icon, shown after a while beside the pointer's or the keyboard's button; never on touch, never needed. */
import { useEffect, useRef, type RefObject } from 'react';
import { moveBeside, type Side } from './place-beside.ts';

const HOVER_MS = 500;

export interface Tip {
  readonly tip: RefObject<HTMLSpanElement | null>;
  readonly show: (event: { readonly target: EventTarget }) => void;
  readonly hide: () => void;
}

export function useTip(side: Side): Tip {
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function hide(): void {
    clearTimeout(timer.current);
    if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
  }

  function show({ target }: { readonly target: EventTarget }): void {
    hide();
    timer.current = setTimeout(() => {
      const element = tip.current;
      if (element === null || !(target instanceof Element) || !target.isConnected) return;
      element.showPopover();
      moveBeside(element, target, side);
    }, HOVER_MS);
  }

  return { tip, show, hide };
}
