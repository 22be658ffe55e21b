import { expect, test } from 'vitest';
import {
  EXPOSURE_LEVELS,
  EXPOSURE_MODES,
  exposureLevel,
  isExposureAtLeast,
  isExposureLevel,
  isExposureMode,
} from '#shared/model/exposure.ts';
import type { ExposureLevel, ExposureMode } from '#shared/model/exposure.ts';
import { MINOR_ZONE_IDS, ZONES } from '#shared/model/zones.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import { misjudged } from './odd-input.ts';

test('each level is reached by the zones that name it', () => {
  const cases: readonly [readonly ZoneId[], ExposureMode, ExposureLevel][] = [
    [[], 'bare', 'x0-clothed'],
    [['hand-l', 'forehead', 'neck-back', 'shoulder-r', 'knee-l'], 'bare', 'x0-clothed'],
    [['waist-l'], 'bare', 'x1-reduced'],
    [['thigh-inner-upper-l', 'thigh-front-l'], 'bare', 'x1-reduced'],
    [['shoulder-l', 'collarbone-l'], 'garment', 'x2-implied'],
    [['back-upper', 'back-mid'], 'bare', 'x3-partial-back'],
    [['sacrum'], 'bare', 'x3-partial-back'],
    [['buttock-l'], 'bare', 'x4-partial-rear'],
    [['gluteal-fold-r'], 'bare', 'x4-partial-rear'],
    [['chest-side-l'], 'bare', 'x5-partial-chest'],
    [['sternum-mid'], 'bare', 'x5-partial-chest'],
    [['nipple-r', 'buttock-l'], 'bare', 'x5-partial-chest'],
    [['gluteal-cleft', 'buttock-l', 'buttock-r'], 'bare', 'x6-full-rear'],
    [['perineal'], 'bare', 'x6-full-rear'],
    [['pubic'], 'bare', 'x7-full-front'],
    [['groin-l'], 'bare', 'x7-full-front'],
    [['genital', 'gluteal-cleft', 'chest-l'], 'bare', 'x7-full-front'],
  ];
  expect(cases.map(([zones, mode]) => exposureLevel(zones, mode))).toEqual(cases.map(([, , level]) => level));
});

test('a two-piece or a crop top, which leaves one part of the back covered, is not a bare back', () => {
  expect([
    exposureLevel(['back-upper', 'shoulder-blade-l', 'back-lower'], 'bare'),
    exposureLevel(['back-mid', 'back-lower', 'waist-l'], 'bare'),
  ]).toEqual(['x1-reduced', 'x1-reduced']);
});

test('no mode ever lowers a level, and with no zone listed every mode is clothed', () => {
  const lowered = EXPOSURE_MODES.flatMap((mode) =>
    ZONES.filter(({ id }) => !isExposureAtLeast(exposureLevel([id], mode), exposureLevel([id], 'bare'))),
  );
  expect(lowered).toEqual([]);
  expect(new Set(EXPOSURE_MODES.map((mode) => exposureLevel([], mode)))).toEqual(new Set(['x0-clothed']));
});

test('another zone never lowers a level', () => {
  const lowered = ZONES.flatMap(({ id }) =>
    ZONES.filter(
      (other) => !isExposureAtLeast(exposureLevel([id, other.id], 'bare'), exposureLevel([id], 'bare')),
    ),
  );
  expect(lowered).toEqual([]);
});

test('[R23] every sensitive zone but the upper inner thigh is x3 or above by itself', () => {
  const below = ZONES.filter(
    (zone) =>
      zone.class === 'sensitive' && !isExposureAtLeast(exposureLevel([zone.id], 'bare'), 'x3-partial-back'),
  );
  expect(below.map((zone) => zone.id)).toEqual(['thigh-inner-upper-l', 'thigh-inner-upper-r']);
});

test('[M2] bare shoulders and arms are clothed, but a bare trunk zone of the minors list is not', () => {
  const above = MINOR_ZONE_IDS.filter((id) => exposureLevel([id], 'bare') !== 'x0-clothed');
  expect(above).toEqual(['shoulder-blade-l', 'shoulder-blade-r', 'back-upper']);
  expect(exposureLevel(['hand-l'], 'digital')).toBe('x2-implied');
});

test('the exposure guards know their words and nothing else', () => {
  expect([misjudged(isExposureLevel, EXPOSURE_LEVELS), misjudged(isExposureMode, EXPOSURE_MODES)]).toEqual([
    { letThrough: [], refused: [] },
    { letThrough: [], refused: [] },
  ]);
});
