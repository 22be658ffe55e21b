import { expect, test } from 'vitest';
import {
  BARRIER_IDS,
  CONSUMABLE_IDS,
  COVERS,
  GARMENT_IDS,
  KIT_CATALOGUE,
  KIT_IDS,
  isBarrierId,
  isConsumableId,
  isGarmentId,
  isKitId,
  kitById,
} from '#shared/model/kit-catalogue.ts';
import type { KitEntry, KitId } from '#shared/model/kit-catalogue.ts';
import { misjudged } from './odd-input.ts';

const idsWhere = (holds: (entry: KitEntry) => boolean): readonly KitId[] =>
  KIT_CATALOGUE.filter(holds).map((entry) => entry.id);

test('every item stands once, and its kind is the list it is in', () => {
  expect(new Set(KIT_IDS).size).toBe(24);
  expect(KIT_IDS.map((id) => kitById.get(id))).toEqual(KIT_CATALOGUE);
  expect({
    garments: idsWhere((entry) => entry.kind === 'garment'),
    barriers: idsWhere((entry) => entry.kind === 'barrier'),
    consumables: idsWhere((entry) => entry.kind === 'consumable'),
  }).toEqual({ garments: GARMENT_IDS, barriers: BARRIER_IDS, consumables: CONSUMABLE_IDS });
});

test('[R29] barriers, and nothing else, are noted on both bodies', () => {
  expect(idsWhere((entry) => entry.needsBothBodies)).toEqual(BARRIER_IDS);
  expect(BARRIER_IDS).toEqual([
    'lined-garment',
    'foam-pad',
    'silicone-shield',
    'rigid-guard',
    'cushion',
    'sheet-layer',
  ]);
});

test('every garment and barrier covers something, every cover is in use, and only the prosthetic is not of costume', () => {
  expect(idsWhere((entry) => entry.covers.length === 0)).toEqual(CONSUMABLE_IDS);
  expect(new Set(KIT_CATALOGUE.flatMap((entry) => entry.covers))).toEqual(new Set(COVERS));
  expect(idsWhere((entry) => entry.owner !== 'costume')).toEqual(['prosthetic']);
});

test('the kit guards know their ids and nothing else', () => {
  const lists: readonly [(value: unknown) => boolean, readonly string[]][] = [
    [isKitId, KIT_IDS],
    [isGarmentId, GARMENT_IDS],
    [isBarrierId, BARRIER_IDS],
    [isConsumableId, CONSUMABLE_IDS],
  ];
  expect(lists.map(([guard, known]) => misjudged(guard, known))).toEqual(
    lists.map(() => ({ letThrough: [], refused: [] })),
  );
  expect(GARMENT_IDS.filter((id) => isBarrierId(id) || isConsumableId(id))).toEqual([]);
});
