/** A whole server with a production, for the parts of the bench that look at pages. */
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browser.js';
import type { TestDevice } from '../kit/command-server.ts';
import { createDevice, readLink } from '../kit/server-device.ts';
import type { House } from '../e2e/kit/house.ts';

export interface BenchHouse {
  readonly mara: TestDevice;
  readonly people: readonly string[];
  readonly scene: string;
  /** links of two directors, each for one join */
  readonly links: readonly [string, string];
}

/** One scene, called `title`, with so many performers. */
export async function settleIn(house: House, title: string, performers: number): Promise<BenchHouse> {
  const mara = createDevice(house.url);
  const { code } = readLink(await house.setUpLink());
  await must(mara.run('create-production', { code, production: title, name: 'Mara Lind', job: 'lead-ic' }));
  const people: string[] = [];
  for (let at = 0; at < performers; at += 1) {
    const letter = String.fromCodePoint(65 + at);
    const { person } = await must(mara.run('invite', { name: `Person ${letter}`, job: 'performer' }));
    await must(mara.run('attest-adult', { person }));
    people.push(person);
  }
  const { scene } = await must(mara.run('add-scene', { number: '1', title }));
  await must(mara.run('set-scene-people', { scene, people }));
  const jo = await must(mara.run('invite', { name: 'Jo Park', job: 'director' }));
  const kim = await must(mara.run('invite', { name: 'Kim Roe', job: 'director' }));
  return { mara, people, scene, links: [`${house.url}/join#${jo.code}`, `${house.url}/join#${kim.code}`] };
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath === null || executablePath === undefined ? {} : { executablePath }),
  });
}

async function must<T>(answer: Promise<{ ok: true; result: T } | { ok: false; reason: string }>): Promise<T> {
  const said = await answer;
  if (!said.ok) throw new Error(`a command was refused: ${said.reason}`);
  return said.result;
}
