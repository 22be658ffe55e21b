/** People who come back with a passphrase of their own. */
import { expect } from '@playwright/test';
import type { Tablet } from './tablet.ts';

export const PASSPHRASE = 'boats in the morning';

export async function joinWithPassphrase(tablet: Tablet, link: string): Promise<void> {
  const { page } = tablet;
  await page.goto(link);
  await tablet.button('That’s me').click();
  await page.getByRole('radio', { name: 'A passphrase' }).check();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await tablet.button('Come in').click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
}

export async function unlock(tablet: Tablet, passphrase = PASSPHRASE): Promise<void> {
  await tablet.page.getByRole('textbox', { name: 'Your passphrase' }).fill(passphrase);
  await tablet.button('Unlock').click();
}
