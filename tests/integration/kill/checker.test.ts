/** The kill test can fail: a server with a planted fault is caught by it, and each kind of loss is named. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLosses } from '../../kit/crash-check.ts';
import { createRandom, readSeed } from '../../kit/crash-random.ts';
import { CrashWorld } from '../../kit/crash-world.ts';

const edits = [
  { n: 1, place: 'furniture/bed' },
  { n: 2, place: 'furniture/lamp' },
  { n: 3, place: 'furniture/bed' },
  { n: 4, place: 'furniture/rug' },
];

test.each([
  ['everything is there', { acknowledged: 4, seen: 4 }, { bed: 3, lamp: 2, rug: 4 }, []],
  ['what nobody was told of may be gone', { acknowledged: 2, seen: 0 }, { bed: 1, lamp: 2 }, []],
  ['an acknowledged record is gone', { acknowledged: 2, seen: 0 }, { bed: 1 }, ['acknowledged lamp 2 0']],
  [
    'an older value has come back',
    { acknowledged: 3, seen: 0 },
    { bed: 1, lamp: 2 },
    ['acknowledged bed 3 1'],
  ],
  ['what was only seen is gone', { acknowledged: 3, seen: 4 }, { bed: 3, lamp: 2 }, ['seen rug 4 0']],
])('[6.1] the check: %s', (_name, { acknowledged, seen }, found, says) => {
  const numbers = (all: object): Map<string, number> =>
    new Map(Object.entries(all).map(([name, n]) => [`furniture/${name}`, Number(n)]));
  const seenNumbers = numbers(seen === 4 ? { bed: 3, lamp: 2, rug: 4 } : {});
  const losses = findLosses({ edits, acknowledged, seen: seenNumbers }, numbers(found));
  expect(
    losses.map(
      ({ why, place, edit, found: there }) => `${why} ${place.slice('furniture/'.length)} ${edit} ${there}`,
    ),
  ).toEqual(says);
});

test('[6.1] a server that acknowledges and shows before it stores is caught by the first kill', async () => {
  const seed = readSeed();
  console.log(`planted fault: ACCORD_SEED=${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'accord-kill-'));
  const world = new CrashWorld(join(folder, 'data'), createRandom(seed));
  try {
    await world.start('ack-first');
    await world.comeBack(null);
    await world.work({ at: 'seen', k: 20 });
    await world.rest();
    await world.start();
    const losses = await world.look();
    expect(new Set(losses.map(({ why }) => why))).toEqual(new Set(['acknowledged', 'seen']));
  } finally {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
