import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../../server/store/store.ts';
import type { StoreHarness } from '../../../kit/store-harness.ts';
import { bytesOf, PRODUCTION, readDocument, seedProduction } from './fixtures.ts';

const BOARD = 'board/scn_1';
const OTHER = 'board/scn_2';

export function describeDocuments(open: () => Promise<StoreHarness>): void {
  describe('the document log', () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
      await seedProduction(harness.store, BOARD, OTHER);
    });
    afterEach(() => harness.remove());
    const append = (text: string, name = BOARD): Promise<number> =>
      harness.store.documents.append(name, bytesOf(text));

    test('a document that was never made is null, not empty', async () => {
      expect(await harness.store.documents.load('board/none')).toBeNull();
      expect(await harness.store.documents.names()).toEqual([BOARD, OTHER]);
    });

    test('a document is made with its first update, its schema name and an epoch of its own', async () => {
      await harness.store.transact(PRODUCTION, (tx) =>
        tx.createDocument('desk/scn_1', `production:${PRODUCTION}`, 'First', bytesOf('seed')),
      );
      const made = await harness.store.documents.load('desk/scn_1');
      expect(made).toEqual({
        name: 'desk/scn_1',
        epoch: expect.any(Number),
        schema: 'First',
        snapshot: null,
        updates: [Buffer.from('seed')],
        seq: 1,
      });
      expect(await harness.store.documents.append('desk/scn_1', bytesOf('next'))).toBe(2);
    });

    test('a name is given once: a second document of that name is refused and the first stays', async () => {
      await append('kept');
      const again = harness.store.transact(PRODUCTION, (tx) =>
        tx.createDocument(BOARD, `production:${PRODUCTION}`, 'First', bytesOf('other')),
      );
      await expect(again).rejects.toThrow(StoreFailure);
      expect(await readDocument(harness.store, BOARD)).toEqual({ seq: 1, snapshot: null, updates: ['kept'] });
    });

    test('[6.1] appends keep their order and are numbered without holes, and stay after reopening', async () => {
      const texts = Array.from({ length: 40 }, (_, index) => `update ${index}`);
      const seqs = await Promise.all(texts.map((text) => append(text)));
      expect(seqs).toEqual(texts.map((_, index) => index + 1));
      await harness.reopen();
      expect(await readDocument(harness.store, BOARD)).toEqual({ seq: 40, snapshot: null, updates: texts });
      expect(await append('after')).toBe(41);
    });

    test('[8] appends of one turn share one commit, whatever their documents', async () => {
      const before = harness.commits;
      await Promise.all([append('a'), append('b', OTHER), append('c'), append('d', OTHER)]);
      expect(harness.commits - before).toBe(1);
      expect((await readDocument(harness.store, OTHER)).updates).toEqual(['b', 'd']);
    });

    test('a load sees what was appended just before it', async () => {
      const appended = append('just now');
      expect((await readDocument(harness.store, BOARD)).updates).toEqual(['just now']);
      expect(await appended).toBe(1);
    });

    test('an append to a document that is not there is refused alone', async () => {
      const [one, lost, two] = await Promise.allSettled([
        append('a'),
        append('x', 'board/none'),
        append('b'),
      ]);
      expect([one, two]).toEqual([
        { status: 'fulfilled', value: 1 },
        { status: 'fulfilled', value: 2 },
      ]);
      expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(StoreFailure) });
    });

    test('[6.1] when a commit fails, each append of it is refused, nothing of them is there, and the numbers go on', async () => {
      await append('before');
      harness.setFailing(true);
      const outcomes = await Promise.allSettled([
        append('lost 1'),
        append('lost 2'),
        append('lost 3', OTHER),
      ]);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreFailure) });
      }
      harness.setFailing(false);
      expect((await readDocument(harness.store, BOARD)).updates).toEqual(['before']);
      expect(await Promise.all([append('after'), append('first', OTHER)])).toEqual([2, 1]);
      await harness.reopen();
      expect((await readDocument(harness.store, BOARD)).updates).toEqual(['before', 'after']);
    });

    test('compaction replaces what it covers and leaves what came later', async () => {
      for (const text of ['1', '2', '3', '4']) await append(text);
      await harness.store.documents.compact(BOARD, 3, bytesOf('1 to 3'), 'Second');
      expect(await harness.store.documents.load(BOARD)).toMatchObject({ schema: 'Second', seq: 4 });
      expect(await readDocument(harness.store, BOARD)).toEqual({
        seq: 4,
        snapshot: '1 to 3',
        updates: ['4'],
      });
      expect(await append('5')).toBe(5);
      await harness.store.documents.compact(BOARD, 5, bytesOf('all'), 'Second');
      await harness.reopen();
      expect(await readDocument(harness.store, BOARD)).toEqual({ seq: 5, snapshot: 'all', updates: [] });
      expect(await append('6')).toBe(6);
    });

    test('compaction covers an append that waits, and leaves the epoch as it was', async () => {
      const before = await harness.store.documents.load(BOARD);
      const appended = append('waiting');
      await harness.store.documents.compact(BOARD, 1, bytesOf('all'), 'First');
      expect(await appended).toBe(1);
      expect((await harness.store.documents.load(BOARD))?.epoch).toBe(before?.epoch);
    });

    test('compaction is refused beyond the end, back behind the snapshot, and for no document', async () => {
      await append('1');
      await append('2');
      await harness.store.documents.compact(BOARD, 2, bytesOf('1 to 2'), 'First');
      for (const [name, through] of [
        [BOARD, 3],
        [BOARD, 1],
        [BOARD, 1.5],
        ['board/none', 0],
      ] as const) {
        const refused = harness.store.documents.compact(name, through, bytesOf('wrong'), 'First');
        await expect(refused).rejects.toThrow(StoreFailure);
      }
      expect(await readDocument(harness.store, BOARD)).toEqual({ seq: 2, snapshot: '1 to 2', updates: [] });
    });

    test('a compaction that fails leaves everything as it was', async () => {
      await append('1');
      harness.setFailing(true);
      await expect(harness.store.documents.compact(BOARD, 1, bytesOf('x'), 'Second')).rejects.toThrow(
        StoreFailure,
      );
      harness.setFailing(false);
      expect(await harness.store.documents.load(BOARD)).toMatchObject({ schema: 'First' });
      expect(await readDocument(harness.store, BOARD)).toEqual({ seq: 1, snapshot: null, updates: ['1'] });
    });

    test.each([
      ['the first update is missing', (damage: StoreHarness['damage']) => damage.loseUpdate(BOARD, 3)],
      ['an update in the middle is missing', (damage: StoreHarness['damage']) => damage.loseUpdate(BOARD, 4)],
      ['the last update is missing', (damage: StoreHarness['damage']) => damage.loseUpdate(BOARD, 5)],
      ['an update was changed', (damage: StoreHarness['damage']) => damage.changeUpdate(BOARD, 4)],
      ['the snapshot is missing', (damage: StoreHarness['damage']) => damage.loseSnapshot(BOARD)],
    ])('[6.1] a document is not loaded at all when %s', async (_, harm) => {
      for (const text of ['1', '2', '3', '4', '5']) await append(text);
      await harness.store.documents.compact(BOARD, 2, bytesOf('1 to 2'), 'First');
      await append('elsewhere', OTHER);
      harm(harness.damage);
      await expect(harness.store.documents.load(BOARD)).rejects.toThrow(StoreFailure);
      expect((await readDocument(harness.store, OTHER)).updates).toEqual(['elsewhere']);
    });

    test('[6.1] any order of appends, failures, compactions and reopenings gives what a plain list gives', async () => {
      let round = 0;
      const step = fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            kind: fc.constant('append' as const),
            count: fc.integer({ min: 1, max: 4 }),
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({ kind: fc.constant('fail' as const), count: fc.integer({ min: 1, max: 3 }) }),
        },
        { weight: 2, arbitrary: fc.record({ kind: fc.constant('compact' as const), count: fc.nat() }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), count: fc.constant(0) }) },
      );
      const run = async (
        steps: readonly { kind: 'append' | 'fail' | 'compact' | 'reopen'; count: number }[],
      ): Promise<void> => {
        round += 1;
        const name = `board/random_${round}`;
        await harness.store.transact(PRODUCTION, (tx) =>
          tx.createDocument(name, `production:${PRODUCTION}`, 'First', null),
        );
        const all: string[] = [];
        let through = 0;
        for (const { kind, count } of steps) {
          if (kind === 'reopen') await harness.reopen();
          if (kind === 'compact') {
            through += count % (all.length - through + 1);
            await harness.store.documents.compact(
              name,
              through,
              bytesOf(all.slice(0, through).join('|')),
              'First',
            );
          }
          if (kind === 'append' || kind === 'fail') {
            const texts = Array.from({ length: count }, (_, index) => `${kind} ${all.length + index}`);
            harness.setFailing(kind === 'fail');
            await Promise.allSettled(texts.map((text) => append(text, name)));
            harness.setFailing(false);
            if (kind === 'append') all.push(...texts);
          }
          const { seq, snapshot, updates } = await readDocument(harness.store, name);
          expect({ seq, updates }).toEqual({ seq: all.length, updates: all.slice(through) });
          expect(snapshot ?? '').toBe(all.slice(0, through).join('|'));
        }
      };
      await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run), { numRuns: 25, verbose: 1 });
    });
  });
}
