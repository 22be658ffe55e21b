/** The board by keys: the twins of ways, the palette, the parts of the screen, and a focus that is never lost. */
import { expect, test, type Browser } from '@playwright/test';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { Keyboard } from './kit/keyboard.ts';
import { cards, twin } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

test('[B6 13] a way and its points have one twin each, and are bent, added to and taken away by keys', async ({
  browser,
}) => {
  const { jo, keys } = await openWithTwoBeats(browser);
  const way = jo.twins.getByRole('button', { name: /^Way of Sam to beat 2, \d.*of 1$/ });
  const points = jo.twins.getByRole('button', { name: /^Way of Sam to beat 2, point/ });
  await expect(way).toHaveAccessibleName('Way of Sam to beat 2, 1.5 m, straight, 1 of 1');
  await expect(points).toHaveCount(0);

  await keys.reach(/^Way of Sam/);
  await keys.press('Shift+ArrowDown');
  await expect(points).toHaveText(['Way of Sam to beat 2, point 1 of 1, 0.75 m stage left, 0.5 m downstage']);
  await keys.press('Enter');
  await expect(points).toHaveCount(2);
  await keys.press('Tab', 'Tab', 'ArrowUp');
  await expect(points).toHaveText([
    /point 1 of 2, 0.\d+ m stage left, 0.\d+ m downstage$/,
    /point 2 of 2, 0.75 m stage left, 0.4 m downstage$/,
  ]);
  await expect(points.last()).toBeFocused();
  await keys.press('Delete');
  await expect(points).toHaveCount(1);
  await expect(points).toBeFocused();
  await keys.press('Delete');
  await expect(points).toHaveCount(0);
  await expect(way).toHaveAccessibleName(/straight, 1 of 1$/);
  expect(jo.complaints).toEqual([]);
});

test('[B6 14] the focus is never lost: what goes away hands it on, a kept name gives it back', async ({
  browser,
}) => {
  const { jo, keys } = await openWithTwoBeats(browser);
  // whoever is taken off stage takes their twin along
  await keys.reach(/^AL Ari Lund/);
  await keys.press('Delete');
  await expect(twin(jo, '^AL Ari Lund')).toHaveCount(0);
  await keys.press('F2');
  await expect(jo.page.getByRole('textbox', { name: 'Name of the beat' })).toBeFocused();
  await keys.type('Window');
  await keys.press('Enter');
  await expect(cards(jo).nth(0)).toContainText('Window');
  // a button that is greyed out by its own press
  await jo.isSaved();
  await keys.reach('Undo', 'Shift+Tab');
  const undo = jo.page.getByRole('button', { name: 'Undo', exact: true }).first();
  for (let press = 0; press < 30 && (await undo.isEnabled()); press += 1) await keys.press('Enter');
  await expect(undo).toBeDisabled();
  await keys.isSeen();
  expect(jo.complaints).toEqual([]);
});

test('[ux C Common] the palette finds an action by its words, for keys and for a finger', async ({
  browser,
}) => {
  const { jo, keys } = await openWithTwoBeats(browser);
  await keys.ask('pick ari', 'Pick Ari Lund');
  await expect(twin(jo, '^AL Ari Lund')).toBeFocused();
  await keys.ask('kneel', 'Kneeling');
  await expect(twin(jo, '^AL Ari Lund, kneeling')).toHaveCount(1);
  await expect(twin(jo, '^AL Ari Lund')).toBeFocused();
  await keys.ask('open beat 2', 'Open Beat 2');
  await expect(jo.page.getByText('Beat 2 of 2').first()).toBeVisible();

  await jo.page.getByRole('button', { name: 'Find an action' }).tap();
  const options = jo.page.getByRole('listbox', { name: 'Actions' }).getByRole('option');
  await options.filter({ hasText: 'Pick Sam Okafor' }).tap();
  await expect(twin(jo, '^SO Sam Okafor')).toHaveAttribute('aria-pressed', 'true');
  expect(jo.complaints).toEqual([]);
});

test('[ux C Beats] keys go round the parts of the screen, put a beat elsewhere and open another scene', async ({
  browser,
}) => {
  await company.mara.run('add-scene', { number: '13', title: 'The quay' });
  const { jo, keys } = await openWithTwoBeats(browser);
  await keys.press('Escape');
  const part = async (): Promise<string> =>
    jo.page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? '');
  // what the key does is fetched, so the focus follows it a moment later
  for (const next of ['inspector', 'strip', 'rail', 'plan', 'inspector', 'strip']) {
    await keys.press('F6');
    await expect.poll(part).toBe(next);
  }

  await keys.press('F2');
  await keys.type('One');
  await keys.press('Enter');
  await expect(cards(jo).first()).toContainText('One');
  // on an object arrows move the object; anywhere else, with nothing picked, they are the beat's
  await keys.reach('Pick and move', 'Shift+Tab');
  await keys.press('Escape', 'Alt+ArrowRight');
  await expect(cards(jo).nth(1)).toContainText('One');
  await keys.press('Control+ArrowRight');
  await expect(jo.page.getByRole('heading', { name: /The quay/ })).toBeVisible();
  expect(jo.complaints).toEqual([]);
});

/** Sam and Ari on stage in two beats; in the second Sam is a metre and a half further to stage left. Beat 1 is open. */
async function openWithTwoBeats(browser: Browser): Promise<{ jo: Tablet; keys: Keyboard }> {
  const jo = await Tablet.open(browser);
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  const keys = new Keyboard(jo);
  await keys.reach('Capture the first beat');
  await keys.press('Enter');
  await expect(cards(jo)).toHaveCount(1);
  await keys.ask('add sam', 'Add Sam Okafor to this beat');
  await keys.ask('add ari', 'Add Ari Lund to this beat');
  await keys.press('Control+Enter');
  await expect(cards(jo)).toHaveCount(2);
  await keys.ask('pick sam', 'Pick Sam Okafor');
  await expect(twin(jo, '^SO Sam Okafor')).toBeFocused();
  await keys.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', ',');
  await expect(jo.page.getByText('Beat 1 of 2').first()).toBeVisible();
  return { jo, keys };
}
