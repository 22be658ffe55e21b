/** The canvases of the plan: how many and how large they are, when they are drawn, and that nothing drawn is cut off. */
import { expect, test, type Browser } from '@playwright/test';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { makeCompany, type Company } from './kit/company.ts';
import { House } from './kit/house.ts';
import { twin } from './kit/on-board.ts';
import { SIZES, Tablet, type TabletOptions } from './kit/tablet.ts';

let house: House;
let company: Company;

test.beforeEach(async () => {
  house = await House.open();
  company = await makeCompany(house);
});
test.afterEach(async () => house.close());

const MB = 1024 * 1024;
const [FIRST, SECOND] = ['beat_000000', 'beat_000001'];

/** Two beats of a minute each: Sam walks far and round, Ari stays; a bed, a door, a wall. Returns a peer that is the IC. */
async function fillBoard(): Promise<BoardPeer> {
  const peer = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
  const { sam, ari } = company.ids;
  const place = { facing: 45, height: 'standing', moves: [], onStage: true };
  transact(peer.doc, null, () => {
    [FIRST, SECOND].forEach((id, at) => {
      putRecord(peer.doc, 'board', 'beats', id, {
        order: firstKeys(2)[at],
        kind: 'plain',
        name: '',
        phrase: '',
        cueIn: '',
        cueOut: '',
        people: [sam, ari],
        counts: 32,
        tempo: 30,
      });
      putRecord(peer.doc, 'board', 'places', `${id}:${sam}`, {
        ...place,
        x: at === 0 ? -2 : 2.5,
        y: 1,
        path: [
          { x: -1, y: -2.5 },
          { x: 1.5, y: 2.8 },
        ],
      });
      putRecord(peer.doc, 'board', 'places', `${id}:${ari}`, { ...place, x: 0, y: -1, path: [] });
    });
    const item = { rotation: 30, label: 'A bed with a name that is long', locked: false };
    putRecord(peer.doc, 'board', 'furniture', 'item_000001', {
      ...item,
      kind: 'bed',
      x: 3,
      y: 2,
      w: 2,
      d: 1.6,
    });
    putRecord(peer.doc, 'board', 'furniture', 'item_000002', {
      ...item,
      label: '',
      kind: 'door',
      x: -3.5,
      y: -2,
      w: 1.2,
      d: 0.1,
    });
  });
  return peer;
}

async function open(browser: Browser, options: TabletOptions = {}): Promise<Tablet> {
  const jo = await Tablet.open(browser, options);
  await jo.context.addInitScript(() => {
    const made: HTMLCanvasElement[] = [];
    const cleared = new Map<HTMLCanvasElement, number>();
    const create = document.createElement.bind(document);
    document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
      const element = create(name, options);
      if (element instanceof HTMLCanvasElement) made.push(element);
      return element;
    };
    const own = CanvasRenderingContext2D.prototype;
    own.clearRect = new Proxy(Reflect.get(own, 'clearRect'), {
      apply(clear, context: CanvasRenderingContext2D, box: [number, number, number, number]) {
        cleared.set(context.canvas, (cleared.get(context.canvas) ?? 0) + 1);
        Reflect.apply(clear, context, box);
      },
    });
    Object.assign(globalThis, { made, cleared });
  });
  await jo.join(company.links.jo);
  await jo.openScene('The harbour');
  await expect(twin(jo, 'Ari Lund')).toHaveCount(1);
  return jo;
}

declare const made: HTMLCanvasElement[];
declare const cleared: Map<HTMLCanvasElement, number>;

/** Two pictures later everything that was asked for is drawn. */
async function drawn(jo: Tablet): Promise<void> {
  await jo.page.evaluate(async () => {
    for (let at = 0; at < 2; at += 1) await new Promise(requestAnimationFrame);
  });
}

/** Layers of the plan, and bytes of all canvases the page has ever made: whether they are seen or not. */
async function canvases(jo: Tablet): Promise<{ readonly layers: number; readonly bytes: number }> {
  await drawn(jo);
  return jo.page.evaluate(() => ({
    layers: document.querySelectorAll('[data-stage] canvas').length,
    bytes: made.reduce((sum, { width, height }) => sum + width * height * 4, 0),
  }));
}

/** Which canvases have something on an edge of their own, where the plan goes on beyond it. */
async function cutOff(jo: Tablet): Promise<readonly string[]> {
  await drawn(jo);
  return jo.page.evaluate(() => {
    const content = document.querySelector<HTMLElement>('[data-stage] .konvajs-content')!;
    const stage = { width: content.clientWidth, height: content.clientHeight };
    return [...content.querySelectorAll('canvas')].flatMap((canvas, layer) => {
      const { width: w, height: h } = canvas;
      if (w === 0 || h === 0) return [];
      const c = canvas.getContext('2d')!;
      const hasInk = (...box: [number, number, number, number]): boolean =>
        c.getImageData(...box).data.some((value, at) => at % 4 === 3 && value > 0);
      const { left, top, right, bottom } = {
        left: canvas.offsetLeft,
        top: canvas.offsetTop,
        right: canvas.offsetLeft + canvas.offsetWidth,
        bottom: canvas.offsetTop + canvas.offsetHeight,
      };
      return [
        left > 0 && hasInk(0, 0, 1, h) ? `layer ${layer}: left` : '',
        top > 0 && hasInk(0, 0, w, 1) ? `layer ${layer}: top` : '',
        right < stage.width && hasInk(w - 1, 0, 1, h) ? `layer ${layer}: right` : '',
        bottom < stage.height && hasInk(0, h - 1, w, 1) ? `layer ${layer}: bottom` : '',
      ].filter((words) => words !== '');
    });
  });
}

test('[issue 6 Fast] at most four layers and less than 64 MB of canvas at two pixels to a point', async ({
  browser,
}) => {
  const peer = await fillBoard();
  const jo = await open(browser, { reducedMotion: false, pixelRatio: 2 });
  const all: { readonly layers: number; readonly bytes: number }[] = [];
  for (const size of ['tablet', 'portrait', 'desktop'] as const) {
    await jo.page.setViewportSize(SIZES[size]);
    all.push(await canvases(jo));
    await jo.page.keyboard.press('Escape');
    await twin(jo, 'Sam Okafor').press('Enter');
    all.push(await canvases(jo));
    // held, from the middle to a corner
    const { mouse, keyboard } = jo.page;
    const from = await jo.onPlan();
    await mouse.click(from.x, from.y);
    await keyboard.press('Escape');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 150, from.y + 150, { steps: 3 });
    all.push(await canvases(jo));
    await mouse.up();
  }
  await play(jo);
  all.push(await canvases(jo));
  expect(
    all.filter(({ layers, bytes }) => layers < 1 || layers > 4 || bytes === 0 || bytes >= 64 * MB),
  ).toEqual([]);
  expect(jo.complaints).toEqual([]);
  peer.close();
});

test('[issue 6 Fast] while a scene is played each picture of the page shows people once, and what stays is left alone', async ({
  browser,
}) => {
  const peer = await fillBoard();
  const jo = await open(browser, { reducedMotion: false });
  await play(jo);
  const pictures = await jo.page.evaluate(async () => {
    const layers = [...document.querySelectorAll<HTMLCanvasElement>('[data-stage] canvas')];
    const counts = (): readonly number[] => layers.map((layer) => cleared.get(layer) ?? 0);
    const found: (readonly number[])[] = [];
    let before = counts();
    for (let at = 0; at < 40; at += 1) {
      await new Promise(requestAnimationFrame);
      const now = counts();
      found.push(now.map((count, layer) => count - before[layer]!));
      before = now;
    }
    return found.slice(1);
  });
  expect(pictures.map(([floor, people]) => [floor, people! >= 1])).toEqual(pictures.map(() => [0, true]));
  peer.close();
});

test('[issue 6 Fast] nothing that is drawn over the floor is cut off: picked, held, turned, played, in other hands', async ({
  browser,
}) => {
  const peer = await fillBoard();
  const jo = await open(browser, { reducedMotion: false });
  const { mouse, keyboard } = jo.page;
  const found: Record<string, readonly string[]> = {};
  const look = async (what: string): Promise<void> => {
    found[what] = await cutOff(jo);
  };
  await look('at rest');
  await twin(jo, 'Sam Okafor').press('Enter');
  await look('a person picked, with their way');

  // held, from the middle into every direction
  await keyboard.press('Escape');
  for (const [at, [right, down]] of [
    [-170, 90],
    [190, -120],
    [60, 200],
    [-230, -160],
  ].entries()) {
    const from = await jo.onPlan();
    await twin(jo, 'Ari Lund').press('Enter');
    await mouse.click(from.x, from.y);
    await keyboard.press('Escape');
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let step = 1; step <= 3; step += 1) {
      await mouse.move(from.x + (right! * step) / 3, from.y + (down! * step) / 3);
      await look(`a person held, way ${at}, step ${step}`);
    }
    await mouse.up();
    await look(`a person let go, way ${at}`);
    await keyboard.press('Escape');
  }

  await twin(jo, 'A bed with a name').press('Enter');
  await look('a bed picked');
  await told(jo, () =>
    peer.provider.awareness.setLocalState({
      beatId: FIRST,
      cursor: { x: -4, y: 3 },
      drag: { kind: 'person', id: company.ids.ari, x: 3.5, y: -3, facing: 200 },
    }),
  );
  await look('in another hand');
  await told(jo, () => peer.provider.awareness.setLocalState({ beatId: FIRST, cursor: { x: 4.5, y: 3.8 } }));
  await look('another cursor');

  await jo.page.getByRole('button', { name: 'Play the scene' }).click();
  const counts = jo.page.getByRole('slider', { name: 'Counts of this beat' });
  const box = (await counts.boundingBox())!;
  for (const count of [1, 5, 9, 13, 17, 21, 25, 29, 31]) {
    await mouse.click(box.x + 11 + ((box.width - 22) * count) / 32, box.y + box.height / 2);
    await expect(counts).toHaveAttribute('aria-valuetext', `Count ${count} of 32`);
    await look(`played, count ${count}`);
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, edges]) => edges.length > 0))).toEqual({});
  expect(jo.complaints).toEqual([]);
  peer.close();
});

/** Does something elsewhere and waits until the topmost layer has been drawn for it. */
async function told(jo: Tablet, work: () => void): Promise<void> {
  const overlay = jo.page.locator('[data-stage] canvas').last();
  const before = await overlay.evaluate((canvas: HTMLCanvasElement) => cleared.get(canvas) ?? 0);
  work();
  await expect
    .poll(() => overlay.evaluate((canvas: HTMLCanvasElement) => cleared.get(canvas) ?? 0))
    .toBeGreaterThan(before);
}

/** Until the second count. */
async function play(jo: Tablet): Promise<void> {
  await jo.page.getByRole('button', { name: 'Play the scene' }).click();
  const player = jo.page.getByRole('region', { name: 'Player' });
  await player.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(player.locator('[data-count="2"]')).toBeVisible();
}
