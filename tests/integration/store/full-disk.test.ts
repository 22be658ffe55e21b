import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../server/store/store.ts';
import { openEmbeddedHarness, type EmbeddedHarness } from '../../kit/store-harness.ts';
import { lineOf, PRODUCTION, rowOf, seedProduction } from './contract/fixtures.ts';

const BOARD = 'board/scn_1';
const OTHER = 'board/scn_2';

describe('a full disk (a real SQLITE_FULL)', () => {
  let harness: EmbeddedHarness;
  beforeEach(async () => {
    harness = await openEmbeddedHarness();
    await seedProduction(harness.store, BOARD, OTHER);
  });
  afterEach(() => harness.remove());

  test('[6.1] appends are refused one by one, nothing of them is there, and the store goes on once there is room', async () => {
    const { store } = harness;
    const update = (index: number): Buffer => Buffer.alloc(3_000, index);
    expect(await store.documents.append(BOARD, update(1))).toBe(1);

    setRoom(harness.raw, 4);
    const kept = [update(1)];
    let refusals = 0;
    for (let index = 2; index < 40; index += 1) {
      const outcomes = await Promise.allSettled([
        store.documents.append(BOARD, update(index)),
        store.documents.append(OTHER, update(index)),
      ]);
      const [one, other] = outcomes;
      // A group is stored whole or not at all.
      expect(other!.status).toBe(one!.status);
      if (one!.status === 'fulfilled') {
        kept.push(update(index));
        expect(one!.value).toBe(kept.length);
        continue;
      }
      refusals += 1;
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ reason: expect.any(StoreFailure) });
        expect(outcome).toMatchObject({ reason: { message: expect.stringContaining('SQLITE_FULL') } });
      }
    }
    expect(refusals).toBeGreaterThan(10);
    expect((await store.documents.load(BOARD))?.updates).toEqual(kept);

    setRoom(harness.raw, 100_000);
    expect(await store.documents.append(BOARD, update(99))).toBe(kept.length + 1);
    kept.push(update(99));
    await harness.reopen();
    expect(await harness.store.documents.load(BOARD)).toMatchObject({ seq: kept.length, updates: kept });
    expect(await harness.store.documents.append(OTHER, update(99))).toBe(kept.length - 1);
  });

  test('[6.1] a transaction is refused whole, reading goes on meanwhile, and it can be done again once there is room', async () => {
    const { store } = harness;
    const big = { text: 'x'.repeat(50_000) };
    const write = (): Promise<void> =>
      store.transact(PRODUCTION, async (tx) => {
        await tx.put(rowOf('small', 1));
        await tx.appendLedger(lineOf('thing-added'));
        await tx.put(rowOf('big', big));
      });
    setRoom(harness.raw, 4);
    await expect(write()).rejects.toThrow('SQLITE_FULL');
    expect(await store.records.list('thing', PRODUCTION)).toEqual([]);
    expect(await store.ledger.read(PRODUCTION)).toEqual([]);
    setRoom(harness.raw, 100_000);
    await write();
    await harness.reopen();
    expect(await harness.store.records.list('thing', PRODUCTION)).toEqual([
      rowOf('big', big),
      rowOf('small', 1),
    ]);
    expect(await harness.store.ledger.verify(PRODUCTION)).toBeNull();
  });

  test('[6.4] a key can be destroyed on a full disk', async () => {
    setRoom(harness.raw, 0);
    const { store } = harness;
    await store.transact(PRODUCTION, (tx) => tx.destroyKey(`production:${PRODUCTION}`));
    expect(await store.documents.names()).toEqual([]);
  });
});

/** Lets the file grow by so many pages of 4 KiB. */
function setRoom(raw: DatabaseSyncInstance, pages: number): void {
  const now: { page_count: number } = raw.prepare('PRAGMA page_count').get();
  raw.exec(`PRAGMA max_page_count = ${now.page_count + pages}`);
}
