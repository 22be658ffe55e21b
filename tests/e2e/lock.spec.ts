/** A lock, by hand and by itself: nothing can be read or sent, nothing typed is lost, and there is always a way back. */
import { expect, test } from '@playwright/test';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn, cards } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';
import { joinWithPassphrase, unlock } from './kit/with-passphrase.ts';

test.setTimeout(90_000);

let house: House;
let company: Company;
test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[issue 3.4] a locked session reads no document, says so, and opens with the passphrase alone', async ({
  browser,
}) => {
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await joinWithPassphrase(sam, company.links.sam);
  expect(await syncCode(sam, company.sceneId)).toBe('open');
  await page.getByRole('link', { name: 'Settings' }).click();
  await sam.button('Lock now').click();
  const lock = page.getByRole('dialog', { name: 'Sam Okafor is here' });
  await expect(lock).toBeVisible();
  expect(await syncCode(sam, company.sceneId)).toBe(4401);
  expect(await findClipped(page)).toEqual([]);
  expect(await findSmallTargets(page)).toEqual([]);
  // neither Escape nor a reload opens it, and behind a reload there is nothing at all
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await expect(lock).toBeVisible();
  await page.reload();
  await expect(lock).toBeVisible();
  await expect(page.getByText('The harbour')).toHaveCount(0);
  await unlock(sam, 'not the right words');
  await expect(page.getByText('That did not match. Take your time')).toBeVisible();
  await unlock(sam);
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  expect(await syncCode(sam, company.sceneId)).toBe('open');
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

test('[B6 36] the device warns, can be told to stay, locks by itself, and an open form keeps every word', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await page.clock.install();
  await joinWithPassphrase(mara, await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await bringOn(mara, 'Ari', 80, 0);
  await mara.isSaved();
  await mara.tab('Contacts');
  await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
  const form = page.getByRole('dialog', { name: 'New contact' });
  await form.getByRole('button', { name: /^More/ }).click();
  await form.getByLabel('Looks like').fill('A quiet promise');

  const warning = page.getByRole('dialog', { name: 'Still here?' });
  await test.step('a warning, twenty seconds before', async () => {
    await page.clock.fastForward('04:41');
    await expect(warning).toBeVisible();
    await page.screenshot({ path: 'artifacts/lock/warning.png' });
    expect(await findSmallTargets(page)).toEqual([]);
    await mara.button('Stay').click();
    await expect(warning).toBeHidden();
    await expect(form.getByLabel('Looks like')).toHaveValue('A quiet promise');
  });

  await test.step('without an answer it locks, above the form', async () => {
    await page.clock.fastForward('04:41');
    await expect(warning).toBeVisible();
    await page.clock.fastForward('00:20');
    await expect(page.getByRole('dialog', { name: 'Mara Lind is here' })).toBeVisible();
    await expect(page.getByText('This screen is covered')).toHaveCount(0);
    await page.screenshot({ path: 'artifacts/lock/locked.png' });
    // nothing behind it can be reached: not by a screen reader, not by a tap, not by a key
    await expect(page.locator('[inert] dialog[open]')).toHaveCount(1);
    await form.getByLabel('Looks like').evaluate((field) => field.focus());
    expect(await form.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    const box = await page.locator('canvas').first().boundingBox();
    const onTop = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest('dialog')?.getAttribute('aria-label'),
      [box!.x + box!.width / 2, box!.y + box!.height / 2] as const,
    );
    expect(onTop).toBe('Mara Lind is here');
    await page.getByRole('heading', { name: 'Mara Lind is here' }).click();
    await page.keyboard.press('n');
    expect(await syncCode(mara, company.sceneId)).toBe(4401);
  });

  await test.step('unlocked, everything is where it was and the board goes on', async () => {
    await unlock(mara);
    await expect(form.getByLabel('Looks like')).toHaveValue('A quiet promise');
    await expect(form.getByLabel('Looks like')).toBeFocused();
    await page.keyboard.press('Escape');
    await mara.isSaved();
    await expect(cards(mara)).toHaveCount(1);
    await mara.button('Capture beat').click();
    await expect(cards(mara)).toHaveCount(2);
    await mara.isSaved();
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[B6 36] a fresh code opens the same place again; another person’s code opens nothing of the first', async ({
  browser,
}) => {
  const { ids, links } = company;
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await sam.join(links.sam);
  await sam.openScene('The harbour');
  await sam.button('Capture the first beat').click();
  await sam.isSaved();
  await lockThere(sam);

  const typeCode = async (link: string): Promise<void> => {
    await sam.button('Type a fresh code').click();
    await page.getByLabel('Code').fill(link.split('#')[1]!);
    await sam.button('Go on').click();
    await sam.button('That’s me').click();
    const way = page.getByRole('radio', { name: /lets me in/ });
    await expect(way.or(page.getByText('This code opens your boards'))).toBeVisible();
    if (await way.isVisible()) await way.check();
    await sam.button('Come in').click();
  };
  await typeCode(await company.linkFor(ids.sam));
  await expect(sam.plan).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await sam.button('Capture beat').click();
  await expect(cards(sam)).toHaveCount(2);
  await sam.isSaved();

  await lockThere(sam);
  await typeCode(links.wei);
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

test('[B6 36] without a connection the device only covers itself, and says so', async ({ browser }) => {
  const wire = await Wire.to(house.port);
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await page.clock.install();
  await sam.join(company.links.sam.replace(house.url, wire.url));
  await sam.openScene('The harbour');
  wire.cut();
  await sam.saveStateIs('offline');
  await page.clock.fastForward('05:01');
  const cover = page.getByRole('dialog', { name: 'This screen is covered' });
  await expect(cover).toBeVisible();
  await sam.button('Uncover').click();
  await expect(page.getByText('covered itself and is not locked')).toBeVisible();
  await expect(sam.plan).toBeVisible();
  await sam.close();
  await wire.close();
});

test('[B6 36] the time is one’s own: ten times as long, or never', async ({ browser }) => {
  const sam = await Tablet.open(browser, { size: 'phone' });
  const { page } = sam;
  await page.clock.install();
  await joinWithPassphrase(sam, company.links.sam);
  await page.getByRole('link', { name: 'Settings' }).click();
  const choice = page.getByLabel('Lock by itself');
  await expect(choice).toHaveValue('5');
  await choice.selectOption('After 50 minutes without a touch');
  await page.screenshot({ path: 'artifacts/lock/settings-phone.png', fullPage: true });
  await page.clock.fastForward('49:00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.fastForward('00:45');
  await expect(page.getByRole('dialog', { name: 'Still here?' })).toBeVisible();
  await page.screenshot({ path: 'artifacts/lock/warning-phone.png' });
  await sam.button('Stay').click();
  await choice.selectOption('Never');
  await page.clock.fastForward('10:00:00');
  await page.reload();
  await expect(choice).toHaveValue('null');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

/** Locks the session where it stands, as the server would for another tab of it. */
async function lockThere(tablet: Tablet): Promise<void> {
  await tablet.page.evaluate(async () => {
    await fetch('/api/lock', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: '{}',
    });
  });
  await expect(tablet.button('Type a fresh code')).toBeVisible();
}

/** What the page's own session gets at /sync: `open` when the document comes, else the close code. */
function syncCode(tablet: Tablet, sceneId: string): Promise<number | 'open'> {
  return tablet.page.evaluate(
    async (scene) =>
      new Promise<number | 'open'>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sync/board%2F${scene}`);
        socket.addEventListener('close', ({ code }) => resolve(code));
        socket.addEventListener('message', () => {
          resolve('open');
          socket.close();
        });
      }),
    sceneId,
  );
}
