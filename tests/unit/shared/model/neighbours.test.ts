import { expect, test } from 'vitest';
import { neighbours } from '#shared/model/neighbours.ts';
import { ZONE_IDS, mirrorZone } from '#shared/model/zones.ts';
import type { ZoneId } from '#shared/model/zones.ts';

test('a zone is a neighbour of each of its neighbours', () => {
  const oneWay = ZONE_IDS.flatMap((id) =>
    neighbours(id)
      .filter((other) => !neighbours(other).includes(id))
      .map((other) => `${id} > ${other}`),
  );
  expect(oneWay).toEqual([]);
});

test('no zone is its own neighbour, or stands twice', () => {
  const wrong = ZONE_IDS.filter((id) => {
    const around = neighbours(id);
    return around.includes(id) || new Set(around).size !== around.length;
  });
  expect(wrong).toEqual([]);
});

test('the two sides of the body have the same borders', () => {
  const mirrored = ZONE_IDS.map((id) => new Set(neighbours(mirrorZone(id)).map(mirrorZone)));
  expect(mirrored).toEqual(ZONE_IDS.map((id) => new Set(neighbours(id))));
});

test('every zone can be reached from the crown', () => {
  const reached = new Set<ZoneId>(['crown']);
  for (const id of reached) for (const other of neighbours(id)) reached.add(other);
  expect(ZONE_IDS.filter((id) => !reached.has(id))).toEqual([]);
});

test('neighbours are listed head to toe', () => {
  expect(neighbours('shoulder-l')).toEqual([
    'neck-side-l',
    'neck-back',
    'collarbone-l',
    'armpit-l',
    'shoulder-blade-l',
    'upper-arm-l',
  ]);
  expect(neighbours('hand-r')).toEqual(['wrist-r']);
});
