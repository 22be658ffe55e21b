/**
 * A scene of nine beats from an empty board to its last count: once by a finger alone, once with no more than a keyboard.
 * What the server has stored is compared whole; then the scene is played, and its captions are read.
 */
import { expect, test, type Browser, type Locator } from '@playwright/test';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { hearCaptions, heardCaptions } from './kit/captions.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { Finger } from './kit/finger.ts';
import { byKeys } from './kit/hands.ts';
import { House } from './kit/house.ts';
import { Keyboard } from './kit/keyboard.ts';
import { cards, twin } from './kit/on-board.ts';
import { storedBoard, type StoredBoard } from './kit/stored-board.ts';
import { Tablet, type Size } from './kit/tablet.ts';

// a minute on a quiet machine
test.setTimeout(300_000);

let house: House;
let company: Company;
let peer: BoardPeer;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
  peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
});
test.afterEach(async () => {
  peer.close();
  await house.close();
});

/** Four counts at 240 a minute: a count is as long as the longest gap the clock takes, so none is passed over. */
const COUNTS = 4;
const TEMPO = 240;
const FLOOR = { width: 10, depth: 8 };

test('[issue 6] [B6 4] a scene of nine beats is built and played by touch alone', async ({ browser }) => {
  const mara = await openBoard(browser, 'tablet');
  const { page, inspector } = mara;
  const finger = await Finger.on(mara, FLOOR);
  const press = async (control: Locator | string): Promise<void> =>
    finger.tap(typeof control === 'string' ? mara.button(control) : control);
  const capture = async (): Promise<void> => {
    const before = await cards(mara).count();
    await press('Capture beat');
    await expect(cards(mara)).toHaveCount(before + 1);
  };
  const open = async (place: number): Promise<void> => {
    await press(cards(mara).nth(place - 1));
    await expect(cards(mara).nth(place - 1)).toHaveAttribute('aria-current', 'true');
  };
  const layer = async (name: string): Promise<void> =>
    finger.choose(page.getByRole('radio', { name, exact: true }));

  await test.step('beat 1: four counts, quick; two people from the tray, a sofa', async () => {
    await press('Capture the first beat');
    for (let count = 8; count > COUNTS; count -= 1)
      await press(inspector.getByRole('button', { name: 'Counts: less' }));
    await press(inspector.getByRole('button', { name: 'Details', exact: true }));
    await press(inspector.getByRole('switch', { name: 'Own tempo' }));
    const tempo = inspector.getByRole('spinbutton', { name: 'Counts per minute' });
    await press(tempo);
    await tempo.fill(String(TEMPO));
    await tempo.press('Enter');
    await press(inspector.getByRole('button', { name: 'Details', exact: true }));
    await bringOn('Sam', { x: -2, y: 1 });
    await bringOn('Ari', { x: 2, y: 0 });
    await press(page.getByRole('button', { name: 'Add furniture', exact: true }));
    await press(page.getByRole('button', { name: 'Sofa', exact: true }));
    await expect(twin(mara, '^Sofa')).toHaveAttribute('aria-pressed', 'true');
    await finger.tapFloor({ x: -2.5, y: -2.5 });
    await layer('People');
  });

  await test.step('beats 2 to 4: a drag, a tap and a tap, a nudge', async () => {
    await capture();
    await finger.drag({ x: -2, y: 1 }, { x: -1, y: 1 });
    await capture();
    await finger.tapFloor({ x: 2, y: 0 });
    await finger.tapFloor({ x: 1, y: 0 });
    await capture();
    await finger.tapFloor({ x: -1, y: 1 });
    const pad = page.getByRole('group', { name: 'Move by 0.1 m' }).first();
    for (let step = 0; step < 3; step += 1) await press(pad.getByRole('button', { name: 'Stage left' }));
  });

  await test.step('beat 5: Sam sits; on the way there a bend and a hold', async () => {
    await capture();
    await finger.drag({ x: -0.7, y: 1 }, { x: 0, y: -1 });
    await finger.choose(inspector.getByRole('radio', { name: 'Sit' }));
    await open(4);
    await finger.drag({ x: -0.35, y: 0 }, { x: -1.6, y: -0.2 });
    await finger.choose(inspector.getByRole('radio', { name: 'On counts' }));
    await open(5);
  });

  await test.step('beat 6: Ari turns', async () => {
    await capture();
    await finger.tapFloor({ x: 1, y: 0 });
    const pad = page.getByRole('group', { name: 'Move by 0.1 m' }).first();
    for (let step = 0; step < 2; step += 1) await press(pad.getByRole('button', { name: 'Turn left' }));
  });

  await test.step('beat 7: a hand on a shoulder', async () => {
    await capture();
    await press(inspector.getByRole('tab', { name: 'Contacts' }));
    await press(inspector.getByRole('button', { name: 'Add contact' }));
    const form = page.getByRole('dialog', { name: 'New contact' });
    const part = (who: string, id: string): Locator =>
      form.getByRole('region', { name: `${who}’s part` }).locator(`button[data-target="${id}"]`);
    await press(part('Sam', 'arm-r'));
    await press(part('Ari', 'shoulders'));
    await press(part('Ari', 'shoulder-l'));
    await press(form.getByRole('button', { name: 'Place on board' }));
    await expect(form).toBeHidden();
  });

  await test.step('beat 8: a kiss with its placeholder and its Plan B', async () => {
    await capture();
    await press(inspector.getByRole('button', { name: 'Details', exact: true }));
    // the device's own picker opens outside the page
    await inspector.getByLabel('Kind of beat').selectOption({ label: 'Kiss' });
    await press(inspector.getByRole('button', { name: 'palm to palm', exact: true }));
    await press(inspector.getByRole('button', { name: 'Add Plan B' }));
    await expect(cards(mara)).toHaveCount(9);
  });

  await test.step('beat 9: Sam stands and leaves; a camera', async () => {
    await open(8);
    await capture();
    await press(inspector.getByRole('tab', { name: 'People' }));
    await layer('People');
    await finger.tapFloor({ x: 0, y: -1 });
    await finger.choose(inspector.getByRole('radio', { name: 'Stand' }));
    await finger.drag({ x: 0, y: -1 }, { x: -3, y: 2 });
    await layer('Cameras');
    await press(inspector.getByRole('button', { name: 'Add camera' }));
    await expect(twin(mara, '^Camera A')).toHaveCount(1);
  });

  await mara.isSaved();
  await expect.poll(() => storedBoard(peer)).toEqual(expected({ x: -1.6, y: -0.2 }));

  await test.step('played from the first beat to the last, with a caption for every count', async () => {
    await layer('People');
    await open(1);
    await press('Play the scene');
    const player = page.getByRole('region', { name: 'Player' });
    await hearCaptions(page);
    await press(player.getByRole('button', { name: /^Play/ }));
    await isPlayed(mara);
  });
  expect(mara.complaints).toEqual([]);

  async function bringOn(name: string, at: { readonly x: number; readonly y: number }): Promise<void> {
    await press(page.getByRole('region', { name: 'Off stage' }).getByRole('button', { name }));
    await finger.tapFloor(at);
    await expect(twin(mara, `${name}.*standing`)).toHaveCount(1);
  }
});

test('[issue 6] [B6 14] a scene of nine beats is built and played by keyboard alone, with the focus in sight', async ({
  browser,
}) => {
  const mara = await openBoard(browser, 'desktop');
  const { page, inspector } = mara;
  const keys = new Keyboard(mara);
  const hands = byKeys(page);
  const capture = async (): Promise<void> => {
    const before = await cards(mara).count();
    await keys.press('Control+Enter');
    await expect(cards(mara)).toHaveCount(before + 1);
  };
  const isOpen = async (place: number): Promise<void> =>
    expect(cards(mara).nth(place - 1)).toHaveAttribute('aria-current', 'true');
  const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);

  await test.step('beat 1: four counts, quick; two people, a sofa', async () => {
    await keys.reach('Capture the first beat');
    await keys.press('Enter');
    await keys.reach('Details');
    await keys.press('Enter');
    await keys.reach('Counts');
    await keys.type(String(COUNTS));
    await keys.press('Enter');
    await keys.reach(/Own tempo/);
    await keys.press('Space');
    await keys.reach('Counts per minute');
    await keys.type(String(TEMPO));
    await keys.press('Enter');
    await keys.ask('add sam', 'Add Sam Okafor to this beat');
    await expect(twin(mara, '^SO Sam Okafor')).toBeFocused();
    await keys.press(...times(4, 'Shift+ArrowLeft'), ...times(2, 'Shift+ArrowDown'));
    await keys.ask('add ari', 'Add Ari Lund to this beat');
    await keys.press(...times(2, 'Shift+ArrowRight'));
    await keys.ask('add sofa', 'Add sofa');
    await expect(twin(mara, '^Sofa')).toBeFocused();
    const { x, y } = await sofa();
    await keys.press(...stepsTo(x, -2.5, 'Left', 'Right'), ...stepsTo(y, -2.5, 'Up', 'Down'));
  });

  await test.step('beats 2 to 4', async () => {
    await capture();
    await keys.ask('pick sam', 'Pick Sam Okafor');
    await keys.press(...times(2, 'Shift+ArrowRight'));
    await capture();
    await keys.ask('pick ari', 'Pick Ari Lund');
    await keys.press(...times(2, 'Shift+ArrowLeft'));
    await capture();
    await keys.ask('pick sam', 'Pick Sam Okafor');
    await keys.press(...times(3, 'ArrowRight'));
  });

  await test.step('beat 5: Sam sits; on the way there a bend and a hold', async () => {
    await capture();
    await keys.press('Shift+ArrowRight', ...times(2, 'ArrowRight'), ...times(4, 'Shift+ArrowUp'));
    await keys.ask('seated', 'Seated');
    await keys.press(',');
    await isOpen(4);
    await keys.reach(/^Way of Sam to beat 5/);
    await keys.press(...times(2, 'Shift+ArrowLeft'));
    await keys.press('F6');
    await keys.choose(inspector.getByRole('radio', { name: 'On counts' }));
    await keys.press('.');
    await isOpen(5);
  });

  await test.step('beat 6: Ari turns', async () => {
    await capture();
    await keys.ask('pick ari', 'Pick Ari Lund');
    await keys.press('[', '[');
  });

  await test.step('beat 7: a hand on a shoulder', async () => {
    await capture();
    await keys.press('z');
    await expect(inspector.getByRole('tab', { name: 'Contacts' })).toBeFocused();
    await keys.reach('Add contact');
    await keys.press('Enter');
    const form = page.getByRole('dialog', { name: 'New contact' });
    await keys.choose(form.getByRole('radio', { name: 'Right', exact: true }));
    await keys.reach(/^Where/);
    await keys.press('Enter');
    await keys.type('shoulder left');
    await keys.press('Enter');
    await keys.reach('Place on board');
    await keys.press('Enter');
    await expect(form).toBeHidden();
  });

  await test.step('beat 8: a kiss with its placeholder and its Plan B', async () => {
    await capture();
    await keys.reach('Details', 'Shift+Tab');
    await keys.press('Enter');
    await hands.choose(inspector.getByLabel('Kind of beat'), 'Kiss');
    await keys.reach('palm to palm');
    await keys.press('Enter');
    await keys.reach('Add Plan B');
    await keys.press('Enter');
    await expect(cards(mara)).toHaveCount(9);
    await keys.isSeen();
  });

  await test.step('beat 9: Sam stands and leaves; a camera', async () => {
    await isOpen(8);
    await capture();
    await keys.ask('pick sam', 'Pick Sam Okafor');
    await keys.ask('standing', 'Standing');
    await keys.press(...times(6, 'Shift+ArrowLeft'), ...times(6, 'Shift+ArrowDown'));
    await keys.ask('cameras move', 'Cameras move');
    await keys.reach('Add camera');
    await keys.press('Enter');
    await expect(twin(mara, '^Camera A')).toHaveCount(1);
  });

  await mara.isSaved();
  await expect.poll(() => storedBoard(peer)).toEqual(expected({ x: -1.35, y: 0 }));

  await test.step('played from the first beat to the last, with a caption for every count', async () => {
    await keys.ask('first beat', 'First beat');
    await isOpen(1);
    await hearCaptions(page);
    await keys.ask('play', 'Play or pause');
    await isPlayed(mara);
  });
  expect(mara.complaints).toEqual([]);
  test.info().annotations.push({ type: 'key presses', description: String(keys.presses) });

  async function sofa(): Promise<{ readonly x: number; readonly y: number }> {
    await mara.isSaved();
    await expect.poll(() => storedBoard(peer).furniture.length).toBe(1);
    return storedBoard(peer).furniture[0]!;
  }
});

/** Whole steps with Shift, the rest in tenths. */
function stepsTo(from: number, to: number, less: string, more: string): readonly string[] {
  const tenths = Math.round((to - from) * 10);
  const arrow = `Arrow${tenths < 0 ? less : more}`;
  const [big, small] = [Math.floor(Math.abs(tenths) / 5), Math.abs(tenths) % 5];
  return [
    ...Array.from({ length: big }, () => `Shift+${arrow}`),
    ...Array.from({ length: small }, () => arrow),
  ];
}

/** The scene as both hands built it; only the bend of the way out of the fourth beat is each one's own. */
function expected(bend: { readonly x: number; readonly y: number }): StoredBoard {
  const { sam, ari } = company.ids;
  const stands = { facing: 0, height: 'standing', path: [], moves: [], onStage: true } as const;
  const beat = {
    kind: 'plain',
    name: '',
    phrase: '',
    cueIn: '',
    cueOut: '',
    people: [sam, ari],
    counts: COUNTS,
    tempo: TEMPO,
  } as const;
  const sits = { ...stands, x: 0, y: -1, height: 'seated' } as const;
  const turned = { ...stands, x: 1, y: 0, facing: 30 } as const;
  const hand = {
    giver: sam,
    agent: 'palm',
    agentSide: 'right',
    receiver: ari,
    zone: 'shoulder-l',
    verb: 'rest',
    level: 'skin',
    layer: 'over-costume',
    start: 1,
    counts: COUNTS,
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    barriers: { giver: [], receiver: [] },
    looksLike: '',
    masked: false,
    leads: ari,
  };
  const plain = (one: object, other: object, more: object = {}): StoredBoard['beats'][number] =>
    ({ beat, places: { [sam]: one, [ari]: other }, contacts: [], placeholder: '', ...more }) as never;
  return {
    beats: [
      plain({ ...stands, x: -2, y: 1 }, { ...stands, x: 2, y: 0 }),
      plain({ ...stands, x: -1, y: 1 }, { ...stands, x: 2, y: 0 }),
      plain({ ...stands, x: -1, y: 1 }, { ...stands, x: 1, y: 0 }),
      plain(
        { ...stands, x: -0.7, y: 1, path: [bend], moves: [{ start: 1, length: 2 }] },
        { ...stands, x: 1, y: 0 },
      ),
      plain(sits, { ...stands, x: 1, y: 0 }),
      plain(sits, turned),
      plain(sits, turned, { contacts: [hand] }),
      plain(sits, turned, { beat: { ...beat, kind: 'kiss' }, placeholder: 'palm to palm' }),
      plain(sits, turned, { beat: { ...beat, name: 'Plan B: Beat 8', planBOf: 7 } }),
      plain({ ...stands, x: -3, y: 2 }, turned),
    ],
    furniture: [{ kind: 'sofa', x: -2.5, y: -2.5, w: 2, d: 0.9, rotation: 0, label: '', locked: false }],
    cameras: [{ x: 0, y: 3.4, facing: 180, lens: 35, sensor: 36, label: 'A', beats: [9] }],
  };
}

/** To the end, where it stands still; every count of every beat was told once and in order. */
async function isPlayed(mara: Tablet): Promise<void> {
  const player = mara.page.getByRole('region', { name: 'Player' });
  await expect(player.getByText('Beat 10 of 10')).toBeVisible({ timeout: 60_000 });
  await expect(player.getByRole('button', { name: /^Play/ })).toBeVisible();
  const heard = await heardCaptions(mara.page);
  // where it plays at once nothing is said before the first count
  const counts = heard.filter((caption) => !caption.startsWith('Beat 1:'));
  expect(counts.map((caption) => /^Count \d+/.exec(caption)?.[0] ?? caption)).toEqual(
    Array.from({ length: 9 * COUNTS }, (_, at) => `Count ${(at % COUNTS) + 1}`),
  );
  for (const [beat, count, says] of [
    [1, 1, /SO crosses/],
    [2, 1, /AL crosses/],
    // the hold of the way out of the fourth beat
    [4, 3, /everyone holds/],
    [5, 1, /SO sits, AL turns/],
    [7, 1, /contact of SO and AL begins/],
    [8, 1, /SO crosses/],
    [9, 1, /SO stands, Camera A begins/],
  ] as const)
    expect([beat, count, counts[(beat - 1) * COUNTS + count - 1]]).toEqual([
      beat,
      count,
      expect.stringMatching(says),
    ]);
}

async function openBoard(browser: Browser, size: Size): Promise<Tablet> {
  const mara = await Tablet.open(browser, { size });
  await mara.join(await company.linkFor(company.maraId));
  await mara.openScene('The harbour');
  return mara;
}
