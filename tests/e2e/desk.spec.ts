/** The IC's side: offering, calling ready, freezing and putting a version back at the beat, and the desk. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { readPdf } from '../kit/read-pdf.ts';
import { BEAT, ConsentRoom, OTHER_BEAT } from './kit/consent-room.ts';
import { isSound } from './kit/look.ts';
import { overhear } from './kit/overhear.ts';
import { Performer } from './kit/performer.ts';
import { SIZES, Tablet, type Size, type TabletOptions } from './kit/tablet.ts';

test.setTimeout(150_000);

let room: ConsentRoom;
let sam: Performer;
let ari: Performer;
test.beforeEach(async () => {
  room = await ConsentRoom.open();
  sam = await Performer.join(room, 'sam');
  ari = await Performer.join(room, 'ari');
});
const tablets: Tablet[] = [];
test.afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
  for (const performer of [sam, ari]) await performer.close();
  await room.close();
});

async function take(browser: Browser, options?: TabletOptions): Promise<Tablet> {
  const tablet = await Tablet.open(browser, options);
  tablets.push(tablet);
  return tablet;
}

async function asMara(browser: Browser, options?: TabletOptions): Promise<Tablet> {
  const mara = await take(browser, options);
  await mara.join(await room.company.linkFor(room.company.maraId));
  return mara;
}

async function openBeat({ page }: Tablet, beat = BEAT): Promise<void> {
  await page.goto(new URL(`/scene/${room.company.sceneId}/${beat}`, page.url()).href);
  await expect(page.getByRole('tab', { name: 'Agreement' })).toHaveAttribute('aria-selected', 'true');
}

async function openDesk({ page }: Tablet): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Desk' }).click();
  await expect(page.getByRole('heading', { name: 'Your desk' })).toBeVisible();
}

const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check();

/** Where each of them stands, as the IC reads it at the beat. */
const standings = (page: Page): Locator =>
  page.getByRole('list', { name: 'Where each of them stands' }).getByRole('listitem');

const entry = (state: MapEntry['state'], more: Partial<MapEntry> = {}): MapEntry => ({
  direction: 'receive',
  zone: 'hand-l',
  state,
  conditions: [],
  ...more,
});

test('[B6 23] [B6 28] [R9] offered, answered, ready, changed, asked again, ready: the director reads ready or not ready and nothing else', async ({
  browser,
}) => {
  const jo = await take(browser);
  const heard = overhear(jo.page);
  await jo.join(room.company.links.jo);
  await jo.openScene('The harbour');
  const card = jo.strip.locator(`[data-beat="${BEAT}"]`);
  await expect(card).toContainText('Not ready');
  const mara = await asMara(browser);
  await openBeat(mara);
  const { page } = mara;
  await expect(standings(page)).toHaveText([/Sam Okafor.*Not offered/s, /Ari Lund.*Not offered/s]);

  await test.step('one press offers what is on the screen; before the answers it is not called ready', async () => {
    await mara.button('Offer this beat').click();
    await expect(page.getByText('Offered. Answers come when they come.')).toBeVisible();
    await expect(standings(page)).toHaveText([/Offered.*version 1/s, /Offered.*version 1/s]);
    await mara.button('Call it ready').click();
    await expect(page.getByText(/Not called ready yet: (Ari and Sam|Sam and Ari)\./)).toBeVisible();
    await sam.answer('agree', 1);
    await expect(standings(page).first()).toContainText('Agreed');
    await mara.button('Call it ready').click();
    await expect(page.getByText('Not called ready yet: Ari.')).toBeVisible();
    await expect(card).toContainText('Not ready');
  });

  await test.step('ready is what everybody reads, after the call and not before', async () => {
    await ari.answer('agree', 1);
    await expect(standings(page)).toHaveText([/Agreed/, /Agreed/]);
    await expect(card).toContainText('Not ready');
    await mara.button('Call it ready').click();
    await expect(card).toContainText(/(?<!Not )Ready/);
  });

  await test.step('[B6 27] a material change asks again, told from the board', async () => {
    room.change({ counts: 3 });
    await expect(standings(page)).toHaveText([/Ask again/, /Ask again/]);
    await expect(card).toContainText('Asked again');
    await mara.button('Offer this beat').click();
    for (const who of [sam, ari]) await who.answer('agree', 2);
    await expect(standings(page)).toHaveText([/Agreed.*version 2/s, /Agreed.*version 2/s]);
    await mara.button('Call it ready').click();
    await expect(card).toContainText(/(?<!Not )Ready/);
  });

  await test.step('[R12] a withdrawal moves nothing that others see until the IC publishes', async () => {
    const before = heard.texts.length;
    await sam.withdraw();
    await expect(standings(page).first()).toContainText('Withdrawn');
    await expect(card).toContainText(/(?<!Not )Ready/);
    const consent = heard.texts.slice(before).filter((text) => text.startsWith('{"kind":"consent"'));
    expect(consent).toEqual([]);
    await mara.button('Call not ready').click();
    await expect(card).toContainText('Not ready');
  });
  const told = heard.texts.filter((text) => text.startsWith('{"kind":"consent"'));
  expect(told.length).toBeGreaterThan(2);
  for (const text of told) {
    expect(text).not.toMatch(/"standing"|agreed|withdrawn|"offer"|answeredAt|mark/);
    for (const id of [room.company.ids.sam, room.company.ids.ari]) expect(text).not.toContain(id);
  }
  expect([...mara.complaints, ...jo.complaints]).toEqual([]);
});

test('[10] an offered version is put back with one press, from the server’s own record, and undone in one step', async ({
  browser,
}) => {
  const mara = await asMara(browser);
  await openBeat(mara);
  const { page } = mara;
  await mara.button('Offer this beat').click();
  for (const who of [sam, ari]) await who.answer('agree', 1);
  await expect(standings(page)).toHaveText([/Agreed/, /Agreed/]);
  room.change({ counts: 3, zone: 'forearm-l' });
  room.move(-3);
  await expect(standings(page)).toHaveText([/Ask again/, /Ask again/]);
  await mara.button('Offered versions').click();
  const versions = page.getByRole('list', { name: 'Offered versions' });
  await expect(versions).toContainText(/forearm/i);
  await mara.button('Restore the version of offer 1').click();
  // the same content again is the same agreement
  await expect(standings(page)).toHaveText([/Agreed/, /Agreed/]);
  await expect(versions).toContainText('The same agreement as now');
  await expect.poll(() => room.board.contacts()[0]).toMatchObject({ zone: 'hand-l', counts: 2 });
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(standings(page)).toHaveText([/Ask again/, /Ask again/]);
  await expect.poll(() => room.board.contacts()[0]).toMatchObject({ zone: 'forearm-l', counts: 3 });
  expect(mara.complaints).toEqual([]);
});

test('[design 5] a frozen beat is left alone by everybody’s tools; reopening is one tap and says one thing', async ({
  browser,
}) => {
  const mara = await asMara(browser);
  await openBeat(mara);
  const jo = await take(browser);
  await jo.join(room.company.links.jo);
  await jo.openScene('The harbour');
  await mara.button('Freeze').click();
  await expect(mara.page.getByText('Frozen against accidents')).toBeVisible();
  await jo.strip.locator(`[data-beat="${BEAT}"]`).click();
  const held = 'This beat is frozen, so nothing was changed.';
  const counts = jo.inspector.getByRole('spinbutton', { name: 'Counts', exact: true });
  await expect(counts).toHaveValue('8');
  const locked = jo.inspector.getByText('Locked against accidents');
  await expect(locked).toBeVisible();
  await jo.inspector.getByRole('button', { name: 'Counts: more' }).click();
  await expect(jo.page.getByText(`${held} Mara Lind can reopen it.`)).toBeVisible();
  await expect(jo.page.getByRole('button', { name: 'Reopen' })).toHaveCount(0);
  await expect(counts).toHaveValue('8');
  await mara.inspector.getByRole('button', { name: 'Counts: more' }).click();
  const notices = mara.page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText(held);
  await notices.getByRole('button', { name: 'Reopen' }).click();
  await expect(notices).toContainText('This beat will be asked again.');
  await expect(mara.button('Freeze')).toBeVisible();
  await expect(locked).toBeHidden();
  await jo.inspector.getByRole('button', { name: 'Counts: more' }).click();
  await expect(counts).toHaveValue('9');
  expect([...mara.complaints, ...jo.complaints]).toEqual([]);
});

test('[R4] [R19] what meets a shared map is told to the IC alone, with changes that fit both maps; taken back, it is gone', async ({
  browser,
}) => {
  const jo = await take(browser);
  const heard = overhear(jo.page);
  await jo.join(room.company.links.jo);
  await jo.openScene('The harbour');
  const mara = await asMara(browser);
  await openDesk(mara);
  const { page } = mara;
  await expect(page.getByText('Nothing waits for you here.')).toBeVisible();
  const before = heard.texts.length;
  await ari.share([entry('fence'), entry('open', { zone: 'forearm-l' }), entry('open', { zone: 'wrist-l' })]);
  await sam.share([
    entry('open', { direction: 'give' }),
    entry('open', { direction: 'give', zone: 'forearm-l' }),
    entry('open', { direction: 'give', zone: 'wrist-l' }),
  ]);
  const row = page.getByRole('listitem').filter({ hasText: 'Turn to the window' });
  await expect(row).toContainText('Ari, contact received at the left hand: closed. It cannot be offered.');
  await row.getByRole('button', { name: 'Offer alternatives' }).click();
  const alternatives = page.getByRole('list', { name: /^Alternatives to/ });
  await expect(alternatives).toContainText('Left wrist');
  await alternatives.getByRole('button', { name: 'Keep on desk: Left wrist' }).click();
  await expect(page.getByText('Kept on the desk of this scene.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kept on the desk' })).toBeVisible();
  await row.first().getByRole('link', { name: 'Open the beat: Turn to the window' }).click();
  await expect(page.getByRole('button', { name: 'Offer this beat' })).toBeDisabled();
  await expect(page.getByText('Before it can be offered')).toBeVisible();
  await ari.unshare();
  await expect(page.getByText('Before it can be offered')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Offer this beat' })).toBeEnabled();
  // all that while the director was sent nothing about it
  expect(heard.texts.slice(before).filter((text) => /consent|fence|wrist|map/.test(text))).toEqual([]);
  expect(mara.complaints).toEqual([]);
});

test('[W8] the desk says what waits, shows readiness by keys alone, notes riders, and gives the ledger as a file', async ({
  browser,
}) => {
  await room.offer();
  await room.offer(OTHER_BEAT);
  await sam.answer('agree', 1);
  await ari.answer('talk', 1);
  const mara = await asMara(browser);
  await openDesk(mara);
  const { page } = mara;
  await expect(page.getByText('Ari wants to talk first about “Turn to the window”.')).toBeVisible();
  await sam.withdraw();
  await expect(page.getByText('Sam withdrew from “Turn to the window”.')).toBeVisible();
  await test.step('a talk that was had, or can wait, is set aside until they say something new', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'Ari wants to talk first' });
    const about = 'Ari wants to talk first about “Turn to the window”.';
    await expect(page.getByText('2 to look at')).toBeVisible();
    await mara.button(`Later: ${about}`).click();
    await expect(row).toContainText(/Later, noted by Mara, /);
    await expect(page.getByText('1 to look at')).toBeVisible();
    await mara.button(`Back to the list: ${about}`).click();
    await expect(page.getByText('2 to look at')).toBeVisible();
    await mara.button(`Talked: ${about}`).click();
    await expect(row).toContainText(/Talked, noted by Mara, /);
    await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible();
    await ari.answer('not-this', 1);
    await expect(page.getByText('Ari says “Not this version” of “Turn to the window”.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Set aside' })).toHaveCount(0);
    await ari.answer('talk', 1);
    await expect(page.getByText(about)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Set aside' })).toHaveCount(0);
  });
  await view(page, 'Withdrawn');
  await expect(page.getByText('Ari wants to talk first')).toHaveCount(0);
  await view(page, 'Barrier');
  await expect(page.getByText('Nothing of this kind waits for you.')).toBeVisible();

  await test.step('readiness is a grid: one stop, arrows, Enter opens the beat', async () => {
    await view(page, 'Readiness');
    const grid = page.getByRole('grid');
    await expect(grid.getByRole('row')).toHaveCount(3);
    await expect(grid.getByRole('row').nth(1)).toContainText(/Not ready.*Withdrawn.*Talk first/s);
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
    await grid.locator('[tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect(page.locator(':focus')).toHaveText('Offered');
    await page.keyboard.press('Control+Home');
    await expect(page.locator(':focus')).toContainText('Turn to the window');
    await page.keyboard.press('End');
    const flag = page.getByRole('checkbox', { name: 'Keep off the call sheet: Turn to the window' });
    await expect(flag).toBeFocused();
    await page.keyboard.press('Space');
    await expect(flag).toBeChecked();
    await expect(grid.getByRole('row').nth(1)).toContainText('Kept off');
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator(':focus')).toHaveText('Talk first');
    await page.keyboard.press('Enter');
    await expect(standings(page).first()).toContainText('Withdrawn');
    await page.goBack();
    // it is kept on the server, not on this page
    await view(page, 'Readiness');
    await expect(
      page.getByRole('checkbox', { name: 'Keep off the call sheet: Turn to the window' }),
    ).toBeChecked();
  });

  await test.step('[R23] a rider is needed, or executed with its text', async () => {
    await view(page, 'Riders');
    const rider = page.getByRole('listitem').filter({ hasText: 'Rider of Sam Okafor' });
    await rider.getByRole('radio', { name: 'Rider executed' }).check();
    await expect(rider.getByRole('button', { name: 'Keep' })).toBeDisabled();
    await rider.getByRole('textbox', { name: 'Which text was executed' }).fill('Rider 3');
    await rider.getByRole('button', { name: 'Keep' }).click();
    await expect(rider.getByRole('button', { name: 'Keep' })).toHaveCount(0);
    await expect(rider.getByRole('radio', { name: 'Rider executed' })).toBeChecked();
  });

  await test.step('[R37] [B6 38] the ledger on the screen and on paper, without what was said', async () => {
    await view(page, 'Ledger');
    await expect(page.getByRole('list', { name: 'Ledger' })).toContainText('Beat answered');
    const [file] = await Promise.all([page.waitForEvent('download'), mara.button('Save as PDF').click()]);
    expect(file.suggestedFilename()).toBe('ledger-copy-1.pdf');
    const { pages } = readPdf(await readFile(await file.path()));
    for (const text of pages)
      expect(text).toMatch(/For Mara Lind · \d\d \w+ \d{4}, \d\d:\d\d UTC · copy 1 · page/);
    expect(pages.join('\n').replaceAll('Answers, maps and reasons', '')).not.toMatch(/talk|withdr|agree/i);
    await expect(page.getByRole('list', { name: 'Ledger' })).toContainText('Ledger exported, copy 1');
  });
  expect(mara.complaints).toEqual([]);
});

test('[R10] beats are called ready one after another, each by itself, and what did not go is said', async ({
  browser,
}) => {
  for (const beat of [BEAT, OTHER_BEAT]) await room.offer(beat);
  for (const who of [sam, ari]) {
    await who.answer('agree', 1);
    await who.answer('agree', 1, OTHER_BEAT);
  }
  const mara = await asMara(browser);
  await openDesk(mara);
  const { page } = mara;
  await view(page, 'Readiness');
  await expect(page.getByText('2 beats can be called ready.')).toBeVisible();
  await mara.button('Call them ready, one after another').click();
  await expect(page.getByText('Turn to the window: called ready.')).toBeVisible();
  await expect(page.getByText('No beat waits to be called ready.')).toBeVisible();
  const lines = await room.company.mara.run('read-ledger', {});
  if (!lines.ok) throw new Error(lines.reason);
  expect(lines.result.lines.filter(({ event }) => event === 'beat-called-ready')).toHaveLength(2);
});

test('[S8] the desk is for ICs: nobody else has the page, and a lock leaves nothing of it standing', async ({
  browser,
}) => {
  const jo = await take(browser);
  await jo.join(room.company.links.jo);
  await expect(jo.page.getByRole('navigation').getByRole('link', { name: 'Desk' })).toHaveCount(0);
  await jo.page.goto(new URL('/desk', jo.page.url()).href);
  await expect(jo.page.getByText('There is nothing at this address')).toBeVisible();
  const mara = await asMara(browser);
  await openDesk(mara);
  await expect(mara.page.getByText('Nothing waits for you here.')).toBeVisible();
  await mara.page.evaluate(() =>
    fetch('/api/lock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  );
  await expect(mara.page.getByText('This device is locked.')).toBeVisible();
  await expect(mara.page.getByText('Nothing waits for you here.')).toHaveCount(0);
});

test('[B6 1] [B6 2] [B6 19] every view of the desk and the beat’s agreement fit every size, in both themes', async ({
  browser,
}) => {
  // every view at every size in both themes, each looked through by a scanner
  test.setTimeout(420_000);
  await room.offer();
  await ari.answer('talk', 1);
  await ari.share([entry('fence'), entry('gate', { zone: 'knee-l', conditions: ['masked-only'] })]);
  const mara = await asMara(browser);
  await openDesk(mara);
  const { page } = mara;
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const size of Object.keys(SIZES) as Size[]) {
      await page.setViewportSize(SIZES[size]);
      for (const name of ['To look at', 'Readiness', 'Shared maps', 'Riders', 'Ledger']) {
        await view(page, name);
        await isSound(page);
        if (process.env['DESK_SHOTS'] !== undefined)
          await page.screenshot({ path: `${process.env['DESK_SHOTS']}/${size}-${theme}-${name}.png` });
      }
    }
  }
  await openBeat(mara);
  await mara.button('Offered versions').click();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const size of Object.keys(SIZES) as Size[]) {
      await page.setViewportSize(SIZES[size]);
      await expect(standings(page).first()).toBeVisible();
      await isSound(page);
      if (process.env['DESK_SHOTS'] !== undefined)
        await page.screenshot({ path: `${process.env['DESK_SHOTS']}/${size}-${theme}-beat.png` });
    }
  }
  expect(mara.complaints).toEqual([]);
});
