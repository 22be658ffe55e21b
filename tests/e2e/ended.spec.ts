/** Rights that end while somebody works: what is said, what stays on the device, and how one goes on. */
import { expect, test, type Browser } from '@playwright/test';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { bringOn, cards } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';
import { joinWithPassphrase } from './kit/with-passphrase.ts';

test.setTimeout(90_000);

let house: House;
let company: Company;
test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[issue 3.4] access that ends while the board is open is said in one sentence, and nothing of the person stays on the device', async ({
  browser,
}) => {
  const { mara, ids, links } = company;
  const sam = await Tablet.open(browser);
  await joinWithPassphrase(sam, links.sam);
  await sam.openScene('The harbour');
  await sam.button('Capture the first beat').click();
  await bringOn(sam, 'Sam', 0, 0);
  await sam.isSaved();
  expect((await keptOn(sam, ids.sam)).length).toBeGreaterThan(2);
  expect(await mara.run('end-access', { person: ids.sam })).toMatchObject({ ok: true });

  await expect(sam.page.getByRole('heading', { name: 'Your access has ended' })).toBeVisible();
  await expect(sam.page.getByText('Your access to this has ended. Ask your')).toBeVisible();
  await expect.poll(() => keptOn(sam, ids.sam)).toEqual([]);
  await sam.page.screenshot({ path: 'artifacts/ended/access.png' });
  // a reload shows nobody, and no board
  await sam.page.reload();
  await expect(sam.page.getByRole('heading', { name: 'Type your code' })).toBeVisible();
  expect(await keptOn(sam, ids.sam)).toEqual([]);
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

test('[issue 3.4] signed out elsewhere: it is said, the work is kept, and a fresh code sends it', async ({
  browser,
}) => {
  const { ids, links } = company;
  const wire = await Wire.to(house.port);
  const jo = await Tablet.open(browser);
  await jo.join(links.jo);
  const sam = await Tablet.open(browser);
  await sam.join(links.sam.replace(house.url, wire.url));
  for (const tablet of [jo, sam]) await tablet.openScene('The harbour');
  await jo.button('Capture the first beat').click();
  await expect(cards(sam)).toHaveCount(1);
  await sam.isSaved();

  wire.cut();
  await sam.saveStateIs('offline');
  await bringOn(sam, 'Sam', 60, 0);
  await sam.saveStateIs('on-device');
  await signOutElsewhere(browser, 'Sam Okafor');
  wire.mend();

  // the board's line says it first, then the page's own, which waits longer between two tries
  await expect(sam.page.getByRole('heading', { name: 'Type your code' })).toBeVisible({ timeout: 30_000 });
  await expect(
    sam.page.getByText('You are signed out. Sign in to go on; what you did here is kept'),
  ).toBeVisible();
  await sam.page.screenshot({ path: 'artifacts/ended/signed-out.png' });
  // what the page remembered is gone, the work is not
  await expect(sam.page.getByText('The harbour')).toHaveCount(0);
  expect(await keptOn(sam, ids.sam)).toEqual([
    `accord:${ids.sam}:board/${company.sceneId}`,
    `accord:${ids.sam}:unsent`,
  ]);
  await expect(jo.twins.getByRole('button', { name: /Sam Okafor/ })).toHaveCount(0);

  await sam.join((await company.linkFor(ids.sam)).replace(house.url, wire.url));
  await sam.openScene('The harbour');
  await expect(jo.twins.getByRole('button', { name: /Sam Okafor, standing/ })).toHaveCount(1);
  expect(sam.complaints).toEqual([]);
  for (const tablet of [jo, sam]) await tablet.close();
  await wire.close();
});

test('[issue 3.4] a scene that is closed to a list leaves the screens of everyone else at once, and their devices', async ({
  browser,
}) => {
  const { mara, sceneId, ids, links } = company;
  const jo = await Tablet.open(browser);
  await jo.join(links.jo);
  const sam = await Tablet.open(browser);
  await sam.join(links.sam);
  for (const tablet of [jo, sam]) await tablet.openScene('The harbour');
  await mara.run('close-scene', { scene: sceneId, admitted: [company.maraId, ids.jo] });

  await expect(sam.page.getByRole('heading', { name: 'This scene is not open to you' })).toBeVisible();
  await expect(sam.page.getByText('Ask Mara Lind if that is a surprise.')).toBeVisible();
  await expect.poll(() => databasesOf(sam, ids.sam)).toEqual([]);
  await sam.page.screenshot({ path: 'artifacts/ended/closed.png' });
  await sam.page.getByRole('link', { name: 'Back to the scenes' }).click();
  await expect(sam.page.getByText('No scenes for you yet')).toBeVisible();
  // who is on the list goes on
  await jo.button('Capture the first beat').click();
  await jo.isSaved();

  await mara.run('open-scene', { scene: sceneId });
  await sam.openScene('The harbour');
  await expect(cards(sam)).toHaveCount(1);
  for (const tablet of [jo, sam]) {
    expect(tablet.complaints).toEqual([]);
    await tablet.close();
  }
});

test('[B6 37] a code that was used, or that a newer one replaced, says so and names whom to ask', async ({
  browser,
}) => {
  const { ids, links } = company;
  const old = await company.linkFor(ids.ari);
  const sam = await Tablet.open(browser);
  await sam.join(links.sam);
  const other = await Tablet.open(browser);
  await other.page.goto(links.sam);
  await expect(other.page.getByText(/^This code has ended\. Ask/)).toBeVisible();
  await company.linkFor(ids.ari);
  await other.page.goto('about:blank');
  await other.page.goto(old);
  await expect(other.page.getByText(/^This code has ended\. Ask/)).toBeVisible();
  await other.page.screenshot({ path: 'artifacts/ended/code.png' });
  // a newer code can be typed there and then
  const code = (await company.linkFor(ids.ari)).split('#')[1]!;
  await other.page.getByLabel('Code').fill(code);
  await other.button('Go on').click();
  await expect(other.page.getByRole('heading', { name: 'Welcome, Ari Lund.' })).toBeVisible();
  expect(other.complaints).toEqual([]);
  for (const tablet of [sam, other]) await tablet.close();
});

/** The IC in a browser of her own, who ends the one session of somebody. */
async function signOutElsewhere(browser: Browser, name: string): Promise<void> {
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await mara.join(await company.linkFor(company.maraId));
  await page.getByRole('link', { name: 'People' }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: /Details/ }).click();
  await row.getByRole('button', { name: 'Sign this device out' }).click();
  await expect(row.getByText('No device is signed in.')).toBeVisible();
  await mara.close();
}

async function databasesOf(tablet: Tablet, personId: string): Promise<readonly string[]> {
  const names = await tablet.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  );
  return names.filter((name) => name.includes(personId));
}

/** Names of everything this device keeps that has to do with somebody. */
async function keptOn(tablet: Tablet, personId: string): Promise<readonly string[]> {
  const stored = await tablet.page.evaluate(() =>
    Object.keys(localStorage).map((key) => ({ key, value: localStorage.getItem(key) ?? '' })),
  );
  const noted = stored.filter(({ key, value }) => `${key} ${value}`.includes(personId)).map(({ key }) => key);
  return [...(await databasesOf(tablet, personId)), ...noted].toSorted((a, b) => a.localeCompare(b));
}
