/** The figure that a performer shares: seen by its owner first, drawn for the IC where a contact is written, told to nobody else. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { putRecord } from '#shared/doc/write-records.ts';
import { limbFrom, NEUTRAL_FIGURE } from '#shared/model/figure.ts';
import { RawClient } from '../kit/raw-client.ts';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';

test.setTimeout(150_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

/** Every frame that a tab receives from now on. */
function frames(tablet: Tablet): () => string {
  const parts: string[] = [];
  tablet.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      parts.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  );
  return () => parts.join('\n');
}

test('[C13] [R19] the IC sees a shared figure and a contact that it has no place for; partner and director hear nothing', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const { ari: ariId } = company.ids;
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -100, 0);
  await bringOn(mara, 'Ari', 100, 0);
  await mara.isSaved();
  const [jo, sam, ari] = [await Tablet.open(browser), await Tablet.open(browser), await Tablet.open(browser)];
  const seen = { mara: frames(mara), jo: frames(jo), sam: frames(sam) };
  await mara.page.reload();
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  await sam.join(company.links.sam);
  await sam.openScene('The harbour');

  await test.step('Ari has no left forearm on the figure, and shares the map', async () => {
    await ari.join(company.links.ari);
    const cookie = (await ari.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const ref = { kind: 'map', id: ariId } as const;
    const line = await RawClient.sync({ port: house.port, session: '', ref, headers: { cookie } });
    line.change((doc) => {
      const figure = {
        ...NEUTRAL_FIGURE,
        hidden: limbFrom('forearm-l'),
        added: [{ id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-r' } }],
      };
      putRecord(doc, 'map', 'extras', 'says_aaaaaa', { text: '', figure });
    });
    await line.stored();
    line.close();
    await ari.page.goto(`${house.url}/map`);
    await ari.button('Look at what Mara would get').click();
    const sheet = ari.page.getByRole('dialog', { name: 'What Mara would get' });
    const figure = sheet.getByRole('region', { name: 'The figure' });
    await expect(figure.getByText('Left forearm, left wrist and left hand: not on the figure')).toBeVisible();
    await expect(figure.getByText('Port, on the right collarbone')).toBeVisible();
    await expect(sheet.getByText(/the build of your figure always stay with you/)).toBeVisible();
    await ari.page.screenshot({ path: 'artifacts/released-figure/share.png' });
    await sheet.getByRole('button', { name: 'Share with Mara' }).click();
    await expect(sheet).toBeHidden();
  });

  await test.step('Mara writes a contact for it', async () => {
    await mara.tab('Contacts');
    await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
    const form = mara.page.getByRole('dialog', { name: 'New contact' });
    const part = form.getByRole('region', { name: 'Ari’s part' });
    await expect(part.locator('button[data-target="arm-r"]')).toBeVisible();
    await part.locator('button[data-target="arm-l"]').click();
    await expect(part.locator('button[data-target="elbow-l"]')).toBeVisible();
    await expect(part.locator('button[data-target="forearm-l"]')).toHaveCount(0);
    await mara.page.screenshot({ path: 'artifacts/released-figure/editor-open.png' });
    await form.getByRole('button', { name: /^Where/ }).click();
    await form.getByRole('searchbox').fill('left forearm');
    await form
      .getByRole('button', { name: /left forearm/i })
      .first()
      .click();
    await expect(form.getByText('Left forearm is not on Ari’s figure. (C13)')).toBeVisible();
    for (const size of Object.keys(SIZES) as Size[]) {
      await mara.page.setViewportSize(SIZES[size]);
      await mara.page.screenshot({ path: `artifacts/released-figure/editor-${size}.png` });
      expect([size, await findClipped(mara.page)]).toEqual([size, []]);
    }
    await mara.page.setViewportSize(SIZES.tablet);
    const { violations } = await new AxeBuilder({ page: mara.page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // it blocks nothing: the board must not tell of a map by what it takes
    await form.getByRole('button', { name: 'Place on board' }).click();
    await expect(form).toBeHidden();
    await expect(mara.inspector.getByText('Left forearm is not on Ari’s figure. (C13)')).toBeVisible();
    await mara.page.screenshot({ path: 'artifacts/released-figure/row.png' });
    // among what the rules find, as a thing to know
    await mara.inspector.getByRole('tab', { name: 'Agreement' }).click();
    await mara.inspector.getByRole('button', { name: /things? to know/ }).click();
    const found = mara.inspector.getByRole('region', { name: 'What the rules find' });
    await expect(found.getByText('Left forearm is not on Ari’s figure. (C13)')).toBeVisible();
    await expect(mara.button('Offer this beat')).toBeEnabled();
  });

  await test.step('partner and director read the contact and nothing of the figure', async () => {
    for (const tablet of [jo, sam]) {
      await tablet.tab('Contacts');
      await expect(tablet.inspector.getByText(/rests on Ari’s left forearm/)).toBeVisible();
      await expect(tablet.inspector.getByText(/C13/)).toHaveCount(0);
    }
    expect(seen.mara()).toContain('extra-port');
    for (const received of [seen.jo, seen.sam]) expect(received()).not.toMatch(/extra-port|"hidden"/);
  });
  for (const tablet of [mara, jo, sam, ari]) {
    expect(tablet.complaints).toEqual([]);
    await tablet.close();
  }
});
