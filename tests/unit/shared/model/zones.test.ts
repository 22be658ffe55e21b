import { expect, test } from 'vitest';
import {
  MINOR_ZONE_IDS,
  ZONES,
  ZONE_IDS,
  isZoneId,
  mirrorZone,
  zoneById,
  zoneOf,
} from '#shared/model/zones.ts';
import type { Zone, ZoneId } from '#shared/model/zones.ts';
import { misjudged } from './odd-input.ts';

const idsWhere = (holds: (zone: Zone) => boolean): readonly ZoneId[] =>
  ZONES.filter(holds).map((zone) => zone.id);

test('every zone id stands once, in kebab-case, and is found again by its id', () => {
  expect(new Set(ZONE_IDS).size).toBe(ZONE_IDS.length);
  expect(ZONE_IDS.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(ZONE_IDS.map((id) => zoneById.get(id))).toEqual(ZONES);
  expect(ZONE_IDS.map(zoneOf)).toEqual(ZONES);
});

test('[M2] the minors list is exactly the marked zones of the catalogue', () => {
  expect(MINOR_ZONE_IDS).toEqual([
    'forehead',
    'cheek-l',
    'cheek-r',
    'shoulder-l',
    'shoulder-r',
    'shoulder-blade-l',
    'shoulder-blade-r',
    'back-upper',
    'upper-arm-l',
    'upper-arm-r',
    'elbow-l',
    'elbow-r',
    'forearm-l',
    'forearm-r',
    'wrist-l',
    'wrist-r',
    'hand-l',
    'hand-r',
  ]);
});

test('[M2] no personal or sensitive zone is on the minors list', () => {
  expect(idsWhere((zone) => zone.minors && zone.class !== 'general')).toEqual([]);
});

test('[R23] the sensitive zones are exactly these', () => {
  expect(idsWhere((zone) => zone.class === 'sensitive')).toEqual([
    'chest-l',
    'chest-r',
    'chest-side-l',
    'chest-side-r',
    'nipple-l',
    'nipple-r',
    'sternum-mid',
    'pubic',
    'groin-l',
    'groin-r',
    'genital',
    'buttock-l',
    'buttock-r',
    'gluteal-cleft',
    'gluteal-fold-l',
    'gluteal-fold-r',
    'perineal',
    'thigh-inner-upper-l',
    'thigh-inner-upper-r',
  ]);
});

test('the personal zones are exactly these', () => {
  expect(idsWhere((zone) => zone.class === 'personal' && zone.side !== 'right')).toEqual([
    'crown',
    'head-back',
    'ear-l',
    'eyes',
    'mouth',
    'neck-front',
    'neck-side-l',
    'neck-back',
    'collarbone-l',
    'armpit-l',
    'sternum-upper',
    'ribs-l',
    'abdomen-upper',
    'abdomen-lower',
    'waist-l',
    'back-lower',
    'hip-l',
    'sacrum',
    'thigh-front-l',
    'thigh-outer-l',
    'thigh-inner-lower-l',
    'thigh-back-l',
    'knee-back-l',
  ]);
});

test('[R30] [R31] only the throat, the genital and the perineal zone bound what a contact may do', () => {
  const bounded = ZONES.filter((zone) => zone.contact !== 'allowed').map(({ id, contact }) => ({
    id,
    contact,
  }));
  expect(bounded).toEqual([
    { id: 'neck-front', contact: 'skin-at-most' },
    { id: 'genital', contact: 'simulated-only' },
    { id: 'perineal', contact: 'exposure-only' },
  ]);
});

test('[R29] zones at the pelvis are the sensitive ones below the waist, and three more are near it', () => {
  expect(idsWhere((zone) => zone.pelvis === 'at' && zone.side !== 'right')).toEqual([
    'pubic',
    'groin-l',
    'genital',
    'buttock-l',
    'gluteal-cleft',
    'gluteal-fold-l',
    'perineal',
    'thigh-inner-upper-l',
  ]);
  expect(idsWhere((zone) => zone.pelvis === 'near' && zone.side !== 'right')).toEqual([
    'abdomen-lower',
    'hip-l',
    'sacrum',
  ]);
});

test('only the lips carry the kiss mark', () => {
  expect(idsWhere((zone) => zone.kiss)).toEqual(['mouth']);
});

test('these zones are seen from behind only, and these from both sides', () => {
  const seen = (...views: readonly string[]): readonly ZoneId[] =>
    idsWhere((zone) => zone.views.join() === views.join() && zone.side !== 'right');
  expect(seen('back')).toEqual([
    'head-back',
    'neck-back',
    'shoulder-blade-l',
    'back-upper',
    'back-mid',
    'back-lower',
    'sacrum',
    'buttock-l',
    'gluteal-cleft',
    'gluteal-fold-l',
    'perineal',
    'thigh-back-l',
    'knee-back-l',
    'calf-l',
    'heel-l',
    'sole-l',
  ]);
  expect(seen('front', 'back')).toEqual([
    'crown',
    'ear-l',
    'shoulder-l',
    'upper-arm-l',
    'elbow-l',
    'forearm-l',
    'wrist-l',
    'hand-l',
    'ribs-l',
    'waist-l',
    'hip-l',
    'thigh-inner-upper-l',
  ]);
});

test('every left zone has a right one that differs in nothing but its side', () => {
  const left = ZONES.filter((zone) => zone.side === 'left');
  const asRight = left.map((zone) => ({
    ...zone,
    id: zone.id.replace(/-l$/, '-r'),
    side: 'right',
    region: zone.region.replace(/-l$/, '-r'),
  }));
  expect(ZONES.filter((zone) => zone.side === 'right')).toEqual(asRight);
});

test('a side is in the id exactly when it is in the facts', () => {
  const wrong = ZONES.filter(({ id, side }) => {
    const suffix = side === 'left' ? '-l' : side === 'right' ? '-r' : '';
    return suffix === '' ? /-[lr]$/.test(id) : !id.endsWith(suffix);
  });
  expect(wrong).toEqual([]);
});

test('the mirror of a mirror is the zone itself, and a midline zone is its own', () => {
  expect(ZONE_IDS.map((id) => mirrorZone(mirrorZone(id)))).toEqual(ZONE_IDS);
  expect([mirrorZone('hand-l'), mirrorZone('knee-back-r'), mirrorZone('sacrum')]).toEqual([
    'hand-r',
    'knee-back-l',
    'sacrum',
  ]);
});

test('the zone guard knows every id and nothing else', () => {
  expect(misjudged(isZoneId, ZONE_IDS)).toEqual({ letThrough: [], refused: [] });
  expect(isZoneId('hand')).toBe(false);
});
