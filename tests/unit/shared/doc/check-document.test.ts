import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkDocument } from '#shared/doc/check-document.ts';
import { seedOf } from '#shared/doc/seed.ts';

const seed = seedOf('board')!;

/** The updates of some work on a board, one each. */
function updatesOf(...work: readonly ((doc: Y.Doc) => void)[]): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  return work.map((step) => {
    const before = Y.encodeStateVector(doc);
    step(doc);
    return Y.encodeStateAsUpdate(doc, before);
  });
}

test('[3.3] a seeded board has its one record, whole and of its shape', () => {
  expect(checkDocument('board', [seed])).toEqual({ records: 1, odd: 0, hasGap: false });
});

test('[3.3] records of a wrong shape or under a wrong key are counted as odd', () => {
  const updates = updatesOf((doc) => {
    doc.getMap('furniture').set('item_aaaaaa', new Y.Map([['kind', 'throne']]));
    doc.getMap('exposure').set('nobody', { onSet: [], inView: [], mode: 'garment' });
  });
  expect(checkDocument('board', [seed, ...updates])).toEqual({ records: 3, odd: 2, hasGap: false });
});

test('[3.3] an update that is missing in the middle is noticed', () => {
  const [, second] = updatesOf(
    (doc) => doc.getMap('exposure').set('a', 1),
    (doc) => doc.getMap('exposure').set('a', 2),
  );
  expect(checkDocument('board', [seed, second!]).hasGap).toBe(true);
});

test('[3.3] bytes that are no update throw', () => {
  expect(() => checkDocument('board', [Uint8Array.from([1, 200, 200, 1])])).toThrow();
});
