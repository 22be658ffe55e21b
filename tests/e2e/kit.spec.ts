/** A barrier from the contact that names it to the body that confirms it: IC, costume and wearer, each at their own device. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { BOARD_12, SCENE_12 } from '../../server/cli/demo/scene-12.ts';
import { BOARD_19, SCENE_19 } from '../../server/cli/demo/scene-19.ts';
import { House } from './kit/house.ts';
import { isInReach, isSound } from './kit/look.ts';
import { SIZES, Tablet } from './kit/tablet.ts';

test.setTimeout(120_000);

let house: House;
// a link works once, so each test has a house of its own
test.beforeEach(async () => {
  house = await House.open('demo');
});
test.afterEach(async () => house.close());

/** Everything that the two boards and scenes say in words. */
const TEXTS = [SCENE_12, SCENE_19]
  .flatMap(({ title, intent }) => [title, intent])
  .concat(
    [...BOARD_12.beats, ...BOARD_19.beats].flatMap((beat) => [
      beat.name,
      beat.cueIn,
      beat.cueOut,
      beat.intent.text,
      ...(beat.contacts ?? []).map(({ looksLike }) => looksLike),
    ]),
  );

const rowOf = (page: Page, item: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: item, exact: true }) });

async function openKit({ page }: Tablet): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Kit' }).click();
  await expect(page.getByRole('heading', { name: 'Kit', exact: true })).toBeVisible();
}

test('[B3] [R8] [2.6] an IC lists a barrier from the beat, costume gives it a size, the wearer confirms by keyboard, and a change asks again', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const priya = await Tablet.open(browser);
  const samira = await Tablet.open(browser, { size: 'phone' });
  await mara.join(await house.linkOf('Mara'));
  await priya.join(await house.linkOf('Priya'), 'Kit');
  await samira.join(await house.linkOf('Samira'));
  await openKit(priya);
  await openKit(samira);
  await expect(rowOf(priya.page, 'Sheet layer')).toHaveCount(0);

  await test.step('one press in the beat', async () => {
    await mara.openScene('The dock house');
    await mara.strip.locator('[data-beat]').nth(8).click();
    await mara.tab('Contacts');
    const kit = mara.page.getByRole('region', { name: 'Kit in this beat' });
    await expect(kit.getByText('A contact names it for Jonas Adeyemi and Samira Haddad.')).toBeVisible();
    await isSound(mara.page);
    await mara.button('Put on the kit list: sheet layer').focus();
    await mara.page.keyboard.press('Enter');
    await expect(kit.getByText('Not on the kit list')).toHaveCount(0);
    await expect(kit.getByText('Sheet layer')).toHaveCount(2);
    // the button is gone, and whoever pressed it is not lost
    await expect(kit.getByRole('heading', { name: 'Kit in this beat' })).toBeFocused();
  });

  await test.step('costume fills in the size', async () => {
    const row = rowOf(priya.page, 'Sheet layer');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('Beat 9');
    await row.getByRole('button', { name: 'More for sheet layer' }).click();
    await priya.page.getByRole('menuitem', { name: 'Change' }).click();
    const form = priya.page.getByRole('dialog', { name: 'Change: sheet layer' });
    await form.getByRole('textbox', { name: 'Size code' }).fill('Q2');
    await isSound(priya.page);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('Between bodies · size Q2');
    const pads = rowOf(priya.page, 'Soft pads');
    await pads.getByRole('button', { name: 'Note as fitted: soft pads' }).click();
    await expect(pads.getByText('by Priya')).toBeVisible();
  });

  const own = rowOf(samira.page, 'Sheet layer');
  await test.step('the wearer was told of the change meanwhile, and says yes with the keyboard', async () => {
    await expect(own.getByText('Size is now Q2.')).toBeVisible();
    await isSound(samira.page);
    await own.getByRole('radio', { name: 'Not yet' }).focus();
    await samira.page.keyboard.press('ArrowRight');
    await expect(own.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await expect(own.getByText('Size is now Q2.')).toHaveCount(0);
    await expect(rowOf(priya.page, 'Sheet layer').getByText(/^Confirmed/)).toBeVisible();
  });

  await test.step('a change asks again, and says what it was', async () => {
    const row = rowOf(priya.page, 'Sheet layer');
    await row.getByRole('button', { name: 'More for sheet layer' }).click();
    await priya.page.getByRole('menuitem', { name: 'Change' }).click();
    const form = priya.page.getByRole('dialog', { name: 'Change: sheet layer' });
    await form.getByRole('textbox', { name: 'Size code' }).fill('Q4');
    await form.getByRole('checkbox', { name: 'Beat 8' }).check();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(row.getByText('Asked again after a change')).toBeVisible();
    await expect(own.getByText('Changed since you said yes')).toBeVisible();
    await expect(own.getByText('Size Q2, now Q4.')).toBeVisible();
    await expect(own.getByText('Beat 9, now beats 8, 9.')).toBeVisible();
    await expect(own.getByRole('radio', { name: 'Not yet' })).toBeChecked();
    await isSound(samira.page);
    await samira.page.screenshot({ path: 'artifacts/kit/asked-again.png' });
  });

  await test.step('a yes that was on its way while the line changed is not taken', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await samira.page.route('**/api/confirm-kit*', async (route) => {
      await held;
      await route.continue();
    });
    // it shows as chosen when the server has it, so there is nothing to check yet
    await own.getByRole('radio', { name: 'Yes' }).click({ force: true });
    const row = rowOf(priya.page, 'Sheet layer');
    await row.getByRole('button', { name: 'More for sheet layer' }).click();
    await priya.page.getByRole('menuitem', { name: 'Change' }).click();
    const form = priya.page.getByRole('dialog', { name: 'Change: sheet layer' });
    await form.getByRole('textbox', { name: 'Tone' }).fill('5');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('tone 5');
    release();
    await expect(own.getByRole('alert')).toHaveText(
      'This was changed a moment ago, so your answer was not taken. Look at it again.',
    );
    await expect(own.getByText('Tone is now 5.')).toBeVisible();
    await expect(own.getByRole('radio', { name: 'Not yet' })).toBeChecked();
  });

  await test.step('the performer reads their own lines beside the beat, and nobody else’s', async () => {
    const { page } = samira;
    await page.getByRole('navigation').getByRole('link', { name: 'Scenes' }).click();
    await samira.openScene('The dock house');
    const pager = page.getByRole('button', { name: /next beat/i });
    while (await pager.isEnabled()) await pager.click();
    await samira.tab('Contacts');
    const kit = page.getByRole('region', { name: 'Your kit in this beat' });
    await expect(kit.getByText('Sheet layer')).toHaveCount(1);
    await expect(kit).not.toContainText('Jonas');
    await expect(kit.getByRole('button')).toHaveCount(0);
  });
  for (const one of [mara, priya, samira]) {
    expect(one.complaints).toEqual([]);
    await one.close();
  }
});

test('[R33] [7.4] printed, the lists are black on white, in one column of paper, and hold no word of a board or a scene', async ({
  browser,
}) => {
  const priya = await Tablet.open(browser, { theme: 'dark' });
  const { page } = priya;
  await priya.join(await house.linkOf('Priya'), 'Kit');
  await openKit(priya);
  const html = await page.content();
  expect(TEXTS.filter((text) => text !== '' && html.includes(text))).toEqual([]);
  for (const list of ['Pull list', 'Reset list']) {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(SIZES.tablet);
    await page.getByRole('radio', { name: list }).check();
    await expect(page.getByRole('heading', { name: list })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    // A4 between margins of 14 mm, at 96 dots to the inch
    await page.setViewportSize({ width: 688, height: 1017 });
    await page.screenshot({
      path: `artifacts/kit/${list.toLowerCase().replace(' ', '-')}-printed.png`,
      fullPage: true,
    });
    const seen = await page.evaluate(() => {
      const visible = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0,
      );
      return {
        outside: visible.filter((element) => element.closest('[data-print-sheet]') === null).length,
        colours: [...new Set(visible.map((element) => getComputedStyle(element).color))],
        ground: getComputedStyle(document.documentElement).backgroundColor,
        wider: document.documentElement.scrollWidth - innerWidth,
        text: document.querySelector<HTMLElement>('[data-print-sheet]')?.innerText ?? '',
      };
    });
    expect({ ...seen, text: '' }).toEqual({
      outside: 0,
      colours: ['rgb(0, 0, 0)'],
      ground: 'rgb(255, 255, 255)',
      wider: 0,
      text: '',
    });
    expect(seen.text).toContain('Printed by Priya Raman');
    expect(seen.text).not.toContain('Acrylic');
  }
  expect(priya.complaints).toEqual([]);
  await priya.close();
});

test('[B6 1] [B6 2] kit is sound for costume, wearer and IC in all sizes and both themes', async ({
  browser,
}) => {
  for (const name of ['Priya', 'Jonas', 'Mara']) {
    const tablet = await Tablet.open(browser);
    const { page } = tablet;
    await tablet.join(await house.linkOf(name), name === 'Priya' ? 'Kit' : 'Scenes');
    await openKit(tablet);
    for (const viewport of Object.values(SIZES)) {
      await page.setViewportSize(viewport);
      await isInReach(page);
    }
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await isSound(page);
    }
    await tablet.close();
  }
});
