/**
 * What one picture of the board costs the page's main thread (design 8): 12 people, 40 objects, 200 points of ways, in
 * Chromium at twice the pixels; a scene that is played and a token that is dragged, at full speed and slowed down four
 * times. There is no graphics chip: canvases are drawn and copied by the main thread too, and told apart.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { putRecord, transact } from '#shared/doc/write-records.ts';
import { firstKeys } from '#shared/doc/order-keys.ts';
import { House } from '../e2e/kit/house.ts';
import { Tablet } from '../e2e/kit/tablet.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { openBrowser, settleIn } from './bench-house.ts';
import { picturesOf, shareOf } from './page-tasks.ts';

export interface FrameFigures {
  readonly what: string;
  readonly slowed: number;
  readonly pictures: number;
  /** milliseconds in which the main thread had the processor, for the whole task */
  readonly p50: number;
  readonly p95: number;
  /** the same without what a graphics chip does where there is one */
  readonly p95Alone: number;
  /** milliseconds of the clock: what other work of the machine makes of it */
  readonly p95Wall: number;
  readonly goal: number;
}

const PEOPLE = 12;
const OBJECTS = 40;
const POINTS = 200;
const BEATS = 3;

export async function measureFrames(seconds: number): Promise<readonly FrameFigures[]> {
  const house = await House.open();
  const browser = await openBrowser();
  try {
    const [first, second] = await fillHouse(house);
    const figures: FrameFigures[] = [];
    for (const slowed of [1, 4]) {
      const goal = slowed === 1 ? 8 : 16.7;
      const page = await openBoard(browser, slowed === 1 ? first : second);
      const session = await page.context().newCDPSession(page);
      const measure = async (what: string, work: () => Promise<void>): Promise<void> => {
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
        const costs = await picturesOf(browser, page, work);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        const cpu = costs.map((cost) => cost.cpu);
        figures.push({
          what,
          slowed,
          pictures: costs.length,
          p50: shareOf(cpu, 0.5),
          p95: shareOf(cpu, 0.95),
          p95Alone: shareOf(
            costs.map((cost) => cost.cpu - cost.pixels),
            0.95,
          ),
          p95Wall: shareOf(
            costs.map((cost) => cost.wall),
            0.95,
          ),
          goal,
        });
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

async function fillHouse(house: House): Promise<readonly [string, string]> {
  const { mara, people, scene, links } = await settleIn(house, 'Frames', PEOPLE);
  const peer = await BoardPeer.open(house.url, mara.cookie, scene);
  fillBoard(peer, people);
  // what is on its way is there once the server has answered something asked after it
  await new Promise((resolve) => peer.provider.awareness.once('update', resolve));
  peer.close();
  return links;
}

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
