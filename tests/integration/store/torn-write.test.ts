import { cp, mkdtemp, rm, stat, truncate, open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openEmbeddedHarness, type EmbeddedHarness } from '../../kit/store-harness.ts';
import { readDocument, seedProduction } from './contract/fixtures.ts';

const BOARD = 'board/scn_1';
const COUNT = 30;

describe('a torn write', () => {
  let harness: EmbeddedHarness;
  let root: string;
  /** how long the log was when each append was acknowledged */
  const lengths: number[] = [];
  const textOfUpdate = (seq: number): string => `${seq} `.repeat(20 + seq * 7);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'accord-store-'));
    harness = await openEmbeddedHarness();
    await seedProduction(harness.store, BOARD);
    for (let seq = 1; seq <= COUNT; seq += 1) {
      await harness.store.documents.append(BOARD, Buffer.from(textOfUpdate(seq)));
      lengths.push((await stat(join(harness.dataDir, 'accord.db-wal'))).size);
    }
  });
  afterAll(async () => {
    await harness.remove();
    await rm(root, { recursive: true, force: true });
  });

  test('[6.1] wherever the log is cut or overwritten after an acknowledged append, that append is there and the next one follows', async () => {
    let round = 0;
    const check = async (acknowledged: number, offset: number, isCut: boolean): Promise<void> => {
      round += 1;
      const dataDir = join(root, String(round));
      await cp(harness.dataDir, dataDir, { recursive: true });
      // The index is rebuilt from the log, as after a power cut.
      await rm(join(dataDir, 'accord.db-shm'));
      const log = join(dataDir, 'accord.db-wal');
      const from = lengths[acknowledged - 1]!;
      const next = lengths[acknowledged]!;
      const tornAt = from + (offset % (next - from));
      if (isCut) await truncate(log, tornAt);
      else await overwrite(log, tornAt);

      const store = await openEmbeddedStore({ dataDir, masterKey: null });
      const { seq, updates } = await readDocument(store, BOARD);
      expect(seq).toBe(acknowledged);
      expect(updates).toEqual(Array.from({ length: acknowledged }, (_, index) => textOfUpdate(index + 1)));
      expect(await store.documents.append(BOARD, Buffer.from('next'))).toBe(seq + 1);
      await store.close();
      const again = await openEmbeddedStore({ dataDir, masterKey: null });
      expect((await readDocument(again, BOARD)).updates.at(-1)).toBe('next');
      await again.close();
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: COUNT - 1 }), fc.nat(), fc.boolean(), check), {
      numRuns: 25,
      verbose: 1,
    });
  });
});

/** One byte that never reached the disk, and everything behind it with it. */
async function overwrite(file: string, at: number): Promise<void> {
  const handle = await openFile(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  await handle.write(Buffer.from([buffer[0]! ^ 0xff]), 0, 1, at);
  await handle.close();
}
