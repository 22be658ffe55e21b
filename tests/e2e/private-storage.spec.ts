/** B6 24, 35 and R19 on a real device: after a performer's private session nothing of it can be read by whoever comes next. */
import { expect, test, type Page } from '@playwright/test';
import { BEAT, ConsentRoom } from './kit/consent-room.ts';
import { findWords, plant, readDevice, readHeap } from './kit/device-memory.ts';
import { Performer } from './kit/performer.ts';
import { Tablet } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';

// a whole session, a hand-over and back
test.setTimeout(300_000);
test.use({ actionTimeout: 30_000 });

let room: ConsentRoom;
test.beforeEach(async () => {
  room = await ConsentRoom.open();
});
test.afterEach(async () => room.close());

/** Words that stand nowhere else: whoever finds one has something of the map or of the line. */
const OWN_WORD = 'kestrel';
const NOTE = 'heron at dusk';
const LINE = 'plover by the pier';
const UNIQUE = [OWN_WORD, NOTE, LINE];
/** What the program's own files say too; nothing else that is kept may. */
const TELLING = ['neck-front', 'withdraw', 'not-this', 'answer-offer', 'says_', 'ofr_', '"fence"'];

async function saySomethingPrivate(sam: Tablet): Promise<void> {
  const { page } = sam;
  await page.getByRole('navigation').getByRole('link', { name: 'My map' }).click();
  await page.locator('button[data-zone="neck-front"]').click();
  await page.getByRole('radio', { name: 'Closed', exact: true }).check();
  await page.getByRole('textbox', { name: 'My word for it' }).fill(OWN_WORD);
  await page.getByRole('textbox', { name: 'Note to myself' }).fill(NOTE);
  await sam.isSaved();
  await page.getByRole('navigation').getByRole('link', { name: 'Talk' }).click();
  await page.getByRole('textbox', { name: 'Write a line' }).fill(LINE);
  await sam.button('Send').click();
  await expect(page.getByRole('main').getByText(LINE)).toBeVisible();
  // everything about me, which has all of it at once
  await page.getByRole('navigation').getByRole('link', { name: 'Scenes' }).click();
  await page.getByRole('link', { name: 'Everything about me' }).click();
  await expect(page.getByRole('main')).toContainText('2 entries, only for you');
}

/** The board, which this device keeps, and back. */
async function visitScene(tablet: Tablet): Promise<void> {
  await tablet.openScene('The harbour');
  await tablet.page.getByRole('link', { name: 'Back to the scenes' }).click();
  await expect(tablet.page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
}

/** Where anything private is kept; the program's own files, which have the whole vocabulary, are read for what is in no program. */
async function findPrivate(page: Page): Promise<readonly string[]> {
  const kept = await readDevice(page);
  const answers = kept.filter(({ text }) => /^https?:[^ ]*\/(api|sync|live)\//.test(text));
  const own = kept.filter(({ where }) => !/^(cache|page|address)/.test(where));
  return [
    ...answers.map(({ where }) => `${where}: an answer of the server`),
    ...findWords(kept, UNIQUE),
    ...findWords(own, TELLING),
  ];
}

/** In the same tab, without a reload: what the page still holds it would hold on to. */
async function typeCode(tablet: Tablet, link: string): Promise<void> {
  const { page } = tablet;
  await page.getByLabel('Code').fill(link.split('#')[1]!);
  await tablet.button('Go on').click();
  await tablet.button('That’s me').click();
  const way = page.getByRole('radio', { name: /lets me in/ });
  await expect(way.or(page.getByText('This code opens your boards'))).toBeVisible();
  if (await way.isVisible()) await way.check();
  await tablet.button('Come in').click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
}

async function signOut(tablet: Tablet): Promise<void> {
  const { page } = tablet;
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await tablet.button('Sign out here').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByLabel('Code')).toBeVisible();
}

test('[B6 35] [R19] storages, caches, databases and the tab itself hold nothing of a performer’s map, line or answers for the next person', async ({
  browser,
}) => {
  await room.offer();
  const { company } = room;
  const tablet = await Tablet.open(browser);
  const { page } = tablet;
  await tablet.join(company.links.sam);
  // whatever the service worker keeps, it keeps by now
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await visitScene(tablet);
  await saySomethingPrivate(tablet);
  // a yes that was given, and a withdrawal that does not get through
  await page.route('**/api/withdraw', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Scenes' }).click();
  await page.getByRole('region', { name: 'For you' }).getByRole('link', { name: /look/i }).first().click();
  const answer = page.getByRole('group', { name: 'Your answer: Turn to the window' });
  await answer.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText(/^Agreed to version 1/)).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText(/^You withdrew/)).toBeVisible();

  await test.step('while it waits it is kept sealed, by a key that no page can take out', async () => {
    const kept = await readDevice(page);
    const outbox = kept.filter(({ where }) => where.includes(':outbox '));
    expect(outbox.map(({ where }) => where.replace(/^.* /, ''))).toEqual(['custom', 'updates']);
    expect(findWords(outbox, [...UNIQUE, ...TELLING, 'taken out', BEAT])).toEqual([]);
    // the board is everybody's and lies there to be read; so this looks into databases indeed
    expect(findWords(kept, ['Turn to the window']).some((at) => at.startsWith('database'))).toBe(true);
  });

  await test.step('[B6 35] the next person, in the same tab', async () => {
    await signOut(tablet);
    expect(await findPrivate(page)).toEqual([]);
    await typeCode(tablet, company.links.ari);
    await visitScene(tablet);
    expect(await findPrivate(page)).toEqual([]);
    const heap = await readHeap(page);
    // the strings of the page are in it: what Ari sees, and nothing of Sam's
    expect(['The harbour', ...UNIQUE].map((word) => heap.toLowerCase().includes(word.toLowerCase()))).toEqual(
      [true, false, false, false],
    );
  });

  await test.step('[B6 35] what waited is sent when its person is back', async () => {
    await signOut(tablet);
    await page.unroute('**/api/withdraw');
    await typeCode(tablet, await company.linkFor(company.ids.sam));
    await room.stands(company.ids.sam, 'withdrawn');
  });
  expect(tablet.complaints).toEqual([]);
  await tablet.close();
});

test('[B6 24] a map that was taken back while an IC’s device was away is in none of its stores when it is back', async ({
  browser,
}) => {
  const { company } = room;
  const sam = await Performer.join(room, 'sam');
  await sam.share([{ direction: 'receive', zone: 'neck-front', state: 'fence', conditions: [] }]);
  const wire = await Wire.to(room.house.port);
  const mara = await Tablet.open(browser);
  const { page } = mara;
  const link = await company.linkFor(company.maraId);
  await mara.join(link.replace(room.house.url, wire.url));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.getByRole('navigation').getByRole('link', { name: 'Desk' }).click();
  await page.getByRole('radio', { name: 'Shared maps' }).check();
  await expect(page.getByRole('main')).toContainText(/throat/i);
  const zone = ['neck-front'];
  const stores = async (): Promise<readonly string[]> =>
    findWords(
      (await readDevice(page)).filter(({ where }) => !where.startsWith('cache')),
      zone,
    );
  // it was on the screen, and nowhere beside it
  expect((await stores()).filter((at) => !at.startsWith('page'))).toEqual([]);
  wire.cut();
  await expect(page.getByText(/No connection|Connecting/)).toBeVisible();
  await sam.unshare();
  await page.close();
  wire.mend();
  const again = await mara.context.newPage();
  await again.goto(`${wire.url}/desk`);
  await again.getByRole('radio', { name: 'Shared maps' }).check();
  await expect(again.getByText('Nobody shares a map just now.', { exact: false })).toBeVisible();
  expect(findWords(await readDevice(again), ['throat']).filter((at) => !at.startsWith('cache'))).toEqual([]);
  await sam.close();
  await mara.close();
  await wire.close();
});

test('what reads a device finds a word that was laid into any place of it', async ({ browser }) => {
  const tablet = await Tablet.open(browser);
  const { page } = tablet;
  await tablet.join(room.company.links.sam);
  expect(findWords(await readDevice(page), UNIQUE)).toEqual([]);
  await plant(page, OWN_WORD);
  const found = findWords(await readDevice(page), UNIQUE);
  expect([...new Set(found.map((at) => at.split(' ')[0]!.replace(':', '')))].toSorted()).toEqual([
    'address',
    'cache',
    'cookies',
    'database',
    'file',
    'localStorage',
    'page',
    'sessionStorage',
  ]);
  // as bytes and inside of an object
  expect(found.filter((at) => at.startsWith('database'))).toHaveLength(2);
  // what lies in the page's text is not in the memory of its code by itself
  await page.evaluate((word) => Object.assign(window, { kept: { word } }), OWN_WORD);
  expect((await readHeap(page)).includes(OWN_WORD)).toBe(true);
  await tablet.close();
});
