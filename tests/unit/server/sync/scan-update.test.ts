import fc from 'fast-check';
import {
  createEncoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../../../server/sync/check-update.ts';
import { scanUpdate } from '../../../../server/sync/scan-update.ts';

const MANY = 100_000;

/** A document with every kind of content, made by two clients. */
function mixedDocument(numbers: readonly number[]): Y.Doc {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  for (const [index, n] of numbers.entries()) {
    const at = index % 2 === 0 ? doc : other;
    const map = at.getMap<unknown>('beats');
    const key = `k${n % 5}`;
    if (n % 7 === 0) map.delete(key);
    else if (n % 7 === 1) map.set(key, new Y.Map([['name', new Y.Text('Enter')]]));
    else if (n % 7 === 2)
      map.set(key, { list: [1, 'x', null, true, { deep: 1.5 }], bytes: new Uint8Array([n % 256]) });
    else if (n % 7 === 3) at.getText('text').insert(0, 'smørbrød 🎭');
    else if (n % 7 === 4) at.getText('text').insertEmbed(0, { a: n });
    else if (n % 7 === 5) at.getText('text').format(0, at.getText('text').length, { bold: true });
    else at.getArray('list').insert(0, [n, new Y.XmlElement('p')]);
    if (n % 3 === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
    if (n % 3 === 1) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
  }
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  return doc;
}

describe('scanning an update', () => {
  it('[sync 4] reads of every honest update what Yjs reads of it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 30 }), (numbers) => {
        const update = Y.encodeStateAsUpdate(mixedDocument(numbers));
        const scan = scanUpdate(update, MANY);
        if (scan.kind !== 'scanned') throw new Error(scan.kind);
        const { from, to } = Y.parseUpdateMeta(update);
        const runs = [...scan.update.runs.values()];
        expect(new Map(runs.map((run) => [run.client, run.from]))).toEqual(from);
        expect(new Map(runs.map((run) => [run.client, run.to]))).toEqual(to);
        const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
        expect(
          runs.flatMap((run) => run.items).map(({ client, clock, length }) => [client, clock, length]),
        ).toEqual(items.map(({ id, length }) => [id.client, id.clock, length]));
      }),
    );
  });

  it('[sync 4] an honest update fits its document, and one that Yjs would park does not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), fc.nat(19), (numbers, cut) => {
        const [early, late] = [mixedDocument(numbers.slice(0, cut)), new Y.Doc()];
        Y.applyUpdate(late, Y.encodeStateAsUpdate(early));
        late.transact(() => late.getText('text').insert(0, 'x'));
        late.getMap('beats').set('z', new Y.Map([['a', 1]]));
        const whole = Y.encodeStateAsUpdate(late);
        const rest = Y.encodeStateAsUpdate(late, Y.encodeStateVector(early));
        for (const [doc, update] of [
          [early, rest],
          [early, whole],
          [new Y.Doc(), whole],
          [new Y.Doc(), rest],
          [late, whole],
        ] as const) {
          const scan = scanUpdate(update, MANY);
          if (scan.kind !== 'scanned') throw new Error(scan.kind);
          const fit = checkUpdate(doc, scan.update);
          Y.applyUpdate(doc, update);
          const isParked = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
          expect(fit).toBe(isParked ? 'gap' : 'fits');
          if (!isParked) continue;
          doc.destroy();
        }
      }),
    );
  });

  it('[6.3] no bytes make it throw, and what is let through applies without an error', () => {
    const broken = fc.tuple(
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.nat(255),
      fc.nat(4),
    );
    fc.assert(
      fc.property(broken, ([numbers, at, byte, how]) => {
        const doc = mixedDocument(numbers.slice(0, numbers.length >> 1));
        const later = new Y.Doc();
        Y.applyUpdate(later, Y.encodeStateAsUpdate(doc));
        const before = Y.encodeStateVector(doc);
        later.getText('text').insert(later.getText('text').length >> 1, 'in the middle');
        later.getMap('beats').set('k1', new Y.Map([['name', new Y.Text('Enter')]]));
        later.getText('text').delete(0, 3);
        const bytes = Y.encodeStateAsUpdate(later, how === 4 ? undefined : before).slice();
        const place = at % bytes.length;
        if (how > 0) bytes[place] = byte;
        const given = how === 0 ? bytes.slice(0, place) : bytes;
        const scan = scanUpdate(given, MANY);
        if (scan.kind !== 'scanned' || checkUpdate(doc, scan.update) !== 'fits') return;
        doc.transact((transaction) => {
          Y.applyUpdate(doc, given);
          // else Yjs says on the console that somebody writes under its id
          transaction.local = true;
        });
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
        // and it can be stored and read again
        Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });

  const update = (
    ...parts: readonly (number | string | { readonly any: unknown } | { readonly byte: number })[]
  ): Uint8Array => {
    const encoder = createEncoder();
    for (const part of parts) {
      if (typeof part === 'number') writeVarUint(encoder, part);
      else if (typeof part === 'string') writeVarString(encoder, part);
      else if ('byte' in part) writeUint8(encoder, part.byte);
      else writeAny(encoder, part.any as Parameters<typeof writeAny>[1]);
    }
    return toUint8Array(encoder);
  };
  // one run of one struct of client 5: a plain value under root "beats", key "k"
  const value = (any: unknown): Uint8Array => update(1, 1, 5, 0, 40, 1, 'beats', 'k', 1, { any }, 0);

  it('[sync 4] counts are believed only as far as the bytes reach', () => {
    expect(scanUpdate(update(1, 2 ** 25 - 1, 5, 0), MANY).kind).toBe('malformed');
    expect(scanUpdate(update(2 ** 30), MANY).kind).toBe('malformed');
    expect(scanUpdate(update(0, 2 ** 30), MANY).kind).toBe('malformed');
    expect(scanUpdate(new Uint8Array(0), MANY).kind).toBe('malformed');
    expect(scanUpdate(value(1), 0).kind).toBe('too-large');
    expect(scanUpdate(value(1), 1).kind).toBe('scanned');
  });

  it('[6.3] keys that reach a prototype, deep nesting, long names and documents in documents are malformed', () => {
    expect(scanUpdate(value(JSON.parse('{"__proto__":{"a":1}}')), MANY).kind).toBe('malformed');
    let deep: unknown = 1;
    for (let depth = 0; depth < 40; depth += 1) deep = [deep];
    expect(scanUpdate(value(deep), MANY).kind).toBe('malformed');
    expect(scanUpdate(update(1, 1, 5, 0, 40, 1, 'beats', 'k'.repeat(129), 1, { any: 1 }, 0), MANY).kind).toBe(
      'malformed',
    );
    expect(scanUpdate(update(1, 1, 5, 0, 41, 1, 'beats', 'k', 'guid', { any: {} }, 0), MANY).kind).toBe(
      'malformed',
    );
  });

  it('[6.3] a client that builds on its own future is malformed: Yjs would stop half way', () => {
    const future = update(1, 1, 5, 0, { byte: 136 }, 5, 3, 1, { any: 1 }, 0);
    const scan = scanUpdate(future, MANY);
    if (scan.kind !== 'scanned') throw new Error(scan.kind);
    expect(checkUpdate(new Y.Doc(), scan.update)).toBe('malformed');
  });
});
