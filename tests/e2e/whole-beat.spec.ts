/**
 * One beat from nothing to nothing left to settle: two contacts, a kiss with its placeholder and Plan B, and the kit for
 * it; once by finger, once with no more than a keyboard.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { makeCompany } from './kit/company.ts';
import { byKeys, byTouch } from './kit/hands.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { bringOn, cards, openBeat } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

test.setTimeout(180_000);

let house: House;
test.beforeEach(async () => {
  house = await House.open();
});
test.afterEach(async () => house.close());

for (const way of ['touch', 'keyboard'] as const) {
  test(`[R29] [B1] [B3] by ${way}: a beat with two contacts, a kiss with placeholder and Plan B, and the kit for it`, async ({
    browser,
  }) => {
    const company = await makeCompany(house);
    const mara = await Tablet.open(browser, { size: way === 'touch' ? 'tablet' : 'desktop' });
    const { page, inspector } = mara;
    const hands = way === 'touch' ? byTouch(page) : byKeys(page);
    await mara.join(await company.linkFor(company.maraId));
    await mara.openScene('The harbour');
    await mara.button('Capture the first beat').click();
    await bringOn(mara, 'Sam', -80, 0);
    await bringOn(mara, 'Ari', 80, 0);

    await test.step('a kiss, its placeholder and its Plan B', async () => {
      await hands.press(inspector.getByRole('button', { name: 'Details', exact: true }));
      await hands.choose(inspector.getByLabel('Kind of beat'), 'Kiss');
      await hands.press(inspector.getByRole('button', { name: 'palm to palm', exact: true }));
      await hands.press(inspector.getByRole('button', { name: 'Add Plan B' }));
      await expect(cards(mara)).toHaveCount(2);
      await expect(inspector.getByText(/Still to settle/)).toHaveCount(0);
      await openBeat(mara, 1);
      await hands.press(inspector.getByRole('button', { name: 'Details', exact: true }));
    });

    await test.step('the kiss itself', async () => {
      await hands.turnTo(inspector.getByRole('tab', { name: 'Contacts' }));
      await hands.press(inspector.getByRole('button', { name: 'Add contact' }));
      const form = page.getByRole('dialog', { name: 'New contact' });
      await hands.choose(form.getByLabel('With', { exact: true }), 'Lips');
      await hands.press(form.getByRole('button', { name: /^Where/ }));
      await form.getByRole('searchbox').focus();
      await page.keyboard.type('lips');
      await page.keyboard.press('Enter');
      await hands.choose(form.getByLabel('Action'), 'Staged kiss, closed mouth');
      await expect(form.getByText(/^Sam’s .*kiss|^Sam .*kiss/).first()).toBeVisible();
      await hands.press(form.getByRole('button', { name: 'Place on board' }));
      await expect(form).toBeHidden();
    });

    await test.step('a hand at the hip bone asks for a barrier on both bodies, and is not placed as finished without', async () => {
      await hands.press(inspector.getByRole('button', { name: 'Add contact' }));
      const form = page.getByRole('dialog', { name: 'New contact' });
      if (way === 'touch') {
        const ari = form.getByRole('region', { name: 'Ari’s part' });
        const sam = form.getByRole('region', { name: 'Sam’s part' });
        await hands.press(sam.locator('button[data-target="arm-r"]'));
        await hands.press(ari.locator('button[data-target="sides"]'));
        await hands.press(ari.locator('button[data-target="hip-l"]'));
      } else {
        await hands.press(form.getByRole('button', { name: /^Where/ }));
        await page.keyboard.type('hip bone left');
        await page.keyboard.press('Enter');
      }
      await expect(form.getByText(/palm rests on Ari’s left hip bone/)).toBeVisible();
      await expect(form.getByText(/\(R29\)/).first()).toBeVisible();
      await hands.check(
        form.getByRole('group', { name: 'On Sam' }).getByRole('checkbox', { name: 'Cushion', exact: true }),
      );
      await hands.press(form.getByRole('button', { name: 'Same on both' }));
      await expect(form.getByText(/\(R29\)/)).toHaveCount(0);
      await hands.press(form.getByRole('button', { name: 'Place on board' }));
      await expect(form).toBeHidden();
    });

    await test.step('the kit for it, with one press; then nothing of the list is left to settle', async () => {
      const kit = page.getByRole('region', { name: 'Kit in this beat' });
      await hands.press(kit.getByRole('button', { name: 'Put on the kit list: cushion' }));
      await expect(kit.getByText('Not on the kit list')).toHaveCount(0);
      await expect(kit.getByText('Cushion').first()).toBeVisible();
      await expect(inspector.getByText(/\(B3\)|\(B1\)|\(R29\)/)).toHaveCount(0);
    });

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect([...(await findClipped(page)), ...(await findSmallTargets(page))]).toEqual([]);
    await mara.isSaved();

    await test.step('it is all there for whoever opens the scene', async () => {
      const sam = await Tablet.open(browser, { size: 'portrait' });
      await sam.join(company.links.sam);
      await sam.openScene('The harbour');
      await expect(cards(sam)).toHaveCount(2);
      await openBeat(sam, 1);
      await sam.tab('Contacts');
      await expect(sam.inspector.getByText(/In rehearsal: palm to palm/)).toBeVisible();
      await expect(sam.inspector.getByText(/Sam’s.* palm rests on Ari’s left hip bone/)).toBeVisible();
      await expect(
        sam.page.getByRole('region', { name: 'Your kit in this beat' }).getByText('Cushion'),
      ).toHaveCount(1);
      expect(sam.complaints).toEqual([]);
      await sam.close();
    });
    expect(mara.complaints).toEqual([]);
    await mara.close();
  });
}
