/** A contact that a performer asks for privately: one press to the board, and until then no word of it reaches anybody else. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';

test.setTimeout(180_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

/** Every frame that a tab receives from now on. Of the page's own files nothing: the words of the catalogue are in them. */
function frames(tablet: Tablet): () => string {
  const parts: string[] = [];
  tablet.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      parts.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  );
  return () => parts.join('\n');
}

const SENTENCE = /Sam’s palm rests on Ari’s left elbow/;
const ZONE = 'elbow-l';

test('[R19] [R20] a contact asked for on a private line goes to the board in one press, and no frame held it before', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -100, 0);
  await bringOn(mara, 'Ari', 100, 0);
  await mara.isSaved();
  const [jo, ari, sam] = [await Tablet.open(browser), await Tablet.open(browser), await Tablet.open(browser)];
  const seen = { jo: frames(jo), ari: frames(ari) };
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  await ari.join(company.links.ari);
  await ari.openScene('The harbour');

  await test.step('Sam asks for it', async () => {
    await sam.join(company.links.sam);
    await sam.openScene('The harbour');
    await sam.tab('Contacts');
    await sam.inspector.getByRole('button', { name: 'Wish a contact' }).click();
    const form = sam.page.getByRole('dialog', { name: 'A wish for a contact' });
    await form.getByRole('button', { name: /^Where/ }).click();
    await form.getByRole('searchbox').fill('left elbow');
    await form
      .getByRole('button', { name: /left elbow/i })
      .first()
      .click();
    await form.getByRole('button', { name: 'Send as a wish to Mara' }).click();
    await expect(form).toBeHidden();
  });

  await mara.tab('Wishes');
  const lines = mara.inspector.getByRole('list', { name: 'Private lines' });
  const asked = lines.getByRole('article', { name: SENTENCE });
  await expect(asked.getByText('Sam, on their private line')).toBeVisible();
  await expect(mara.inspector.getByText('No wish waits in this scene.')).toBeVisible();
  for (const size of Object.keys(SIZES) as Size[]) {
    await mara.page.setViewportSize(SIZES[size]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await mara.page.emulateMedia({ colorScheme });
      await mara.page.screenshot({ path: `artifacts/private-line-wish/waits-${size}-${colorScheme}.png` });
    }
    expect([size, await findClipped(mara.page)]).toEqual([size, []]);
    expect([size, await findSmallTargets(mara.page)]).toEqual([size, []]);
  }
  await mara.page.emulateMedia({ colorScheme: 'light' });
  await mara.page.setViewportSize(SIZES.tablet);

  await test.step('the others have heard from the server since, and nothing of it', async () => {
    await jo.tab('Wishes');
    await expect(jo.inspector.getByText('Nothing here yet.')).toBeVisible();
    await mara.strip.getByRole('button', { name: /Capture/ }).click();
    await mara.isSaved();
    for (const tablet of [jo, ari]) await expect(tablet.strip.getByRole('listitem')).toHaveCount(2);
    for (const received of [seen.jo, seen.ari]) expect(received()).not.toContain(ZONE);
  });

  await test.step('one press, or two, is one contact on every board', async () => {
    await asked.getByRole('button', { name: 'Open beat 1' }).click();
    await asked.getByRole('button', { name: /^Place on board/ }).dblclick();
    await expect(asked.getByText('On the board', { exact: true })).toBeVisible();
    await jo.tab('Contacts');
    for (const tablet of [jo, ari]) {
      await tablet.strip.getByRole('listitem').first().getByRole('button').first().click();
      await tablet.tab('Contacts');
      await expect(tablet.inspector.getByText(SENTENCE)).toHaveCount(1);
    }
    for (const received of [seen.jo, seen.ari]) expect(received()).toContain(ZONE);
  });

  await test.step('a word goes back, to Sam alone', async () => {
    await asked.getByRole('button', { name: 'Write a line back to Sam' }).click();
    const words = asked.getByLabel('Your line to Sam');
    await expect(words).toHaveValue(/^It is on the board: scene 12, /);
    await words.fill('It stands in the first beat from today.');
    for (const size of Object.keys(SIZES) as Size[]) {
      await mara.page.setViewportSize(SIZES[size]);
      await asked.scrollIntoViewIfNeeded();
      await mara.page.screenshot({ path: `artifacts/private-line-wish/back-${size}.png` });
      expect([size, await findClipped(mara.page)]).toEqual([size, []]);
      expect([size, await findSmallTargets(mara.page)]).toEqual([size, []]);
    }
    await mara.page.setViewportSize(SIZES.tablet);
    const { violations } = await new AxeBuilder({ page: mara.page }).include('[role=tabpanel]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await asked.getByRole('button', { name: 'Send' }).click();
    await sam.page.goto(`${house.url}/talk`);
    await expect(
      sam.page.getByRole('log').getByText('It stands in the first beat from today.'),
    ).toBeVisible();
    for (const received of [seen.jo, seen.ari]) expect(received()).not.toContain('from today');
  });

  await test.step('undone on the board it waits again', async () => {
    await mara.tab('Contacts');
    await mara.inspector.getByRole('button', { name: /^Remove: .*left elbow/ }).click();
    await mara.tab('Wishes');
    await asked.getByRole('button', { name: /^Keep on desk/ }).click();
    await expect(mara.inspector.getByRole('list', { name: 'On the desk' }).getByText(SENTENCE)).toBeVisible();
    await expect(mara.inspector.getByRole('button', { name: 'Seen to (1)' })).toBeVisible();
  });
  for (const tablet of [mara, jo, ari, sam]) {
    expect(tablet.complaints).toEqual([]);
    await tablet.close();
  }
});
