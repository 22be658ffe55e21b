/** A wish and its answer, the desk, and the private line: who reads what, and what nobody else ever receives. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { putRecord } from '#shared/doc/write-records.ts';
import { RawClient } from '../kit/raw-client.ts';
import { contact as anyContact } from '../kit/sync-records.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';
import { joinWithPassphrase, unlock } from './kit/with-passphrase.ts';

test.setTimeout(120_000);

let house: House;
let company: Company;
test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

const PRIVATE = 'Before Thursday, please, and only the two of us.';

/** Everything a tab receives from now on, as text. */
function received(tablet: Tablet): () => string {
  const parts: string[] = [];
  tablet.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      parts.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  );
  tablet.page.on('response', (response) => {
    response.text().then(
      (text) => parts.push(text),
      () => undefined,
    );
  });
  return () => parts.join('\n');
}

/** The same person's session, speaking the wire by hand. */
async function wire(
  tablet: Tablet,
  ref: { kind: 'wishes' | 'talk' | 'board'; id: string },
): Promise<RawClient> {
  const cookie = (await tablet.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return RawClient.sync({ port: house.port, session: '', ref, headers: { cookie } });
}

/** Sam and Ari stand in a first beat. Its id. */
async function makeBeat(mara: Tablet): Promise<string> {
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -100, 0);
  await bringOn(mara, 'Ari', 100, 0);
  await mara.isSaved();
  const board = await wire(mara, { kind: 'board', id: company.sceneId });
  const [beatId] = board.doc.getMap('beats').keys();
  board.close();
  return beatId!;
}

test('[R20] a director wishes a contact, the IC places it on the board in one step, the director reads that it is there', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  const beatId = await makeBeat(mara);
  const jo = await Tablet.open(browser);
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  await jo.tab('Wishes');
  await expect(jo.inspector.getByText('Nothing here yet.')).toBeVisible();

  const { sam, ari } = company.ids;
  const line = await wire(jo, { kind: 'wishes', id: company.sceneId });
  const { beatId: _beatId, ...place } = anyContact;
  const contact = { ...place, giver: sam, receiver: ari, zone: 'shoulder-l', level: 'skin', counts: 4 };
  line.change((doc) =>
    putRecord(doc, 'wishes', 'wishes', 'wish_aaaaaa', {
      by: company.ids.jo,
      at: 1,
      beatId,
      text: 'As if by accident.',
      contact,
      state: 'with-ic',
    }),
  );
  await line.stored();
  line.close();
  const sentence = /Sam’s palm rests on Ari’s left shoulder/;
  const own = jo.inspector.getByRole('article', { name: sentence });
  await expect(own.getByText('With Mara')).toBeVisible();

  await mara.tab('Wishes');
  const waiting = mara.inspector.getByRole('article', { name: sentence });
  await expect(waiting.getByText('Jo wishes this.')).toBeVisible();
  await waiting.getByRole('button', { name: /^Place on board/ }).click();
  await expect(own.getByText('On the board')).toBeVisible();
  await expect(own.getByRole('button', { name: /^Take it back/ })).toHaveCount(0);
  for (const tablet of [mara, jo]) {
    await tablet.tab('Contacts');
    await expect(tablet.inspector.getByText(sentence)).toBeVisible();
  }

  await test.step('undone, it waits again', async () => {
    await mara.button('Undo').last().click();
    await jo.tab('Wishes');
    await expect(own.getByText('With Mara')).toBeVisible();
  });
  expect([...mara.complaints, ...jo.complaints]).toEqual([]);
});

test('[R20] a wish in words is taken to the desk, and answered with another suggestion that names nobody', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  await makeBeat(mara);
  const jo = await Tablet.open(browser);
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  await jo.tab('Wishes');
  await jo.page.getByLabel('Your wish in words').fill('Could they end closer to the window?');
  await jo.button('Send to Mara').click();
  const own = jo.inspector.getByRole('article', { name: /closer to the window/ });
  await expect(own.getByText('With Mara')).toBeVisible();

  await mara.tab('Wishes');
  const waiting = mara.inspector.getByRole('article', { name: /closer to the window/ }).first();
  await waiting.getByRole('button', { name: /^Keep on desk/ }).click();
  const desk = mara.inspector.getByRole('list', { name: 'On the desk' });
  await expect(desk.getByText('From a wish')).toBeVisible();
  await waiting.getByRole('button', { name: /^Suggest something instead/ }).click();
  await mara.page.getByLabel('What you suggest instead').fill('The turn starts one count later.');
  await mara.button('Send').click();
  await expect(own.getByText('Mara suggests: The turn starts one count later.')).toBeVisible();
  await expect(mara.inspector.getByText('No wish waits in this scene.')).toBeVisible();

  for (const tablet of [mara, jo]) {
    for (const size of Object.keys(SIZES) as Size[]) {
      await tablet.page.setViewportSize(SIZES[size]);
      await tablet.page.screenshot({
        path: `artifacts/wishes/${tablet === mara ? 'ic' : 'director'}-${size}.png`,
      });
    }
    await tablet.page.setViewportSize(SIZES.tablet);
    const { violations } = await new AxeBuilder({ page: tablet.page }).include('[role=tabpanel]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  expect([...mara.complaints, ...jo.complaints]).toEqual([]);
});

test('[3.1] a performer writes to the IC privately; nothing the director receives holds a word of it', async ({
  browser,
}) => {
  const [mara, jo, sam] = [
    await Tablet.open(browser),
    await Tablet.open(browser),
    await Tablet.open(browser),
  ];
  const seen = { mara: received(mara), jo: received(jo) };
  await mara.join(await company.linkFor(company.maraId));
  await makeBeat(mara);
  await jo.join(company.links.jo);
  await expect(jo.page.getByRole('link', { name: 'Talk' })).toHaveCount(0);
  await jo.openScene('The harbour');
  await sam.join(company.links.sam);
  await sam.page.getByRole('link', { name: 'Talk' }).click();
  await expect(sam.page.getByText('Who sees this: You and the IC')).toHaveCount(1);
  await sam.page.getByLabel('Write a line').fill(PRIVATE);
  await sam.button('Send').click();
  await expect(sam.page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible();

  await mara.page.goto(`${house.url}/talk`);
  await expect(mara.page.getByText('One line waits for a word from you.')).toBeVisible();
  await expect(mara.page.getByText(PRIVATE)).toHaveCount(0);
  await mara.page.getByRole('link', { name: /Sam Okafor/ }).click();
  await expect(mara.page.getByRole('log').getByText(PRIVATE)).toBeVisible();
  await mara.page.getByLabel('Write a line').fill('Wednesday after lunch, in the small room.');
  await mara.button('Send').click();
  await expect(sam.page.getByRole('log').getByText(/Wednesday after lunch/)).toBeVisible();
  await mara.page.getByRole('link', { name: 'All lines' }).click();
  await expect(mara.page.getByText('No line waits for you.')).toBeVisible();

  await test.step('the director tries every way', async () => {
    await jo.page.goto(`${house.url}/talk`);
    await expect(jo.page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await jo.page.goto(`${house.url}/talk/${company.ids.sam}`);
    await expect(jo.page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await jo.page.goto(`${house.url}/scene/${company.sceneId}`);
    await jo.tab('Wishes');
    await expect(jo.inspector.getByText('Nothing here yet.')).toBeVisible();
  });
  expect(seen.mara()).toContain(PRIVATE);
  expect(seen.jo()).not.toContain(PRIVATE);
  expect(seen.jo()).not.toContain('Wednesday after lunch');
  expect([...mara.complaints, ...sam.complaints, ...jo.complaints]).toEqual([]);
});

test('[B6 1, 2, 35, 36] the private line fits every size, stands behind no lock, and keeps what was being written', async ({
  browser,
}) => {
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await joinWithPassphrase(sam, company.links.sam);
  await page.getByRole('link', { name: 'Talk' }).click();
  await page.getByLabel('Write a line').fill(PRIVATE);
  await sam.button('Send').click();
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible();
  await page.getByLabel('Write a line').fill('And one more th');
  for (const size of Object.keys(SIZES) as Size[]) {
    await page.setViewportSize(SIZES[size]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `artifacts/wishes/talk-${size}-${colorScheme}.png` });
    }
    expect([size, await findClipped(page)]).toEqual([size, []]);
    expect([size, await findSmallTargets(page)]).toEqual([size, []]);
  }
  await page.setViewportSize(SIZES.tablet);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await sam.button('You').click();
  await page.getByRole('menuitem', { name: 'Lock' }).click();
  await expect(page.getByRole('dialog', { name: 'Sam Okafor is here' })).toBeVisible();
  await expect(page.getByText(/^1 not sent\. It waits here/)).toBeVisible();
  await page.screenshot({ path: 'artifacts/wishes/lock-not-sent.png' });
  await expect(page.getByText(PRIVATE)).toHaveCount(0);
  expect(await page.content()).not.toContain('And one more th');
  await unlock(sam);
  await expect(page.getByRole('log').getByText(PRIVATE)).toBeVisible();
  await expect(page.getByLabel('Write a line')).toHaveValue('And one more th');
  await sam.button('You').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const ask = page.getByRole('dialog', { name: 'Sign out here' });
  await expect(ask.getByText(/^1 not sent: private words written here/)).toBeVisible();
  await page.screenshot({ path: 'artifacts/wishes/sign-out-not-sent.png' });
  await ask.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Everything you did here has been sent.')).toHaveCount(0);
  const kept = await page.evaluate(async () =>
    JSON.stringify([await indexedDB.databases(), Object.entries(localStorage)]),
  );
  expect(kept).not.toContain('talk');
  expect(kept).not.toContain(PRIVATE);
  expect(sam.complaints).toEqual([]);
});
