/** The board in a room of several people: led through beats, close together, on a tablet held upright. */
import { expect, test, type Browser } from '@playwright/test';
import { CAST, makeCompany, type CastName, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { bringOn, cards, openBeat, placeOf, twin } from './kit/on-board.ts';
import { Tablet, type TabletOptions } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[ux C Follow] who follows the director is on her beat, until they step themselves', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await capture(jo, 3);
  await openBeat(jo, 1);
  const sam = await openBoard(browser, 'sam');
  await sam.page.getByRole('button', { name: /people here/ }).click();
  await sam.button(`Follow ${CAST.jo.name}`).click();
  await expect(sam.page.getByText('Following Jo')).toBeVisible();
  await openBeat(jo, 3);
  await expect(sam.page.getByText('Beat 3 of 3').first()).toBeVisible();
  await expect(sam.page.getByText('Following Jo')).toBeVisible();
  await openBeat(sam, 2);
  await expect(sam.page.getByText('Following Jo')).toHaveCount(0);
  await openBeat(jo, 1);
  await expect(sam.page.getByText('Beat 2 of 3').first()).toBeVisible();
  expect([...jo.complaints, ...sam.complaints]).toEqual([]);
});

test('cards of the strip hold still: whatever beat is opened, the next one is where it was', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await capture(jo, 4);
  const places: string[] = [];
  for (const number of [1, 2, 3, 4]) {
    await openBeat(jo, number);
    const boxes = await Promise.all(
      [0, 1, 2, 3].map(async (index) => {
        const box = (await cards(jo).nth(index).boundingBox())!;
        return [box.x, box.width].map(Math.round);
      }),
    );
    places.push(JSON.stringify(boxes));
  }
  expect(new Set(places).size).toBe(1);
});

test('[design 4 Undo] undo says what it took back and shows where', async ({ browser }) => {
  const jo = await openBoard(browser, 'jo');
  await capture(jo, 1);
  await bringOn(jo, 'Sam', 0, 0);
  await capture(jo, 1);
  await openBeat(jo, 1);
  await jo.drag(await jo.onPlan(), await jo.onPlan(80, 0));
  await openBeat(jo, 2);
  await jo.page.keyboard.press('Control+z');
  await expect(jo.page.getByText('Undone: move SO. It was in beat 1.')).toBeVisible();
  await expect(jo.page.getByText('Beat 1 of 2').first()).toBeVisible();
});

test('two people forehead to forehead are moved one by one, on the smallest plan too', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo', { size: 'phone' });
  await jo.button('Capture the first beat').click();
  await bringOn(jo, 'Sam', -4, 0);
  await bringOn(jo, 'Ari', 4, 0);
  await jo.page.keyboard.press('Escape');
  const before = { sam: await placeOf(jo, 'Sam Okafor'), ari: await placeOf(jo, 'Ari Lund') };
  await jo.page.keyboard.press('Escape');
  // the tokens stand beside each other; each is pressed on its own side
  await jo.drag(await jo.onPlan(24, 0), await jo.onPlan(90, 60));
  expect(await placeOf(jo, 'Sam Okafor')).toBe(before.sam);
  expect(await placeOf(jo, 'Ari Lund')).not.toBe(before.ari);
  await expect(twin(jo, 'Sam Okafor')).toHaveCount(1);
  expect(jo.complaints).toEqual([]);
});

test('[ux B2] upright, the details are a sheet of 96, 360 or 720 px, by button and by drag', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo', { size: 'portrait' });
  await capture(jo, 1);
  const height = async (): Promise<number> =>
    Math.round((await jo.page.getByRole('complementary').boundingBox())!.height);
  expect(await height()).toBe(360);
  await jo.button('Make the details lower').click();
  await expect.poll(height).toBe(96);
  await jo.button('Make the details taller').click();
  await jo.button('Make the details taller').click();
  await expect.poll(height).toBe(720);
  const sheet = (await jo.page.getByRole('complementary').boundingBox())!;
  const grip = { x: sheet.x + sheet.width / 2, y: sheet.y + 20 };
  await jo.drag(grip, { x: grip.x, y: grip.y + 330 });
  await expect.poll(height).toBe(360);
});

async function openBoard(browser: Browser, who: CastName, options: TabletOptions = {}): Promise<Tablet> {
  const tablet = await Tablet.open(browser, options);
  await tablet.join(company.links[who]);
  await tablet.openScene('The harbour');
  return tablet;
}

async function capture(tablet: Tablet, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const count = await cards(tablet).count();
    await tablet.page
      .getByRole('button', { name: /^Capture/ })
      .first()
      .click();
    await expect(cards(tablet)).toHaveCount(count + 1);
  }
}
