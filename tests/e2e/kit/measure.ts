/** What ux.md B6 asks of every screen, measured on the page as it stands. */
import type { Page } from '@playwright/test';

/** B6 1: pixels by which the page is wider than the window, and controls that reach out of it. */
export function findClipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    if (wider > 0) found.push(`the page is ${wider} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea',
    )) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      // what lies in a list of its own that scrolls is reached by scrolling it
      let box = element.parentElement;
      while (box !== null && !/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX))
        box = box.parentElement;
      if (box !== null && box !== document.body && box !== document.documentElement) continue;
      if (left < -1 || right > window.innerWidth + 1)
        found.push(
          `${element.tagName} "${element.innerText || element.getAttribute('aria-label')}" is clipped`,
        );
    }
    return found;
  });
}

/** B6 2: controls whose target is smaller than 44 by 44 CSS pixels. A label around or beside an input counts with it. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 43.5;
    const found: string[] = [];
    const isLarge = ({ width, height }: DOMRect): boolean => width >= least && height >= least;
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, [role=tab], [role=radio], [role=switch], [role=menuitem]',
    );
    for (const element of controls) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      if (isLarge(box) || labels.some((label) => isLarge(label.getBoundingClientRect()))) continue;
      // hidden until it has the focus; the object on the plan is the target
      if (element.dataset['twin'] !== undefined || box.width <= 1 || box.height <= 1) continue;
      // a link whose area is the card around it
      const after = getComputedStyle(element, '::after');
      if (after.position === 'absolute' && after.content !== 'none') continue;
      found.push(
        `${element.tagName} "${(element.getAttribute('aria-label') ?? element.innerText).trim()}" is ${Math.round(box.width)} x ${Math.round(box.height)}`,
      );
    }
    return found;
  });
}
