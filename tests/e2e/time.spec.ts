/** Beats in time, by touch, mouse and keys: inserted, doubled, moved, split, joined, removed; who may not write contacts does it to blocking alone. */
import { expect, test, type Browser, type Locator } from '@playwright/test';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { contact } from '../kit/sync-records.ts';
import { makeCompany, type CastName, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { cards, openBeat } from './kit/on-board.ts';
import { Tablet } from './kit/tablet.ts';

let house: House;
let company: Company;
let peer: BoardPeer;

const BEAT = { kind: 'plain', phrase: '', cueIn: '', cueOut: '', counts: 8 } as const;
const PLACE = { facing: 0, height: 'standing', moves: [], path: [], onStage: true } as const;
const beatId = (at: number): string => `beat_${String(at).padStart(6, '0')}`;

interface StoredBeat {
  readonly name: string;
  readonly counts: number;
  readonly order: string;
  readonly phrase: string;
  readonly tempo?: number;
  readonly retired?: boolean;
}

/** "One 8", in playing order, as the server has it. */
function stored(): readonly string[] {
  const beats = Object.values(peer.doc.getMap('beats').toJSON() as Record<string, StoredBeat>);
  return beats
    .filter(({ retired }) => retired !== true)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name, counts }) => `${name} ${counts}`.trim());
}

/** Where contacts are and on which counts, without the retired ones. */
function contacts(): readonly string[] {
  return peer
    .contacts()
    .filter(({ retired }) => retired !== true)
    .map(({ beatId: beat, start, counts }) => `${beat === beatId(0) ? 'first' : 'second'} ${start}+${counts}`)
    .toSorted();
}

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
  peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const { sam, ari } = company.ids;
  transact(peer.doc, null, () => {
    firstKeys(2).forEach((order, at) => {
      putRecord(peer.doc, 'board', 'beats', beatId(at), {
        ...BEAT,
        order,
        name: ['One', 'Two'][at] ?? '',
        people: [sam, ari],
      });
      for (const [person, x] of [
        [sam, at - 2],
        [ari, 2],
      ] as const)
        putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${person}`, { ...PLACE, x, y: 0 });
    });
    // counts 3 to 6 of the first beat
    putRecord(peer.doc, 'board', 'contacts', 'cont_aaaaaa', {
      ...contact,
      beatId: beatId(0),
      giver: sam,
      receiver: ari,
      start: 3,
      counts: 4,
    });
  });
});
test.afterEach(async () => {
  peer.close();
  await house.close();
});

async function open(browser: Browser, who: CastName | 'mara'): Promise<Tablet> {
  const tablet = await Tablet.open(browser);
  await tablet.join(who === 'mara' ? await company.linkFor(company.maraId) : company.links[who]);
  await tablet.openScene('The harbour');
  return tablet;
}

type Way = 'mouse' | 'touch' | 'keys';

/** Opens the menu of the beat that is open, and does what it says. */
async function act(tablet: Tablet, way: Way, title: string, item: string): Promise<void> {
  const menu = tablet.strip.getByRole('button', { name: `Actions of ${title}`, exact: true });
  const entry = tablet.page.getByRole('menuitem', { name: item });
  await expect(menu).toBeEnabled();
  if (way !== 'keys') {
    await press(menu, way);
    return press(entry, way);
  }
  const { keyboard } = tablet.page;
  await tablet.strip.locator('[data-beat][aria-current]').focus();
  for (let step = 0; step < 2; step += 1) await keyboard.press('ArrowDown');
  await expect(menu).toBeFocused();
  await keyboard.press('Enter');
  await expect(entry).toBeVisible();
  for (let step = 0; step < 14; step += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('ArrowDown');
  }
  await expect(entry).toBeFocused();
  await keyboard.press('Enter');
}

async function press(control: Locator, way: Way): Promise<void> {
  if (way === 'touch') return control.tap();
  if (way === 'mouse') return control.click();
  await control.focus();
  await control.press('Enter');
}

async function undo(tablet: Tablet, way: Way): Promise<void> {
  if (way === 'keys') return tablet.page.keyboard.press('Control+z');
  await press(tablet.page.getByRole('button', { name: 'Undo', exact: true }).first(), way);
}

async function split(tablet: Tablet, way: Way): Promise<void> {
  await act(tablet, way, 'One', 'Split at a count');
  const sheet = tablet.page.getByRole('dialog', { name: 'Split the beat at a count' });
  await expect(sheet).toBeVisible();
  await press(sheet.getByRole('button', { name: 'Split', exact: true }), way);
  await expect(sheet).toBeHidden();
}

for (const way of ['mouse', 'touch', 'keys'] as const) {
  test(`[issue 6 Time] by ${way}: a director inserts, doubles, moves, splits, joins and removes beats, each one step of undo`, async ({
    browser,
  }) => {
    // seven acts, each undone
    test.slow();
    const jo = await open(browser, 'jo');
    const steps: readonly (readonly [string, readonly string[]])[] = [
      ['Add beat before', ['8', 'One 8', 'Two 8']],
      ['Add beat after', ['One 8', '8', 'Two 8']],
      ['Duplicate', ['One 8', 'One 8', 'Two 8']],
      ['Later', ['Two 8', 'One 8']],
      ['Join with the next', ['One 16']],
      ['Remove beat', ['Two 8']],
    ];
    for (const [item, then] of steps) {
      await openBeat(jo, 1);
      await act(jo, way, 'One', item);
      await expect.poll(stored).toEqual(then);
      await undo(jo, way);
      await expect.poll(stored).toEqual(['One 8', 'Two 8']);
      await expect(cards(jo)).toHaveCount(2);
    }
    await openBeat(jo, 1);
    await split(jo, way);
    await expect.poll(stored).toEqual(['One 4', '4', 'Two 8']);
    // contacts are the IC's: they stay as they were, with the first half
    expect(contacts()).toEqual(['first 3+4']);
    await undo(jo, way);
    await expect.poll(stored).toEqual(['One 8', 'Two 8']);
    expect(contacts()).toEqual(['first 3+4']);
    expect(jo.complaints).toEqual([]);
  });
}

test('[issue 6 Time] what a director’s split leaves over is shown to the IC alone; an IC’s split takes contacts along; a performer is offered what is theirs', async ({
  browser,
}) => {
  const mara = await open(browser, 'mara');
  const jo = await open(browser, 'jo');
  const sam = await open(browser, 'sam');
  await openBeat(jo, 1);
  await split(jo, 'mouse');
  await expect(cards(mara)).toHaveCount(3);
  await expect(cards(mara).first()).toHaveText(/to settle/);
  for (const tablet of [jo, sam]) await expect(cards(tablet).first()).not.toHaveText(/to settle/);
  await undo(jo, 'mouse');
  await expect(cards(mara)).toHaveCount(2);

  await openBeat(mara, 1);
  await split(mara, 'mouse');
  await expect.poll(contacts).toEqual(['first 3+2', 'second 1+2']);
  await undo(mara, 'mouse');
  await expect.poll(contacts).toEqual(['first 3+4']);

  await openBeat(sam, 1);
  await sam.strip.getByRole('button', { name: 'Actions of One', exact: true }).tap();
  await expect(sam.page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await expect(sam.page.getByRole('menuitem', { name: 'Split off a unit' })).toHaveCount(0);
  await sam.page.getByRole('menuitem', { name: 'Duplicate' }).tap();
  await expect.poll(stored).toEqual(['One 8', 'One 8', 'Two 8']);
  // doubled blocking, no contact
  expect(contacts()).toEqual(['first 3+4']);
  await openBeat(jo, 1);
  await act(jo, 'mouse', 'One', 'Later');
  // a director's join would take contacts off with the beat they are of
  await openBeat(jo, 1);
  await act(jo, 'mouse', 'One', 'Join with the next');
  await expect(
    jo.page.getByText(
      'The next beat has contacts or exposure of its own. The intimacy coordinator joins the two.',
    ),
  ).toBeVisible();
  expect(stored()).toEqual(['One 8', 'One 8', 'Two 8']);
  expect([...mara.complaints, ...jo.complaints, ...sam.complaints]).toEqual([]);
});

for (const way of ['touch', 'keys'] as const) {
  test(`[issue 6 Time] by ${way}: counts, phrase and tempo of a beat, one step of undo each`, async ({
    browser,
  }) => {
    const jo = await open(browser, 'jo');
    await openBeat(jo, 1);
    const first = (): StoredBeat =>
      (peer.doc.getMap('beats').toJSON() as Record<string, StoredBeat>)[beatId(0)]!;
    await press(jo.inspector.getByRole('button', { name: 'Counts: more' }).first(), way);
    await expect.poll(() => first().counts).toBe(9);
    await press(jo.inspector.getByRole('button', { name: 'Details', exact: true }), way);
    const write = async (field: Locator, text: string): Promise<void> => {
      if (way === 'touch') await field.tap();
      else await field.focus();
      await field.fill(text);
      await field.press('Enter');
    };
    await write(jo.inspector.getByRole('textbox', { name: 'Phrase' }), 'Arriving');
    await expect.poll(() => first().phrase).toBe('Arriving');
    await expect(cards(jo).first()).toHaveText(/Arriving/);
    const own = jo.inspector.getByRole('switch', { name: /^Own tempo/ });
    await (way === 'touch' ? own.tap({ force: true }) : own.press('Space'));
    await expect.poll(() => first().tempo).toBeGreaterThan(0);
    await write(jo.inspector.getByRole('spinbutton', { name: 'Counts per minute' }), '72');
    await expect.poll(() => first().tempo).toBe(72);
    for (const then of [{ phrase: 'Arriving' }, { tempo: undefined }, { phrase: '' }, { counts: 8 }]) {
      await undo(jo, 'touch');
      await expect.poll(() => ({ tempo: undefined, ...first() })).toMatchObject(then);
    }
    expect(jo.complaints).toEqual([]);
  });
}
