/**
 * Every screen at every size in both themes: kept as pictures, measured as ux.md B6 asks, and scanned for accessibility.
 * The pictures lie in artifacts/screens and are for people to look at.
 */
import { expect, test } from '@playwright/test';
import { House } from './kit/house.ts';
import { lookAt } from './kit/look.ts';
import { SIZES, Tablet, type Size } from './kit/tablet.ts';

test.setTimeout(300_000);

let house: House;
test.beforeAll(async () => {
  house = await House.open('demo');
});
// each run of the demo prints fresh links
test.afterEach(async () => {
  await house.kill();
  await house.startAgain();
});
test.afterAll(async () => house.close());

for (const size of ['tablet', 'desktop', 'phone', 'portrait'] as const satisfies readonly Size[]) {
  test(`[B6 1] [B6 2] [B6 19] screens at ${SIZES[size].width}x${SIZES[size].height}, light and dark: nothing clipped, targets of 44 px, no finding of the scan`, async ({
    browser,
  }) => {
    const findings: string[] = [];
    const tablet = await Tablet.open(browser, { size });
    const look = async (name: string): Promise<void> => {
      findings.push(...(await lookAt(tablet.page, `screens/${size}`, name)));
    };

    await tablet.page.goto(`${house.url}/join`);
    await expect(tablet.page.getByRole('heading', { level: 1 })).toBeVisible();
    await look('type-code');
    await tablet.page.goto(`${house.url}/start`);
    await expect(tablet.page.getByRole('heading', { level: 1 })).toBeVisible();
    await look('start');
    await tablet.page.goto(await house.linkOf('Mara'));
    await expect(tablet.button('That’s me')).toBeVisible();
    await look('welcome');
    await tablet.button('That’s me').click();
    await look('welcome-lock');
    await tablet.page.getByRole('radio', { name: /lets me in/ }).check();
    await tablet.button('Come in').click();
    await expect(tablet.page.getByRole('article')).toHaveCount(2);
    await look('home');

    await tablet.page.getByRole('link', { name: 'People' }).click();
    await expect(tablet.page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
    await look('people');
    await tablet.button('Invite someone').click();
    await expect(tablet.page.getByRole('dialog')).toBeVisible();
    await look('invite');
    await tablet.page.keyboard.press('Escape');
    await tablet.page.getByRole('link', { name: 'Settings' }).click();
    await expect(tablet.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await look('settings');
    await tablet.page.getByRole('link', { name: 'Scenes' }).click();

    await tablet.openScene('The dock house');
    await expect(tablet.inspector.getByRole('button', { name: /^Samira Haddad/ })).toBeVisible();
    await look('board');
    await tablet.strip.locator('[data-beat]').nth(3).or(tablet.button('Next beat').first()).first().click();
    await tablet.tab('Contacts');
    const addContact = tablet.inspector.getByRole('button', { name: 'Add contact' });
    await expect(addContact).toBeVisible();
    await look('board-contacts');
    await addContact.click();
    await expect(tablet.page.getByRole('dialog').getByRole('group').first()).toBeVisible();
    await look('contact-form');
    await tablet.page.keyboard.press('Escape');
    await tablet.tab('Set');
    await expect(tablet.inspector.getByRole('button', { name: 'Add camera' })).toBeVisible();
    await look('board-set');

    expect(findings).toEqual([]);
    expect(tablet.complaints).toEqual([]);
    await tablet.close();
  });
}
