import { expect, test } from 'vitest';
import {
  AGENTS,
  BREATHS,
  DISTANCES,
  HEIGHTS,
  LAYERS,
  LEVELS,
  ONSETS,
  SOUNDS,
  TEMPOS,
  VERBS,
  VERB_IDS,
  WEIGHTS,
  isAgent,
  isBreath,
  isDistance,
  isHeight,
  isLayer,
  isLevel,
  isLevelAbove,
  isOnset,
  isSound,
  isTempo,
  isVerb,
  isWeight,
  verbById,
} from '#shared/model/contact-vocabulary.ts';
import type { Verb, VerbEntry } from '#shared/model/contact-vocabulary.ts';
import { misjudged } from './odd-input.ts';

const idsWhere = (holds: (verb: VerbEntry) => boolean): readonly Verb[] =>
  VERBS.filter(holds).map((verb) => verb.id);

test('every word of the vocabulary has a guard that knows it and nothing else', () => {
  const lists: readonly [(value: unknown) => boolean, readonly string[]][] = [
    [isAgent, AGENTS],
    [isVerb, VERB_IDS],
    [isLevel, LEVELS],
    [isLayer, LAYERS],
    [isDistance, DISTANCES],
    [isTempo, TEMPOS],
    [isOnset, ONSETS],
    [isBreath, BREATHS],
    [isSound, SOUNDS],
    [isWeight, WEIGHTS],
    [isHeight, HEIGHTS],
  ];
  expect(lists.map(([guard, known]) => misjudged(guard, known))).toEqual(
    lists.map(() => ({ letThrough: [], refused: [] })),
  );
});

test('verbs stand once each and are found by their id', () => {
  expect(new Set(VERB_IDS).size).toBe(28);
  expect(VERB_IDS.map((id) => verbById.get(id))).toEqual(VERBS);
});

test('these verbs touch nobody', () => {
  expect(idsWhere((verb) => !verb.contact)).toEqual([
    'hover',
    'approach',
    'retreat',
    'look',
    'breathe-near',
    'mask',
    'shift-weight',
  ]);
});

test('[R29] only the weight shift must name barriers on both bodies', () => {
  expect(VERBS.filter((verb) => verb.needsBarriers)).toEqual([
    {
      id: 'shift-weight',
      contact: false,
      moves: true,
      presses: false,
      needsGarment: false,
      needsBarriers: true,
      kiss: false,
    },
  ]);
});

test('[R31] the verbs that close round, bear on or pull are exactly these', () => {
  expect(idsWhere((verb) => verb.presses)).toEqual([
    'hold',
    'clasp',
    'cup',
    'wrap',
    'lean',
    'press',
    'guide',
    'draw-toward',
    'turn',
    'lift',
    'support-weight',
  ]);
});

test('the verbs that travel over a body or move it are exactly these', () => {
  expect(idsWhere((verb) => verb.moves)).toEqual([
    'brush',
    'trace',
    'slide',
    'guide',
    'draw-toward',
    'turn',
    'lift',
    'unfasten',
    'remove-garment',
    'shift-weight',
  ]);
});

test('undoing a costume item names the item, and the staged kiss is the only kiss', () => {
  expect(idsWhere((verb) => verb.needsGarment)).toEqual(['unfasten', 'remove-garment']);
  expect(idsWhere((verb) => verb.kiss)).toEqual(['kiss-closed']);
});

test('levels are ordered from none to firm', () => {
  expect(LEVELS.map((level) => LEVELS.filter((cap) => isLevelAbove(level, cap)))).toEqual([
    [],
    ['none'],
    ['none', 'skin'],
    ['none', 'skin', 'muscle'],
  ]);
});
