/** The floor under hands: layers, cameras, groups, pencil, sizes and views; at every size and in both themes. */
import { expect, test, type Browser } from '@playwright/test';
import type { Point } from '#shared/model/geometry.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { lookAt } from './kit/look.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn, twin } from './kit/on-board.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[B6 4] [B6 8] [B6 13] a camera is added, moves only on its own layer, has one twin, and comes back when removed', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await jo.tab('Set');
  await jo.inspector.getByRole('button', { name: 'Add camera' }).click();
  await expect(
    twin(jo, 'Camera A, 35 mm lens, 54 degrees across, facing upstage, films this beat, 1 of 1'),
  ).toHaveCount(1);
  await jo.inspector.getByRole('radio', { name: '85', exact: true }).check();
  await expect(twin(jo, 'Camera A, 85 mm lens, 24 degrees')).toHaveCount(1);
  await twin(jo, 'Camera A').focus();
  await jo.page.keyboard.press('ArrowRight');
  await expect(jo.inspector.getByText('0.1 m stage left', { exact: false })).toBeVisible();

  const sam = await openBoard(browser, 'sam');
  await sam.tab('Set');
  await expect(twin(sam, 'Camera A')).toHaveCount(1);
  await expect(sam.inspector.getByRole('button', { name: 'Add camera' })).toHaveCount(0);

  await jo.inspector.getByRole('button', { name: 'Remove camera' }).click();
  await expect(twin(sam, 'Camera A')).toHaveCount(0);
  await jo.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(twin(sam, 'Camera A, 85 mm')).toHaveCount(1);
  expect([...jo.complaints, ...sam.complaints]).toEqual([]);
});

test('[B6 9] [B6 17] people are picked together and swap by buttons alone; the other board says that they moved', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await bringOn(jo, 'Sam', -90, 0);
  await bringOn(jo, 'Ari', 90, 0);
  await jo.page.keyboard.press('Escape');
  const sam = await openBoard(browser, 'sam');
  await expect(twin(sam, 'Ari Lund')).toHaveCount(1);
  const order = async (): Promise<readonly string[]> =>
    jo.twins.getByRole('button', { name: /standing/ }).allInnerTexts();
  expect((await order())[0]).toMatch(/Sam Okafor/);
  await jo.tab('People');
  await jo.inspector.getByRole('button', { name: 'Several people' }).click();
  await jo.inspector.getByRole('button', { name: 'Pick everyone' }).click();
  await jo.inspector.getByRole('button', { name: 'Swap the two' }).click();
  await expect.poll(async () => (await order())[0]).toMatch(/Ari Lund/);
  await expect(
    sam.page.locator('output[aria-live=polite]').filter({ hasText: /Sam and Ari|Ari and Sam/ }),
  ).toHaveCount(1);
  await jo.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(async () => (await order())[0]).toMatch(/Sam Okafor/);
  expect(jo.complaints).toEqual([]);
});

test('[B6 6] after the first touch of a pen fingers move the floor and nothing else, until it is turned off', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await bringOn(jo, 'Sam', 0, 0);
  await jo.page.keyboard.press('Escape');
  const cdp = await jo.context.newCDPSession(jo.page);
  const empty = await jo.onPlan(200, 150);
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await cdp.send('Input.dispatchMouseEvent', {
      type,
      ...empty,
      button: 'left',
      clickCount: 1,
      pointerType: 'pen',
    });
  const off = jo.page.getByRole('button', { name: 'Off: fingers work on the board again' });
  await expect(off).toBeVisible();
  const sam = twin(jo, 'Sam Okafor');
  const touch = async (at: Point): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await touch(await jo.onPlan());
  await expect(sam).toHaveAttribute('aria-pressed', 'false');
  await off.click();
  await expect(off).toHaveCount(0);
  // the hand may still be resting from the last stroke
  await expect(async () => {
    await touch(await jo.onPlan());
    await expect(sam).toHaveAttribute('aria-pressed', 'true', { timeout: 200 });
  }).toPass();
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 floor] the floor is turned, read in feet, and scaled with everything on it in one step', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await jo.tab('Set');
  await jo.inspector.getByRole('button', { name: 'Add furniture' }).click();
  await jo.inspector.getByRole('button', { name: 'Add sofa' }).click();
  await jo.inspector.getByRole('button', { name: 'Floor and tempo' }).click();
  const width = jo.inspector.getByRole('spinbutton', { name: /^Floor width/ });
  const before = Number.parseFloat(await width.inputValue());
  await jo.inspector.getByRole('radio', { name: 'Places scale' }).check();
  await width.fill(String(before / 2));
  await width.press('Enter');
  await expect(width).toHaveValue(`${before / 2} m`);
  await width.fill('wide');
  await width.press('Enter');
  await expect(jo.inspector.getByText(`That is no length; ${before / 2} m stays.`)).toBeVisible();
  await width.fill('5000');
  await width.press('Enter');
  await expect(jo.inspector.getByText('60 m is the most that can be entered.')).toBeVisible();
  await jo.inspector.getByRole('radio', { name: 'Feet' }).check();
  await expect(width).toHaveValue(`196' 10"`);
  await expect(twin(jo, 'Sofa, 6 ft 6½ in by')).toHaveCount(1);
  await expect(jo.page.getByRole('button', { name: 'Steps of 3 in' })).toHaveCount(1);
  for (let step = 0; step < 2; step += 1)
    await jo.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await jo.inspector.getByRole('radio', { name: 'Metres' }).check();
  await expect(width).toHaveValue(`${before} m`);

  const view = jo.page.getByRole('button', { name: /^Director’s view/ });
  await view.click();
  await expect(jo.page.getByRole('button', { name: /^Performer’s view/ })).toBeVisible();
  await twin(jo, 'Sofa').focus();
  await jo.page.keyboard.press('ArrowUp');
  await expect(jo.page.locator('output[aria-live=polite]').filter({ hasText: /Sofa: .*/ })).toHaveCount(1);
  expect(jo.complaints).toEqual([]);
});

test('[B6 4] in the performer’s view drag, tap-tap, both pads, keys and typing go where the screen says, and store the same', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await jo.page.getByRole('button', { name: /^Director’s view/ }).click();
  await bringOn(jo, 'Sam', 0, 0);
  const { page, inspector } = jo;
  await jo.tab('People');
  const [across, deep] = ['Across', 'Deep'].map((name) =>
    inspector.getByRole('spinbutton', { name: new RegExp(`^${name}`) }),
  );
  const where = async (): Promise<readonly (string | null)[]> =>
    Promise.all([across, deep].map(async (field) => field?.getAttribute('aria-valuenow') ?? null));
  const start = await where();
  const back = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(where).toEqual(start);
  };

  // to the right of the screen, which is stage right here
  await inspector.getByRole('button', { name: 'Move 0.1 m, stage right' }).click();
  await expect.poll(where).not.toEqual(start);
  const there = await where();
  expect(Number(there[0])).toBeCloseTo(Number(start[0]) - 0.1);
  const seen = async (name: string): Promise<number> =>
    (await inspector.getByRole('button', { name: `Move 0.1 m, ${name}` }).boundingBox())?.x ?? Number.NaN;
  expect(await seen('stage right')).toBeGreaterThan(await seen('stage left'));
  await back();

  const pad = page.getByRole('group', { name: /^Move by 0.1 m, as in the performer’s view/ });
  await pad.getByRole('button', { name: 'Stage right' }).click();
  await expect.poll(where).toEqual(there);
  await back();
  await twin(jo, 'Sam Okafor').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(where).toEqual(there);
  await back();
  await across?.fill(`${-Number(there[0])} SR`);
  await across?.press('Enter');
  await expect.poll(where).toEqual(there);

  await back();

  await page.keyboard.press('Escape');
  await jo.drag(await jo.onPlan(), await jo.onPlan(60, 0));
  await expect.poll(where).not.toEqual(start);
  const dragged = await where();
  expect(Number(dragged[0])).toBeLessThan(Number(start[0]));
  await back();
  await page.keyboard.press('Escape');
  for (const right of [0, 60]) {
    const at = await jo.onPlan(right, 0);
    await page.mouse.click(at.x, at.y);
  }
  await expect.poll(where).toEqual(dragged);
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 furniture] a free shape is changed point by point by hand, keys and buttons; its angle and size are typed; locked it stays', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  const { page, inspector } = jo;
  await jo.button('Capture the first beat').click();
  await page.getByRole('button', { name: 'Add furniture' }).filter({ visible: true }).first().click();
  await page.getByRole('dialog', { name: 'Add furniture' }).getByRole('button', { name: 'Shape' }).click();
  const field = (name: string): ReturnType<typeof inspector.getByRole> =>
    inspector.getByRole('spinbutton', { name, exact: true }).first();
  for (const side of ['Width', 'Depth']) {
    await field(side).fill(`6'`);
    await field(side).press('Enter');
    await expect(field(side)).toHaveValue('1.83 m');
  }
  // the ways' tools are fetched behind the first look: the outline is theirs
  await inspector.getByRole('button', { name: 'Next point' }).click();
  await expect(inspector.getByText('Point 1 of 4')).toBeVisible();
  await inspector
    .getByRole('group', { name: 'Point 1 of 4' })
    .getByRole('button', { name: 'Move 0.1 m, upstage' })
    .click();
  await expect(twin(jo, 'Shape, 1.83 by 1.93 metres')).toHaveCount(1);
  await twin(jo, 'Shape').focus();
  await page.keyboard.press('m');
  await expect(inspector.getByText('Point 2 of 4')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(twin(jo, 'Shape, 1.93 by 1.93 metres')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(inspector.getByText('3 points')).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('Delete');
  await expect(page.getByText('A shape keeps 3 to 24 points, so this one stays as it was.')).toBeVisible();
  await field('Angle').fill('375');
  await field('Angle').press('Enter');
  await expect(field('Angle')).toHaveValue('15°');
  await expect(twin(jo, 'Shape.*turned 15 degrees')).toHaveCount(1);
  await field('Angle').fill('north');
  await field('Angle').press('Enter');
  await expect(inspector.getByText('That is no number; 15° stays.')).toBeVisible();
  await inspector.getByRole('switch', { name: 'Locked' }).check();
  await expect(field('Angle')).toBeDisabled();
  await expect(page.getByText('Shape is locked. It can be unlocked in its row, under Set.')).toBeVisible();
  expect(jo.complaints).toEqual([]);
});

test('[issue 6 cameras] the sheet of a beat says in words what each of its cameras has in frame', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo');
  await jo.button('Capture the first beat').click();
  await bringOn(jo, 'Sam', 0, 0);
  await jo.tab('Set');
  await jo.inspector.getByRole('button', { name: 'Add camera' }).click();
  await jo.inspector.getByRole('radio', { name: '24', exact: true }).check();
  await jo.tab('People');
  await jo.inspector.getByRole('button', { name: 'Blocking in words' }).click();
  const sheet = jo.page.getByRole('dialog', { name: 'Blocking in words' });
  await expect(sheet.getByText('Camera A, 24 mm · 74°, facing upstage: Sam.')).toBeVisible();
  expect(jo.complaints).toEqual([]);
});

test('[B6 1] [B6 9] on a phone furniture is added from the plan itself, and the library lies inside the screen', async ({
  browser,
}) => {
  const jo = await openBoard(browser, 'jo', { size: 'phone' });
  const { page } = jo;
  await page
    .getByRole('button', { name: /^Capture/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add furniture' }).filter({ visible: true }).first().click();
  const library = page.getByRole('dialog', { name: 'Add furniture' });
  // fetched the first time: what opens it goes into it once it is there
  await expect(library.getByRole('button', { name: 'Bed' })).toBeFocused();
  expect([...(await findClipped(page)), ...(await findSmallTargets(page))]).toEqual([]);
  for (const kind of ['Bed', 'Shape'])
    await expect(library.getByRole('button', { name: kind })).toBeInViewport({ ratio: 1 });
  await library.getByRole('button', { name: 'Sofa' }).click();
  await expect(twin(jo, 'Sofa')).toHaveCount(1);
  await expect(library).toHaveCount(0);
  expect(jo.complaints).toEqual([]);
});

for (const size of ['tablet', 'desktop', 'portrait', 'phone'] as const satisfies readonly Size[]) {
  test(`[B6 1] [B6 2] the set, a camera, a group and the floor at ${SIZES[size].width}x${SIZES[size].height}, light and dark`, async ({
    browser,
  }) => {
    const jo = await openBoard(browser, 'jo', { size });
    const { page, inspector } = jo;
    const findings: string[] = [];
    const look = async (name: string): Promise<void> => {
      findings.push(...(await lookAt(page, `floor/${size}`, name)));
    };
    await page
      .getByRole('button', { name: /^Capture/ })
      .first()
      .click();
    for (const name of ['Sam Okafor', 'Ari Lund'])
      await inspector.getByRole('button', { name: `Add ${name} to this beat` }).click();
    await inspector.getByRole('button', { name: 'Several people' }).click();
    await inspector.getByRole('button', { name: 'Pick everyone' }).click();
    await look('group');
    await jo.tab('Set');
    await inspector.getByRole('button', { name: 'Add furniture' }).click();
    await inspector.getByRole('button', { name: 'Add sofa' }).click();
    await inspector.getByRole('button', { name: 'Floor and tempo' }).click();
    await inspector.getByRole('combobox', { name: 'Staging' }).selectOption({ label: 'In the round' });
    await look('set');
    await inspector.getByRole('button', { name: 'Add shape' }).click();
    await inspector.getByRole('button', { name: 'Add a point' }).click();
    await expect(inspector.getByText('Point 2 of 5')).toBeVisible();
    await look('shape');
    await inspector.getByRole('button', { name: 'Add camera' }).click();
    await expect(twin(jo, 'Camera A')).toHaveCount(1);
    await look('camera');
    // on a phone the pad lies over it while something is picked
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Director’s view/ })
      .filter({ visible: true })
      .click();
    await look('turned');
    expect(findings).toEqual([]);
    expect(jo.complaints).toEqual([]);
  });
}

async function openBoard(
  browser: Browser,
  who: 'jo' | 'sam',
  options?: Parameters<typeof Tablet.open>[1],
): Promise<Tablet> {
  const tablet = await Tablet.open(browser, options);
  await tablet.join(company.links[who]);
  await tablet.openScene('The harbour');
  return tablet;
}
