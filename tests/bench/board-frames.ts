/**
 * What one picture of the board costs the page's main thread (design 8): 12 people, 40 objects, 200 points of ways, in
 * Chromium at twice the pixels; a scene that is played and a token that is dragged, at full speed and slowed down four
 * times. A picture is the whole task in which it is made, as the browser's own trace has it.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { findBrowser } from '../../scripts/lib/browser.js';
import { House } from '../e2e/kit/house.ts';
import { Tablet } from '../e2e/kit/tablet.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { createDevice, readLink } from '../kit/server-device.ts';

export interface FrameFigures {
  readonly what: string;
  readonly slowed: number;
  readonly pictures: number;
  /** milliseconds of the main thread */
  readonly p50: number;
  readonly p95: number;
  readonly goal: number;
}

const PEOPLE = 12;
const OBJECTS = 40;
const POINTS = 200;
const BEATS = 3;

export async function measureFrames(seconds: number): Promise<readonly FrameFigures[]> {
  const house = await House.open();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath === null || executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const link = await fillHouse(house);
    const figures: FrameFigures[] = [];
    for (const slowed of [1, 4]) {
      const goal = slowed === 1 ? 8 : 16.7;
      const page = await openBoard(browser, slowed === 1 ? link.first : link.second);
      const session = await page.context().newCDPSession(page);
      const measure = async (what: string, work: () => Promise<void>): Promise<void> => {
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
        const costs = await traced(browser, page, work);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        figures.push({ what, slowed, pictures: costs.length, ...quantiles(costs), goal });
      };
      await measure('a scene that is played', () => play(page, seconds));
      await page.getByRole('button', { name: 'Close the player' }).click();
      await measure('a token that is dragged', () => drag(page, session));
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
    await house.close();
  }
}

async function fillHouse(house: House): Promise<{ readonly first: string; readonly second: string }> {
  const mara = createDevice(house.url);
  const must = async <T>(
    answer: Promise<{ ok: true; result: T } | { ok: false; reason: string }>,
  ): Promise<T> => {
    const said = await answer;
    if (!said.ok) throw new Error(`a command was refused: ${said.reason}`);
    return said.result;
  };
  const { code } = readLink(await house.setUpLink());
  await must(
    mara.run('create-production', { code, production: 'Frames', name: 'Mara Lind', job: 'lead-ic' }),
  );
  const people: string[] = [];
  for (let at = 0; at < PEOPLE; at += 1) {
    const { person } = await must(mara.run('invite', { name: `Person ${NAMES[at]}`, job: 'performer' }));
    await must(mara.run('attest-adult', { person }));
    people.push(person);
  }
  const { scene } = await must(mara.run('add-scene', { number: '1', title: 'Frames' }));
  await must(mara.run('set-scene-people', { scene, people }));
  const jo = await must(mara.run('invite', { name: 'Jo Park', job: 'director' }));
  const kim = await must(mara.run('invite', { name: 'Kim Roe', job: 'director' }));
  const peer = await BoardPeer.open(house.url, mara.cookie, scene);
  fillBoard(peer, people);
  // what is on its way is there once the server has answered something asked after it
  await new Promise((resolve) => peer.provider.awareness.once('update', resolve));
  peer.close();
  return { first: `${house.url}/join#${jo.code}`, second: `${house.url}/join#${kim.code}` };
}

const NAMES = 'ABCDEFGHIJKL';

function fillBoard(peer: BoardPeer, people: readonly string[]): void {
  transact(peer.doc, null, () => {
    firstKeys(BEATS).forEach((order, beat) => {
      const id = `beat_${String(beat).padStart(6, '0')}`;
      putRecord(peer.doc, 'board', 'beats', id, {
        order,
        kind: 'plain',
        name: '',
        phrase: '',
        people,
        cueIn: '',
        cueOut: '',
        counts: 16,
        tempo: 60,
      });
      people.forEach((personId, at) => {
        const side = beat % 2 === 0 ? 1 : -1;
        const points = Math.floor(POINTS / PEOPLE) + (at < POINTS % PEOPLE ? 1 : 0);
        // two columns that cross the floor side by side
        const y = -3 + ((at % 6) * 6) / 5;
        const start = at < 6 ? 4 : 2;
        const end = at < 6 ? -2 : -4;
        const [from, to] = side === 1 ? [start, end] : [end, start];
        putRecord(peer.doc, 'board', 'places', `${id}:${personId}`, {
          x: from,
          y,
          facing: (at * 30) % 360,
          height: 'standing',
          path: Array.from({ length: points }, (_, n) => ({
            x: Math.round((from + ((to - from) * (n + 1)) / (points + 1)) * 100) / 100,
            y: Math.round((y + Math.sin(n) * 0.3) * 100) / 100,
          })),
          moves: [],
          onStage: true,
        });
      });
    });
    for (let at = 0; at < OBJECTS; at += 1) {
      putRecord(peer.doc, 'board', 'furniture', `item_${String(at).padStart(6, '0')}`, {
        kind: (['bed', 'sofa', 'chair', 'table', 'lamp'] as const)[at % 5],
        x: -4.5 + (at % 8) * 1.25,
        y: -3.2 + Math.floor(at / 8) * 1.5,
        w: 0.8,
        d: 0.6,
        rotation: (at * 15) % 360,
        label: at % 3 === 0 ? `Thing ${at}` : '',
        locked: false,
      });
    }
  });
}

async function openBoard(browser: Browser, link: string): Promise<Page> {
  const jo = await Tablet.open(browser, { reducedMotion: false, pixelRatio: 2 });
  await jo.join(link);
  await jo.openScene('Frames');
  return jo.page;
}

async function play(page: Page, seconds: number): Promise<void> {
  await page.getByRole('button', { name: 'Play the scene' }).click();
  await page
    .getByRole('region', { name: 'Player' })
    .getByRole('button', { name: 'Play', exact: true })
    .click();
  const end = String(seconds + 1);
  await page.locator(`[data-count="${end}"]`).waitFor({ timeout: 120_000 });
}

/** The first person's token, round and round under a finger that moves with each picture. */
async function drag(page: Page, session: CDPSession): Promise<void> {
  const box = (await page.getByRole('region', { name: 'Floor plan' }).boundingBox())!;
  const twin = page.locator('[data-twin]').first();
  await twin.focus();
  const at = await twin.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height };
  });
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number): Promise<void> => {
    const touchPoints = type === 'touchEnd' ? [] : [{ x, y }];
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await send('touchStart', at.x, at.y + 24);
  for (let step = 0; step < 120; step += 1) {
    const turn = step / 8;
    await send('touchMove', middle.x + Math.cos(turn) * 160, middle.y + Math.sin(turn) * 120);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await send('touchEnd', 0, 0);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** microseconds */
  readonly ts: number;
  readonly dur?: number;
  /** microseconds in which the thread had the processor: other work of the machine is left out */
  readonly tdur?: number;
}

/** Milliseconds of each task of the page's main thread in which an animation frame was made. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const frames = trace.traceEvents.filter(
    ({ name, dur }) => name === 'FireAnimationFrame' && dur !== undefined,
  );
  const tasks = trace.traceEvents
    .filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined)
    .toSorted((a, b) => a.ts - b.ts);
  const found = new Set<TraceEvent>();
  for (const frame of frames) {
    const task = tasks.find(
      ({ pid, tid, ts, dur = 0 }) =>
        pid === frame.pid && tid === frame.tid && ts <= frame.ts && frame.ts < ts + dur,
    );
    if (task !== undefined) found.add(task);
  }
  return [...found].map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

function quantiles(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
