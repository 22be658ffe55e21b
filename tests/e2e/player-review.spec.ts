/** Review in the player: a beat beside what was called, notes at a beat, and what others do while a scene plays. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser } from '@playwright/test';
import { changeRecord, putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { makeCompany, type CastName, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { findClipped, findSmallTargets } from './kit/measure.ts';
import { Tablet, type TabletOptions } from './kit/tablet.ts';

let house: House;
let company: Company;
let peer: BoardPeer;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
  peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const { sam, ari } = company.ids;
  const fields = {
    kind: 'plain',
    name: '',
    phrase: '',
    cueIn: '',
    cueOut: '',
    people: [sam, ari],
    counts: 8,
  };
  const place = { y: 1, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
  transact(peer.doc, null, () =>
    firstKeys(3).forEach((order, at) => {
      putRecord(peer.doc, 'board', 'beats', beatId(at), { ...fields, order, tempo: 30 });
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${sam}`, { ...place, x: -2 });
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${ari}`, { ...place, x: 2 });
    }),
  );
});
test.afterEach(async () => {
  peer.close();
  await house.close();
});

const beatId = (at: number): string => `beat_${String(at).padStart(6, '0')}`;

async function open(browser: Browser, who: CastName, options: TabletOptions = {}): Promise<Tablet> {
  const tablet = await Tablet.open(browser, options);
  await tablet.join(company.links[who]);
  await tablet.openScene('The harbour');
  await tablet.page.getByRole('button', { name: 'Play the scene' }).click();
  await player(tablet).getByRole('button', { name: 'One count on' }).click();
  return tablet;
}

const player = (tablet: Tablet) => tablet.page.getByRole('region', { name: 'Player' });

test('[W9] [B6 28] a director compares a beat with what was frozen: in words and pictures, and is told of no answer', async ({
  browser,
}) => {
  const { sam, ari } = company.ids;
  const jo = await open(browser, 'jo');
  const compare = player(jo).getByRole('button', { name: 'Compare with a version' });
  const sheet = jo.page.getByRole('dialog', { name: 'Beat 1: then and now' });
  await compare.click();
  await expect(sheet.getByText('This beat has not been called ready or frozen yet')).toBeVisible();
  await jo.page.keyboard.press('Escape');

  const frozen = await company.mara.run('freeze-beat', { scene: company.sceneId, beat: beatId(0) });
  expect(frozen.ok).toBe(true);
  transact(peer.doc, null, () => {
    changeRecord(peer.doc, 'board', 'places', `${beatId(0)}:${sam}`, { x: -1.4 });
    changeRecord(peer.doc, 'board', 'places', `${beatId(0)}:${ari}`, { height: 'seated', facing: 180 });
    changeRecord(peer.doc, 'board', 'beats', beatId(0), { counts: 6 });
  });
  await compare.click();
  await expect(sheet.getByRole('listitem')).toHaveText([
    'Sam: moved 0.6 m stage left.',
    'Ari: faces upstage (faced downstage).',
    'The beat has 6 counts (was 8).',
    'Ari: seated (was standing).',
  ]);
  await expect(sheet.getByRole('combobox', { name: 'Compare with' }).getByRole('option')).toHaveCount(1);
  await expect(sheet.getByRole('figure', { name: /^Then: Sam / })).toBeVisible();
  await expect(sheet.getByRole('figure', { name: /^Now: Sam / })).toBeVisible();
  // it follows the board while it is open
  changeRecord(peer.doc, 'board', 'places', `${beatId(0)}:${sam}`, { x: -2 });
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  expect(jo.complaints).toEqual([]);
});

for (const size of ['tablet', 'phone'] as const)
  test(`[W9] notes at a beat are written, answered and settled, and everybody on the scene reads them: ${size}`, async ({
    browser,
  }) => {
    const jo = await open(browser, 'jo', { size });
    await player(jo).getByRole('button', { name: 'Notes at this beat' }).click();
    const sheet = jo.page.getByRole('dialog', { name: 'Notes at beat 1' });
    await expect(sheet.getByText('There are no notes at this beat.')).toBeVisible();
    await sheet.getByRole('button', { name: 'slower' }).click();
    await expect(sheet.getByRole('textbox', { name: 'New note' })).toHaveValue('Count 1: slower ');
    // closing loses nothing
    await sheet.getByRole('button', { name: 'Close' }).click();
    await player(jo).getByRole('button', { name: 'Notes at this beat' }).click();
    await expect(sheet.getByRole('textbox', { name: 'New note' })).toHaveValue('Count 1: slower ');
    await sheet.getByRole('button', { name: 'Add note' }).click();
    await expect(sheet.getByRole('list', { name: 'Notes' }).getByText('Count 1: slower')).toBeVisible();

    const sam = await open(browser, 'sam', { size });
    await player(sam).getByRole('button', { name: 'Notes at this beat: 1 is not settled' }).click();
    const theirs = sam.page.getByRole('dialog', { name: 'Notes at beat 1' });
    await expect(theirs.getByText('Count 1: slower')).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Remove: note by Jo' })).toHaveCount(0);
    await theirs.getByRole('button', { name: 'Reply: note by Jo' }).click();
    await theirs.getByRole('textbox', { name: 'Reply to Jo' }).fill('From the door');
    await theirs.getByRole('button', { name: 'Send reply' }).click();
    await expect(sheet.getByText('From the door')).toBeVisible();
    await sheet.getByRole('button', { name: 'Settle: note by You' }).click();
    await expect(theirs.getByText('Settled')).toBeVisible();
    expect(await findClipped(sam.page)).toEqual([]);
    expect(await findSmallTargets(sam.page)).toEqual([]);
    const { violations } = await new AxeBuilder({ page: sam.page }).include('dialog[open]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect([jo.complaints, sam.complaints]).toEqual([[], []]);
  });

test('[W9] what others do while it plays is played and said; a beat that is taken off stops it', async ({
  browser,
}) => {
  const jo = await open(browser, 'jo', { reducedMotion: false });
  await player(jo).getByRole('button', { name: 'Next beat' }).click();
  await player(jo).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(player(jo).locator('[data-count="2"]')).toBeVisible();
  changeRecord(peer.doc, 'board', 'places', `${beatId(1)}:${company.ids.sam}`, { x: -3 });
  await expect(player(jo).getByText('changed just now')).toBeVisible();
  await expect(player(jo).getByRole('button', { name: 'Pause' })).toBeVisible();
  changeRecord(peer.doc, 'board', 'beats', beatId(1), { retired: true });
  await expect(player(jo).getByRole('status')).toHaveText(
    'This beat was taken off the board, so playing stopped here.',
  );
  await expect(player(jo).getByText('Beat 1 of 2')).toBeVisible();
  await expect(player(jo).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(jo.complaints).toEqual([]);
});

test('[W9] without a connection it plays on from the device, and says how old readiness is', async ({
  browser,
}) => {
  const jo = await open(browser, 'jo');
  await house.kill();
  await jo.saveStateIs('offline');
  await player(jo).getByRole('button', { name: 'One count on' }).click();
  await expect(player(jo).locator('[data-count="2"]')).toBeVisible();
  await player(jo).getByRole('button', { name: 'More for playing' }).click();
  await jo.page.getByRole('radio', { name: 'Only ready ones' }).check({ force: true });
  await jo.page.keyboard.press('Escape');
  await expect(player(jo).getByText('No connection. What is ready is as it was last heard.')).toBeVisible();
  await player(jo).getByRole('button', { name: 'Compare with a version' }).click();
  await expect(
    jo.page.getByText('Versions are kept on the server. They can be compared once there is a connection.'),
  ).toBeVisible();
});
