/** The contact editor: two taps on two figures, two lists by keyboard, closed lists without a figure, and plain words. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { OUTLINE_STROKES } from '#shared/diagram/figure/outline-plan.ts';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { SIZES, Tablet, type TabletOptions } from './kit/tablet.ts';

test.setTimeout(120_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

/** An IC with Sam and Ari in the first beat. */
async function openBoard(browser: Browser, options: TabletOptions = {}): Promise<Tablet> {
  const company = await makeCompany(house);
  const mara = await Tablet.open(browser, options);
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await bringOn(mara, 'Ari', 80, 0);
  return mara;
}

async function openForm(tablet: Tablet): Promise<Locator> {
  await tablet.tab('Contacts');
  await tablet.inspector.getByRole('button', { name: 'Add contact' }).click();
  return tablet.page.getByRole('dialog', { name: 'New contact' });
}

/** A finger on the middle of a part of somebody's figure. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('the part is not on screen');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

const partOf = (form: Locator, name: string, id: string): Locator =>
  form.getByRole('region', { name: `${name}’s part` }).locator(`button[data-target="${id}"]`);

const findViolations = async (page: Page) =>
  (await new AxeBuilder({ page }).include('dialog').analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ target }) => target.join(' ')),
  ]);

test('[issue 4 3] by touch: one tap for what touches, then where; lists and figures say the same; placed within seven taps', async ({
  browser,
}) => {
  const mara = await openBoard(browser);
  const { page } = mara;
  const form = await openForm(mara);
  const sentence = form.getByText(/counts 1 to 4/);

  await tap(page, partOf(form, 'Sam', 'arm-r'));
  await expect(form.getByRole('radio', { name: 'Right', exact: true })).toBeChecked();
  await tap(page, partOf(form, 'Ari', 'shoulders'));
  await tap(page, partOf(form, 'Ari', 'shoulder-l'));
  await expect(sentence).toHaveText(
    'Sam’s right palm rests on Ari’s left shoulder, over costume, counts 1 to 4; Ari starts it.',
  );
  await expect(form.getByRole('button', { name: /^Where/ })).toHaveText('left shoulder');

  await test.step('several agents fit a hand: a chip says which, and the list follows', async () => {
    await form.getByRole('group', { name: 'Meant here' }).getByRole('radio', { name: 'Back of hand' }).tap();
    await expect(form.getByLabel('With', { exact: true })).toHaveValue('hand-back');
    await expect(sentence).toHaveText(/^The back of Sam’s right hand rests on/);
    // and the figure follows the list
    await form.getByLabel('With', { exact: true }).selectOption('lips');
    await expect(partOf(form, 'Sam', 'face')).toHaveAccessibleName(/1 chosen/);
    await form.getByLabel('With', { exact: true }).selectOption('palm');
  });

  await test.step('where it travels to is tapped on the same figure', async () => {
    await form.getByLabel('Action').selectOption('slide');
    await form.getByRole('radio', { name: 'Moves to' }).tap();
    await form.getByRole('button', { name: 'Back to the whole figure' }).tap();
    await tap(page, partOf(form, 'Ari', 'arm-l'));
    await tap(page, partOf(form, 'Ari', 'elbow-l'));
    await expect(sentence).toHaveText(/slides from Ari’s left shoulder to the left elbow/);
  });

  await test.step('one press makes who gives receive', async () => {
    await form.getByRole('button', { name: 'Swap the two' }).tap();
    await expect(sentence).toHaveText(/^Ari’s palm slides from Sam’s left shoulder to the left elbow/);
  });

  expect(await findSmallTargets(page)).toEqual([]);
  expect(await findClipped(page)).toEqual([]);
  await form.getByRole('button', { name: 'Place on board' }).tap();
  await expect(form).toBeHidden();
  await mara.isSaved();
  await expect(mara.inspector.getByText(/^Ari’s palm slides from Sam’s left shoulder/)).toBeVisible();
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[B6 14] by lists with the keyboard alone: who, with what, where, how, barriers on both, and kept', async ({
  browser,
}) => {
  const mara = await openBoard(browser, { size: 'desktop' });
  const { page } = mara;
  await mara.tab('Contacts');
  await mara.inspector.getByRole('button', { name: 'Add contact' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New contact' });

  // forward with Tab until the control has the focus: whatever is focused is reached by keys
  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (let step = 0; step < 80; step += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('no key leads there');
  };

  await reach(form.getByLabel('With', { exact: true }));
  await page.keyboard.type('For');
  await expect(form.getByLabel('With', { exact: true })).toHaveValue('forearm');
  await reach(form.getByRole('button', { name: /^Where/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('waist left');
  await page.keyboard.press('Enter');
  await expect(form.getByText(/forearm rests on the left side of Ari’s waist/)).toBeVisible();
  await reach(
    form.getByRole('group', { name: 'On Sam' }).getByRole('checkbox', { name: 'Cushion', exact: true }),
  );
  await page.keyboard.press('Space');
  await expect(form.getByText('A barrier is noted on both bodies. Still to name: Ari. (C10)')).toBeVisible();
  await reach(form.getByRole('button', { name: 'Same on both' }));
  await page.keyboard.press('Enter');
  await expect(form.getByText(/C10/)).toHaveCount(0);
  await reach(form.getByRole('button', { name: 'Place on board' }));
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(mara.inspector.getByText(/Sam’s forearm rests on the left side of Ari’s waist/)).toBeVisible();
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[R32] [C12] [C3] hints take one press and never block; what is asked is said where it is chosen', async ({
  browser,
}) => {
  const mara = await openBoard(browser);
  const form = await openForm(mara);
  await form.getByRole('button', { name: 'Place on board' }).click();
  await expect(form.getByText('Choose where on the body.')).toBeVisible();
  await expect(form.getByText('One thing before this can be kept')).toBeVisible();
  await form.getByRole('button', { name: /^Where/ }).click();
  await form.getByRole('searchbox').fill('left shoulder');
  await form
    .getByRole('button', { name: /left shoulder/i })
    .first()
    .click();

  await form.getByLabel('Looks like').fill('He caresses her shoulder');
  await expect(form.getByText(/^“caresses”: say what the body does/)).toBeVisible();
  await form.getByRole('button', { name: 'Write “traces” in the place of “caresses”' }).click();
  await expect(form.getByLabel('Looks like')).toHaveValue('He traces her shoulder');
  await form.getByLabel('Looks like').fill('He caresses her shoulder');

  await form.getByLabel('Action').selectOption('unfasten');
  await expect(form.getByText('Name the costume item, so that costume knows which. (C12)')).toBeVisible();
  await form.getByLabel('Costume item').selectOption('robe');
  await expect(form.getByText('The robe for Ari is not on the kit list of this scene. (B3)')).toBeVisible();
  await form.getByLabel('Costume item').selectOption('words');
  await form.getByLabel('Which one').fill('grey coat');
  await expect(form.getByText(/unfastens a costume item \(grey coat\) at Ari’s left shoulder/)).toBeVisible();

  await form.getByRole('spinbutton', { name: 'For counts' }).fill('99');
  await form.getByRole('spinbutton', { name: 'For counts' }).press('Enter');
  await expect(
    form.getByText(/This beat has 8 counts; the contact would end on count 99\. \(C3\)/),
  ).toBeVisible();
  await form.getByRole('spinbutton', { name: 'For counts' }).fill('3');
  await form.getByRole('spinbutton', { name: 'For counts' }).press('Enter');
  await form.getByRole('button', { name: 'Place on board' }).click();
  await expect(form).toBeHidden();
  await expect(mara.inspector.getByText('He caresses her shoulder')).toBeVisible();
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

test('[M2] [M3] with somebody who is not noted as 18 or older: closed lists, no figure anywhere, and it is kept', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const invited = await company.mara.run('invite', { name: 'Tia Moss', job: 'performer' });
  if (!invited.ok) throw new Error(invited.reason);
  const people = [company.ids.sam, invited.result.person];
  await company.mara.run('set-scene-people', { scene: company.sceneId, people });
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await bringOn(mara, 'Tia', 80, 0);
  const form = await openForm(mara);

  await expect(form.getByLabel('Kind of beat').locator('option:not([disabled])')).toHaveText([
    'Holding hands',
    'Side hug',
    'Family hug',
    'Arm round shoulder',
    'Kiss on cheek or forehead',
  ]);
  await form.getByLabel('Kind of beat').selectOption('hand-hold');
  await form.getByRole('button', { name: /^Where/ }).click();
  await expect(form.getByRole('region', { name: 'Where' }).getByRole('button')).toHaveText([
    'left hand',
    'right hand',
  ]);
  await form.getByRole('button', { name: 'left hand' }).click();
  await expect(form.getByLabel('With', { exact: true }).locator('option')).toHaveText([
    'Palm',
    'Fingertips',
    'Back of hand',
  ]);
  await expect(form.getByLabel('Action').locator('option')).toHaveText([
    'Rest',
    'Place',
    'Release',
    'Hold',
    'Clasp',
  ]);
  await expect(form.getByText('Barriers')).toHaveCount(0);
  await expect(form.getByText('Masked')).toHaveCount(0);
  // not drawn, not hidden, not fetched: nothing that came to the page holds the outline
  expect(await form.locator('[data-view], [data-target]').count()).toBe(0);
  const outline = OUTLINE_STROKES[0]!;
  const fetched = await page.evaluate(async (words) => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
    return { scripts: texts.length, withOutline: texts.filter((text) => text.includes(words)).length };
  }, outline);
  expect(fetched.scripts).toBeGreaterThan(10);
  expect(fetched.withOutline).toBe(0);
  await page.screenshot({ path: 'artifacts/contact-editor/minor.png' });
  expect(await findViolations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Place on board' }).click();
  await expect(form).toBeHidden();
  await mara.isSaved();
  await expect(mara.inspector.getByText(/Sam’s palm rests on Tia’s left hand/)).toBeVisible();
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

for (const theme of ['light', 'dark'] as const)
  test(`[B6 1] [B6 2] [B6 19] ${theme}: at every size nothing is clipped or small, and the scan of the editor is clean`, async ({
    browser,
  }) => {
    const mara = await openBoard(browser, { theme });
    const { page } = mara;
    const form = await openForm(mara);
    await partOf(form, 'Ari', 'shoulders').click();
    await partOf(form, 'Ari', 'shoulder-l').click();
    await form.getByLabel('Looks like').fill('He caresses her shoulder');
    const found: unknown[] = [];
    const look = async (name: string): Promise<void> => {
      await page.screenshot({ path: `artifacts/contact-editor/${theme}-${name}.png` });
      for (const problems of [
        await findClipped(page),
        await findSmallTargets(page),
        await findViolations(page),
      ])
        if (problems.length > 0) found.push([name, problems]);
    };
    for (const size of ['tablet', 'desktop', 'portrait', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      // the choice stays, however the device is turned (B6 10)
      await expect(form.getByText(/rests on Ari’s left shoulder/)).toBeVisible();
      await look(size);
    }
    await form.getByRole('radio', { name: 'Figures' }).check();
    await expect(form.locator('[data-view]')).toBeVisible();
    await look('phone-figures');
    expect(found).toEqual([]);
    await mara.close();
  });

test('[R20] [B1] a director and a performer wish with the same form, without a figure; the IC places one and keeps her own on the desk', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const mara = await Tablet.open(browser);
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await bringOn(mara, 'Ari', 80, 0);
  await mara.isSaved();

  const wish = async (tablet: Tablet, link: string, seen: RegExp): Promise<void> => {
    await tablet.join(link);
    await tablet.openScene('The harbour');
    await tablet.tab('Contacts');
    await tablet.inspector.getByRole('button', { name: 'Wish a contact' }).click();
    const form = tablet.page.getByRole('dialog', { name: 'A wish for a contact' });
    await expect(form.getByText(seen)).toBeVisible();
    expect(await form.locator('[data-view]').count()).toBe(0);
    await form.getByRole('button', { name: /^Where/ }).click();
    await form.getByRole('searchbox').fill('left shoulder');
    await form
      .getByRole('button', { name: /left shoulder/i })
      .first()
      .click();
    expect(await findViolations(tablet.page)).toEqual([]);
    expect(await findSmallTargets(tablet.page)).toEqual([]);
    await tablet.page.screenshot({ path: `artifacts/contact-editor/wish-${seen.source.slice(0, 4)}.png` });
    await form.getByRole('button', { name: 'Send as a wish to Mara' }).click();
    await expect(form).toBeHidden();
    await expect(tablet.page.getByText('Your wish goes to Mara.')).toBeVisible();
    // nothing of it stands on the board
    await expect(tablet.inspector.getByText('No contact in this beat.')).toBeVisible();
  };

  const jo = await Tablet.open(browser);
  await wish(jo, company.links.jo, /Performers never see it/);
  const ari = await Tablet.open(browser);
  await wish(ari, company.links.ari, /^Only you and the ICs/);

  await test.step('the director’s waits in the scene, and is placed in one step', async () => {
    await mara.inspector.getByRole('tab', { name: 'Wishes' }).click();
    await mara.inspector
      .getByRole('list', { name: 'In this beat' })
      .getByRole('button', { name: /^Place on board: Sam’s palm rests on Ari’s left shoulder/ })
      .click();
    await mara.tab('Contacts');
    await expect(mara.inspector.getByText(/^Sam’s palm rests on Ari’s left shoulder/)).toBeVisible();
    await jo.tab('Contacts');
    await expect(jo.inspector.getByText(/^Sam’s palm rests on Ari’s left shoulder/)).toBeVisible();
  });

  await test.step('the performer’s is a line between her and the ICs', async () => {
    await ari.page.goto(`${house.url}/talk`);
    await expect(ari.page.getByText(/Sam’s palm rests on Ari’s left shoulder/)).toBeVisible();
  });

  await test.step('an IC keeps one on the desk', async () => {
    const form = await openForm(mara);
    await partOf(form, 'Ari', 'arm-l').click();
    await partOf(form, 'Ari', 'elbow-l').click();
    await form.getByRole('button', { name: 'Keep on desk' }).click();
    await expect(form).toBeHidden();
    await mara.inspector.getByRole('tab', { name: 'Wishes' }).click();
    await expect(
      mara.inspector.getByRole('list', { name: 'On the desk' }).getByText(/rests on Ari’s left elbow/),
    ).toBeVisible();
  });
  for (const tablet of [mara, jo, ari]) {
    expect(tablet.complaints).toEqual([]);
    await tablet.close();
  }
});
