/**
 * How long a scene of 200 beats and 2,000 contacts takes to open from the device, without a network, and how long a step
 * from beat to beat; and how much canvas the plan holds. In Chromium, at twice the pixels.
 */
import type { CDPSession, Page } from '@playwright/test';
import { fillBoard } from '#shared/doc/fill-board.ts';
import * as Y from 'yjs';
import { House } from '../e2e/kit/house.ts';
import { Tablet } from '../e2e/kit/tablet.ts';
import { BoardPeer } from '../kit/server-board-peer.ts';
import { openBrowser, settleIn } from './bench-house.ts';
import { largeBoard } from './board.ts';
import { shareOf } from './page-tasks.ts';

export interface OpenFigures {
  readonly what: string;
  readonly times: number;
  /** milliseconds of the clock; worst is the 95% of many */
  readonly wall: Spread;
  /** milliseconds in which the page's main thread had the processor */
  readonly cpu: Spread;
  readonly goal: number;
}

interface Spread {
  readonly median: number;
  readonly worst: number;
}

export interface CanvasFigures {
  readonly layers: number;
  readonly bytes: number;
}

const TITLE = 'A long scene';
const BEATS = 200;
const CONTACTS = 2000;

export async function measureOpen(
  opens: number,
  steps: number,
): Promise<{ readonly figures: readonly OpenFigures[]; readonly canvas: CanvasFigures }> {
  const house = await House.open();
  const browser = await openBrowser();
  try {
    const { mara, people, scene, links } = await settleIn(house, TITLE, 4);
    const peer = await BoardPeer.open(house.url, mara.cookie, scene);
    const made = fillBoard([], largeBoard(people, BEATS, CONTACTS));
    if (made === null) throw new Error('the board was not made');
    Y.applyUpdate(peer.doc, made);
    // what is on its way is there once the server has answered something asked after it
    await new Promise((resolve) => peer.provider.awareness.once('update', resolve));
    peer.close();

    const jo = await Tablet.open(browser, { pixelRatio: 2 });
    await jo.join(links[0]);
    await jo.openScene(TITLE);
    await jo.page
      .locator('[data-beat]')
      .nth(BEATS - 1)
      .waitFor();
    const session = await jo.context.newCDPSession(jo.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const canvas = await canvasOf(jo.page);
    await jo.context.setOffline(true);
    const opened: Taken[] = [];
    jo.page.setDefaultTimeout(20000);
    for (let at = 0; at < opens; at += 1) {
      await jo.page.getByRole('link', { name: 'Back to the scenes' }).click();
      await jo.page.getByRole('article', { name: TITLE }).waitFor();
      opened.push(await taken(jo.page, session, () => openScene(jo.page)));
    }
    await jo.page.locator('[data-beat]').first().focus();
    const stepped: Taken[] = [];
    for (let at = 0; at < steps; at += 1) stepped.push(await taken(jo.page, session, () => step(jo.page)));
    await jo.close();
    return {
      figures: [
        { what: 'the scene opens', times: opens, ...spreads(opened), goal: 1000 },
        { what: 'a step to the next beat', times: steps, ...spreads(stepped), goal: 50 },
      ],
      canvas,
    };
  } finally {
    await browser.close();
    await house.close();
  }
}

interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

/** `work` answers with milliseconds of the page's own clock. */
async function taken(page: Page, session: CDPSession, work: () => Promise<number>): Promise<Taken> {
  await idle(page);
  const before = await mainThread(session);
  const wall = await work();
  const cpu = (await mainThread(session)) - before;
  return { wall, cpu };
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function idle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** From the press until plan, objects and strip are drawn. */
async function openScene(page: Page): Promise<number> {
  return page.evaluate(async (title) => {
    const link = [...document.querySelectorAll<HTMLElement>('article')]
      .find((article) => article.textContent?.includes(title) === true)
      ?.querySelector<HTMLElement>('a');
    const start = performance.now();
    link?.click();
    const parts = ['[data-stage] canvas', '[data-twin]', '[data-beat]'];
    while (parts.some((part) => document.querySelector(part) === null))
      await new Promise(requestAnimationFrame);
    // until that picture is drawn
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, TITLE);
}

/** From the key until the next beat is drawn. */
async function step(page: Page): Promise<number> {
  const current = page.locator('[data-beat][aria-current]');
  const before = await current.getAttribute('data-beat');
  const done = page.evaluate(async (was) => {
    const key = await new Promise<number>((resolve) => {
      addEventListener('keydown', () => resolve(performance.now()), { once: true, capture: true });
    });
    while (document.querySelector(`[data-beat="${was}"][aria-current]`) !== null)
      await new Promise(requestAnimationFrame);
    // until that picture is drawn
    await new Promise(requestAnimationFrame);
    return performance.now() - key;
  }, before);
  // what was asked of the page before has begun there once this has an answer
  await page.evaluate(() => undefined);
  await page.keyboard.press('ArrowRight');
  return done;
}

async function canvasOf(page: Page): Promise<CanvasFigures> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('[data-stage] canvas')];
    return { layers: all.length, bytes: all.reduce((sum, { width, height }) => sum + width * height * 4, 0) };
  });
}

function spreads(all: readonly Taken[]): { readonly wall: Spread; readonly cpu: Spread } {
  const of = (values: readonly number[]): Spread => ({
    median: shareOf(values, 0.5),
    worst: shareOf(values, 0.95),
  });
  return { wall: of(all.map(({ wall }) => wall)), cpu: of(all.map(({ cpu }) => cpu)) };
}
