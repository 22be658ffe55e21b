/**
 * One beat from prep to agreed and on, as four people live it, on their own screens: a map is shared, a wish is made and
 * placed, the beat is offered, answered and called ready; a change asks again; somebody withdraws without a network.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { bringOn } from './kit/on-board.ts';
import { overhear } from './kit/overhear.ts';
import { Tablet } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';

test.setTimeout(240_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

const SENTENCE = /Sam’s (right )?palm rests on Ari’s left shoulder/;

test('[R1] [R9] [R12] [R19] from prep to agreed with IC, director and two performers; a change asks again; a withdrawal offline', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const wire = await Wire.to(house.port);
  const mara = await Tablet.open(browser);
  const jo = await Tablet.open(browser);
  const sam = await Tablet.open(browser, { size: 'phone' });
  const ari = await Tablet.open(browser, { size: 'portrait', theme: 'dark' });
  const heard = overhear(jo.page);
  await mara.join(await company.linkFor(company.maraId));
  await jo.join(company.links.jo);
  await sam.join(company.links.sam.replace(house.url, wire.url));
  await ari.join(company.links.ari);

  await test.step('prep: one performer keeps a part closed and shares it with the IC', async () => {
    const { page } = ari;
    await page.getByRole('navigation').getByRole('link', { name: 'My map' }).click();
    await page.locator('button[data-zone="neck-front"]').click();
    await page.getByRole('radio', { name: 'Closed', exact: true }).check();
    await ari.isSaved();
    // upright, the part one speaks about lies over the map
    await page.keyboard.press('Escape');
    await ari.button('Look at what Mara would get').click();
    await ari.button('Share with Mara').click();
    await expect(page.getByText('You and Mara see this map.')).toBeVisible();
  });

  await test.step('the director blocks and wishes; the IC places it in one press', async () => {
    await jo.openScene('The harbour');
    await jo.button('Capture the first beat').click();
    await bringOn(jo, 'Sam', -80, 0);
    await bringOn(jo, 'Ari', 80, 0);
    await jo.isSaved();
    await jo.tab('Contacts');
    await jo.inspector.getByRole('button', { name: 'Wish a contact' }).click();
    const form = jo.page.getByRole('dialog');
    await form.getByRole('button', { name: /^Where/ }).click();
    await form.getByRole('searchbox').fill('left shoulder');
    await jo.page.keyboard.press('Enter');
    await form.getByRole('button', { name: /^Send as a wish/ }).click();
    await expect(form).toBeHidden();
    await mara.openScene('The harbour');
    await mara.strip.locator('[data-beat]').first().click();
    await mara.tab('Wishes');
    const waiting = mara.inspector.getByRole('article', { name: SENTENCE });
    await waiting.getByRole('button', { name: /^Place on board/ }).click();
    await mara.tab('Contacts');
    await expect(mara.inspector.getByText(SENTENCE)).toBeVisible();
    await mara.isSaved();
  });

  const readiness = jo.strip.locator('[data-beat]').first();
  await test.step('offered, both agree on their own screens, and it is ready when the IC calls it so', async () => {
    await openAgreement(mara);
    await mara.button('Call it ready').click();
    await expect(mara.page.getByText(/^Not called ready yet/)).toBeVisible();
    await mara.button('Offer this beat').click();
    const beat = await readiness.getAttribute('data-beat');
    for (const one of [sam, ari]) {
      await openForMe(one, `/mine/scene/${company.sceneId}/${beat}`);
      await expect(one.page.getByText(/left shoulder/).first()).toBeVisible();
      await answers(one.page).getByRole('button', { name: 'Agree', exact: true }).click();
      await expect(one.page.getByText(/^Agreed to version 1/)).toBeVisible();
    }
    await expect(standings(mara.page)).toHaveText([/Agreed/, /Agreed/]);
    await expect(readiness).toContainText('Not ready');
    await mara.button('Call it ready').click();
    await expect(readiness).toContainText(/(?<!Not )Ready/);
  });

  await test.step('a move asks nobody; a change of the contact asks both again, in words', async () => {
    await jo.page.keyboard.press('Escape');
    await jo.drag(await jo.onPlan(-80, 0), await jo.onPlan(-140, 30));
    await jo.isSaved();
    await expect(standings(mara.page)).toHaveText([/Agreed/, /Agreed/]);
    await mara.tab('Contacts');
    await mara.inspector.getByRole('button', { name: /^Edit/ }).first().click();
    const form = mara.page.getByRole('dialog');
    await form.getByRole('radio', { name: /^Muscle/ }).check({ force: true });
    await form
      .getByRole('button', { name: /^(Keep|Save)/ })
      .last()
      .click();
    await expect(form).toBeHidden();
    await expect(readiness).toContainText('Asked again');
    await openAgreement(mara);
    await expect(standings(mara.page)).toHaveText([/Ask again/, /Ask again/]);
    await expect(sam.page.getByRole('heading', { name: 'Changed since you agreed' })).toBeVisible();
    await expect(sam.page.getByText(/muscle level.*was skin level/)).toBeVisible();
    await mara.button('Offer this beat').click();
    for (const one of [sam, ari]) {
      await answers(one.page).getByRole('button', { name: 'Agree', exact: true }).click();
      await expect(one.page.getByText(/^Agreed to version 2/)).toBeVisible();
    }
    await mara.button('Call it ready').click();
    await expect(readiness).toContainText(/(?<!Not )Ready/);
  });

  const before = heard.texts.length;
  await test.step('a performer withdraws without a network: said at once, sent when it is back, and told to the IC alone', async () => {
    wire.cut();
    await expect(sam.page.getByText(/No connection|Connecting/)).toBeVisible();
    await sam.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(sam.page.getByText(/Kept on this tablet\. Mara Lind has not been told yet/)).toBeVisible();
    await expect(standings(mara.page)).toHaveText([/Agreed/, /Agreed/]);
    wire.mend();
    await expect(standings(mara.page).first()).toContainText('Withdrawn');
    await expect(sam.page.getByText(/^You withdrew at/)).toBeVisible();
    await expect(readiness).toContainText(/(?<!Not )Ready/);
    const told = heard.texts.slice(before).filter((text) => text.startsWith('{"kind":"consent"'));
    expect(told).toEqual([]);
    await mara.button('Call not ready').click();
    await expect(readiness).toContainText('Not ready');
  });

  // in all that time nothing of a map or an answer came to the director
  for (const text of heard.texts.filter((one) => one.startsWith('{"kind":"consent"')))
    expect(text).not.toMatch(/standing|agreed|withdrawn|fence|neck-front|answeredAt/);
  for (const one of [mara, jo, sam, ari]) {
    expect(one.complaints).toEqual([]);
    await one.close();
  }
  await wire.close();
});

async function openAgreement({ inspector }: Tablet): Promise<void> {
  await inspector.getByRole('tab', { name: 'Agreement' }).click();
}

/** The home says that something may be looked at; the beat has a page of its own. */
async function openForMe({ page }: Tablet, path: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Scenes' }).click();
  await expect(
    page.getByRole('region', { name: 'For you' }).getByRole('link', { name: /^Look/ }),
  ).toBeVisible();
  await page.goto(new URL(path, page.url()).href);
  await expect(answers(page)).toBeVisible();
}

const answers = (page: Page): Locator => page.getByRole('group', { name: /^Your answer/ });

const standings = (page: Page): Locator =>
  page.getByRole('list', { name: 'Where each of them stands' }).getByRole('listitem');
