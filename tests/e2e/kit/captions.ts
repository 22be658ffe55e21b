/** What the player's caption says, one after another, from the moment it is listened to. */
import type { Page } from '@playwright/test';

/** Begins to listen; whatever is read twice in a row is one caption. */
export async function hearCaptions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const look = (): void => {
      const text = document.querySelector('section[aria-label=Player] output')?.textContent ?? '';
      if (text !== '' && heard.at(-1) !== text) heard.push(text);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

export async function heardCaptions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard);
}
