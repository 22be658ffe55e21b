/**
 * Promise 6.1, against a real server process: kill -9 at a random event, start again on the same data, and look. What
 * was acknowledged to the one who wrote it, and what somebody else had seen, must be there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { createRandom, readSeed, type Random } from '../../kit/crash-random.ts';
import { CrashWorld, type KillPoint } from '../../kit/crash-world.ts';
import { runVerb } from '../../kit/server-process.ts';

/** How many kills of each kind, and the most events before the kill. */
const PLAN = {
  sent: [8, 60],
  burst: [8, 35],
  stored: [9, 40],
  seen: [9, 40],
  written: [9, 30],
  handshake: [10, 8],
  compacting: [7, 2],
} as const satisfies Record<KillPoint['at'], readonly [kills: number, most: number]>;

let folder: string;
let world: CrashWorld;
let random: Random;
let seed: number;
beforeEach(async () => {
  seed = readSeed();
  random = createRandom(seed);
  folder = await mkdtemp(join(tmpdir(), 'accord-kill-'));
  world = new CrashWorld(join(folder, 'data'), random);
});
afterEach(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

function planKills(): readonly KillPoint[] {
  const kinds = Object.entries(PLAN) as [KillPoint['at'], (typeof PLAN)[KillPoint['at']]][];
  return random.shuffled(
    kinds.flatMap(([at, [kills, most]]) =>
      Array.from({ length: kills }, () => ({ at, k: random.between(1, most) })),
    ),
  );
}

test('[6.1] sixty times kill -9: nothing acknowledged and nothing seen by somebody else is lost, and all converge', async () => {
  const points = planKills();
  let round = 0;
  console.log(`kill test: ACCORD_SEED=${seed}, ${points.length} kills`);
  onTestFailed(() =>
    console.log(`failed at kill ${round + 1}: ${JSON.stringify(points[round])}, ACCORD_SEED=${seed}`),
  );

  for (; round < points.length; round += 1) {
    const point = points[round]!;
    await world.start(point.at === 'compacting' ? 'compact-soon' : 'as-shipped');
    expect(await world.look()).toEqual([]);
    const documents = await world.comeBack(point);
    for (const document of documents?.slice(1) ?? []) expect(document).toEqual(documents![0]);
    if (documents !== null) await world.work(point);
    await world.rest();
  }

  await world.start();
  expect(await world.look()).toEqual([]);
  const documents = await world.comeBack(null);
  expect(documents).toHaveLength(3);
  for (const document of documents!.slice(1)) expect(document).toEqual(documents![0]);
  // everything that A ever wrote, in or between the lives of the server
  expect(world.acknowledged).toBe(world.edits.newest);
  await world.stop();

  const verify = await runVerb(['verify'], { ACCORD_DATA: join(folder, 'data') });
  expect(verify).toMatchObject({ code: 0, stdout: expect.stringContaining('Everything holds.') });

  const kills = [...world.kills].map(([at, count]) => `${at} ${count}`).join(', ');
  console.log(
    `killed at: ${kills}; ${world.edits.newest} edits, ${world.unsaid} on their way at a kill, none lost`,
  );
  expect([...world.kills.values()].reduce((sum, count) => sum + count)).toBe(points.length);
  // a kill between edits proves nothing
  expect(world.unsaid).toBeGreaterThan(points.length);
}, 600_000);
