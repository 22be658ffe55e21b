/** The player under hands: played, stepped, repeated, read out; by touch and by keys alone; and what it costs the page. */
import { expect, test, type Browser } from '@playwright/test';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { lookAt } from './kit/look.ts';
import { cards } from './kit/on-board.ts';
import { SIZES, Tablet, type Size, type TabletOptions } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

const BEAT = { kind: 'plain', name: '', phrase: '', cueIn: '', cueOut: '' } as const;
const PLACE = { facing: 0, height: 'standing', path: [], moves: [], onStage: true } as const;
const beatId = (at: number): string => `beat_${String(at).padStart(6, '0')}`;

/** As many beats of four counts at 120 a minute; Sam goes a metre to stage left in each, Ari turns round in the first. */
async function fillBoard(beats: number): Promise<void> {
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const { sam, ari } = company.ids;
  // what areas are called follows the staging; here they are the camera's
  transact(peer.doc, null, () => {
    firstKeys(beats).forEach((order, at) => {
      putRecord(peer.doc, 'board', 'beats', beatId(at), {
        ...BEAT,
        order,
        people: [sam, ari],
        counts: 4,
        tempo: 120,
      });
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${sam}`, { ...PLACE, x: at - 3, y: 1 });
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${ari}`, {
        ...PLACE,
        x: 0,
        y: -1.5,
        facing: at === 0 ? 0 : 180,
      });
    });
  });
  peer.close();
}

async function open(browser: Browser, options: TabletOptions = {}): Promise<Tablet> {
  const jo = await Tablet.open(browser, options);
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  return jo;
}

const player = (jo: Tablet) => jo.page.getByRole('region', { name: 'Player' });
const caption = (jo: Tablet) => player(jo).getByRole('status');
const countOf = (jo: Tablet) => player(jo).locator('[data-count]');

/** What the plan looks like, as one string that changes with the picture. */
async function pictureOf(jo: Tablet): Promise<string> {
  return (await jo.plan.screenshot()).toString('base64');
}

test('[issue 6 Player] [B6 21] a scene is played to its end by touch, with a caption for each count, and nothing is written', async ({
  browser,
}) => {
  await fillBoard(2);
  const jo = await open(browser, { reducedMotion: false });
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  let updates = 0;
  peer.doc.on('update', () => (updates += 1));

  await jo.page.getByRole('button', { name: 'Play the scene' }).tap();
  await expect(caption(jo)).toHaveText('Beat 1: SO middle ground, camera left, AL background, middle.');
  await jo.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const text = document.querySelector('section[aria-label=Player] output')?.textContent ?? '';
      if (seen.at(-1) !== text) seen.push(text);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const before = await pictureOf(jo);
  await player(jo).getByRole('button', { name: 'Play', exact: true }).tap();
  await expect(countOf(jo)).toHaveAttribute('data-count', '2');
  expect(await pictureOf(jo)).not.toBe(before);
  await expect(player(jo).getByText('Beat 2 of 2')).toBeVisible();
  await expect(player(jo).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const seen = await jo.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.slice(0, 5)).toEqual([
    'Beat 1: SO middle ground, camera left, AL background, middle.',
    'Count 1: SO crosses 1.0 m stage left, AL turns to upstage.',
    'Count 2: SO and AL go on.',
    'Count 3: SO and AL go on.',
    'Count 4: SO and AL go on.',
  ]);
  expect(updates).toBe(0);
  peer.close();
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 Player] count by count, beat by beat, along the counts, over and over; the beat that is played is open', async ({
  browser,
}) => {
  await fillBoard(3);
  const jo = await open(browser, { reducedMotion: false });
  await jo.page.getByRole('button', { name: 'Play the scene' }).click();
  const press = async (name: string): Promise<void> =>
    player(jo).getByRole('button', { name, exact: true }).click();

  await press('One count on');
  await press('One count on');
  await expect(countOf(jo)).toHaveAttribute('data-count', '2');
  await press('One count back');
  await expect(countOf(jo)).toHaveAttribute('data-count', '1');
  await press('Next beat');
  await expect(cards(jo).nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(countOf(jo)).toHaveAttribute('data-count', '0');

  const counts = player(jo).getByRole('slider', { name: 'Counts of this beat' });
  const box = (await counts.boundingBox())!;
  await jo.page.mouse.click(box.x + box.width * 0.52, box.y + box.height / 2);
  await expect(countOf(jo)).toHaveAttribute('data-count', '2');
  await expect(counts).toHaveAttribute('aria-valuetext', 'Count 2 of 4');
  await counts.press('ArrowRight');
  await expect(counts).toHaveAttribute('aria-valuetext', 'Count 3 of 4');

  // A and B on this count: it comes back to its beginning again and again
  await press('More for playing');
  const more = jo.page.getByRole('dialog', { name: 'More for playing' });
  await more.getByRole('button', { name: 'A: from here' }).click();
  await more.getByRole('button', { name: 'B: to here' }).click();
  await expect(more.getByText('Repeats from beat 2, count 3 to beat 2, count 3.')).toBeVisible();
  await more.getByRole('radio', { name: '50%' }).check({ force: true });
  await jo.page.keyboard.press('Escape');
  await press('Play');
  await jo.page.evaluate(async () => {
    const thumb = document.querySelector('section[aria-label=Player] [data-thumb]')!;
    // three times back to the beginning of the repeat
    let [last, back] = [0, 0];
    while (back < 3) {
      await new Promise(requestAnimationFrame);
      const now = thumb.getBoundingClientRect().left;
      if (now < last) back += 1;
      last = now;
    }
  });
  await expect(countOf(jo)).toHaveAttribute('data-count', '3');
  await press('Pause');
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 Player] by keys alone: Space plays and pauses, < and > step, Space that moves the floor does not play', async ({
  browser,
}) => {
  await fillBoard(3);
  const jo = await open(browser, { reducedMotion: false, size: 'desktop' });
  const { keyboard, mouse } = jo.page;
  await keyboard.press('Space');
  await expect(player(jo).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(countOf(jo)).toHaveAttribute('data-count', '2');
  await keyboard.press('Space');
  await expect(player(jo).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await keyboard.press('Home');
  await expect(countOf(jo)).toHaveAttribute('data-count', '0');
  await keyboard.press('>');
  await keyboard.press('>');
  await keyboard.press('<');
  await expect(countOf(jo)).toHaveAttribute('data-count', '1');
  await keyboard.press('.');
  await expect(cards(jo).nth(1)).toHaveAttribute('aria-current', 'true');

  const at = await jo.onPlan(0, 60);
  await mouse.move(at.x, at.y);
  await keyboard.down('Space');
  await mouse.down();
  await mouse.move(at.x + 40, at.y + 10, { steps: 4 });
  await mouse.up();
  await keyboard.up('Space');
  await expect(player(jo).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(jo.complaints).toEqual([]);
});

test('[B6 20] with less motion the scene is played in steps: nothing moves between two counts', async ({
  browser,
}) => {
  await fillBoard(2);
  const jo = await open(browser, { reducedMotion: true });
  await jo.page.getByRole('button', { name: 'Play the scene' }).click();
  await player(jo).getByRole('button', { name: 'One count on' }).click();
  await expect(countOf(jo)).toHaveAttribute('data-count', '1');
  const pictures = new Set<string>();
  await player(jo).getByRole('button', { name: 'Play in steps' }).click();
  // four counts of half a second: however many pictures are taken, they show no more than the counts
  while ((await countOf(jo).getAttribute('data-count')) !== '4') pictures.add(await pictureOf(jo));
  expect(pictures.size).toBeLessThanOrEqual(5);
  const animated = await jo.page.evaluate(() => document.getAnimations().length);
  expect(animated).toBe(0);
  expect(jo.complaints).toEqual([]);
});

test('[W9] only ready beats: stops before the first that is still being talked about', async ({
  browser,
}) => {
  await fillBoard(2);
  const jo = await open(browser);
  await jo.page.getByRole('button', { name: 'Play the scene' }).click();
  await player(jo).getByRole('button', { name: 'More for playing' }).click();
  await jo.page.getByRole('radio', { name: 'Only ready ones' }).check({ force: true });
  await jo.page.keyboard.press('Escape');
  await player(jo).getByRole('button', { name: 'Play in steps' }).click();
  await expect(caption(jo)).toHaveText('Beat 1 is still being talked about.');
  await expect(countOf(jo)).toHaveAttribute('data-count', '0');
});

test('[issue 6 Movement] the way is bent and held by buttons, for everybody', async ({ browser }) => {
  await fillBoard(2);
  const jo = await open(browser);
  const sam = company.ids.sam;
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const path = (): unknown =>
    (peer.doc.getMap('places').toJSON() as Record<string, { path: unknown }>)[`${beatId(0)}:${sam}`]?.path;
  await jo.inspector
    .getByRole('button', { name: /Sam Okafor/ })
    .first()
    .click();
  await jo.inspector.getByRole('button', { name: 'Add a point' }).click();
  await expect.poll(path).toEqual([{ x: -2.5, y: 1 }]);
  await expect(jo.inspector.getByText('Point 1 of 1')).toBeVisible();
  await jo.page.keyboard.press('Escape');
  await jo.inspector.getByRole('button', { name: 'Make it straight' }).click();
  await expect.poll(path).toEqual([]);
  await jo.inspector.getByRole('radio', { name: 'On counts' }).check({ force: true });
  await expect(jo.inspector.getByRole('spinbutton', { name: 'From count' })).toHaveValue('1');
  peer.close();
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 Time] a beat is split at a count and joined again, and undo takes each back in one step', async ({
  browser,
}) => {
  await fillBoard(2);
  const jo = await open(browser);
  await jo.strip.getByRole('button', { name: 'Actions of Beat 1' }).click();
  await jo.page.getByRole('menuitem', { name: 'Split at a count' }).click();
  await jo.page.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(cards(jo)).toHaveCount(3);
  await jo.page.locator('body').click({ position: { x: 400, y: 5 } });
  await jo.page.keyboard.press('j');
  await expect(cards(jo)).toHaveCount(2);
  await jo.page.keyboard.press('Control+z');
  await expect(cards(jo)).toHaveCount(3);
  await jo.page.keyboard.press('Control+z');
  await expect(cards(jo)).toHaveCount(2);
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 Words] the blocking is read in sentences and shorthand, and a score lists every count', async ({
  browser,
}) => {
  await fillBoard(3);
  const jo = await open(browser);
  await jo.inspector.getByRole('button', { name: 'Blocking in words' }).click();
  const sheet = jo.page.getByRole('dialog', { name: 'Blocking in words' });
  await expect(
    sheet.getByText(/^Sam: middle ground, camera left; standing, facing downstage\. Counts 1 to 4: crosses/),
  ).toBeVisible();
  await sheet.getByRole('radio', { name: 'Shorthand' }).check({ force: true });
  await expect(sheet.getByText('AL BG: T US 1-4')).toBeVisible();
  await jo.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sheet.getByRole('button', { name: 'Copy' }).click();
  await expect(sheet.getByText('Copied.')).toBeVisible();
  expect(await jo.page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Beat 1\nSO [^\n]+\nAL BG: T US 1-4$/,
  );
  await sheet.getByRole('radio', { name: 'One performer' }).check({ force: true });
  await expect(sheet.getByRole('heading', { name: 'Score of Sam Okafor' })).toBeVisible();
  await expect(sheet.getByRole('row')).toHaveCount(4);
  await jo.page.emulateMedia({ media: 'print' });
  await expect(jo.page.getByText(/^Printed by Jo Park/)).toBeVisible();
  // nothing but the score gets on paper
  await expect(jo.page.getByText('This beat', { exact: true })).not.toBeVisible();
  await jo.page.screenshot({ path: test.info().outputPath('print.png') });
  expect(jo.complaints).toEqual([]);
});

for (const size of Object.keys(SIZES) as Size[]) {
  test(`[B6 1] [B6 2] the open player fits and can be touched: ${size}, light and dark`, async ({
    browser,
  }) => {
    await fillBoard(2);
    const jo = await open(browser, { size });
    await jo.page.getByRole('button', { name: 'Play the scene' }).click();
    await player(jo).getByRole('button', { name: 'One count on' }).click();
    await player(jo).getByRole('button', { name: 'More for playing' }).click();
    await expect(jo.page.getByRole('dialog', { name: 'More for playing' })).toBeVisible();
    expect(await lookAt(jo.page, `player/${size}`, 'more')).toEqual([]);
    expect(jo.complaints).toEqual([]);
  });
}
