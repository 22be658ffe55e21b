/** One way of pressing, for tests that do the same by finger and by keys alone. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hands {
  press(control: Locator): Promise<void>;
  /** One of several tabs, which are one stop for the keyboard. */
  turnTo(tab: Locator): Promise<void>;
  /** An option of a list, by its words. */
  choose(list: Locator, words: string): Promise<void>;
  /** One of several that exclude each other, or a box. */
  check(control: Locator): Promise<void>;
}

/** Every press is a touch in the middle of what is pressed. */
export function byTouch(page: Page): Hands {
  const press = async (control: Locator): Promise<void> => {
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) throw new Error('it is not on screen');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  };
  return {
    press,
    turnTo: press,
    async choose(list, words) {
      // the device's own picker opens outside the page
      await list.selectOption({ label: words });
    },
    async check(control) {
      await control.tap({ force: true });
      await expect(control).toBeChecked();
    },
  };
}

/** Nothing but keys: Tab leads there, or back, with the focus never lost. */
export function byKeys(page: Page): Hands {
  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 140; step += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press(key);
      }
    }
    throw new Error('no key leads there');
  };
  return {
    async press(control) {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    async turnTo(tab) {
      await reach(tab.locator('xpath=..').getByRole('tab', { selected: true }));
      for (let step = 0; step < 8; step += 1) {
        if ((await tab.getAttribute('aria-selected')) === 'true') return;
        await page.keyboard.press('ArrowRight');
      }
      throw new Error('no arrow leads to that tab');
    },
    async choose(list, words) {
      await reach(list);
      await page.keyboard.type(words);
      const chosen = list.locator('option:checked');
      await expect(chosen).toHaveText(words);
    },
    async check(control) {
      await reach(control);
      await page.keyboard.press('Space');
      await expect(control).toBeChecked();
    },
  };
}
