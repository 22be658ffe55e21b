/** What hands do on the scene board, and what eyes read there. */
import { expect, type Locator } from '@playwright/test';
import type { Tablet } from './tablet.ts';

/** The cards of the strip; on a phone there is none. */
export function cards(tablet: Tablet): Locator {
  return tablet.strip.locator('[data-beat]');
}

export async function openBeat(tablet: Tablet, number: number): Promise<void> {
  await cards(tablet)
    .nth(number - 1)
    .click();
  await expect(tablet.page.getByText(new RegExp(`^Beat ${number} of`)).first()).toBeVisible();
}

/** Tap the name in the tray, then the floor; pixels from the middle of the plan. */
export async function bringOn(tablet: Tablet, name: string, right: number, down: number): Promise<void> {
  await tablet.page.getByRole('region', { name: 'Off stage' }).getByRole('button', { name }).click();
  const at = await tablet.onPlan(right, down);
  await tablet.page.mouse.click(at.x, at.y);
  await expect(twin(tablet, `${name}.*standing`)).toHaveCount(1);
}

/** The twin of an object on the plan. */
export function twin(tablet: Tablet, words: string): Locator {
  return tablet.twins.getByRole('button', { name: new RegExp(words) });
}

/** Opens somebody's row in the inspector. */
export async function openRow(tablet: Tablet, name: string): Promise<Locator> {
  await tablet.tab('People');
  const summary = tablet.inspector.getByRole('button', { name: new RegExp(name) }).first();
  if ((await summary.getAttribute('aria-expanded')) !== 'true') await summary.click();
  return tablet.inspector;
}

export async function setHeight(tablet: Tablet, name: string, height: string): Promise<void> {
  const row = await openRow(tablet, name);
  await row.getByRole('radio', { name: height }).check();
}

/** Where somebody stands, in the inspector's words. */
export async function placeOf(tablet: Tablet, name: string): Promise<string> {
  const row = await openRow(tablet, name);
  const words = row.getByText(/ m (stage|upstage|downstage)|^centre$/).first();
  return (await words.innerText()).trim();
}
