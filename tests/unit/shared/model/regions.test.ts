import { expect, test } from 'vitest';
import { REGIONS, isRegionId, regionById } from '#shared/model/regions.ts';
import { REGION_IDS, ZONE_IDS, isZoneId } from '#shared/model/zones.ts';
import { misjudged } from './odd-input.ts';

test('every zone is in exactly one region', () => {
  const placed = REGIONS.flatMap((region) => region.zones);
  expect(placed.length).toBe(ZONE_IDS.length);
  expect(new Set(placed)).toEqual(new Set(ZONE_IDS));
});

test('the figure shows eighteen regions at rest, head to toe', () => {
  expect(REGIONS.map(({ id, views, zones }) => [id, views.join('+'), zones.length])).toEqual([
    ['head', 'front+back', 4],
    ['face', 'front', 11],
    ['neck', 'front+back', 4],
    ['shoulders', 'front+back', 6],
    ['upper-back', 'back', 4],
    ['arm-l', 'front+back', 5],
    ['arm-r', 'front+back', 5],
    ['chest', 'front', 8],
    ['abdomen', 'front', 2],
    ['sides', 'front+back', 6],
    ['lower-back', 'back', 2],
    ['pelvis', 'front', 4],
    ['seat', 'back', 6],
    ['thigh-l', 'front+back', 5],
    ['thigh-r', 'front+back', 5],
    ['lower-leg-l', 'front+back', 4],
    ['lower-leg-r', 'front+back', 4],
    ['feet', 'front+back', 8],
  ]);
});

test('a region is found by its id, and is never mistaken for a zone', () => {
  expect(REGION_IDS.map((id) => regionById.get(id))).toEqual(REGIONS);
  expect(REGION_IDS.filter((id) => isZoneId(id))).toEqual([]);
});

test('the region guard knows every id and nothing else', () => {
  expect(misjudged(isRegionId, REGION_IDS)).toEqual({ letThrough: [], refused: [] });
});
