import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailure, type RecordWriter, type Row } from '../../../../server/store/store.ts';
import type { StoreHarness } from '../../../kit/store-harness.ts';
import { bytesOf, lineOf, PRODUCTION, rowOf, seedProduction } from './fixtures.ts';

export function describeRecords(open: () => Promise<StoreHarness>): void {
  describe('records', () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
      await seedProduction(harness.store);
    });
    afterEach(() => harness.remove());
    const put = (...rows: readonly Row[]): Promise<void> =>
      harness.store.transact(PRODUCTION, async (tx) => {
        for (const row of rows) await tx.put(row);
      });
    const ids = async (scope: string, ref?: string): Promise<string[]> =>
      (await harness.store.records.list('thing', scope, ref)).map((row) => row.id);

    test('a row comes back as it was put, also after reopening', async () => {
      const row = rowOf(
        'a',
        { name: 'Zoë 🎬', list: [1, null, { deep: true }], empty: '' },
        { ref: 'pers_1' },
      );
      await put(row);
      await harness.reopen();
      expect(await harness.store.records.get('thing', 'a')).toEqual(row);
      expect(await harness.store.records.get('thing', 'b')).toBeNull();
      expect(await harness.store.records.get('other', 'a')).toBeNull();
    });

    test('rows are listed by kind, scope and ref, in the order of their ids', async () => {
      await put(
        rowOf('c', 1, { ref: 'x' }),
        rowOf('a', 2, { ref: 'y' }),
        rowOf('B', 3, { ref: 'x' }),
        rowOf('z', 4, { scope: '', key: 'master' }),
        rowOf('a', 5, { kind: 'other' }),
      );
      expect(await ids(PRODUCTION)).toEqual(['B', 'a', 'c']);
      expect(await ids(PRODUCTION, 'x')).toEqual(['B', 'c']);
      expect(await ids(PRODUCTION, '')).toEqual([]);
      expect(await ids('')).toEqual(['z']);
    });

    test('a row put again is replaced whole: scope, ref, key and value', async () => {
      await put(rowOf('a', { old: 1 }, { ref: 'x' }));
      const next = rowOf('a', { fresh: 2 }, { scope: '', ref: 'y', key: 'master' });
      await put(next);
      expect(await harness.store.records.get('thing', 'a')).toEqual(next);
      expect(await ids(PRODUCTION)).toEqual([]);
    });

    test('a removed row is gone; removing what is not there changes nothing', async () => {
      await put(rowOf('a', 1), rowOf('b', 2));
      await harness.store.transact(PRODUCTION, async (tx) => {
        await tx.remove('thing', 'a');
        await tx.remove('thing', 'never');
      });
      expect(await ids(PRODUCTION)).toEqual(['b']);
    });

    test('a value that JSON would change in silence is refused', async () => {
      for (const value of [undefined, NaN, { at: new Map() }, { bytes: bytesOf('x') }, [() => 1]]) {
        await expect(put(rowOf('a', value))).rejects.toThrow('plain JSON');
      }
      expect(await ids(PRODUCTION)).toEqual([]);
    });

    test('what the caller does with a value afterwards changes nothing stored', async () => {
      const value = { name: 'before' };
      await harness.store.transact(PRODUCTION, async (tx) => {
        await tx.put(rowOf('a', value));
        value.name = 'after';
        const own = await tx.get<{ name: string }>('thing', 'a');
        expect(own?.value).toEqual({ name: 'before' });
      });
      expect((await harness.store.records.get('thing', 'a'))?.value).toEqual({ name: 'before' });
    });
  });

  describe('transactions', () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
      await seedProduction(harness.store);
    });
    afterEach(() => harness.remove());

    test('a transaction sees its own writes, and nobody else does before it ends', async () => {
      const { store } = harness;
      await store.transact(PRODUCTION, async (tx) => {
        await tx.put(rowOf('a', 1));
        await tx.put(rowOf('c', 3));
      });
      await store.transact(PRODUCTION, async (tx) => {
        await tx.put(rowOf('b', 2));
        await tx.put(rowOf('a', 10, { ref: 'x' }));
        await tx.remove('thing', 'c');
        expect(await tx.list('thing', PRODUCTION)).toEqual([rowOf('a', 10, { ref: 'x' }), rowOf('b', 2)]);
        expect(await tx.list('thing', PRODUCTION, 'x')).toEqual([rowOf('a', 10, { ref: 'x' })]);
        expect(await tx.get('thing', 'c')).toBeNull();
        expect(await store.records.list('thing', PRODUCTION)).toEqual([rowOf('a', 1), rowOf('c', 3)]);
      });
      expect(await store.records.list('thing', PRODUCTION)).toEqual([
        rowOf('a', 10, { ref: 'x' }),
        rowOf('b', 2),
      ]);
    });

    test('a transaction answers with what its work returns, and commits once', async () => {
      const before = harness.commits;
      const answer = await harness.store.transact(PRODUCTION, async (tx) => {
        for (const id of ['a', 'b', 'c']) await tx.put(rowOf(id, id));
        await tx.appendLedger(lineOf('things-added'));
        return 'done';
      });
      expect(answer).toBe('done');
      expect(harness.commits - before).toBe(1);
    });

    test('[6.1] when the work throws, nothing of it is there and the error passes through', async () => {
      const { store } = harness;
      const error = new Error('no');
      const undone = store.transact(PRODUCTION, async (tx) => {
        await writeOfEach(tx);
        throw error;
      });
      await expect(undone).rejects.toBe(error);
      await expectNothing();
    });

    test('[6.1] when the commit fails, nothing of it is there, and the same can be done again', async () => {
      const { store } = harness;
      harness.setFailing(true);
      await expect(store.transact(PRODUCTION, writeOfEach)).rejects.toThrow(StoreFailure);
      harness.setFailing(false);
      await expectNothing();
      await store.transact(PRODUCTION, writeOfEach);
      expect(await store.documents.append('board/scn_1', bytesOf('x'))).toBe(2);
      expect((await store.ledger.read(PRODUCTION)).map((line) => line.seq)).toEqual([1]);
      expect(await store.ledger.verify(PRODUCTION)).toBeNull();
      await harness.reopen();
      expect((await harness.store.documents.load('board/scn_1'))?.updates).toHaveLength(2);
    });

    test('transactions run alone: no count is lost, in one scope and across scopes', async () => {
      const { store } = harness;
      const increment = async (tx: RecordWriter): Promise<void> => {
        const row = await tx.get<number>('thing', 'count');
        await tx.put(rowOf('count', (row?.value ?? 0) + 1));
      };
      const scopes = Array.from({ length: 60 }, (_, index) => ['', PRODUCTION, 'prod_other'][index % 3]!);
      await Promise.all(scopes.map((scope) => store.transact(scope, increment)));
      expect((await store.records.get('thing', 'count'))?.value).toBe(60);
    });

    test('a transaction that fails does not stop the ones behind it', async () => {
      const { store } = harness;
      const outcomes = await Promise.allSettled([
        store.transact(PRODUCTION, (tx) => tx.put(rowOf('a', 1))),
        store.transact(PRODUCTION, async () => {
          throw new Error('no');
        }),
        store.transact(PRODUCTION, (tx) => tx.put(rowOf('b', 2))),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.records.list('thing', PRODUCTION)).toEqual([rowOf('a', 1), rowOf('b', 2)]);
    });

    test('a transaction inside a transaction is an error, not a wait without end', async () => {
      const { store } = harness;
      const nested = store.transact(PRODUCTION, () => store.transact('', async () => 'never'));
      await expect(nested).rejects.toThrow('inside transact');
      expect(await store.transact(PRODUCTION, async () => 'goes on')).toBe('goes on');
    });

    test('a writer kept after its transaction writes nothing', async () => {
      const { store } = harness;
      const kept = await store.transact(PRODUCTION, async (tx) => ({ tx }));
      await expect(kept.tx.put(rowOf('a', 1))).rejects.toThrow('has ended');
      await expect(kept.tx.get('thing', 'a')).rejects.toThrow('has ended');
      expect(await store.records.get('thing', 'a')).toBeNull();
    });

    test('a closed store says so, and closing it again is harmless', async () => {
      const { store } = harness;
      const last = store.transact(PRODUCTION, (tx) => tx.put(rowOf('a', 1)));
      await store.close();
      await last; // what was asked for before the closing is done
      await store.close();
      await expect(store.transact(PRODUCTION, async () => 1)).rejects.toThrow('closed');
      await expect(store.records.get('thing', 'a')).rejects.toThrow(StoreFailure);
      await expect(store.documents.append('board/scn_1', bytesOf('x'))).rejects.toThrow(StoreFailure);
      expect(() => store.fingerprint('x')).toThrow(StoreFailure);
      await harness.reopen();
      expect(await harness.store.records.get('thing', 'a')).toEqual(rowOf('a', 1));
    });

    async function writeOfEach(tx: RecordWriter): Promise<void> {
      await tx.createKey('person:pers_new');
      await tx.put(rowOf('a', 1, { key: 'person:pers_new' }));
      await tx.createDocument('board/scn_1', 'person:pers_new', 'First', bytesOf('seed'));
      await tx.appendLedger(lineOf('thing-added', { key: 'person:pers_new', detail: 'private' }));
    }

    async function expectNothing(): Promise<void> {
      const { store } = harness;
      expect(await store.records.list('thing', PRODUCTION)).toEqual([]);
      expect(await store.documents.names()).toEqual([]);
      expect(await store.ledger.read(PRODUCTION)).toEqual([]);
    }
  });

  describe('fingerprints', () => {
    let harness: StoreHarness;
    beforeEach(async () => void (harness = await open()));
    afterEach(() => harness.remove());

    test('a secret always has the same fingerprint, and another secret another', async () => {
      const first = harness.store.fingerprint('a secret');
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(harness.store.fingerprint('another')).not.toBe(first);
      await harness.reopen();
      expect(harness.store.fingerprint('a secret')).toBe(first);
    });

    test('[6.4] two stores give one secret two fingerprints, so that a stolen table cannot be tried against a list', async () => {
      const other = await open();
      expect(other.store.fingerprint('a secret')).not.toBe(harness.store.fingerprint('a secret'));
      await other.remove();
    });
  });
}
