/** A minor's comfort map: their guardian opens, writes and shares it; the minor is told so, and their own no stands. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { MINOR_ZONE_IDS } from '#shared/model/zones.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { isSound } from './kit/look.ts';
import { overhear } from './kit/overhear.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';
import { joinWithPassphrase, unlock } from './kit/with-passphrase.ts';

test.setTimeout(120_000);

let house: House;
let company: Company;
let kim: { readonly person: string; readonly code: string };
let dana: { readonly person: string; readonly code: string };
test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
  [kim, dana] = [await invite('Kim Lee', 'performer'), await invite('Dana Lee', 'guardian')];
});
test.afterEach(async () => house.close());

async function invite(
  name: string,
  job: string,
): Promise<{ readonly person: string; readonly code: string }> {
  const invited = await company.mara.run('invite', { name, job });
  if (!invited.ok) throw new Error(invited.reason);
  return invited.result;
}

async function lookAfter(...guards: string[]): Promise<void> {
  expect(await company.mara.run('change-person', { person: dana.person, guards })).toMatchObject({
    ok: true,
  });
}

const link = ({ code }: { readonly code: string }): string => `${house.url}/join#${code}`;
const line = (page: Page, zone: string): Locator => page.locator(`button[data-zone="${zone}"]`);

async function openKims(tablet: Tablet): Promise<void> {
  await tablet.page.getByRole('link', { name: 'Open Kim Lee’s comfort map' }).click();
  await expect(tablet.page.getByRole('radio', { name: 'Touching Kim' })).toBeVisible();
}

test('[M5] [M6] an IC notes whom a guardian looks after; they fill in the map and share it; the child takes it back and alone shares it again', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const guardian = await Tablet.open(browser);
  const child = await Tablet.open(browser);
  const jo = await Tablet.open(browser);
  const toMara = overhear(mara.page);
  const toJo = overhear(jo.page);
  await mara.join(await company.linkFor(company.maraId));
  await jo.join(company.links.jo);
  await guardian.join(link(dana));
  const { page } = guardian;

  await test.step('nobody is looked after yet, and the home says who notes it', async () => {
    await expect(
      page.getByText('Mara Lind notes it under People; then their comfort map is here.'),
    ).toBeVisible();
    await isSound(page);
    await page.screenshot({ path: 'artifacts/comfort/guardian-nobody.png' });
  });

  await test.step('an IC notes it under People', async () => {
    await mara.page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
    await mara.button('Details: Dana Lee').click();
    await mara.page.getByRole('checkbox', { name: 'Kim Lee' }).check();
    await isSound(mara.page);
    await mara.page.screenshot({ path: 'artifacts/comfort/looks-after.png', fullPage: true });
    await mara.button('Note whom they look after').click();
    await expect(mara.page.getByText('Looks after Kim Lee')).toBeVisible();
  });

  await test.step('the guardian writes it: the short list, no figure, nothing that is the child’s alone', async () => {
    await expect(page.getByText('Kim Lee’s comfort map')).toContainText('Not shared');
    await openKims(guardian);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kim’s comfort map');
    await expect(page.getByRole('banner')).toContainText('The child and you');
    await expect(page.locator('button[data-zone]')).toHaveCount(MINOR_ZONE_IDS.length);
    await expect(page.getByRole('img', { name: /^Body figure/ })).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Only today' })).toHaveCount(0);
    await expect(guardian.button('Copy from last time')).toHaveCount(0);
    await line(page, 'hand-l').click();
    await page.getByRole('radio', { name: 'Closed', exact: true }).check();
    await expect(page.getByRole('textbox', { name: 'Note to myself' })).toHaveCount(0);
    await guardian.isSaved();
    await isSound(page);
  });

  await test.step('the child has the same map, and is told who else has', async () => {
    await child.join(link(kim));
    await child.page.getByRole('navigation').getByRole('link', { name: 'My map' }).click();
    await expect(child.page.getByText('Dana Lee can read and change it with you.')).toBeVisible();
    await expect(child.page.getByText('You and Dana Lee see this map.')).toBeVisible();
    await expect(line(child.page, 'hand-l')).toHaveAccessibleName('left hand, closed');
    await isSound(child.page);
    await child.page.screenshot({ path: 'artifacts/comfort/guarded.png', fullPage: true });
  });

  await test.step('shared: the IC has exactly that, the director nothing', async () => {
    await guardian.button('Look at what Mara would get').click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/Left hand.*Closed/s]);
    await guardian.button('Share with Mara').click();
    await expect(page.getByText('Kim, whoever looks after them and Mara see this map.')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('The child, you, the IC');
    const entries = [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }];
    await expect
      .poll(() => toMara.live('consent')?.['maps'])
      .toEqual([{ person: kim.person, at: expect.any(Number), entries, extras: [], labels: [] }]);
    expect(toJo.live('consent')?.['maps']).toEqual([]);
    expect(toJo.texts.filter((text) => text.includes('hand-l'))).toEqual([]);
  });

  await test.step('the child takes it back: the guardian’s yes does not beat that', async () => {
    await child.button('Unshare').click();
    await expect(page.getByText('Only Kim and whoever looks after them see this map.')).toBeVisible();
    await expect.poll(() => toMara.live('consent')?.['maps']).toEqual([]);
    await guardian.button('Look at what Mara would get').click();
    await guardian.button('Share with Mara').click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('alert')).toHaveText(/only they share it again/);
    await page.screenshot({ path: 'artifacts/comfort/guardian-refused.png' });
    expect(toMara.live('consent')?.['maps']).toEqual([]);
    await sheet.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('somebody who looks after them no more sees it go', async () => {
    await lookAfter();
    await expect(page.getByRole('radio', { name: 'Touching Kim' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Kim’s comfort map' })).toHaveCount(0);
    await expect(page.locator('button[data-zone]')).toHaveCount(0);
    await page.screenshot({ path: 'artifacts/comfort/guardian-gone.png' });
  });
  expect([mara, guardian, child, jo].flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all([mara, guardian, child, jo].map((one) => one.close()));
});

test('[B6 35] left alone for a minute it locks; nothing of the child’s map is left on the page or the device', async ({
  browser,
}) => {
  await lookAfter(kim.person);
  const guardian = await Tablet.open(browser);
  const { page } = guardian;
  await page.clock.install();
  await joinWithPassphrase(guardian, link(dana));
  await openKims(guardian);
  await line(page, 'hand-l').click();
  await page.getByRole('radio', { name: 'Closed', exact: true }).check();
  await guardian.isSaved();
  await expect(page).toHaveTitle('Map – Accord');
  await page.clock.fastForward('00:41');
  await expect(page.getByRole('dialog', { name: 'Still here?' })).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByRole('dialog', { name: 'Dana Lee is here' })).toBeAttached();
  await expect(page.locator('button[data-zone]')).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toContain('Kim');
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  expect(names.filter((name) => name.includes(kim.person))).toEqual([]);
  await unlock(guardian);
  await expect(line(page, 'hand-l')).toHaveAccessibleName('left hand, closed');
  await page.goto(`${house.url}/map/${company.ids.sam}`);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await guardian.close();
});

for (const [size, theme] of [
  ['tablet', 'light'],
  ['desktop', 'dark'],
  ['portrait', 'light'],
  ['phone', 'dark'],
] as const satisfies readonly (readonly [Size, 'light' | 'dark'])[])
  test(`[B6 1] [B6 2] home and map of a guardian are in reach on a ${size}, in the ${theme} theme`, async ({
    browser,
  }) => {
    await lookAfter(kim.person);
    const guardian = await Tablet.open(browser, { size, theme });
    const { page } = guardian;
    await guardian.join(link(dana));
    await expect(page.getByText('Kim Lee’s comfort map')).toContainText('Not shared');
    await isSound(page);
    await page.screenshot({ path: `artifacts/comfort/guardian-home-${size}.png` });
    await openKims(guardian);
    expect(page.viewportSize()).toEqual(SIZES[size]);
    await isSound(page);
    await page.screenshot({ path: `artifacts/comfort/guardian-map-${size}.png` });
    await line(page, 'hand-l').click();
    await page.getByRole('radio', { name: 'Ask first', exact: true }).check();
    await guardian.isSaved();
    await isSound(page);
    await page.screenshot({ path: `artifacts/comfort/guardian-zone-${size}.png` });
    await guardian.close();
  });
