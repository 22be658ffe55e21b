/** Where the strip stands: keeps the current card in view and says which cards are near enough to be drawn. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { visibleRange, type CardRange } from './reorder.ts';

/** px: a card's width and the gap to the next, at the usual text size; wider ones are fewer, which does no harm. */
export const CARD_PITCH = 144;
/** px scrolled away before an edge says that there is more */
const HIDDEN = 8;

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
      const beyond = element.scrollWidth - element.clientWidth - element.scrollLeft;
      element.toggleAttribute('data-before', element.scrollLeft > HIDDEN);
      element.toggleAttribute('data-after', beyond > HIDDEN);
      setRange((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // the content grows and shrinks with the beats
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
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
