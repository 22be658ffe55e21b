/** The first board, as the room uses it: a director, an intimacy coordinator and a performer, each on a tablet. */
import { expect, test, type Browser } from '@playwright/test';
import { House } from './kit/house.ts';
import { bringOn, cards, openBeat, placeOf, setHeight } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';
import { Wire } from './kit/wire.ts';

test.setTimeout(90_000);

test('[issue 2] three people build three beats with a contact and a barrier; one works offline, the server is killed; all converge and nothing shown as saved is missing', async ({
  browser,
}) => {
  const house = await House.open();
  const wire = await Wire.to(house.port);
  try {
    const mara = await Tablet.open(browser);
    await foundProduction(mara, await house.setUpLink());
    const samLink = await invite(mara, 'Sam Okafor', 'performer');
    await invite(mara, 'Ari Lund', 'performer');
    const joLink = await invite(mara, 'Jo Park', 'director');
    for (const name of ['Sam Okafor', 'Ari Lund']) await attest(mara, name);
    await addScene(mara);

    const jo = await Tablet.open(browser);
    await jo.join(joLink);
    const sam = await Tablet.open(browser);
    await sam.join(samLink.replace(house.url, wire.url));
    for (const tablet of [mara, jo, sam]) await tablet.openScene('The harbour');

    await test.step('the director sets the first picture; everyone sees it', async () => {
      await jo.button('Capture the first beat').click();
      await bringOn(jo, 'Sam', -120, 0);
      await bringOn(jo, 'Ari', 120, 0);
      for (const tablet of [mara, jo, sam]) {
        await expect(tablet.twins.getByRole('button', { name: /Sam Okafor, standing/ })).toHaveCount(1);
        await expect(tablet.twins.getByRole('button', { name: /Ari Lund, standing/ })).toHaveCount(1);
        await expect(cards(tablet)).toHaveCount(1);
      }
    });

    await test.step('a drag is seen by the others where it was let go', async () => {
      await jo.drag(await jo.onPlan(-120, 0), await jo.onPlan(-40, 60));
      await jo.isSaved();
      const where = await placeOf(jo, 'Sam Okafor');
      await expect.poll(() => placeOf(mara, 'Sam Okafor')).toBe(where);
      await expect.poll(() => placeOf(sam, 'Sam Okafor')).toBe(where);
    });

    await test.step('the IC writes a contact with a barrier on both bodies; the others read it', async () => {
      await writeContact(mara);
      await mara.isSaved();
      for (const tablet of [jo, sam]) {
        await tablet.tab('Contacts');
        await expect(tablet.inspector.getByText(/Sam.*palm.*Ari.*left shoulder/)).toBeVisible();
        await expect(tablet.inspector.getByText(/Sam: cushion.*Ari: cushion/i)).toBeVisible();
        await expect(tablet.inspector.getByRole('button', { name: 'Add contact' })).toHaveCount(0);
      }
    });

    await test.step('the second beat carries everyone forward', async () => {
      await jo.button('Capture beat').click();
      for (const tablet of [mara, sam]) await expect(cards(tablet)).toHaveCount(2);
      await jo.isSaved();
    });

    await test.step('the performer goes on without a network, and says so honestly', async () => {
      wire.cut();
      await sam.saveStateIs('offline');
      await openBeat(sam, 2);
      await sam.tab('People');
      await setHeight(sam, 'Sam Okafor', 'Sit');
      await sam.saveStateIs('on-device');
      await jo.button('Capture beat').click();
      await renameBeat(jo, 'Turn to the window');
      await jo.isSaved();
      await expect(cards(sam)).toHaveCount(2);
    });

    await test.step('the server dies in the middle and comes back; nobody is asked anything', async () => {
      await house.kill();
      await mara.saveStateIs('offline');
      await openBeat(mara, 1);
      await mara.tab('People');
      await setHeight(mara, 'Ari Lund', 'Kneel');
      await mara.saveStateIs('on-device');
      await house.startAgain();
      wire.mend();
      for (const tablet of [mara, jo, sam]) await tablet.isSaved();
    });

    await test.step('all three converge, and nothing that was shown as saved is missing', async () => {
      for (const tablet of [mara, jo, sam]) {
        await expect(cards(tablet)).toHaveCount(3);
        await expect(
          tablet.strip.getByRole('button', { name: /Beat 3 of 3, Turn to the window/ }),
        ).toBeVisible();
        await openBeat(tablet, 1);
        await expect(tablet.twins.getByRole('button', { name: /Ari Lund, kneeling/ })).toHaveCount(1);
        await expect(tablet.twins.getByRole('button', { name: /Sam Okafor, standing/ })).toHaveCount(1);
        await tablet.tab('Contacts');
        await expect(tablet.inspector.getByText(/Sam.*palm.*Ari.*left shoulder/)).toBeVisible();
        await openBeat(tablet, 2);
        await expect(tablet.twins.getByRole('button', { name: /Sam Okafor, seated/ })).toHaveCount(1);
        await openBeat(tablet, 3);
        await expect(tablet.twins.getByRole('button', { name: /Sam Okafor, standing/ })).toHaveCount(1);
      }
      const where = await placeOf(jo, 'Sam Okafor');
      expect(await placeOf(mara, 'Sam Okafor')).toBe(where);
      expect(await placeOf(sam, 'Sam Okafor')).toBe(where);
    });

    await test.step('a fresh device sees the same', async () => {
      const again = await freshDevice(browser, mara, 'Jo Park');
      await again.openScene('The harbour');
      await expect(cards(again)).toHaveCount(3);
      await openBeat(again, 1);
      await again.tab('Contacts');
      await expect(again.inspector.getByText(/Sam.*palm.*Ari.*left shoulder/)).toBeVisible();
      await again.close();
    });

    for (const tablet of [mara, jo, sam]) expect(tablet.complaints).toEqual([]);
  } finally {
    await wire.close();
    await house.close();
  }
});

async function foundProduction(tablet: Tablet, link: string): Promise<void> {
  const { page } = tablet;
  await page.goto(link);
  await page.getByLabel('Name of the production').fill('Harbour');
  await page.getByLabel('Your name').fill('Mara Lind');
  await page.getByLabel('Your job').selectOption('lead-ic');
  await tablet.button('Open the production').click();
  await expect(page.getByText('Begin with one scene')).toBeVisible();
}

/** Returns the link that the person gets. */
async function invite(tablet: Tablet, name: string, job: string): Promise<string> {
  const { page } = tablet;
  await page.getByRole('link', { name: 'People' }).click();
  await tablet.button('Invite someone').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill(name);
  await sheet.getByLabel('Job', { exact: true }).selectOption(job);
  await tablet.button('Make the code').click();
  const link = await sheet.getByLabel('Link').inputValue();
  await tablet.button('Done').click();
  await page.getByRole('link', { name: 'Scenes' }).click();
  return link;
}

/** M1: nobody is noted as 18 or older until somebody has checked, and an adult contact waits for that. */
async function attest(tablet: Tablet, name: string): Promise<void> {
  const { page } = tablet;
  await page.getByRole('link', { name: 'People' }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: /Details/ }).click();
  await row.getByRole('button', { name: 'I have checked: 18 or older' }).click();
  await expect(row.getByText('18 or older: checked')).toBeVisible();
  await page.getByRole('link', { name: 'Scenes' }).click();
}

async function addScene(tablet: Tablet): Promise<void> {
  await tablet.button('Add a scene').first().click();
  const sheet = tablet.page.getByRole('dialog');
  await sheet.getByLabel('Number').fill('12');
  await sheet.getByLabel('Title').fill('The harbour');
  await sheet.getByRole('checkbox', { name: /Sam Okafor/ }).check();
  await sheet.getByRole('checkbox', { name: /Ari Lund/ }).check();
  await sheet.getByRole('button', { name: 'Add the scene' }).click();
  await expect(sheet).toBeHidden();
}

async function writeContact(tablet: Tablet): Promise<void> {
  await tablet.tab('Contacts');
  await tablet.inspector.getByRole('button', { name: 'Add contact' }).click();
  const sheet = tablet.page.getByRole('dialog');
  await sheet.getByRole('group', { name: 'From' }).getByRole('radio', { name: /Sam/ }).check();
  await sheet.getByRole('button', { name: /^Where/ }).click();
  await sheet.getByRole('searchbox').fill('left shoulder');
  await sheet
    .getByRole('button', { name: /left shoulder/i })
    .first()
    .click();
  for (const who of ['Sam', 'Ari']) {
    await sheet
      .getByRole('group', { name: `On ${who}` })
      .getByRole('checkbox', { name: 'Cushion', exact: true })
      .check();
  }
  await sheet.getByRole('button', { name: 'Place on board' }).click();
  await expect(sheet).toBeHidden();
}

async function renameBeat(tablet: Tablet, name: string): Promise<void> {
  const field = tablet.inspector.getByLabel('Name of the beat');
  await field.fill(name);
  await field.press('Enter');
}

async function freshDevice(browser: Browser, keeper: Tablet, name: string): Promise<Tablet> {
  await keeper.page.getByRole('link', { name: 'Back to the scenes' }).click();
  await keeper.page.getByRole('link', { name: 'People' }).click();
  await keeper.page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: /Details/ })
    .click();
  await keeper.button('New code').click();
  const link = await keeper.page.getByRole('dialog').getByLabel('Link').inputValue();
  const tablet = await Tablet.open(browser);
  await tablet.join(link);
  return tablet;
}
