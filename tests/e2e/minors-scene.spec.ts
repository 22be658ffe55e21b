/** Under-18 rules of a whole scene, on screen: who plays whom, a unit of its own, and what was not taken. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

test.setTimeout(240_000);

const SIZES = [
  [1180, 820],
  [820, 1180],
  [390, 844],
] as const;

let house: House;
test.beforeAll(async () => {
  house = await House.open();
});
test.afterAll(async () => house.close());

/** The screen as it stands, at every size and in both themes: nothing clipped or small, no violation. */
async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of width === 820 ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `artifacts/minors/${name}-${width}-${colorScheme}.png` });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    expect(await findClipped(page)).toEqual([]);
    expect(await findSmallTargets(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

test('[M4] [M7] [M8] an IC notes an age, splits off a unit, and reads what was not taken', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const { sceneId } = company;
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await mara.join(await company.linkFor(company.maraId));

  await test.step('[M7] who plays whom, and that the character is under 18', async () => {
    await page
      .getByRole('button', { name: /^More for scene/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^Sam .* plays$/).fill('Ida');
    await form.getByRole('switch', { name: /^Sam .*character is under 18$/ }).check();
    await form.getByLabel(/^Sam .* plays$/).scrollIntoViewIfNeeded();
    await look(page, 'characters');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    const tagged = await company.mara.run('change-scene', { scene: sceneId, categories: ['nudity'] });
    expect(tagged).toMatchObject({ ok: false, reason: 'young-character' });
    await page
      .getByRole('button', { name: /^More for scene/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect(form.getByLabel(/^Sam .* plays$/)).toHaveValue('Ida');
    await expect(form.getByRole('switch', { name: /^Sam .*character is under 18$/ })).toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('[M4] a unit of its own from one of two beats', async () => {
    await mara.openScene('The harbour');
    await mara.button('Capture the first beat').click();
    await bringOn(mara, 'Sam', -80, 0);
    await mara.tab('Contacts');
    await expect(mara.inspector.getByText('Characters here: Ida.')).toBeVisible();
    await page.screenshot({ path: 'artifacts/minors/intent.png' });
    await mara.button('Capture beat').click();
    await page.getByRole('button', { name: 'Actions of Beat 2' }).click();
    await page.getByRole('menuitem', { name: 'Split off a unit' }).click();
    const sheet = page.getByRole('dialog', { name: 'Split off a unit' });
    await expect(sheet.getByRole('checkbox', { name: 'Beat 2' })).toBeChecked();
    await expect(sheet.getByRole('checkbox', { name: 'Beat 1' })).not.toBeChecked();
    await look(page, 'split');
    await sheet.getByRole('button', { name: 'Split off 1 beat' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByText(/^Scene .* pt 2 was made\./)).toBeVisible();
    await expect(page.locator('[data-beat]')).toHaveCount(1);
    await mara.isSaved();
  });

  await test.step('[M8] what was not taken, under Settings', async () => {
    await page.goto(`${house.url}/settings`);
    await expect(page.getByRole('heading', { name: 'Not taken because of under-18 rules' })).toBeVisible();
    await expect(page.getByText(/in a form for scene/)).toHaveCount(1);
    await expect(page.getByText(/M7: the character is under 18/)).toBeVisible();
    await page.getByText(/in a form for scene/).scrollIntoViewIfNeeded();
    await look(page, 'not-taken');
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});
