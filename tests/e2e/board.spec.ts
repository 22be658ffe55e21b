/** The scene board under hands: drag, tap, keys, two fingers, undo, and what it costs. */
import { expect, test, type CDPSession, type Locator } from '@playwright/test';
import type { Point } from '#shared/model/geometry.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { bringOn, cards, openBeat, placeOf, twin } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[B6 4] drag, tap-tap and nudge buttons bring a person to the same stored place', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await bringOn(jo, 'Sam', 0, 0);
  const start = await placeOf(jo, 'Sam Okafor');
  const places: string[] = [];

  await jo.drag(await jo.onPlan(), await jo.onPlan(60, 0));
  places.push(await placeOf(jo, 'Sam Okafor'));
  expect(places[0]).not.toBe(start);
  await undo(jo);
  await expect.poll(() => placeOf(jo, 'Sam Okafor')).toBe(start);

  await jo.page.keyboard.press('Escape');
  await tap(jo, await jo.onPlan());
  await tap(jo, await jo.onPlan(60, 0));
  places.push(await placeOf(jo, 'Sam Okafor'));
  await undo(jo);
  await expect.poll(() => placeOf(jo, 'Sam Okafor')).toBe(start);

  // as many presses as it takes, and no more
  await twin(jo, 'Sam Okafor').press('Enter');
  const left = jo.page
    .getByRole('group', { name: /Move by/ })
    .getByRole('button', { name: 'Stage left' })
    .first();
  for (let press = 0; press < 20 && (await placeOf(jo, 'Sam Okafor')) !== places[0]; press += 1)
    await left.click();
  places.push(await placeOf(jo, 'Sam Okafor'));
  expect(new Set(places).size).toBe(1);
  expect(jo.complaints).toEqual([]);
});

test('[B6 5] [B6 7] a second finger puts the token back and zooms the plan, never the page', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await bringOn(jo, 'Sam', 0, 0);
  const start = await placeOf(jo, 'Sam Okafor');
  const touch = await jo.context.newCDPSession(jo.page);
  const [finger, other] = [await jo.onPlan(), await jo.onPlan(160, 40)];
  const before = await pictureOf(jo);

  await fingers(touch, 'touchStart', finger);
  await fingers(touch, 'touchMove', { x: finger.x + 40, y: finger.y + 20 });
  await fingers(touch, 'touchStart', { x: finger.x + 40, y: finger.y + 20 }, other);
  await fingers(touch, 'touchMove', { x: finger.x - 40, y: finger.y }, { x: other.x + 80, y: other.y });
  await fingers(touch, 'touchEnd');

  expect(await placeOf(jo, 'Sam Okafor')).toBe(start);
  expect(await jo.page.evaluate(() => visualViewport!.scale)).toBe(1);
  expect(await pictureOf(jo)).not.toBe(before);
  expect(jo.complaints).toEqual([]);
});

test('[B6 7] a swipe along the strip scrolls the strip; pulled anywhere, the page stays', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  const { page } = jo;
  for (let beats = 1; beats <= 10; beats += 1) {
    await jo.button(beats === 1 ? 'Capture the first beat' : 'Capture beat').click();
    await expect(jo.strip.locator('[data-beat]')).toHaveCount(beats);
  }
  const touch = await jo.context.newCDPSession(page);
  const swipe = async (on: Locator, dx: number, dy: number): Promise<void> => {
    const box = (await on.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await fingers(touch, 'touchStart', { x, y });
    for (let step = 1; step <= 10; step += 1)
      await fingers(touch, 'touchMove', { x: x + (dx * step) / 10, y: y + (dy * step) / 10 });
    await fingers(touch, 'touchEnd');
  };
  const first = jo.strip.locator('[data-beat]').first();
  const start = (await first.boundingBox())!.x;
  // the last beat is open, so that the first is out of sight
  expect(start).toBeLessThan(0);
  await swipe(jo.strip, 240, 0);
  await expect.poll(async () => (await first.boundingBox())!.x).toBeGreaterThan(start + 100);
  for (const part of [jo.strip, jo.plan, jo.inspector])
    for (const down of [200, -200]) await swipe(part, 0, down);
  expect(
    await page.evaluate(() => [scrollX, scrollY, visualViewport!.pageTop, visualViewport!.scale]),
  ).toEqual([0, 0, 0, 1]);
  expect(jo.complaints).toEqual([]);
});

test('[B6 8] furniture cannot be dragged while people move, and the other way round', async ({ browser }) => {
  const jo = await openBoard(browser, 'jo');
  await jo.tab('Set');
  await jo.inspector.getByRole('button', { name: /^Add furniture/ }).click();
  await jo.inspector.getByRole('button', { name: 'Add sofa' }).click();
  await jo.isSaved();
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const sofas = (): string => JSON.stringify(peer.doc.getMap('furniture').toJSON());
  const before = sofas();
  await jo.page.getByRole('radio', { name: 'People', exact: true }).check();
  await jo.drag(await jo.onPlan(), await jo.onPlan(80, 30));
  await jo.isSaved();
  expect(sofas()).toBe(before);
  peer.close();
});

test('[design 8] a drag is shown by presence and written once; nothing of the page is rendered meanwhile', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await bringOn(jo, 'Sam', 0, 0);
  await jo.isSaved();
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  let updates = 0;
  const drags = new Set<string>();
  peer.doc.on('update', () => (updates += 1));
  peer.provider.awareness.on('change', () => {
    for (const state of peer.provider.awareness.getStates().values())
      if ('drag' in state) drags.add(JSON.stringify(state['drag']));
  });

  const { mouse } = jo.page;
  const [from, to] = [await jo.onPlan(), await jo.onPlan(140, 60)];
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 20, from.y + 10, { steps: 3 });
  // the pick opens the person's row, whose parts are fetched the first time; that is not the drag's work
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        before = await jo.page.locator('#root').innerHTML();
        return before === last;
      },
      { intervals: [500] },
    )
    .toBe(true);
  await jo.page.evaluate(() => {
    const counter: { changed: string[] } = { changed: [] };
    const observer = new MutationObserver((changes) => {
      for (const { type, target } of changes)
        counter.changed.push(
          `${type} in ${(target.parentElement ?? (target as Element)).outerHTML.slice(0, 300)}`,
        );
    });
    observer.observe(document.getElementById('root')!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { counter, observer });
  });
  await mouse.move(to.x, to.y, { steps: 30 });
  const rendered = await jo.page.evaluate(() => {
    const { counter, observer } = window as unknown as {
      counter: { changed: string[] };
      observer: MutationObserver;
    };
    observer.disconnect();
    return counter.changed;
  });
  await expect.poll(() => drags.size).toBeGreaterThan(0);
  expect(updates).toBe(0);
  await mouse.up();
  await expect.poll(() => updates).toBe(1);
  expect(rendered).toEqual([]);
  peer.close();
});

test('[B6 14] [B6 16] two people and three beats are built by keys alone', async ({ browser }) => {
  const jo = await openBoard(browser, 'jo');
  const { page } = jo;
  await tabTo(jo, 'Capture the first beat');
  await page.keyboard.press('Enter');
  await expect(cards(jo)).toHaveCount(1);
  for (const name of ['Sam Okafor', 'Ari Lund']) {
    await tabTo(jo, `Add ${name} to this beat`);
    await page.keyboard.press('Enter');
  }
  for (const name of ['Sam Okafor', 'Ari Lund']) {
    const row = jo.inspector.getByRole('button', { name: new RegExp(name) }).first();
    await row.focus();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('Enter');
    const bringOnStage = jo.inspector.getByRole('button', { name: 'Bring on stage' });
    if ((await bringOnStage.count()) > 0) {
      await bringOnStage.first().focus();
      await page.keyboard.press('Enter');
    }
    await expect(twin(jo, `${name}, standing`)).toHaveCount(1);
  }
  await twin(jo, 'Ari Lund').focus();
  await page.keyboard.press('Enter');
  const before = await placeOf(jo, 'Ari Lund');
  await twin(jo, 'Ari Lund').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press(']');
  await expect(twin(jo, 'Ari Lund, standing, facing')).toBeFocused();
  await expect.poll(() => placeOf(jo, 'Ari Lund')).not.toBe(before);

  const card = cards(jo).first();
  await card.focus();
  await tabTo(jo, 'Capture beat');
  await page.keyboard.press('Enter');
  await expect(cards(jo)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(cards(jo)).toHaveCount(3);

  // one tab stop, arrows inside
  expect(
    await cards(jo).evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length),
  ).toBe(1);
  await cards(jo).last().focus();
  await page.keyboard.press('Home');
  await expect(cards(jo).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cards(jo).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cards(jo).last()).toBeFocused();
  expect(jo.complaints).toEqual([]);
});

for (const way of ['mouse', 'touch', 'keys', 'menu'] as const) {
  test(`[issue 2] beats are put in another order by ${way}`, async ({ browser }) => {
    const jo = await openBoard(browser, 'jo');
    for (const name of ['One', 'Two', 'Three']) {
      await jo.page
        .getByRole('button', { name: /^Capture/ })
        .first()
        .click();
      const field = jo.inspector.getByLabel('Name of the beat');
      await field.fill(name);
      await field.press('Enter');
    }
    await expect(cards(jo)).toHaveCount(3);
    await openBeat(jo, 1);
    await move[way](jo);
    await expect(cards(jo).nth(1)).toHaveText(/One/);
    await jo.isSaved();
    const sam = await openBoard(browser, 'sam');
    await expect(cards(sam).nth(0)).toHaveText(/Two/);
    await expect(cards(sam).nth(1)).toHaveText(/One/);
    expect(jo.complaints).toEqual([]);
  });
}

const move = {
  async mouse(jo: Tablet): Promise<void> {
    const box = async (index: number) => (await cards(jo).nth(index).boundingBox())!;
    const [one, two] = [await box(0), await box(1)];
    await jo.drag({ x: one.x + 30, y: one.y + 30 }, { x: two.x + two.width * 0.4, y: two.y + 30 });
  },
  async touch(jo: Tablet): Promise<void> {
    const touch = await jo.context.newCDPSession(jo.page);
    const handle = (await jo.strip.getByRole('button', { name: 'Move One' }).boundingBox())!;
    const two = (await cards(jo).nth(1).boundingBox())!;
    const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await fingers(touch, 'touchStart', from);
    // the strip takes a finger for a drag once it has rested; the card says so itself
    await expect(async () => {
      await fingers(touch, 'touchMove', { x: from.x + 2, y: from.y });
      await expect(
        jo.page.locator('[aria-live]').filter({ hasText: /One (picked up|would be)/ }),
      ).toHaveCount(1, {
        timeout: 100,
      });
    }).toPass();
    for (const part of [0.3, 0.6, 0.8, 1])
      await fingers(touch, 'touchMove', { x: from.x + two.width * part, y: from.y });
    await fingers(touch, 'touchEnd');
  },
  async keys(jo: Tablet): Promise<void> {
    await cards(jo).first().focus();
    await jo.page.keyboard.press('Alt+ArrowRight');
  },
  async menu(jo: Tablet): Promise<void> {
    await jo.strip.getByRole('button', { name: 'Actions of One' }).click();
    await jo.page.getByRole('menuitem', { name: 'Later' }).click();
  },
} as const;

test('[design 4 Undo] undo takes back one’s own act and leaves what others did', async ({ browser }) => {
  const jo = await openBoard(browser, 'jo');
  const sam = await openBoard(browser, 'sam');
  await jo.button('Capture the first beat').click();
  await bringOn(jo, 'Sam', -80, 0);
  await bringOn(jo, 'Ari', 80, 0);
  await expect(twin(sam, 'Ari Lund, standing')).toHaveCount(1);
  const ariBefore = await placeOf(jo, 'Ari Lund');
  await jo.drag(await jo.onPlan(80, 0), await jo.onPlan(120, 60));
  await sam.drag(await sam.onPlan(-80, 0), await sam.onPlan(-140, 40));
  await sam.isSaved();
  const samNow = await placeOf(sam, 'Sam Okafor');
  await expect.poll(() => placeOf(jo, 'Sam Okafor')).toBe(samNow);
  await undo(jo);
  await expect.poll(() => placeOf(sam, 'Ari Lund')).toBe(ariBefore);
  expect(await placeOf(jo, 'Sam Okafor')).toBe(samNow);
});

test('[design 3.1] [M1] what is not one’s own to write is greyed out, with a sentence', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await jo.tab('Contacts');
  await expect(jo.inspector.getByText(/Written by the intimacy coordinator/)).toBeVisible();
  await expect(jo.inspector.getByRole('button', { name: 'Add contact' })).toHaveCount(0);
});

async function openBoard(browser: Parameters<typeof Tablet.open>[0], who: 'jo' | 'sam'): Promise<Tablet> {
  const tablet = await Tablet.open(browser);
  await tablet.join(company.links[who]);
  await tablet.openScene('The harbour');
  if (who === 'jo' && (await tablet.button('Capture the first beat').count()) > 0 && needsBeat())
    await tablet.button('Capture the first beat').click();
  return tablet;
}

/** Tests that begin with somebody on the floor want a beat; those that build beats want the empty board. */
function needsBeat(): boolean {
  return /^\[(B6 4|B6 5|design 8)\]/.test(test.info().title);
}

async function undo(tablet: Tablet): Promise<void> {
  await tablet.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
}

async function tap(tablet: Tablet, at: Point): Promise<void> {
  await tablet.page.mouse.click(at.x, at.y);
}

/** Moves the focus with Tab until it is on a button of this name. */
async function tabTo(tablet: Tablet, name: string): Promise<void> {
  const { page } = tablet;
  for (let press = 0; press < 120; press += 1) {
    const said = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element?.getAttribute('aria-label') ?? element?.innerText ?? '';
    });
    if (said.replaceAll(/\s+/g, ' ').trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${name}" cannot be reached with Tab`);
}

/** What the plan looks like, as one string that changes with the picture. */
async function pictureOf(tablet: Tablet): Promise<string> {
  return (await tablet.plan.screenshot()).toString('base64');
}

async function fingers(
  touch: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...points: Point[]
): Promise<void> {
  await touch.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
  });
}
