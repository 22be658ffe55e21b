/** Somebody who works with keys alone: every press is followed by a look at where the focus is. */
import { expect, type Page } from '@playwright/test';
import type { Tablet } from './tablet.ts';

/** Presses of Tab before one would call a control out of reach. */
const FAR = 140;

export class Keyboard {
  readonly #page: Page;
  /** how often a key was pressed */
  presses = 0;

  constructor(tablet: Tablet) {
    this.#page = tablet.page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.#page.keyboard.press(key);
    }
    await this.isSeen();
  }

  async type(text: string): Promise<void> {
    this.presses += text.length;
    await this.#page.keyboard.type(text);
  }

  /** What has the focus shows it, and lies in the window (ux B6 14). */
  async isSeen(): Promise<void> {
    await expect
      .poll(async () =>
        this.#page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return 'nothing has the focus';
          if (!element.matches(':focus-visible')) return `no ring round ${element.outerHTML.slice(0, 120)}`;
          const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
          const isSmall = width < 8 || height < 8;
          const isOut = right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
          return isSmall || isOut ? `out of sight: ${element.outerHTML.slice(0, 120)}` : 'seen';
        }),
      )
      .toBe('seen');
  }

  /** What has the focus, as a screen reader names it. */
  async focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const label = element.getAttribute('aria-label') ?? element.innerText;
      return label.replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** Tab, or Shift and Tab, until what has the focus is called so. */
  async reach(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const isThere = (said: string): boolean => (typeof name === 'string' ? said === name : name.test(said));
    for (let step = 0; step < FAR; step += 1) {
      if (isThere(await this.focused())) return this.isSeen();
      this.presses += 1;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${String(name)}`);
  }

  /** Finds an action by its words and does it. */
  async ask(words: string, title: string): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press('Control+k');
    const field = this.#page.getByRole('combobox', { name: 'What would you like to do?' });
    await expect(field).toBeFocused();
    await this.type(words);
    await expect(this.#page.getByRole('option', { selected: true })).toHaveAccessibleName(
      new RegExp(`^${title}`),
    );
    this.presses += 1;
    await this.#page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
    await this.isSeen();
  }
}
