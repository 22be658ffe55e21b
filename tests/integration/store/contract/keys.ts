import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../../server/store/store.ts';
import type { StoreHarness } from '../../../kit/store-harness.ts';
import { bytesOf, lineOf, PERSON, PRODUCTION, readDocument, rowOf, seedProduction } from './fixtures.ts';

const personKey = `person:${PERSON}` as const;
const productionKey = `production:${PRODUCTION}` as const;
const MAP = `map/${PERSON}`;
const BOARD = 'board/scn_1';

export function describeKeys(open: () => Promise<StoreHarness>): void {
  describe('keys', () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
      await seedProduction(harness.store, BOARD);
      await harness.store.transact(PRODUCTION, async (tx) => {
        await tx.createDocument(MAP, personKey, 'First', bytesOf('private'));
        await tx.put(rowOf('private', 'answer', { key: personKey }));
        await tx.put(rowOf('shared', 'scene'));
        await tx.appendLedger(lineOf('consent-given', { key: personKey, detail: { to: 'beat_1' } }));
        await tx.appendLedger(lineOf('scene-added', { detail: { scene: 'scn_1' } }));
      });
    });
    afterEach(() => harness.remove());
    const erase = (): Promise<void> => harness.store.transact(PRODUCTION, (tx) => tx.destroyKey(personKey));

    test('nothing is written under a key that was never made', async () => {
      for (const write of [
        harness.store.transact(PRODUCTION, (tx) => tx.put(rowOf('a', 1, { key: 'person:none' }))),
        harness.store.transact(PRODUCTION, (tx) =>
          tx.createDocument('map/none', 'person:none', 'First', null),
        ),
        harness.store.transact(PRODUCTION, (tx) => tx.appendLedger(lineOf('x-done', { key: 'person:none' }))),
        harness.store.transact(PRODUCTION, (tx) => tx.destroyKey('person:none')),
      ]) {
        await expect(write).rejects.toThrow(StoreFailure);
      }
      expect(await harness.store.ledger.read(PRODUCTION)).toHaveLength(2);
    });

    test('[6.4] destroying a key erases its records, its documents and its details; all else stays', async () => {
      await erase();
      await harness.reopen();
      const { store } = harness;
      expect(await store.records.list('thing', PRODUCTION)).toEqual([rowOf('shared', 'scene')]);
      expect(await store.documents.names()).toEqual([BOARD]);
      expect(await store.documents.load(MAP)).toBeNull();
      const lines = await store.ledger.read(PRODUCTION);
      expect(lines.map(({ event, detail }) => ({ event, detail }))).toEqual([
        { event: 'consent-given', detail: null },
        { event: 'scene-added', detail: { scene: 'scn_1' } },
      ]);
      expect(await store.ledger.verify(PRODUCTION)).toBeNull();
    });

    test('[6.4] a destroyed key takes nothing more, and its name is never given out again', async () => {
      await erase();
      const { store } = harness;
      await expect(store.documents.append(MAP, bytesOf('late'))).rejects.toThrow(StoreFailure);
      for (const write of [
        store.transact(PRODUCTION, (tx) => tx.put(rowOf('late', 1, { key: personKey }))),
        store.transact(PRODUCTION, (tx) => tx.createKey(personKey)),
        store.transact(PRODUCTION, (tx) => tx.appendLedger(lineOf('late-done', { key: personKey }))),
      ]) {
        await expect(write).rejects.toThrow(StoreFailure);
      }
      await erase(); // once more changes nothing
    });

    test('a transaction sees its own erasing at once', async () => {
      await harness.store.transact(PRODUCTION, async (tx) => {
        await tx.put(rowOf('fresh', 1, { key: personKey }));
        await tx.destroyKey(personKey);
        expect(await tx.get('thing', 'private')).toBeNull();
        expect(await tx.get('thing', 'fresh')).toBeNull();
        expect(await tx.list('thing', PRODUCTION)).toEqual([rowOf('shared', 'scene')]);
        await expect(tx.put(rowOf('late', 1, { key: personKey }))).rejects.toThrow(StoreFailure);
      });
      expect(await harness.store.records.list('thing', PRODUCTION)).toEqual([rowOf('shared', 'scene')]);
    });

    test('an erasing that fails erases nothing', async () => {
      harness.setFailing(true);
      await expect(erase()).rejects.toThrow(StoreFailure);
      harness.setFailing(false);
      expect((await readDocument(harness.store, MAP)).updates).toEqual(['private']);
      expect(await harness.store.documents.append(MAP, bytesOf('more'))).toBe(2);
      await harness.reopen();
      expect((await readDocument(harness.store, MAP)).updates).toEqual(['private', 'more']);
    });

    test('[6.4] when the key of a production is destroyed nothing of it is read again, and its chain still holds', async () => {
      await harness.store.transact(PRODUCTION, (tx) => tx.destroyKey(productionKey));
      const { store } = harness;
      expect(await store.ledger.read(PRODUCTION)).toEqual([]);
      expect(await store.ledger.verify(PRODUCTION)).toBeNull();
      expect(await store.records.list('thing', PRODUCTION)).toEqual([
        rowOf('private', 'answer', { key: personKey }),
      ]);
      expect(await store.documents.names()).toEqual([MAP]);
    });

    test('a key made in a transaction that failed can be made again, and is then another key', async () => {
      const make = (): Promise<void> =>
        harness.store.transact(PRODUCTION, async (tx) => {
          await tx.createKey('person:pers_2');
          await tx.createDocument('map/pers_2', 'person:pers_2', 'First', bytesOf('seed'));
        });
      harness.setFailing(true);
      await expect(make()).rejects.toThrow(StoreFailure);
      harness.setFailing(false);
      await make();
      // Read with what is on disk, not with what the failed transaction left in memory.
      await harness.reopen();
      expect((await readDocument(harness.store, 'map/pers_2')).updates).toEqual(['seed']);
    });
  });
}
