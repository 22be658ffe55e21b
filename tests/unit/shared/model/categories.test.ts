import { expect, test } from 'vitest';
import {
  SCENE_CATEGORIES,
  SCENE_CATEGORY_IDS,
  isSceneCategory,
  sceneCategoryById,
} from '#shared/model/categories.ts';
import type { SceneCategory, SceneCategoryEntry } from '#shared/model/categories.ts';
import { misjudged } from './odd-input.ts';

const idsWhere = (holds: (category: SceneCategoryEntry) => boolean): readonly SceneCategory[] =>
  SCENE_CATEGORIES.filter(holds).map((category) => category.id);

test('[M2] [M4] a unit with a minor may carry only these categories', () => {
  expect(idsWhere((category) => !category.blockedForMinors)).toEqual([
    'kiss',
    'caregiving',
    'family-affection',
    'minor-present',
  ]);
});

test('[M7] these categories are refused where the character is under 18', () => {
  expect(idsWhere((category) => category.blockedForMinorCharacters)).toEqual([
    'simulated-sex',
    'simulated-sex-implied',
    'nudity',
    'undressing',
    'sexual-violence',
  ]);
});

test('[M7] what is refused for a character under 18 is refused for a performer under 18 too', () => {
  expect(idsWhere((category) => category.blockedForMinorCharacters && !category.blockedForMinors)).toEqual(
    [],
  );
});

test('context alone needs no IC, and a set that starts closed always has one', () => {
  expect(idsWhere((category) => !category.needsIc)).toEqual([
    'caregiving',
    'family-affection',
    'power-imbalance',
    'intoxicated-character',
  ]);
  expect(idsWhere((category) => category.closedSet && !category.needsIc)).toEqual([]);
});

test('a set starts closed for these categories', () => {
  expect(idsWhere((category) => category.closedSet)).toEqual([
    'simulated-sex',
    'simulated-sex-implied',
    'nudity',
    'undressing',
    'reduced-clothing',
    'bathing',
    'birth',
    'medical-exam',
    'morgue-corpse',
    'intimate-violence',
    'sexual-violence',
    'group-scene',
    'sound-only',
    'religious-garment',
  ]);
});

test('the category guard knows every id and nothing else', () => {
  expect(SCENE_CATEGORY_IDS.map((id) => sceneCategoryById.get(id))).toEqual(SCENE_CATEGORIES);
  expect(new Set(SCENE_CATEGORY_IDS).size).toBe(24);
  expect(misjudged(isSceneCategory, SCENE_CATEGORY_IDS)).toEqual({ letThrough: [], refused: [] });
});
