import { expect, test } from 'vitest';
import { KIT_CATALOGUE } from '#shared/model/kit-catalogue.ts';
import { isAlwaysSingle } from '#shared/model/kit.ts';
import { coversBeat, findKitFindings, type KitFacts } from '#shared/rules/kit-rules.ts';

const PEOPLE = ['sam', 'ari'];
const BEATS = ['b1', 'b2'];

function line(more: Partial<KitFacts> = {}, wearers: readonly string[] = ['sam']): KitFacts {
  return {
    id: 'kit_1',
    item: 'robe',
    beats: [],
    single: false,
    ...more,
    wearers: wearers.map((person) => ({ person })),
  };
}

function find(...lines: readonly KitFacts[]) {
  return findKitFindings({ lines, people: PEOPLE, beats: BEATS });
}

test('[K1] what is worn has one wearer, whatever the mark on the line says; the rest only if it is marked', () => {
  for (const { id } of KIT_CATALOGUE) {
    const found = (single: boolean) => find(line({ item: id, single }, PEOPLE)).map(({ rule }) => rule);
    expect([id, found(false)]).toEqual([id, isAlwaysSingle(id) ? ['K1'] : []]);
    expect([id, found(true)]).toEqual([id, ['K1']]);
    expect(find(line({ item: id, single: true }, ['sam'])).some(({ rule }) => rule === 'K1')).toBe(false);
  }
});

test('[K2] a barrier for one body only is found, on one line or on two', () => {
  const cushion = line({ item: 'cushion' });
  expect(find(cushion)).toEqual([{ kind: 'kit', kitId: 'kit_1', rule: 'K2', blocks: 'offer', only: 'sam' }]);
  expect(find(line({ item: 'cushion' }, []))).toMatchObject([{ rule: 'K2', only: null }]);
  expect(find(line({ item: 'cushion' }, PEOPLE))).toEqual([]);
  expect(find(cushion, line({ id: 'kit_2', item: 'cushion' }, ['ari']))).toEqual([]);
  expect(find(cushion, line({ id: 'kit_2', item: 'foam-pad' }, ['ari']))).toHaveLength(2);
  const apart = [
    line({ item: 'cushion', beats: ['b1'] }),
    line({ id: 'kit_2', item: 'cushion', beats: ['b2'] }, ['ari']),
  ];
  expect(find(...apart).map(({ kitId, rule }) => [kitId, rule])).toEqual([
    ['kit_1', 'K2'],
    ['kit_2', 'K2'],
  ]);
});

test('[K3] [K4] [K5] wearers are of the scene, beats stand, and what is worn has a wearer', () => {
  expect(find(line({}, ['jo']))).toEqual([
    { kind: 'kit', kitId: 'kit_1', rule: 'K3', blocks: 'writing', people: ['jo'] },
  ]);
  expect(find(line({ beats: ['b1', 'gone', 'lost'] }))).toEqual([
    { kind: 'kit', kitId: 'kit_1', rule: 'K4', blocks: 'offer', gone: 2 },
  ]);
  expect(find(line({}, []))).toEqual([{ kind: 'kit', kitId: 'kit_1', rule: 'K5', blocks: 'offer' }]);
  expect(find(line({ item: 'wipes' }, []))).toEqual([]);
});

test('no beats named is the whole scene', () => {
  expect([
    coversBeat({ beats: [] }, 'b1'),
    coversBeat({ beats: ['b1'] }, 'b1'),
    coversBeat({ beats: ['b2'] }, 'b1'),
  ]).toEqual([true, true, false]);
});
