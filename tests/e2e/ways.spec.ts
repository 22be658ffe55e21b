/** Ways under hands: bent, drawn, made of points and taken apart, by touch, mouse and pen; what is stored is asked of the server. */
import { expect, test, type Browser, type CDPSession } from '@playwright/test';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import type { Point } from '#shared/model/geometry.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { Tablet, type TabletOptions } from './kit/tablet.ts';

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

const BEAT = { kind: 'plain', name: '', phrase: '', cueIn: '', cueOut: '', counts: 8, tempo: 120 } as const;
const PLACE = { facing: 0, height: 'standing', path: [], moves: [], onStage: true } as const;
const beatId = (at: number): string => `beat_${String(at).padStart(6, '0')}`;
const HERE = { x: -2, y: 1 };
const THERE = { x: 2, y: 1 };

interface StoredPlace extends Point {
  readonly path: readonly Point[];
}

function placeOf(beat: number): StoredPlace {
  return (peer.doc.getMap('places').toJSON() as Record<string, StoredPlace>)[
    `${beatId(beat)}:${company.ids.sam}`
  ]!;
}

/** Sam goes four metres to stage left in the first of two beats; Ari waits off stage. */
function fillBoard(path: readonly Point[] = []): void {
  const { sam, ari } = company.ids;
  transact(peer.doc, null, () => {
    firstKeys(2).forEach((order, at) => {
      putRecord(peer.doc, 'board', 'beats', beatId(at), { ...BEAT, order, people: [sam, ari] });
      const place = { ...PLACE, ...(at === 0 ? { ...HERE, path } : THERE) };
      putRecord(peer.doc, 'board', 'places', `${beatId(at)}:${sam}`, place);
    });
  });
}

async function open(browser: Browser, options?: TabletOptions): Promise<Tablet> {
  const jo = await Tablet.open(browser, options);
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  // what bends and draws is fetched behind the first look
  await expect(jo.button('Draw ways')).toBeEnabled();
  return jo;
}

type Lens = (point: Point) => Point;

/**
 * Where points of the floor lie on the screen: Ari comes on at one place and goes to another, without steps, and where
 * that was is read from the board. Ari is taken off again.
 */
async function lensOf(jo: Tablet): Promise<Lens> {
  const ari = `${beatId(0)}:${company.ids.ari}`;
  const stored = (): Point | undefined => (peer.doc.getMap('places').toJSON() as Record<string, Point>)[ari];
  const [a, b] = [await jo.onPlan(-110, -90), await jo.onPlan(110, -60)];
  await jo.page.keyboard.press('Escape');
  await jo.page.getByRole('region', { name: 'Off stage' }).getByRole('button', { name: 'Ari' }).click();
  const tapped = async (at: Point): Promise<Point> => {
    const before = JSON.stringify(stored());
    await jo.page.keyboard.down('Control');
    await jo.page.mouse.click(at.x, at.y);
    await jo.page.keyboard.up('Control');
    await expect.poll(() => JSON.stringify(stored())).not.toBe(before);
    return stored()!;
  };
  const [first, second] = [await tapped(a), await tapped(b)];
  const scale = (b.x - a.x) / (second.x - first.x);
  await jo.page.keyboard.press('Delete');
  await expect(jo.page.getByRole('region', { name: 'Off stage' })).toBeVisible();
  await jo.page.keyboard.press('Escape');
  return ({ x, y }) => ({ x: a.x + (x - first.x) * scale, y: a.y + (y - first.y) * scale });
}

/** One way of touching the plan: down at the first place, along the others, up at the last. */
type Hand = (points: readonly Point[]) => Promise<void>;

async function handOf(jo: Tablet, kind: 'mouse' | 'touch' | 'pen'): Promise<Hand> {
  const cdp: CDPSession = await jo.context.newCDPSession(jo.page);
  if (kind === 'touch') {
    return async (points) => {
      await fingers(cdp, 'touchStart', [points[0]!]);
      for (const point of points.slice(1)) await fingers(cdp, 'touchMove', [point]);
      await fingers(cdp, 'touchEnd', []);
    };
  }
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: kind === 'pen' ? 'pen' : 'mouse',
    });
  return async (points) => {
    await send('mousePressed', points[0]!);
    for (const point of points.slice(1)) await send('mouseMoved', point);
    await send('mouseReleased', points.at(-1)!);
  };
}

async function fingers(
  cdp: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...point, id })),
  });
}

/** Half a circle upstage. */
function bow(from: Point, to: Point, steps = 24): readonly Point[] {
  const [mx, my, r] = [(from.x + to.x) / 2, (from.y + to.y) / 2, (to.x - from.x) / 2];
  return Array.from({ length: steps + 1 }, (_, at) => {
    const turn = (Math.PI * at) / steps;
    return { x: mx - r * Math.cos(turn), y: my - Math.abs(r) * Math.sin(turn) };
  });
}

const line = (from: Point, to: Point): readonly Point[] => [
  from,
  { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  to,
];

for (const kind of ['mouse', 'touch', 'pen'] as const) {
  test(`[issue 6 Movement] by ${kind}: the middle is pulled to a curve, points are added, moved and taken away; all of it is stored`, async ({
    browser,
  }) => {
    fillBoard();
    const jo = await open(browser);
    const at = await lensOf(jo);
    const hand = await handOf(jo, kind);
    const path = (): readonly Point[] => placeOf(0).path;
    await hand([at(HERE)]);
    await expect(jo.inspector.getByText('Way to the next beat')).toBeVisible();
    await hand(line(at({ x: 0, y: 1 }), at({ x: 0, y: -1 })));
    await expect.poll(path).toEqual([{ x: 0, y: -1 }]);
    await hand(line(at({ x: 0, y: -1 }), at({ x: 0, y: 2 })));
    await expect.poll(path).toEqual([{ x: 0, y: 2 }]);
    // a tap on the middle of the piece that is left makes a point there, picked at once
    await hand([at({ x: -1, y: 1.66 })]);
    await expect.poll(() => path().length).toBe(2);
    await expect(jo.inspector.getByText('Point 1 of 2')).toBeVisible();
    // pulled onto its neighbour it is one with it
    await hand(line(at(path()[0]!), at({ x: 0, y: 2 })));
    await expect.poll(path).toEqual([{ x: 0, y: 2 }]);
    // onto the place where the way begins, there is none left
    await hand(line(at({ x: 0, y: 2 }), at(HERE)));
    await expect.poll(path).toEqual([]);
    await jo.page.keyboard.press('Control+z');
    await expect.poll(path).toEqual([{ x: 0, y: 2 }]);
    expect([placeOf(0), placeOf(1)]).toMatchObject([HERE, THERE]);
    expect(jo.complaints).toEqual([]);
  });

  test(`[issue 6 Movement] by ${kind}: a stroke from a person is their way, and where it ends they stand next`, async ({
    browser,
  }) => {
    fillBoard();
    const jo = await open(browser);
    const at = await lensOf(jo);
    const hand = await handOf(jo, kind);
    // a pen needs no tool
    if (kind !== 'pen') await jo.button('Draw ways').click();
    await hand(bow(at(HERE), at({ x: 1, y: 1 })));
    await expect.poll(() => placeOf(1)).toMatchObject({ x: 1, y: 1 });
    const { path, ...stands } = placeOf(0);
    expect(stands).toMatchObject(HERE);
    expect(path.length).toBeGreaterThan(0);
    expect(path.length).toBeLessThanOrEqual(6);
    expect(Math.min(...path.map(({ y }) => y))).toBeLessThan(0);
    await expect(
      jo.page.getByText(/^Way of Sam Okafor drawn\. In the next beat they stand/).first(),
    ).toBeVisible();
    await jo.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(() => [placeOf(0).path, placeOf(1)]).toMatchObject([[], THERE]);
    expect(jo.complaints).toEqual([]);
  });
}

test('[B6 5] a second finger takes a stroke and a bend back: nothing of them is stored', async ({
  browser,
}) => {
  fillBoard([{ x: 0, y: 0 }]);
  const jo = await open(browser);
  const at = await lensOf(jo);
  const cdp = await jo.context.newCDPSession(jo.page);
  const before = [placeOf(0), placeOf(1)];
  const second = at({ x: -1, y: 2.5 });
  const pinch = async (points: readonly Point[]): Promise<void> => {
    await fingers(cdp, 'touchStart', [points[0]!]);
    for (const point of points.slice(1)) await fingers(cdp, 'touchMove', [point]);
    await fingers(cdp, 'touchStart', [points.at(-1)!, second]);
    await fingers(cdp, 'touchEnd', [second]);
    await fingers(cdp, 'touchEnd', []);
  };
  await jo.button('Draw ways').click();
  await pinch(bow(at(HERE), at(THERE)));
  // who is drawn for is picked
  await expect(jo.inspector.getByText('Way to the next beat')).toBeVisible();
  await pinch(line(at({ x: 0, y: 0 }), at({ x: 0, y: -1 })));
  await jo.isSaved();
  expect([placeOf(0), placeOf(1)]).toEqual(before);
  expect(jo.complaints).toEqual([]);
});
