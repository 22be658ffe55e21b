/**
 * The strip is one tab stop. Left, Right, Home and End look at another beat; Down and Up go to a beat's actions and
 * back; F2 names it; Alt with an arrow moves it.
 */
import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { keyTarget } from './reorder.ts';
import type { StripActions } from './strip-actions.ts';

interface StripKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** after the next render the keys go on from this card */
  readonly focusCard: (beatId: string) => void;
}

interface StripKeyOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly current: string | null;
  readonly mayWrite: boolean;
  readonly isDragging: boolean;
  readonly acts: StripActions;
  readonly onOpen: (beatId: string) => void;
  readonly onRename: (beatId: string) => void;
}

export function useStripKeys(options: StripKeyOptions): StripKeys {
  const { list, ids, current, mayWrite, isDragging, acts, onOpen, onRename } = options;
  const wanted = useRef<string | null>(null);

  // Every render: a card that moved or appeared is there only now.
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    const focus = (): void => cardButton(list.current, id)?.focus({ preventScroll: true });
    focus();
    // A menu that is just closing still keeps the focus to itself; once it is gone, the card is there to take it.
    if (document.activeElement !== cardButton(list.current, id)) requestAnimationFrame(focus);
  });

  // whoever is on a card stays on the card that is open: a new beat, or one that was stepped to
  useLayoutEffect(() => {
    const isOnCard = document.activeElement?.matches('[data-beat]') === true;
    if (isOnCard && current !== null) cardButton(list.current, current)?.focus({ preventScroll: true });
  }, [list, current]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (isDragging || target === null || event.ctrlKey || event.metaKey) return;
    // a card's menu and what it opens stand inside the card and have keys of their own
    if (target.closest('[role=menu], dialog') !== null) return;
    const card = target.closest('li');
    const beatId = card?.querySelector<HTMLElement>('[data-beat]')?.dataset['beat'] ?? null;
    if (card === null || beatId === null) return;
    if (takeKey(event.key, event.altKey, { target, card, beatId })) {
      event.preventDefault();
      // the stage nudges with the same arrows
      event.stopPropagation();
    }
  }

  function takeKey(
    key: string,
    alt: boolean,
    at: { readonly target: HTMLElement; readonly card: HTMLElement; readonly beatId: string },
  ): boolean {
    const { target, card, beatId } = at;
    const actions = [...card.querySelectorAll<HTMLElement>('[data-action]')];
    const action = actions.indexOf(target);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = action + (key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? cardButton(list.current, beatId) : actions[Math.min(next, actions.length - 1)])?.focus();
      return true;
    }
    if (action !== -1) return false;
    if (key === 'F2' && mayWrite) {
      onRename(beatId);
      return true;
    }
    if (alt && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (mayWrite) acts.step(beatId, key === 'ArrowLeft' ? -1 : 1);
      wanted.current = beatId;
      return true;
    }
    const to = alt ? null : keyTarget(ids, beatId, key);
    if (to === null) return false;
    wanted.current = to;
    // Before the render: the browser lays the page out anew when a card that has the focus stops being the tab stop.
    cardButton(list.current, to)?.focus({ preventScroll: true });
    if (to !== beatId) onOpen(to);
    return true;
  }

  const focusCard = useCallback((beatId: string) => {
    wanted.current = beatId;
  }, []);
  return { onKeyDown, focusCard };
}

function cardButton(list: HTMLElement | null, beatId: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-beat="${beatId}"]`) ?? null;
}
