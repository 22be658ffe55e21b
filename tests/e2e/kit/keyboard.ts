/** Somebody who works with keys alone: every press is followed by a look at where the focus is. */
import { expect, type Locator, type Page } from '@playwright/test';
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
      const by = (element.getAttribute('aria-labelledby') ?? '').split(' ');
      const named = by.flatMap((id) => document.getElementById(id) ?? []);
      const isControl = element instanceof HTMLInputElement || element instanceof HTMLButtonElement;
      const labels = isControl && named.length === 0 ? [...(element.labels ?? [])] : named;
      const label =
        element.getAttribute('aria-label') ??
        (labels.length > 0 ? labels.map(({ innerText }) => innerText).join(' ') : element.innerText);
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

  /** One of several that exclude each other: Tab leads to their group, arrows go round in it. */
  async choose(radio: Locator): Promise<void> {
    await expect(radio).toBeAttached();
    const group = (await radio.getAttribute('name')) ?? '';
    for (let step = 0; step < FAR; step += 1) {
      const isIn = await this.#page.evaluate(
        (name) => document.activeElement?.getAttribute('name') === name,
        group,
      );
      if (isIn) break;
      this.presses += 1;
      await this.#page.keyboard.press('Tab');
    }
    // where none is taken, the first has the focus and waits for Space
    await this.press('Space');
    for (let step = 0; step < 8 && !(await radio.isChecked()); step += 1) await this.press('ArrowRight');
    await expect(radio).toBeChecked();
  }

  /** Finds an action by its words and does it. */
  async ask(words: string, title: string): Promise<void> {
    this.presses += 1;
    await this.#page.keyboard.press('Control+k');
    const field = this.#page.getByRole('combobox', { name: 'What would you like to do?' });
    await expect(field).toBeFocused();
    await this.type(words);
    const list = this.#page.getByRole('listbox', { name: 'Actions' });
    await expect(list.getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(`^${title}`));
    this.presses += 1;
    await this.#page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
    await this.isSeen();
  }
}
