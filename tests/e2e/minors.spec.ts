/** Nobody has noted yet that a performer is 18 or older: said in the forms, before the server has to put anything back. */
import { expect, test, type Locator } from '@playwright/test';
import { MINOR_BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { BEAT_KIND_LABELS } from '#shared/words/labels/scenes.ts';
import { makeCompany } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

test.setTimeout(90_000);

let house: House;
test.beforeAll(async () => {
  house = await House.open();
});
test.afterAll(async () => house.close());

test('[M1] [M2] [M3] an IC is told what holds and where it is noted; what would be put back cannot be kept; once it is noted it can', async ({
  browser,
}) => {
  const company = await makeCompany(house);
  const { ids, sceneId } = company;
  const invited = await company.mara.run('invite', { name: 'Tia Moss', job: 'performer' });
  if (!invited.ok) throw new Error(invited.reason);
  await company.mara.run('set-scene-people', { scene: sceneId, people: [ids.sam, invited.result.person] });
  const mara = await Tablet.open(browser);
  const { page } = mara;
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  await mara.button('Capture the first beat').click();
  await bringOn(mara, 'Sam', -80, 0);
  await mara.tab('People');
  await expect(page.getByText(/stricter rules for under-18s/)).toHaveCount(0);
  await bringOn(mara, 'Tia', 80, 0);
  await expect(
    mara.inspector.getByText(/^Nobody has noted yet that Tia is 18 or older, .* in this beat\./),
  ).toBeVisible();
  await page.screenshot({ path: 'artifacts/minors/people-panel.png' });

  await test.step('[M3] the beat is offered the closed list of kinds alone, and says why', async () => {
    await mara.inspector.getByRole('button', { name: 'Details', exact: true }).click();
    const kinds = mara.inspector.getByRole('combobox', { name: 'Kind of beat' });
    const offered = MINOR_BEAT_KINDS.filter((kind) => kind !== 'story-kiss');
    await expect(kinds.locator('option')).toHaveText(
      ['plain' as const, ...offered].map((kind) => BEAT_KIND_LABELS[kind]),
    );
    await expect(mara.inspector.getByText(/so only these kinds can be chosen/)).toBeVisible();
    await kinds.selectOption({ label: BEAT_KIND_LABELS.carry });
    await expect(mara.inspector.getByText(/A guardian and a studio teacher are there/)).toBeVisible();
    await page.screenshot({ path: 'artifacts/minors/kinds.png' });
    await kinds.selectOption({ label: BEAT_KIND_LABELS.plain });
    await mara.inspector.getByRole('button', { name: 'Details', exact: true }).click();
  });

  const form = page.getByRole('dialog', { name: 'New contact' });
  await test.step('the form says so, and does not keep what would be put back', async () => {
    await mara.tab('Contacts');
    await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
    await expect(form.getByText(/^Nobody has noted yet that Tia is 18/)).toBeVisible();
    await expect(form.getByText(/^A contact of Tia needs a beat of its own kind/)).toBeVisible();
    await page.screenshot({ path: 'artifacts/minors/form.png' });
    expect(await findClipped(page)).toEqual([]);
    expect(await findSmallTargets(page)).toEqual([]);
    // a plain beat has no contact of theirs: only the kind can be chosen
    await expect(form.getByRole('button', { name: /^Where/ })).toHaveCount(0);
    await form.getByRole('button', { name: 'Place on board' }).click();
    await expect(form).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(mara.inspector.getByText('No contact in this beat.')).toBeVisible();
  });

  await test.step('the way to note it', async () => {
    await mara.tab('People');
    await mara.inspector.getByRole('link', { name: 'Note it under People' }).click();
    await expect(page.getByText(/^Nobody has noted yet that Tia Moss is 18 or older/)).toBeVisible();
    await expect(page.getByText('Under-18 rules hold')).toHaveCount(1);
    await page.screenshot({ path: 'artifacts/minors/people.png' });
    const row = page.getByRole('listitem').filter({ hasText: 'Tia Moss' });
    await row.getByRole('button', { name: /Details/ }).click();
    await row.getByRole('button', { name: 'I have checked: 18 or older' }).click();
    await expect(page.getByText(/^Nobody has noted yet/)).toHaveCount(0);
  });

  await test.step('then it is kept, and the server keeps it too', async () => {
    await page.getByRole('link', { name: 'Scenes' }).click();
    await mara.openScene('The harbour');
    await chooseContact(mara, form);
    await expect(form.getByText(/under-18s/)).toHaveCount(0);
    await form.getByRole('button', { name: 'Place on board' }).click();
    await expect(form).toBeHidden();
    await mara.isSaved();
    await expect(mara.inspector.getByText(/palm rests on .* left shoulder/)).toBeVisible();
  });
  expect(mara.complaints).toEqual([]);
  await mara.close();
});

async function chooseContact(mara: Tablet, form: Locator): Promise<void> {
  await mara.tab('Contacts');
  await mara.inspector.getByRole('button', { name: 'Add contact' }).click();
  await form.getByRole('button', { name: /^Where/ }).click();
  await form.getByRole('searchbox').fill('left shoulder');
  await form
    .getByRole('button', { name: /left shoulder/i })
    .first()
    .click();
}
