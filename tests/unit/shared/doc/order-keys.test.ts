import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { firstKeys, isOrderKey, planOrder } from '#shared/doc/order-keys.ts';
import { inOrder } from '#shared/doc/read-board.ts';

interface Item {
  readonly id: string;
  readonly order: string;
}

/** Puts a record into a list by its plan, and returns the list as everyone then reads it. */
function insert(items: readonly Item[], id: string, index: number): Item[] {
  const plan = planOrder(items, index);
  const others = items.map((item) => ({ ...item, order: plan.others.get(item.id) ?? item.order }));
  return inOrder([...others, { id, order: plan.own }]);
}

describe('order keys', () => {
  const char = fc.constantFrom(...Array.from('0123456789ABCYZabcyz'));
  const keyLike = fc.oneof(
    fc.string({ unit: char, maxLength: 5 }),
    fc.string({ unit: char, minLength: 1, maxLength: 30 }).map((rest) => `a${rest}`),
    fc.constant(`A${'0'.repeat(26)}`),
    fc.constant('zz'),
    fc.string({ maxLength: 4 }),
  );

  it('are exactly those beside which there is room', () => {
    fc.assert(
      fc.property(keyLike, (key) => {
        const hasRoom = (): string[] => [generateKeyBetween(null, key), generateKeyBetween(key, null)];
        if (isOrderKey(key)) {
          const [before, behind] = hasRoom();
          expect(before! < key && key < behind!).toBe(true);
        } else if (/^[0-9A-Za-z]+$/.test(key)) expect(hasRoom).toThrow();
      }),
      { numRuns: 2000 },
    );
    for (const key of ['', '0', 'a', 'a00', '-', 'a0-', 'ä', 'b1', `A${'0'.repeat(26)}`])
      expect(isOrderKey(key)).toBe(false);
    for (const key of ['a0', 'a0V', 'b10', 'Zz', ...firstKeys(100)]) expect(isOrderKey(key)).toBe(true);
  });
});

describe('placing a record among others', () => {
  it('writes one record where keys differ', () => {
    const items = firstKeys(4).map((order, at) => ({ id: `b${at}`, order }));
    for (let index = 0; index <= 4; index += 1) {
      expect(planOrder(items, index).others.size).toBe(0);
      expect(insert(items, 'new', index)[index]?.id).toBe('new');
    }
  });

  it('lands at the asked place, among equal keys too, and leaves the others in order', () => {
    const orders = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz');
    const list = fc
      .uniqueArray(
        fc.record({ id: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }), order: orders }),
        {
          selector: (item) => item.id,
          maxLength: 12,
        },
      )
      .map((items) => inOrder(items.filter((item) => item.id !== 'new')));
    fc.assert(
      fc.property(list, fc.nat(12), (items, at) => {
        const index = Math.min(at, items.length);
        const result = insert(items, 'new', index);
        expect(result[index]?.id).toBe('new');
        expect(result.filter(({ id }) => id !== 'new').map(({ id }) => id)).toEqual(
          items.map(({ id }) => id),
        );
      }),
    );
  });

  it('never makes a key that is too long for the gate, however often one inserts at one spot', () => {
    let items: Item[] = firstKeys(2).map((order, at) => ({ id: `first${at}`, order }));
    for (let at = 0; at < 900; at += 1) {
      items = insert(items, `b${at}`, 1);
      if (items.length > 40) items = items.filter((_, index) => index % 7 !== 5);
      expect(items[1]?.id).toBe(`b${at}`);
      for (const { order } of items) expect(order.length).toBeLessThanOrEqual(120);
    }
  });
});
