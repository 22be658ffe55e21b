import { expect, test } from 'vitest';
import {
  COMFORT_READINGS,
  COMFORT_STATES,
  CONDITIONS,
  CONDITION_KINDS,
  DIRECTIONS,
  PHASES,
  isComfortReading,
  isComfortState,
  isConditionKind,
  isDirection,
  isPhase,
} from '#shared/model/comfort.ts';
import { misjudged } from './odd-input.ts';

test('[R39] what a map can say runs from loosest to strictest', () => {
  expect(COMFORT_STATES).toEqual(['open', 'gate', 'cleared', 'fence']);
});

test('[R1] a zone can read as unset or expired, but neither can be written as a state', () => {
  expect(COMFORT_READINGS.filter((reading) => !isComfortState(reading))).toEqual(['unset', 'expired']);
});

test('every condition kind stands once, with what it needs beside it', () => {
  expect(CONDITIONS.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
    'over-costume-only: nothing',
    'with-garment: garment',
    'with-barrier: barrier',
    'only-with: performer',
    'not-with: performer',
    'only-agent: agents',
    'max-level: level',
    'max-counts: counts',
    'only-scene: scene',
    'only-phase: phase',
    'masked-only: nothing',
    'no-movement: nothing',
    'placeholder-in-rehearsal: nothing',
    'ask-each-run: nothing',
    'only-when-closed: nothing',
    'not-on-camera-angle: note',
    'double-only: nothing',
  ]);
});

test('the comfort guards know their words and nothing else', () => {
  const lists: readonly [(value: unknown) => boolean, readonly string[]][] = [
    [isComfortState, COMFORT_STATES],
    [isComfortReading, COMFORT_READINGS],
    [isDirection, DIRECTIONS],
    [isPhase, PHASES],
    [isConditionKind, CONDITION_KINDS],
  ];
  expect(lists.map(([guard, known]) => misjudged(guard, known))).toEqual(
    lists.map(() => ({ letThrough: [], refused: [] })),
  );
});
