/** What a finger meets on the figure, and what the page draws anew. */
import type { Locator, Page } from '@playwright/test';

/**
 * Targets without room for a square of 44 CSS pixels in which every point answers for them: on the whole figure, then in
 * every region it opens; and targets that are nearer than 8 px to another or reach out of their view. Counts how many
 * were looked at. All of it runs in the page, because it asks some ten thousand
 * times what a tap would press.
 */
export function findSmallOnFigure(
  page: Page,
  back: string,
): Promise<{ readonly small: readonly string[]; readonly tight: readonly string[]; readonly seen: number }> {
  return page.evaluate(async (backLabel) => {
    const half = 21.5;
    const small: string[] = [];
    const tight: string[] = [];
    let seen = 0;
    const buttons = () => [...document.querySelectorAll<HTMLElement>('button[data-target]')];
    const drawn = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      });
    const answers = (id: string, x: number, y: number): boolean =>
      document.elementFromPoint(x, y)?.closest('[data-target]')?.getAttribute('data-target') === id;
    const fits = (id: string, x: number, y: number): boolean => {
      if (!answers(id, x, y)) return false;
      for (let i = -2; i <= 2; i += 1)
        for (let j = -2; j <= 2; j += 1)
          if (!answers(id, x + (i / 2) * half, y + (j / 2) * half)) return false;
      return true;
    };
    // first around the middle of each of its appearances, then anywhere on its shape
    const isLarge = (id: string): boolean => {
      const all = [...document.querySelectorAll(`[data-target="${id}"]`)];
      const boxes = all.map((element) => element.getBoundingClientRect());
      if (boxes.some((box) => fits(id, (box.left + box.right) / 2, (box.top + box.bottom) / 2))) return true;
      return boxes.some((box) => {
        for (let y = box.top; y <= box.bottom; y += 4)
          for (let x = box.left; x <= box.right; x += 4) if (fits(id, x, y)) return true;
        return false;
      });
    };
    const findTight = (where: string): void => {
      for (const view of document.querySelectorAll('[data-view]')) {
        const frame = view.getBoundingClientRect();
        const targets = [...view.querySelectorAll(':scope > [data-target]')].map((element) => ({
          id: element.getAttribute('data-target') ?? '',
          box: element.getBoundingClientRect(),
        }));
        targets.forEach(({ id, box }, at) => {
          const out = Math.max(
            frame.left - box.left,
            box.right - frame.right,
            frame.top - box.top,
            box.bottom - frame.bottom,
          );
          if (out > 0.5) tight.push(`${where}: ${id} reaches ${Math.round(out)} px out of its view`);
          // both parts of one region may lie side by side: either does the same
          for (const other of targets.slice(at + 1).filter((one) => one.id !== id)) {
            const gap = Math.max(
              box.left - other.box.right,
              other.box.left - box.right,
              box.top - other.box.bottom,
              other.box.top - box.bottom,
            );
            if (gap < 7.9) tight.push(`${where}: ${id} and ${other.id} ${gap.toFixed(1)} px apart`);
          }
        });
      }
    };
    const measure = (where: string): void => {
      findTight(where);
      for (const id of buttons().map((button) => button.dataset['target'] ?? '')) {
        seen += 1;
        if (!isLarge(id)) small.push(`${where}: ${id}`);
      }
    };
    measure('at rest');
    for (const id of buttons().map((button) => button.dataset['target'] ?? '')) {
      buttons()
        .find((button) => button.dataset['target'] === id)
        ?.click();
      await drawn();
      measure(id);
      [...document.querySelectorAll('button')].find((button) => button.textContent === backLabel)?.click();
      await drawn();
    }
    return { small, tight, seen };
  }, back);
}

/** How many elements of the drawings change while something is done. */
export async function watchDrawing(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counter = { count: 0 };
    const observer = new MutationObserver((changes) => {
      counter.count += changes.length;
    });
    for (const drawing of document.querySelectorAll('[data-view] > svg'))
      observer.observe(drawing, { attributes: true, childList: true, subtree: true });
    Object.assign(window, { drawn: counter });
  });
  await act();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => resolve((window as unknown as { drawn: { count: number } }).drawn.count));
      }),
  );
}

/** A point of the window at which the shape itself lies on top, not the target over its middle. */
export function pointOn(shape: Locator): Promise<{ readonly x: number; readonly y: number }> {
  return shape.evaluate((path) => {
    const { left, top, right, bottom } = path.getBoundingClientRect();
    for (let y = top; y < bottom; y += 4)
      for (let x = left; x < right; x += 4) if (document.elementFromPoint(x, y) === path) return { x, y };
    throw new Error('the shape lies under something everywhere');
  });
}
