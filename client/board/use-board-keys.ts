/** Keys of the board. What a key does is said by tools/keys.ts; here it is only found out where the focus is. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { runAct, type BoardSheet } from './board-acts.ts';
import { useKit } from './board-kit.ts';
import type { Camera } from './tools/camera.ts';
import { keyAct, type KeyPlace } from './tools/keys.ts';

/** Milliseconds: Space held longer was meant for the floor. */
const TAP_MS = 500;

/** `isCovered`: a sheet was asked for and is there, or on its way. */
export function useBoardKeys(show: (sheet: BoardSheet) => void, isCovered: boolean): void {
  const kit = useKit();
  const now = useRef({ show, isCovered });
  useLayoutEffect(() => {
    now.current = { show, isCovered };
  });
  useKeptFocus();

  useEffect(() => {
    let pressed: { readonly at: number; readonly camera: Camera } | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || now.current.isCovered) return;
      const place = keyPlaceOf(event.target);
      if (event.key === ' ' && place === 'stage' && !isTwin(event.target)) {
        if (!event.repeat) pressed = { at: event.timeStamp, camera: kit.camera.get() };
        kit.host.isSpaceHeld = true;
        event.preventDefault();
        return;
      }
      const { selection, hasShortcuts, unit } = kit.session.view.get();
      const { key, shiftKey: shift, altKey: alt } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      // Enter on an object's twin picks that object, as Space does
      if ((key === 'Enter' || key === ' ') && !ctrl && isTwin(event.target)) return;
      const act = keyAct(
        { key, shift, ctrl, alt },
        { place, hasSelection: selection.length > 0, hasShortcuts, unit },
      );
      if (act === null) return;
      event.preventDefault();
      runAct(kit, act, (sheet) => now.current.show(sheet));
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return;
      kit.host.isSpaceHeld = false;
      // Space that moved the floor, or was held to do so, is no tap
      const isTap = pressed !== null && event.timeStamp - pressed.at < TAP_MS && !kit.pointer.isBusy;
      if (isTap && pressed?.camera === kit.camera.get() && kit.session.view.get().hasShortcuts) {
        runAct(kit, { kind: 'play' }, (sheet) => now.current.show(sheet));
      }
      pressed = null;
    };
    // Space let go while another window had the keys
    const onBlur = (): void => {
      pressed = null;
      kit.host.isSpaceHeld = false;
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', onKeyUp);
    addEventListener('blur', onBlur);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('blur', onBlur);
    };
  }, [kit]);
}

/** What keeps the focus is fetched with the first key: fingers do without. */
function useKeptFocus(): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isOver = false;
    const start = (): void => {
      // whoever uses one key will use another
      void import('./more-acts.ts').catch(() => undefined);
      import('./focus-keeper.ts').then(
        ({ keepFocus }) => {
          if (!isOver)
            stop = keepFocus(document.body, () => document.querySelector<HTMLElement>('[data-stage]'));
        },
        () => undefined,
      );
    };
    addEventListener('keydown', start, { once: true });
    return () => {
      isOver = true;
      removeEventListener('keydown', start);
      stop?.();
    };
  }, []);
}

const WIDGETS = ['listbox', 'menu', 'grid'];
const CHOICES = ['toolbar', 'tablist', 'radiogroup', 'slider'];

export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'stage';
  if (document.querySelector('dialog[open]') !== null || target.closest('[role=dialog]') !== null)
    return 'away';
  if (target instanceof HTMLInputElement) return isTyped(target) ? 'text' : 'choice';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text';
  if (target instanceof HTMLElement && target.isContentEditable) return 'text';
  if (isInside(target, WIDGETS)) return 'widget';
  if (isInside(target, CHOICES)) return 'choice';
  if (target === document.body || target.closest('[data-stage], [data-twin]') !== null) return 'stage';
  return 'control';
}

function isInside(target: Element, roles: readonly string[]): boolean {
  return target.closest(roles.map((role) => `[role=${role}]`).join()) !== null;
}

function isTyped(input: HTMLInputElement): boolean {
  return !['radio', 'checkbox', 'button', 'range'].includes(input.type);
}

function isTwin(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-twin]') !== null;
}
