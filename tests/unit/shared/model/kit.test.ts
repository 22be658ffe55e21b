import { expect, test } from 'vitest';
import { KIT_CATALOGUE, GARMENT_IDS } from '#shared/model/kit-catalogue.ts';
import {
  ALLERGY_STATES,
  isAllergyState,
  isAlwaysSingle,
  isKitForMinors,
  isKitReady,
  isLineReady,
  MINORS_KIT,
  needsFitting,
  type KitLine,
  type KitWearer,
} from '#shared/model/kit.ts';

const wearer = (more: Partial<KitWearer> = {}): KitWearer => ({
  person: 'a',
  confirmedAt: 1,
  said: null,
  allergy: 'not-asked',
  avoid: '',
  ...more,
});
const LINE: KitLine = {
  id: 'kit_000000',
  productionId: 'prod',
  sceneId: 's1',
  beats: [],
  item: 'nude-layer',
  version: 1,
  wearers: [wearer()],
  size: '',
  tone: '',
  quantity: 1,
  place: '',
  spare: false,
  single: true,
  fitted: { at: 1, by: 'c' },
  returnedAt: null,
  retiredAt: null,
};

test('[2.6] every garment is fitted and for one person; what lies between bodies or stands ready is neither', () => {
  for (const id of GARMENT_IDS) expect([id, isAlwaysSingle(id), needsFitting(id)]).toEqual([id, true, true]);
  const shared = KIT_CATALOGUE.filter(({ id }) => !isAlwaysSingle(id)).map(({ id }) => id);
  expect(shared).toEqual([
    'foam-pad',
    'silicone-shield',
    'rigid-guard',
    'cushion',
    'sheet-layer',
    'skin-tape',
    'remover',
    'wipes',
    'breath-spray',
    'blanket',
    'heat',
  ]);
});

test('[M2] the kit of a minor is a closed list', () => {
  expect(MINORS_KIT).toEqual(['robe', 'knee-pads', 'soft-pads', 'cushion', 'wipes', 'blanket', 'heat']);
  expect([isKitForMinors('robe'), isKitForMinors('pouch')]).toEqual([true, false]);
});

test('[access 4] a line is ready when it is fitted where it is worn, confirmed, and no question about skin is open', () => {
  expect(isLineReady(LINE)).toBe(true);
  expect(isLineReady({ ...LINE, fitted: null })).toBe(false);
  expect(isLineReady({ ...LINE, fitted: null, item: 'cushion' })).toBe(true);
  expect(isLineReady({ ...LINE, wearers: [wearer({ confirmedAt: null })] })).toBe(false);
  expect(isLineReady({ ...LINE, wearers: [wearer({ allergy: 'asked' })] })).toBe(false);
  expect(isLineReady({ ...LINE, wearers: [wearer({ allergy: 'avoid', avoid: 'latex' })] })).toBe(true);
  expect(isLineReady({ ...LINE, wearers: [] })).toBe(false);
  expect(isLineReady({ ...LINE, wearers: [], item: 'wipes' })).toBe(true);
});

test('[access 4] a scene is ready when all that is out is; nothing out is not ready', () => {
  const open = { ...LINE, fitted: null };
  expect(isKitReady([])).toBe(false);
  expect(isKitReady([LINE])).toBe(true);
  expect(isKitReady([LINE, open])).toBe(false);
  expect(isKitReady([LINE, { ...open, retiredAt: 2 }, { ...open, returnedAt: 2 }])).toBe(true);
  expect(isKitReady([{ ...LINE, returnedAt: 2 }])).toBe(false);
});

test('a state of the skin check is one of the list', () => {
  expect(ALLERGY_STATES.every(isAllergyState)).toBe(true);
  expect(isAllergyState('toString')).toBe(false);
});
