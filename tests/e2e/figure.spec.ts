/** The body figure by itself in a real browser: targets, keys, names, the scan, and states told apart without colour. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { REGIONS } from '#shared/model/regions.ts';
import { MINOR_ZONE_IDS } from '#shared/model/zones.ts';
import { REGION_LABELS } from '#shared/words/labels/regions.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import { FigurePage } from './kit/figure-page.ts';
import { FINE, lookAtPrint, type PrintLook } from './kit/figure-print.ts';
import { findSmallOnFigure, pointOn, watchDrawing } from './kit/figure-measure.ts';
import { SIGHTS, differenceOf, lookAt, seeAs, type Look, type Sight } from './kit/figure-states.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { SIZES, type Size } from './kit/tablet.ts';

let served: FigurePage;
test.beforeAll(async () => {
  served = await FigurePage.open();
});
test.afterAll(async () => served.close());

async function show(browser: Browser, query: string, size: Size = 'tablet'): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('close', () => expect(complaints).toEqual([]));
  await page.goto(`${served.url}?${query}`);
  return page;
}

const target = (page: Page, id: string) => page.locator(`button[data-target="${id}"]`);
const focusedId = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-target') ?? document.activeElement?.tagName);

for (const [size, pose] of [
  ['tablet', 'standing'],
  ['desktop', 'wheelchair'],
  ['phone', 'standing'],
  ['phone', 'wheelchair'],
] as const) {
  test(`[B6 1] [B6 2] at ${SIZES[size].width}x${SIZES[size].height}, ${pose}, every region, and every zone of an opened one, has a target of 44 px and 8 px around it`, async ({
    browser,
  }) => {
    const page = await show(browser, `marks=mixed&pose=${pose}`, size);
    const found: string[] = [];
    for (const face of size === 'phone' ? ['Front', 'Back'] : ['']) {
      if (face !== '') await page.getByRole('radio', { name: face }).check({ force: true });
      const { small, tight, seen } = await findSmallOnFigure(page, FIGURE_WORDS.back);
      expect(seen).toBeGreaterThan(60);
      found.push(...[...small, ...tight].map((one) => `${face} ${one}`));
    }
    await target(page, 'arm-l').click();
    found.push(...(await findClipped(page)), ...(await findSmallTargets(page)));
    expect(found).toEqual([]);
    await page.context().close();
  });
}

test('[B6 14] by keyboard: one tab stop, arrows, Home and End go head to toe, Enter opens, Escape goes back', async ({
  browser,
}) => {
  const page = await show(browser, 'marks=none', 'desktop');
  const ids = REGIONS.map(({ id }) => id);
  await page.keyboard.press('Tab');
  const walked: (string | undefined)[] = [];
  for (const _ of ids) {
    walked.push(await focusedId(page));
    await page.keyboard.press('ArrowDown');
  }
  expect(walked).toEqual(ids);
  // the end is the end
  expect(await focusedId(page)).toBe('feet');
  await page.keyboard.press('Home');
  expect(await focusedId(page)).toBe('head');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  expect(await focusedId(page)).toBe('lower-leg-r');

  await page.keyboard.press('Enter');
  expect(await focusedId(page)).toBe('knee-r');
  await page.keyboard.press('ArrowRight');
  // of the back of the leg, which the second view shows
  expect(await focusedId(page)).toBe('knee-back-r');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('picked')).toHaveText('knee-back-r');
  await page.keyboard.press('Escape');
  expect(await focusedId(page)).toBe('lower-leg-r');

  await page.keyboard.press('Shift+Tab');
  expect(await focusedId(page)).toBe('BODY');
  await page.context().close();
});

test('[B6 14] on a phone the arrows bring forward the view that shows the next region', async ({
  browser,
}) => {
  const page = await show(browser, 'marks=none', 'phone');
  await target(page, 'shoulders').focus();
  await page.keyboard.press('ArrowDown');
  expect(await focusedId(page)).toBe('upper-back');
  await expect(page.locator('[data-view]')).toHaveAttribute('data-view', 'back');
  await page.context().close();
});

test('[B6 14] the focus ring follows the shape: 3 px in the colour of focus, only for keys', async ({
  browser,
}) => {
  const page = await show(browser, 'marks=mixed', 'desktop');
  const ring = page.locator('[data-view=front] path[class*=ring]').last();
  await expect(ring).toHaveAttribute('d', '');
  await page.keyboard.press('Tab');
  await expect(ring).not.toHaveAttribute('d', '');
  const style = await ring.evaluate((path) => {
    const { strokeWidth, stroke } = getComputedStyle(path);
    return { strokeWidth, stroke };
  });
  expect(style).toEqual({ strokeWidth: '3px', stroke: 'rgb(27, 75, 102)' });
  await page.context().close();
});

test('every zone is a button with its name and state; the person’s own word replaces the name everywhere', async ({
  browser,
}) => {
  const page = await show(browser, 'show=both&marks=mixed&own=1', 'desktop');
  await target(page, 'shoulders').click();
  await expect(target(page, 'shoulder-l')).toHaveAccessibleName('left shoulder, open');
  await expect(target(page, 'armpit-r')).toHaveAccessibleName('right armpit, ask first');
  // one button for a zone that both views show
  await expect(target(page, 'shoulder-l')).toHaveCount(1);
  await page.getByRole('button', { name: 'Back to the whole figure' }).click();
  await target(page, 'lower-leg-l').click();
  await expect(target(page, 'knee-l')).toHaveAccessibleName(/^the good knee/);
  await expect(page.locator('[data-zone="knee-l"]')).toHaveAccessibleName(/^the good knee/);
  await expect(page.getByText(ZONE_LABELS['knee-l'], { exact: true })).toHaveCount(0);
  await page.context().close();
});

test('left is the person’s own: in front it lies on the viewer’s right', async ({ browser }) => {
  const page = await show(browser, 'marks=none', 'desktop');
  const x = async (id: string) => (await target(page, id).boundingBox())?.x ?? 0;
  expect(await x('arm-l')).toBeGreaterThan(await x('arm-r'));
  await page.context().close();
});

test('figure and list do the same: a tap on the shape itself, the button and the row pick the zone', async ({
  browser,
}) => {
  const page = await show(browser, 'show=both&marks=none', 'desktop');
  await target(page, 'chest').click();
  await target(page, 'sternum-mid').click();
  // the shape, away from the middle of its target
  const { x, y } = await pointOn(page.locator('[data-view=front] path[data-target="chest-l"]'));
  await page.mouse.click(x, y);
  await page.locator('[data-zone="heel-r"]').click();
  await expect(page.getByTestId('picked')).toHaveText('sternum-mid chest-l heel-r');
  await page.context().close();
});

test('the list is one tab stop in head-to-toe order', async ({ browser }) => {
  const page = await show(browser, 'show=both&marks=none', 'phone');
  const rows = page.locator('[data-zone]');
  expect((await rows.allTextContents()).slice(0, 3)).toEqual([
    'Top of head, hair',
    'Back of head',
    'Left ear',
  ]);
  await expect(page.locator('[data-zone][tabindex="0"]')).toHaveCount(1);
  await rows.first().focus();
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-zone'))).toBe('sole-r');
  for (const { id } of REGIONS)
    await expect(page.getByRole('region', { name: REGION_LABELS[id], exact: true })).toHaveCount(1);
  await page.context().close();
});

test('[R30] [M2] the picker never offers what is no target; for a minor it is the short list and no figure', async ({
  browser,
}) => {
  const page = await show(browser, 'show=picker&value=shoulder-l', 'phone');
  await expect(page.locator('[data-zone="perineal"]')).toHaveCount(0);
  await expect(page.locator('[data-zone="shoulder-l"]')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('radio', { name: 'Figure' }).check({ force: true });
  await page.getByRole('radio', { name: 'Back' }).check({ force: true });
  await target(page, 'seat').click();
  await expect(target(page, 'buttock-l')).toHaveCount(1);
  await expect(page.locator('[data-target="perineal"]')).toHaveCount(0);
  await page.goto(`${served.url}?show=picker&minor=1`);
  await expect(page.locator('[data-zone]')).toHaveCount(MINOR_ZONE_IDS.length);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.locator('svg path[data-target]')).toHaveCount(0);
  await page.context().close();
});

test('several zones at once: each is a toggle in figure and list alike, and only what is offered is there', async ({
  browser,
}) => {
  const query = 'show=both&marks=none&many=1&only=shoulder-l+collarbone-l+hand-r';
  const page = await show(browser, query, 'desktop');
  await expect(page.locator('[data-zone]')).toHaveText(['Left collarbone', 'Left shoulder', 'Right hand']);
  expect(await page.locator('button[data-target]').count()).toBe(2);
  await target(page, 'shoulders').click();
  await expect(target(page, 'shoulder-l')).toHaveAttribute('aria-pressed', 'false');
  await target(page, 'shoulder-l').click();
  await page.locator('[data-zone="hand-r"]').click();
  for (const button of [target(page, 'shoulder-l'), page.locator('[data-zone="shoulder-l"]')]) {
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toHaveAccessibleName('left shoulder, in view');
  }
  await page.locator('[data-zone="shoulder-l"]').click();
  await expect(target(page, 'shoulder-l')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: FIGURE_WORDS.back }).click();
  await expect(target(page, 'arm-r')).toHaveAccessibleName('right arm and hand, 1 in view');
  await page.context().close();
});

test('hidden limbs, a port and a chair are drawn and reached', async ({ browser }) => {
  const page = await show(browser, 'pose=wheelchair&hide=wrist-l&port=1&marks=none', 'desktop');
  await target(page, 'arm-l').click();
  await expect(target(page, 'forearm-l')).toHaveCount(1);
  await expect(page.locator('[data-target="hand-l"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await target(page, 'chest').click();
  await target(page, 'extra-port').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(target(page, 'extra-chair-handle-l')).toHaveAccessibleName('left push handle');
  await target(page, 'extra-chair-wheel-r').click();
  await expect(page.getByTestId('picked')).toHaveText('extra-port extra-chair-wheel-r');
  await page.context().close();
});

test('list and picture have the same added, hidden and chair parts as the figure', async ({ browser }) => {
  const query = 'pose=wheelchair&hide=wrist-l&port=1&leg=1';
  const page = await show(browser, `show=both&marks=none&${query}`, 'desktop');
  const row = (id: string) => page.locator(`[data-zone="${id}"]`);
  await expect(row('extra-port')).toHaveText('Port');
  await expect(row('extra-leg')).toHaveText('Prosthesis');
  await expect(row('extra-chair-handle-r')).toHaveText('Right push handle');
  for (const id of ['hand-l', 'shin-r', 'sole-r']) await expect(row(id)).toHaveCount(0);
  await target(page, 'lower-leg-r').click();
  await target(page, 'extra-leg').click();
  await expect(page.getByTestId('picked')).toHaveText('extra-leg');
  await page.goto(`${served.url}?show=static&marks=closed&${query}`);
  // both the picture on the page and the one for a file, whose marks are of the catalogue alone
  const pictures = page.getByRole('img', { name: /right knee, back of right knee/ });
  await expect(pictures).toHaveCount(2);
  await expect(page.getByRole('img', { name: /left hand|right shin/ })).toHaveCount(0);
  await page.context().close();
});

test('[B6 20] moving over the figure draws one path, not all; with reduced motion nothing moves', async ({
  browser,
}) => {
  const page = await show(browser, 'marks=mixed', 'desktop');
  const changed = await watchDrawing(page, async () => {
    for (const id of ['chest', 'abdomen', 'thigh-l', 'head']) await target(page, id).hover();
  });
  // the hovered outline in either view, for each of four moves
  expect(changed).toBeLessThanOrEqual(8);
  expect(changed).toBeGreaterThan(0);
  const zoom = page.locator('[class*=zoom]').first();
  expect(await zoom.evaluate((group) => getComputedStyle(group).transitionDuration)).toBe('0s');
  await page.context().close();
});

test('[B6 19] the scan finds nothing: at rest with the list beside it, opened, and in the dark', async ({
  browser,
}) => {
  const page = await show(browser, 'show=both&marks=mixed&pose=wheelchair', 'desktop');
  const scan = async (builder: AxeBuilder) => (await builder.analyze()).violations.map(({ id }) => id);
  expect(await scan(new AxeBuilder({ page }))).toEqual([]);
  await target(page, 'face').click();
  expect(await scan(new AxeBuilder({ page }).exclude('[data-zone]'))).toEqual([]);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await scan(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
  await page.context().close();
});

for (const theme of ['light', 'dark'])
  test(`[B6 18] in greyscale and three colour-vision simulations every pair of states differs by shape and by pattern, ${theme}`, async ({
    browser,
  }) => {
    const sights = Object.keys(SIGHTS) as Sight[];
    const looks = new Map<string, Look>();
    for (const state of ['open', 'ask', 'closed', 'not-set']) {
      const page = await show(browser, `show=both&marks=${state}&theme=${theme}`, 'tablet');
      await target(page, 'abdomen').click();
      // away from the pattern
      await page.mouse.move(5, 5);
      for (const sight of sights) {
        await seeAs(page, sight);
        looks.set(`${state} ${sight}`, await lookAt(page, 'abdomen-upper'));
      }
      await page.screenshot({ path: `artifacts/figure/${theme}-${state}.png` });
      await page.context().close();
    }
    for (const sight of sights) {
      const look = (state: string): Look => {
        const found = looks.get(`${state} ${sight}`);
        if (found === undefined) throw new Error(`${state} was not looked at`);
        return found;
      };
      // patterns: plain tint, hatched, cross-hatched, no fill
      const textures = ['open', 'ask', 'closed', 'not-set'].map((state) => look(state).texture);
      expect(textures, sight).toEqual(['plain', 'one diagonal', 'both diagonals', 'plain']);
      // the two plain ones: a line around the tint, dots around what is not filled
      for (const state of ['open', 'ask', 'closed'])
        expect(look(state).border, `${sight}: ${state}`).toBeGreaterThan(0.97);
      expect(look('not-set').border, `${sight}: dots`).toBeLessThan(0.88);
      expect(look('ask').depth, `${sight}: hatching`).toBeGreaterThan(15);
      expect(look('closed').depth, `${sight}: cross-hatching`).toBeGreaterThan(15);
      // shapes: each mark covers pixels the other does not
      for (const [a, b] of pairs(['open', 'ask', 'closed', 'not-set']))
        expect(differenceOf(look(a).mark, look(b).mark), `${sight}: ${a} and ${b}`).toBeGreaterThan(0.15);
    }
  });

test('[B6 18] on paper and in the file for it every state has its pattern, its mark and its words, at sizes that print', async ({
  browser,
}) => {
  const states = ['open', 'ask', 'closed', 'not-set', 'selected', 'target'] as const;
  const looks = new Map<string, PrintLook>();
  for (const state of states) {
    const context = await browser.newContext({
      viewport: { width: 760, height: 420 },
      deviceScaleFactor: FINE,
    });
    const page = await context.newPage();
    await page.goto(`${served.url}?show=static&marks=${state}`);
    await page.locator('[data-static]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    // the page as a sheet: what prints says so itself, because nothing else may
    await page.addStyleTag({
      content: 'body { display: block !important } html::after { content: none !important }',
    });
    // read as luminance alone
    for (const where of ['[data-static]', '[data-file]'])
      looks.set(`${state} ${where}`, await lookAtPrint(page, where));
    await page
      .locator('[data-static]')
      .first()
      .screenshot({ path: `artifacts/figure/print-${state}.png` });
    await page.locator('[data-file]').screenshot({ path: `artifacts/figure/file-${state}.png` });

    const key = page.locator('[data-static] li').first();
    const type = await key.evaluate((line) => {
      const { fontSize, color } = getComputedStyle(line);
      return { points: Number.parseFloat(fontSize) * 0.75, color };
    });
    expect(type.points).toBeGreaterThanOrEqual(8);
    expect(type.color).toBe('rgb(0, 0, 0)');
    await expect(key).toContainText(WORDS[state]);
    await page.context().close();
  }
  for (const where of ['[data-static]', '[data-file]']) {
    const look = (state: (typeof states)[number]): PrintLook => {
      const found = looks.get(`${state} ${where}`);
      if (found === undefined) throw new Error(`${state} was not looked at`);
      return found;
    };
    expect(
      states.map((state) => look(state).texture),
      where,
    ).toEqual(['plain', 'one diagonal', 'both diagonals', 'plain', 'plain', 'level']);
    // the plain ones: grey, white with dots around it, darker grey with a heavy line
    expect(look('not-set').ground - look('open').ground, where).toBeGreaterThan(30);
    expect(look('open').ground - look('selected').ground, where).toBeGreaterThan(25);
    expect(look('selected').border, where).toBeGreaterThan(2 * look('open').border);
    // a printer closes hatchings of less than a millimetre, and loses lines of less than a fifth of one
    for (const state of ['ask', 'closed', 'target'] as const) {
      expect(look(state).apart, `${where}: ${state}`).toBeGreaterThan(1);
      expect(look(state).lineWidth, `${where}: ${state}`).toBeGreaterThan(0.2);
      expect(look(state).depth, `${where}: ${state}`).toBeGreaterThan(40);
    }
    for (const [a, b] of pairs(states))
      expect(differenceOf(look(a).mark, look(b).mark), `${where}: ${a} and ${b}`).toBeGreaterThan(0.15);
  }
});

test('[B6 19] the figure to be read is one image that says all of it; the scan finds nothing', async ({
  browser,
}) => {
  const page = await show(browser, 'show=static&marks=none&pose=wheelchair&hide=wrist-l&port=1', 'tablet');
  await expect(page.getByRole('img')).toHaveCount(3);
  await expect(
    page.getByRole('img', { name: 'Body figure, front and back. Nothing is marked.' }),
  ).toHaveCount(2);
  await expect(
    page.getByRole('img', {
      name: 'Body figure, front and back. Chosen: right hand. Other end: left shoulder.',
    }),
  ).toHaveCount(1);
  await expect(page.getByRole('button')).toHaveCount(0);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await page.context().close();
});

const WORDS = {
  open: 'Open',
  ask: 'Ask first',
  closed: 'Closed',
  'not-set': 'Not set',
  selected: 'Chosen',
  target: 'Other end',
};

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));
}
