/** The measurements of the screens, put to pages with faults planted in them: a check that cannot fail is none. */
import { expect, test } from '@playwright/test';
import { findClipped, findSmallTargets } from './kit/measure.ts';

test('[B6 1] a page wider than the window and a control that reaches out of it are found', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setContent(
    '<button style="position:absolute;left:360px;width:80px;height:48px">Out</button><p style="width:600px">wide</p>',
  );
  expect((await findClipped(page)).join()).toMatch(/wider than the window.*BUTTON "Out" is clipped/);
});

test('[B6 2] a target under 44 pixels is found, one with a large label is not', async ({ page }) => {
  await page.setContent(`
    <button style="width:44px;height:30px">Low</button>
    <button style="width:44px;height:44px">Good</button>
    <label style="display:block;height:48px;width:200px"><input type="radio"> In a label</label>
    <label style="display:block;height:20px;width:200px"><input type="checkbox"> In a low label</label>`);
  const found = await findSmallTargets(page);
  expect(found).toHaveLength(2);
  expect(found.join()).toMatch(/BUTTON "Low" is 44 x 30.*INPUT/);
});
