/** What a beat holds besides its contacts: placeholder and Plan B of a kiss, exposure, counts, plainer words, what is to settle. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { isSound } from './kit/look.ts';
import { bringOn, cards, openBeat } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

test.setTimeout(120_000);

let house: House;
// a company begins with the one code that sets a house up
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

async function openAsIc(tablet: Tablet): Promise<Awaited<ReturnType<typeof makeCompany>>> {
  const company = await makeCompany(house);
  await tablet.join(await company.linkFor(company.maraId));
  await tablet.openScene('The harbour');
  await tablet.button('Capture the first beat').click();
  await bringOn(tablet, 'Sam', -80, 0);
  await bringOn(tablet, 'Ari', 80, 0);
  return company;
}

/** Presses keys until the focus is on what is looked for. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the focus never came there');
}

async function undo(tablet: Tablet, way: 'Undo' | 'Redo'): Promise<void> {
  await tablet.page
    .getByRole('button', { name: new RegExp(`^${way}`) })
    .first()
    .tap();
}

async function addContact(tablet: Tablet, where: string, agent: string, verb: string): Promise<void> {
  await tablet.tab('Contacts');
  await tablet.inspector.getByRole('button', { name: 'Add contact' }).click();
  const form = tablet.page.getByRole('dialog', { name: 'New contact' });
  await form.getByRole('button', { name: /^Where/ }).click();
  await form.getByRole('searchbox').fill(where);
  await form
    .getByRole('button', { name: new RegExp(where, 'i') })
    .first()
    .click();
  await form.getByLabel('With', { exact: true }).selectOption(agent);
  await form.getByLabel('Action').selectOption(verb);
  await form.getByRole('button', { name: 'Place on board' }).click();
  await expect(form).toBeHidden();
}

test('[B1] by touch: a kiss leads to its placeholder and Plan B, and a rehearsal shows the placeholder in its place', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const { page, inspector } = mara;
  const company = await openAsIc(mara);

  await test.step('the kind leads to what it needs', async () => {
    await inspector.getByRole('button', { name: 'Details', exact: true }).tap();
    await inspector.getByLabel('Kind of beat').selectOption('kiss');
    await expect(inspector.getByText('Still to settle: placeholder and Plan B')).toBeVisible();
    await expect(cards(mara).first()).toHaveAccessibleName(/1 to settle/);
    await isSound(page);
    await inspector.getByRole('button', { name: 'palm to palm', exact: true }).tap();
    await expect(inspector.getByText('Still to settle: Plan B')).toBeVisible();
    await inspector.getByRole('button', { name: 'Add Plan B' }).tap();
    await expect(inspector.getByText(/^palm to palm · Plan B: Beat 1$/)).toBeVisible();
    await expect(inspector.getByText(/Still to settle/)).toHaveCount(0);
  });

  await test.step('the Plan B stands behind it, is worded as such, and leads back', async () => {
    await expect(cards(mara)).toHaveCount(2);
    await expect(cards(mara).nth(1)).toHaveAccessibleName(/Plan B: Beat 1, Plan B of beat 1/);
    await inspector.getByRole('button', { name: 'Open Plan B: Beat 1' }).tap();
    await expect(inspector.getByText('This is the Plan B of beat 1.')).toBeVisible();
    await expect(mara.twins.getByRole('button', { name: /^SO Sam Okafor|^AL Ari Lund/ })).toHaveCount(2);
    await inspector.getByRole('button', { name: 'Open beat 1' }).tap();
  });

  await test.step('one step of undo takes it back, and it is asked for again', async () => {
    await undo(mara, 'Undo');
    await expect(cards(mara)).toHaveCount(1);
    await expect(inspector.getByText('Still to settle: Plan B')).toBeVisible();
    await undo(mara, 'Redo');
    await expect(cards(mara)).toHaveCount(2);
  });

  await test.step('the kiss is shown as its placeholder until the viewer says otherwise', async () => {
    await openBeat(mara, 1);
    await addContact(mara, 'lips', 'lips', 'kiss-closed');
    const list = inspector.getByRole('list', { name: 'Contacts', exact: true });
    await expect(list.getByText(/^In rehearsal: palm to palm, /)).toBeVisible();
    await expect(mara.twins.getByRole('button', { name: /palm to palm, placeholder/ })).toHaveCount(1);
    await isSound(page);
    await inspector.getByRole('switch', { name: 'Rehearsal: placeholders' }).uncheck();
    await expect(list.getByText(/staged kiss, mouth closed/)).toBeVisible();
    await expect(mara.twins.getByRole('button', { name: /staged kiss, closed mouth/ })).toHaveCount(1);
    await mara.isSaved();
  });

  await test.step('whoever reads the board sees both, with a switch of their own and nothing to settle', async () => {
    const sam = await Tablet.open(browser, { size: 'phone' });
    await sam.join(company.links.sam);
    await sam.openScene('The harbour');
    await sam.tab('Contacts');
    await expect(sam.inspector.getByText(/^In rehearsal: palm to palm, /)).toBeVisible();
    await expect(sam.inspector.getByText(/to settle/)).toHaveCount(0);
    await sam.inspector.getByRole('button', { name: /^Placeholder and Plan B/ }).tap();
    await expect(sam.inspector.getByRole('button', { name: 'palm to palm', exact: true })).toHaveCount(0);
    await isSound(sam.page);
    expect(sam.complaints).toEqual([]);
    await sam.close();
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[B1] [R32] by keyboard: the kind, a placeholder, a plainer word, a Plan B chosen among the beats', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser, { size: 'desktop', theme: 'dark' });
  const { page, inspector } = mara;
  await openAsIc(mara);
  await mara.button('Capture beat').click();
  await openBeat(mara, 1);

  await test.step('[R32] a plainer word is taken with one press', async () => {
    const name = inspector.getByLabel('Name of the beat');
    await name.focus();
    await page.keyboard.type('She grabs his arm');
    await page.keyboard.press('Enter');
    const hold = inspector.getByRole('button', { name: 'Write “holds” in the place of “grabs”' });
    await expect(hold).toBeVisible();
    await isSound(page);
    await name.focus();
    await tabTo(page, hold);
    await page.keyboard.press('Enter');
    await expect(name).toHaveValue('She holds his arm');
    await expect(inspector.getByRole('list', { name: 'Plainer words' })).toHaveCount(0);
  });

  await test.step('what is to settle leads to where it is mended', async () => {
    const details = inspector.getByRole('button', { name: 'Details', exact: true });
    await details.focus();
    await page.keyboard.press('Enter');
    const kind = inspector.getByLabel('Kind of beat');
    await tabTo(page, kind);
    await page.keyboard.type('Kiss');
    await expect(kind).toHaveValue('kiss');
    await details.focus();
    await page.keyboard.press('Enter');
    const settle = inspector.getByRole('button', { name: '1 to settle' });
    await tabTo(page, settle);
    await page.keyboard.press('Enter');
    await expect(inspector.getByText(/^A kiss has a placeholder for rehearsal and a Plan B/)).toBeVisible();
    await isSound(page);
    const jump = inspector.getByRole('button', { name: 'Open placeholder and Plan B' });
    await tabTo(page, jump);
    await page.keyboard.press('Enter');
    const placeholder = inspector.getByLabel('Placeholder in rehearsal');
    await expect(placeholder).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(placeholder).toBeFocused();
    await page.keyboard.type('hand on own heart');
    await page.keyboard.press('Enter');
  });

  await test.step('a beat that stands already becomes the Plan B, and is let go again', async () => {
    const choose = inspector.getByLabel('Or a beat that stands already');
    await tabTo(page, choose);
    // the first letter is enough, and the list goes with it
    await page.keyboard.press('B');
    await expect(cards(mara).nth(1)).toHaveAccessibleName(/Plan B of beat 1/);
    await expect(inspector.getByRole('button', { name: /to settle$/ })).toHaveCount(0);
    const detach = inspector.getByRole('button', { name: 'Beat 2: no longer Plan B' });
    await tabTo(page, detach);
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('button', { name: '1 to settle' })).toBeVisible();
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[R23] [B2] exposure is chosen in the list by keyboard; its level is computed, and what follows from it is said', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const { page, inspector } = mara;
  const company = await openAsIc(mara);
  await mara.tab('Contacts');
  await expect(inspector.getByText('Everyone is clothed in this beat.')).toBeVisible();
  const edit = inspector.getByRole('button', { name: 'Edit exposure of Sam' });
  await edit.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Exposure of Sam' });
  const list = sheet.getByRole('region', { name: 'All parts, head to toe' });

  await test.step('several parts by arrows and Enter', async () => {
    await expect(list).toBeVisible();
    await isSound(page);
    await tabTo(page, list.getByRole('button').first());
    await tabTo(page, list.getByRole('button', { name: /^upper back/i }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, list.getByRole('button', { name: /^mid(?:dle)? back/i }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('Partial, back (x3), modesty garment')).toHaveCount(1);
  });

  await test.step('in view follows with one press; Escape loses nothing', async () => {
    const inView = sheet.getByRole('radio', { name: 'In view' });
    await sheet.getByRole('radio', { name: 'On set' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(inView).toBeChecked();
    await tabTo(page, sheet.getByRole('button', { name: 'Same as on set' }));
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('Partial, back (x3), modesty garment')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(inspector.getByText('Everyone is clothed in this beat.')).toBeVisible();
    await edit.focus();
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('This is what you had begun.')).toBeVisible();
    await tabTo(page, sheet.getByRole('button', { name: 'Keep' }));
    await page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
  });

  await test.step('[R23] what it needs is said beside it and among what is to settle', async () => {
    await expect(inspector.getByText('Partial, back (x3)')).toHaveCount(2);
    await expect(inspector.getByText('Sam needs a rider for this: exposure. (R23)')).toBeVisible();
    await expect(inspector.getByRole('button', { name: '1 to settle' })).toBeVisible();
    await isSound(page);
    await mara.isSaved();
  });

  await test.step('whoever reads sees the level in words, and no way to write it', async () => {
    const jo = await Tablet.open(browser);
    await jo.join(company.links.jo);
    await jo.openScene('The harbour');
    await jo.tab('Contacts');
    await expect(jo.inspector.getByText('Partial, back (x3)')).toHaveCount(2);
    await expect(jo.inspector.getByRole('button', { name: /exposure/ })).toHaveCount(0);
    await expect(jo.inspector.getByText(/rider/)).toHaveCount(0);
    await isSound(jo.page);
    expect(jo.complaints).toEqual([]);
    await jo.close();
  });

  await test.step('[B2] who leaves the beat leaves a finding, and it is cleared where it leads', async () => {
    await mara.tab('People');
    await inspector
      .getByRole('button', { name: /^SO\s*Sam Okafor|Sam Okafor/ })
      .first()
      .click();
    await inspector.getByRole('button', { name: 'Remove from beat' }).click();
    await inspector.getByRole('button', { name: /to settle$/ }).click();
    await inspector.getByRole('button', { name: 'Open exposure' }).first().click();
    await inspector.getByRole('button', { name: 'Clear exposure of Sam' }).click();
    await expect(inspector.getByRole('button', { name: /to settle$/ })).toHaveCount(0);
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[M2] of somebody who is not noted as 18 or older there is no exposure and no figure, one sentence instead', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const invited = await company.mara.run('invite', { name: 'Tia Moss', job: 'performer' });
  if (!invited.ok) throw new Error(invited.reason);
  await company.mara.run('set-scene-people', {
    scene: company.sceneId,
    people: [company.ids.sam, invited.result.person],
  });
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await bringOn(mara, 'Tia', 80, 0);
  await mara.tab('Contacts');
  const { inspector, page } = mara;
  await expect(inspector.getByText(/^There is no exposure for Tia: nobody has noted yet/)).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Edit exposure of Tia' })).toHaveCount(0);
  await inspector.getByRole('button', { name: 'Edit exposure of Sam' }).click();
  const sheet = page.getByRole('dialog', { name: 'Exposure of Sam' });
  await sheet.getByRole('button', { name: /^base of spine/i }).click();
  await expect(sheet.getByText(/\(M4\)$/)).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await isSound(page);
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[C3] the counts ruler: a bar is picked, and its counts changed by drag, tap, keys and number, one write each', async ({
  browser,
}) => {
  const mara = await Tablet.open(browser);
  const { page, inspector } = mara;
  await openAsIc(mara);
  await addContact(mara, 'left shoulder', 'palm', 'rest');
  const ruler = inspector.getByRole('region', { name: 'Counts ruler' });
  const bar = ruler.getByRole('list', { name: 'Contacts by counts' }).getByRole('button');
  await expect(bar).toHaveAccessibleName(/rest, counts 1 to 4$/);
  await bar.tap();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect(mara.twins.getByRole('button', { name: /counts 1 to 4, contact 1 of 1/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await isSound(page);

  await test.step('an end is drawn', async () => {
    const box = (await bar.boundingBox())!;
    const each = box.width / 8;
    const y = box.y + box.height - 12;
    await mara.drag({ x: box.x + 4 * each + 6, y }, { x: box.x + 6 * each + 6, y });
    await expect(bar).toHaveAccessibleName(/counts 1 to 6$/);
    await undo(mara, 'Undo');
    await expect(bar).toHaveAccessibleName(/counts 1 to 4$/);
  });

  await test.step('a count beside it is tapped', async () => {
    const box = (await bar.boundingBox())!;
    await page.touchscreen.tap(box.x + (7.5 / 8) * box.width, box.y + box.height - 12);
    await expect(bar).toHaveAccessibleName(/counts 1 to 8$/);
  });

  await test.step('keys move it, and with Shift its end', async () => {
    await bar.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(bar).toHaveAccessibleName(/counts 1 to 7$/);
    await page.keyboard.press('ArrowRight');
    await expect(bar).toHaveAccessibleName(/counts 2 to 8$/);
    await page.keyboard.press('ArrowRight');
    await expect(bar).toHaveAccessibleName(/counts 2 to 8$/);
  });

  await test.step('numbers, and the way to the contact itself', async () => {
    await ruler
      .getByRole('button', { name: /For counts/ })
      .first()
      .tap();
    await expect(bar).toHaveAccessibleName(/counts 2 to 7$/);
    await ruler.getByRole('button', { name: 'Show contact' }).tap();
    await expect(inspector.getByRole('article').first()).toBeFocused();
    await mara.isSaved();
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});
