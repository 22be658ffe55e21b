import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreFailure, type Store } from '../../../server/store/store.ts';
import { PRODUCTION, seedProduction, textOf } from './contract/fixtures.ts';

const BOARD = 'board/scn_1';
const program = fileURLToPath(new URL('../../kit/store-child.ts', import.meta.url));

describe('a process that dies', () => {
  let root: string;
  let dataDir: string;
  let child: ChildProcess | null = null;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'accord-store-'));
    dataDir = join(root, 'data');
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(root, { recursive: true, force: true });
  });

  const open = (): Promise<Store> => openEmbeddedStore({ dataDir, masterKey: null });
  const start = (...args: string[]): ChildProcess => {
    child = spawn(process.execPath, ['--import', 'tsx', program, dataDir, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return child;
  };

  test('[6.1] every append acknowledged before a kill -9 is there afterwards, ten times over', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.log(`kill -9 seed: ${seed}`);
    const random = createRandom(seed);
    const store = await open();
    await seedProduction(store, BOARD);
    await store.close();

    const acknowledged = new Map<number, string>();
    for (let round = 1; round <= 10; round += 1) {
      const killAfter = 1 + Math.floor(random() * 150);
      const running = start('append', BOARD);
      const died = once(running, 'close');
      let heard = 0;
      for await (const line of createInterface({ input: running.stdout! })) {
        if (line === 'open') continue;
        const cut = line.indexOf(' ');
        acknowledged.set(Number(line.slice(0, cut)), line.slice(cut + 1));
        heard += 1;
        // What it goes on writing until the signal arrives is read too: it was acknowledged.
        if (heard === killAfter) running.kill('SIGKILL');
      }
      await died;
      expect(running.signalCode).toBe('SIGKILL');

      const reopened = await open();
      const found = await reopened.documents.load(BOARD);
      const newest = Math.max(...acknowledged.keys());
      expect(found, `round ${round}`).not.toBeNull();
      const { seq, snapshot, updates } = found!;
      expect(seq, `round ${round}`).toBeGreaterThanOrEqual(newest);
      const through = snapshot === null ? 0 : Number(textOf(snapshot).replace('through ', ''));
      expect(through + updates.length).toBe(seq);
      for (const [index, update] of updates.entries()) {
        const said = acknowledged.get(through + 1 + index);
        if (said !== undefined) expect(textOf(update)).toBe(said);
      }
      await reopened.close();
    }
    expect(acknowledged.size).toBeGreaterThan(10);
  });

  test('a second process is refused while the first runs, in one line; a killed one leaves nothing in the way', async () => {
    const running = start('hold');
    const lines = createInterface({ input: running.stdout! });
    expect(await once(lines, 'line')).toEqual(['open']);
    const refused = await open().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreFailure);
    expect(String(refused)).toMatch(
      /^StoreFailure: The data in .* is in use by another Accord process: [^\n]*$/,
    );
    const died = once(running, 'close');
    running.kill('SIGKILL');
    await died;
    const store = await open();
    await store.transact(PRODUCTION, (tx) => tx.createKey(`production:${PRODUCTION}`));
    await expect(open()).rejects.toThrow('in use'); // the same process counts as well
    await store.close();
    await (await open()).close();
  });
});

/** mulberry32 */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
