import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../../server/store/store.ts';
import type { StoreHarness } from '../../../kit/store-harness.ts';
import { lineOf, PERSON, PRODUCTION, seedProduction } from './fixtures.ts';

export function describeLedger(open: () => Promise<StoreHarness>): void {
  describe('the ledger', () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
      await seedProduction(harness.store);
    });
    afterEach(() => harness.remove());
    const append = (event: string, more = {}): Promise<void> =>
      harness.store.transact(PRODUCTION, (tx) => tx.appendLedger(lineOf(event, more)));

    test('lines are numbered, chained and read back whole, also after reopening', async () => {
      await append('scene-added', { detail: { scene: 'scn_1' }, about: [] });
      await append('consent-given', { key: `person:${PERSON}`, detail: { answer: 'agree' }, at: 2_000 });
      await harness.reopen();
      const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
      const lines = await harness.store.ledger.read(PRODUCTION);
      expect(lines).toEqual([
        { ...lineOf('scene-added', { detail: { scene: 'scn_1' }, about: [] }), seq: 1, hash },
        {
          ...lineOf('consent-given', { key: `person:${PERSON}`, detail: { answer: 'agree' }, at: 2_000 }),
          seq: 2,
          hash,
        },
      ]);
      expect(lines[0]!.hash).not.toBe(lines[1]!.hash);
      expect(await harness.store.ledger.verify(PRODUCTION)).toBeNull();
    });

    test('each person can be given the lines about them alone', async () => {
      await append('a-done', { about: ['pers_1', 'pers_2'] });
      await append('b-done', { about: ['pers_2'] });
      await append('c-done', { about: [] });
      const about = async (id: string): Promise<string[]> =>
        (await harness.store.ledger.read(PRODUCTION, id)).map(({ event }) => event);
      expect(await about('pers_1')).toEqual(['a-done']);
      expect(await about('pers_2')).toEqual(['a-done', 'b-done']);
      expect(await about('pers_3')).toEqual([]);
    });

    test('[R19] somebody’s own lines are read without opening anybody else’s, in their order and after reopening', async () => {
      await append('a-done', { about: ['pers_1'] });
      await append('b-done', { about: ['pers_2'] });
      await append('c-done', { about: [] });
      await append('d-done', { about: ['pers_1', 'pers_2'] });
      await harness.reopen();
      await append('e-done', { about: ['pers_1'] });
      // whoever opens these lines cannot read them
      for (const seq of [2, 3]) harness.damage.changeLine(PRODUCTION, seq);
      const about = async (id: string): Promise<string[]> =>
        (await harness.store.ledger.read(PRODUCTION, id)).map(({ event }) => event);
      expect(await about('pers_1')).toEqual(['a-done', 'd-done', 'e-done']);
      await expect(about('pers_2')).rejects.toThrow(StoreFailure);
      await expect(harness.store.ledger.read(PRODUCTION)).rejects.toThrow(StoreFailure);
    });

    test('[R37] the check names a line that is hidden from somebody it is about', async () => {
      await append('a-done', { about: ['pers_1'] });
      await append('b-done', { about: ['pers_1', 'pers_2'] });
      harness.damage.hideLine(PRODUCTION, 2, 'pers_2');
      expect(await harness.store.ledger.verify(PRODUCTION)).toBe(2);
    });

    test('productions have chains of their own, and an empty one holds', async () => {
      await harness.store.transact('prod_2', async (tx) => {
        await tx.createKey('production:prod_2');
        await tx.appendLedger(lineOf('x-done', { productionId: 'prod_2' }));
      });
      await append('a-done');
      expect((await harness.store.ledger.read('prod_2')).map(({ seq }) => seq)).toEqual([1]);
      expect((await harness.store.ledger.read(PRODUCTION)).map(({ seq }) => seq)).toEqual([1]);
      expect(await harness.store.ledger.verify('prod_2')).toBeNull();
      expect(await harness.store.ledger.verify('prod_none')).toBeNull();
    });

    test('many transactions at once make one chain without holes', async () => {
      await Promise.all(Array.from({ length: 30 }, (_, index) => append(`e${index}-done`)));
      const lines = await harness.store.ledger.read(PRODUCTION);
      expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      expect(await harness.store.ledger.verify(PRODUCTION)).toBeNull();
    });

    type Damage = StoreHarness['damage'];
    test.each<[string, number, (damage: Damage) => void]>([
      ['was changed', 3, (damage) => damage.changeLine(PRODUCTION, 3)],
      ['and everything after it was cut off', 4, (damage) => damage.cutLines(PRODUCTION, 4)],
      ['was swapped with a later one', 2, (damage) => damage.swapLines(PRODUCTION, 2, 5)],
      ['was cut off with all the others', 1, (damage) => damage.cutLines(PRODUCTION, 1)],
      ['stands at the end of a chain whose sealed end is gone', 1, (damage) => damage.loseHead(PRODUCTION)],
    ])('[6.1] the check names the first bad line when a line %s', async (_, bad, harm) => {
      for (const event of ['a', 'b', 'c', 'd', 'e']) await append(`${event}-done`);
      expect(await harness.store.ledger.verify(PRODUCTION)).toBeNull();
      harm(harness.damage);
      expect(await harness.store.ledger.verify(PRODUCTION)).toBe(bad);
      await harness.reopen();
      expect(await harness.store.ledger.verify(PRODUCTION)).toBe(bad);
    });

    test('a ledger that cannot be read says so instead of leaving lines out', async () => {
      await append('a-done');
      await append('b-done');
      harness.damage.changeLine(PRODUCTION, 1);
      await expect(harness.store.ledger.read(PRODUCTION)).rejects.toThrow(StoreFailure);
    });

    test('a line added after others were cut off does not mend the chain', async () => {
      for (const event of ['a', 'b', 'c']) await append(`${event}-done`);
      harness.damage.cutLines(PRODUCTION, 3);
      await append('d-done');
      expect(await harness.store.ledger.verify(PRODUCTION)).toBe(3);
    });
  });
}
