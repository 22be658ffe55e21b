import { expect, it } from 'vitest';
import { countsAsMinor, type DocumentFacts } from '#shared/access/decide.ts';

const facts: DocumentFacts = {
  productionId: 'prod_aaaaaa',
  people: ['pers_aaaaaa', 'pers_bbbbbb'],
  closed: false,
  admitted: [],
  minors: ['pers_bbbbbb'],
};

it('[M1] whoever is not known to be an adult counts as a minor, in the scene or not', () => {
  const minors = (known: DocumentFacts): boolean[] =>
    ['pers_aaaaaa', 'pers_bbbbbb', 'pers_cccccc', ''].map((id) => countsAsMinor(known, id));
  expect(minors(facts)).toEqual([false, true, true, true]);
  // somebody who has left the scene is still known to the production
  expect(minors({ ...facts, adults: ['pers_aaaaaa', 'pers_cccccc'] })).toEqual([false, true, false, true]);
  // of two that say different things, the stricter
  expect(minors({ ...facts, adults: ['pers_aaaaaa', 'pers_bbbbbb'] })).toEqual([false, true, true, true]);
});
