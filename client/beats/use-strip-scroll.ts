/** Where the strip stands: keeps the current card in view and says which cards are near enough to be drawn. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { visibleRange, type CardRange } from './reorder.ts';

/** px: a card's width and the gap to the next; the current card is wider, which the range's margin covers. */
export const CARD_PITCH = 140;

export function useStripScroll(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  current: string | null,
): CardRange {
  const [range, setRange] = useState<CardRange>({ first: 0, end: 20 });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => {
      const next = visibleRange(element.scrollLeft, element.clientWidth, CARD_PITCH, count);
      setRange((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, count]);

  useLayoutEffect(() => {
    // Only the strip itself scrolls: scrollIntoView would move the page under an open keyboard too.
    const element = scroller.current;
    const card = element?.querySelector(`[data-beat="${current}"]`)?.closest('li');
    if (element === null || card == null) return;
    const room = CARD_PITCH / 2;
    const [left, right] = [card.offsetLeft - room, card.offsetLeft + card.offsetWidth + room];
    const to =
      left < element.scrollLeft
        ? left
        : right > element.scrollLeft + element.clientWidth
          ? right - element.clientWidth
          : null;
    if (to === null) return;
    // Gliding past a hundred cards shows nothing; far away is a jump.
    const isFar = Math.abs(to - element.scrollLeft) > 2 * element.clientWidth;
    element.scrollTo({ left: to, behavior: isFar ? 'instant' : 'auto' });
  }, [scroller, count, current]);

  return range;
}
