/** One's own comfort map: for nobody else until it is shared, shared and taken back by one press, gone with the lock. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { makeCompany, type Company } from './kit/company.ts';
import { MINOR_ZONE_IDS } from '#shared/model/zones.ts';
import { House } from './kit/house.ts';
import { isSound } from './kit/look.ts';
import { overhear } from './kit/overhear.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';
import { joinWithPassphrase, unlock } from './kit/with-passphrase.ts';

test.setTimeout(120_000);

let house: House;
let company: Company;
test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

/** Words that stand nowhere else: whoever has them has the map. */
const OWN_WORD = 'kestrel';
const NOTE = 'heron at dusk';
const FOR_ME = 'plover';

async function openMap({ page }: Tablet): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'My map' }).click();
  await expect(page.getByRole('radio', { name: 'Touching me' })).toBeVisible();
}

const line = (page: Page, zone: string): Locator => page.locator(`button[data-zone="${zone}"]`);

/** The panel beside figure and list, or the sheet over them. */
async function say(page: Page, zone: string, choice: string): Promise<void> {
  await line(page, zone).click();
  await page.getByRole('radio', { name: choice, exact: true }).check();
}

test('[B6 22] [B6 24] a new map says nothing; nothing of it reaches anybody until it is shared, and taken back it is gone', async ({
  browser,
}) => {
  const sam = await Tablet.open(browser);
  const mara = await Tablet.open(browser);
  const jo = await Tablet.open(browser);
  const ari = await Tablet.open(browser);
  const others = [mara, jo, ari].map(({ page }) => overhear(page));
  const [toMara] = others;
  await mara.join(await company.linkFor(company.maraId));
  await jo.join(company.links.jo);
  await ari.join(company.links.ari);
  for (const one of [mara, jo, ari]) await one.openScene('The harbour');
  await sam.join(company.links.sam);
  await openMap(sam);
  const { page } = sam;

  await test.step('every part is not set, in both directions', async () => {
    for (const way of ['Touching me', 'Me touching']) {
      await page.getByRole('radio', { name: way }).check();
      await expect(page.locator('button[data-zone]')).not.toHaveCount(0);
      // a part that says something is named with it: "lips, closed"
      await expect(page.getByRole('button', { name: /, (open|ask first|closed)$/ })).toHaveCount(0);
    }
    await page.getByRole('radio', { name: 'Touching me' }).check();
    await expect(page.getByText('Only you see this map.')).toBeVisible();
  });

  await test.step('said by touch: closed with an own word, for me only, open', async () => {
    await line(page, 'neck-front').tap();
    await page.getByRole('radio', { name: 'Closed', exact: true }).tap();
    await page.getByRole('textbox', { name: 'My word for it' }).fill(OWN_WORD);
    await page.getByRole('textbox', { name: 'Note to myself' }).fill(NOTE);
    await say(page, 'knee-l', 'Open');
    await page.getByRole('textbox', { name: 'My word for it' }).fill(FOR_ME);
    await page.getByRole('switch', { name: 'For me only' }).check();
    await sam.isSaved();
  });

  await test.step('said by keyboard alone: ask first, with a condition', async () => {
    await line(page, 'hand-l').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Not set', exact: true }).focus();
    for (const expected of ['Open', 'Ask first']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: expected, exact: true })).toBeChecked();
    }
    await page.getByRole('combobox', { name: 'Add a condition' }).focus();
    await page.keyboard.type('Masked');
    await expect(page.getByText('Masked only', { exact: true }).last()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take away: Masked only' })).toBeVisible();
    await expect(line(page, 'hand-l')).toHaveAccessibleName('left hand, ask first');
    await sam.isSaved();
  });
  for (const heard of others) {
    for (const word of [OWN_WORD, NOTE, FOR_ME, 'neck-front', 'knee-l'])
      expect(heard.texts.filter((text) => text.includes(word))).toEqual([]);
    expect(heard.live('consent')?.['maps']).toEqual([]);
  }

  await test.step('what would be shared is shown first, and what stays', async () => {
    await sam.button('Look at what Mara would get').click();
    const sheet = page.getByRole('dialog', { name: 'What Mara would get' });
    await expect(sheet.getByRole('region', { name: 'Touching me' }).getByRole('listitem')).toHaveText([
      /Kestrel.*Closed/s,
      /Left hand.*Masked only.*Ask first/s,
    ]);
    await expect(sheet.getByText('For you only: Plover.')).toBeVisible();
    await expect(sheet.getByText(NOTE)).toHaveCount(0);
    await isSound(page);
    await sam.button('Share with Mara').click();
    await expect(page.getByText('You and Mara see this map.')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('You and the IC');
  });

  await test.step('the IC has exactly that, within five seconds', async () => {
    await expect
      .poll(() => toMara?.live('consent')?.['maps'], { timeout: 5000 })
      .toEqual([
        {
          person: company.ids.sam,
          at: expect.any(Number),
          entries: [
            { direction: 'receive', zone: 'neck-front', state: 'fence', conditions: [] },
            { direction: 'receive', zone: 'hand-l', state: 'gate', conditions: ['masked-only'] },
          ],
          extras: [],
          labels: [{ zone: 'neck-front', label: OWN_WORD }],
        },
      ]);
  });

  await test.step('a change waits for its owner; sharing it is one more press', async () => {
    await say(page, 'mouth', 'Closed');
    await expect(page.getByText('You have changed it since you shared it.')).toBeVisible();
    expect(JSON.stringify(toMara?.live('consent')?.['maps'])).not.toContain('mouth');
    await sam.button('Share the change').click();
    await sam.button('Share with Mara').click();
    await expect
      .poll(() => JSON.stringify(toMara?.live('consent')?.['maps']), { timeout: 5000 })
      .toContain('mouth');
  });

  await test.step('taken back it is gone from the IC within five seconds, and from nobody else it ever was', async () => {
    await sam.button('Unshare').click();
    await expect.poll(() => toMara?.live('consent')?.['maps'], { timeout: 5000 }).toEqual([]);
    await expect(page.getByText('Only you see this map.')).toBeVisible();
    for (const heard of others.slice(1))
      for (const word of [OWN_WORD, NOTE, FOR_ME, 'neck-front', 'knee-l', 'mouth'])
        expect(heard.texts.filter((text) => text.includes(word))).toEqual([]);
    for (const word of [NOTE, FOR_ME, 'knee-l'])
      expect(toMara?.texts.filter((text) => text.includes(word))).toEqual([]);
  });
  for (const one of [sam, mara, jo, ari]) {
    expect(one.complaints).toEqual([]);
    await one.close();
  }
});

test('[B6 35] [B6 36] an untouched map warns, locks after a minute and leaves nothing; its owner finds every word again', async ({
  browser,
}) => {
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await page.clock.install();
  await joinWithPassphrase(sam, company.links.sam);
  await openMap(sam);
  await say(page, 'neck-front', 'Closed');
  await page.getByRole('textbox', { name: 'My word for it' }).fill(OWN_WORD);
  await page.clock.fastForward(500);
  await sam.isSaved();
  await expect(page).toHaveTitle('My map – Accord');
  expect(page.url()).toBe(`${house.url}/map`);

  await page.clock.fastForward('00:41');
  const warning = page.getByRole('dialog', { name: 'Still here?' });
  await expect(warning).toBeVisible();
  await sam.button('Stay').click();
  await expect(warning).toBeHidden();
  await page.clock.fastForward('00:41');
  await expect(warning).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByRole('dialog', { name: 'Sam Okafor is here' })).toBeAttached();
  await expect.poll(() => leftovers(page)).toEqual([]);

  await unlock(sam);
  await expect(line(page, 'neck-front')).toHaveAccessibleName('kestrel, closed');
  await page.getByRole('navigation').getByRole('link', { name: 'Scenes' }).click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
  await expect.poll(() => leftovers(page)).toEqual([]);
  expect(sam.complaints).toEqual([]);
  await sam.close();
});

test('[B6 35] where the server cannot be told to lock, an untouched map is left, not only covered; the next person finds nothing', async ({
  browser,
}) => {
  const wire = await Wire.to(house.port);
  const sam = await Tablet.open(browser);
  const { page } = sam;
  await page.clock.install();
  await sam.join(company.links.sam.replace(house.url, wire.url));
  await openMap(sam);
  await say(page, 'neck-front', 'Closed');
  await page.getByRole('textbox', { name: 'My word for it' }).fill(OWN_WORD);
  await page.clock.fastForward(500);
  await sam.isSaved();
  wire.cut();
  await sam.saveStateIs('offline');
  await page.clock.fastForward('01:01');
  await expect(page.getByRole('dialog', { name: 'This screen is covered' })).toBeVisible();
  await sam.button('Uncover').click();
  await expect(page.getByRole('heading', { name: 'Scenes', exact: true })).toBeVisible();
  expect(await leftovers(page)).toEqual([]);
  wire.mend();
  await page.goto(`${wire.url}/settings?sign-out`);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await sam.join(company.links.ari.replace(house.url, wire.url));
  await openMap(sam);
  expect(await leftovers(page)).toEqual([]);
  await sam.close();
  await wire.close();
});

test('[5] a session that somebody else opened has no map, and says so calmly', async ({ browser }) => {
  const sam = await Tablet.open(browser);
  await sam.join(company.links.sam);
  const other = await Tablet.open(browser);
  await other.join(await company.linkFor(company.ids.sam));
  await expect(other.page.getByRole('link', { name: 'My map' })).toHaveCount(0);
  await other.page.goto(`${house.url}/map`);
  await expect(other.page.getByText('Your map is not open in this session.')).toBeVisible();
  await expect(other.page.getByRole('radio', { name: 'Touching me' })).toHaveCount(0);
  await expect(other.button('Share with Mara')).toHaveCount(0);
  await isSound(other.page);
  await sam.close();
  await other.close();
});

test('[M2] for somebody not noted as 18 or older there is a plain list of the short catalogue, and no figure anywhere', async ({
  browser,
}) => {
  const invited = await company.mara.run('invite', { name: 'Kim Lee', job: 'performer' });
  if (!invited.ok) throw new Error(invited.reason);
  const kim = await Tablet.open(browser);
  const { page } = kim;
  await kim.join(`${house.url}/join#${invited.result.code}`);
  await openMap(kim);
  const zones = page.locator('button[data-zone]');
  const offered = await zones.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('data-zone') ?? ''),
  );
  expect([...offered].sort()).toEqual([...MINOR_ZONE_IDS].sort());
  await say(page, 'hand-l', 'Closed');
  await expect(kim.button('My figure')).toHaveCount(0);
  await isSound(page);
  await kim.isSaved();
  await kim.button('Look at what Mara would get').click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/Left hand.*Closed/s]);
  await kim.button('Cancel').click();
  await page.getByRole('radio', { name: 'Only today' }).check();
  await expect(zones).toHaveCount(MINOR_ZONE_IDS.length);
  await expect(page.getByRole('img', { name: /^Body figure/ })).toHaveCount(0);
  await expect(page.locator('[data-view]')).toHaveCount(0);
  await page.screenshot({ path: 'artifacts/comfort/minor.png' });
  await kim.close();
});

test('[R39] two tabs of one person at once: the stricter stands on both, and the screen says so', async ({
  browser,
}) => {
  const wire = await Wire.to(house.port);
  const sam = await Tablet.open(browser);
  await sam.join(company.links.sam.replace(house.url, wire.url));
  await openMap(sam);
  const away = await sam.context.newPage();
  await away.goto(`${wire.url}/map`);
  for (const page of [sam.page, away]) await line(page, 'hand-l').click();
  // neither hears the other until the network is back
  wire.cut();
  await sam.saveStateIs('offline');
  await sam.page.getByRole('radio', { name: 'Open', exact: true }).check();
  await away.getByRole('radio', { name: 'Closed', exact: true }).check();
  await expect(line(sam.page, 'hand-l')).toHaveAccessibleName('left hand, open');
  wire.mend();
  for (const page of [sam.page, away]) {
    await expect(line(page, 'hand-l')).toHaveAccessibleName('left hand, closed', { timeout: 30_000 });
    await expect(page.getByText('The stricter stands: closed.')).toBeVisible();
  }
  await sam.page.getByRole('radio', { name: 'Ask first', exact: true }).check();
  await expect(line(away, 'hand-l')).toHaveAccessibleName('left hand, ask first');
  await expect(away.getByText('The stricter stands')).toHaveCount(0);
  await sam.close();
  await wire.close();
});

for (const [size, theme] of [
  ['tablet', 'light'],
  ['desktop', 'dark'],
  ['portrait', 'light'],
  ['phone', 'dark'],
] as const satisfies readonly (readonly [Size, 'light' | 'dark'])[])
  test(`[B6 1] [B6 2] [B6 19] every part of the map is in reach on a ${size}, in the ${theme} theme`, async ({
    browser,
  }) => {
    const sam = await Tablet.open(browser, { size, theme });
    const { page } = sam;
    await sam.join(company.links.sam);
    await openMap(sam);
    await isSound(page);
    await page.screenshot({ path: `artifacts/comfort/${size}-${theme}-empty.png` });
    await line(page, 'waist-l').click();
    const four = page.getByRole('group', { name: 'What about left side of waist?' }).locator('label');
    const boxes = await four.evaluateAll((labels) =>
      labels.map((label) => {
        const { width, height } = label.getBoundingClientRect();
        return `${Math.round(width)} x ${Math.round(height)}`;
      }),
    );
    // none of the four is larger than another
    expect([boxes.length, new Set(boxes).size]).toEqual([4, 1]);
    await page.getByRole('radio', { name: 'Ask first' }).check();
    await page.getByRole('combobox', { name: 'Add a condition' }).selectOption('only-agent');
    await page.getByRole('checkbox', { name: 'Palm' }).check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await isSound(page);
    await page.screenshot({ path: `artifacts/comfort/${size}-${theme}-part.png` });
    const isSheet = SIZES[size].width < 1100;
    if (isSheet) await sam.button('Close').click();
    await page.getByRole('button', { name: 'My figure' }).click();
    await page.getByRole('radio', { name: 'Wheelchair user' }).check();
    await isSound(page);
    await sam.button('Done').click();
    await page.getByRole('radio', { name: 'Beyond the body' }).check();
    await page.getByRole('button', { name: /^Hair or wig/ }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Closed', exact: true }).check();
    await isSound(page);
    await sam.button('Close').click();
    await page.getByRole('radio', { name: 'Only today' }).check();
    await line(page, 'hand-l').click();
    await page.getByRole('radio', { name: 'Closed', exact: true }).check();
    await isSound(page);
    await sam.button('Say it for today').click();
    await expect(page.getByRole('region', { name: 'Said for today' })).toContainText('Left hand');
    await page.screenshot({ path: `artifacts/comfort/${size}-${theme}-today.png` });
    await sam.button('Copy from last time').click();
    await isSound(page);
    expect(sam.complaints).toEqual([]);
    await sam.close();
  });

/** Where on this device the own word is still to be found. */
async function leftovers(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (word) => {
    const places: string[] = [];
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    );
    const has = (text: string): boolean => text.toLowerCase().includes(word);
    if (has(document.documentElement.outerHTML) || fields.some(has)) places.push('page');
    if (has(document.title) || has(location.href)) places.push('address');
    for (const storage of [localStorage, sessionStorage])
      if (has(JSON.stringify(Object.entries(storage)))) places.push('storage');
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.includes('/api/') || request.url.includes('/sync/')) places.push(request.url);
    }
    for (const { name } of await indexedDB.databases())
      if (name !== undefined && /map/.test(name)) places.push(name);
    return places;
  }, OWN_WORD);
}
