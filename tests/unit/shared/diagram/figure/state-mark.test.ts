import { expect, test } from 'vitest';
import { MARK_STATES, stateMark } from '#shared/diagram/figure/state-mark.ts';

test('[B6 18] every state has a shape of its own', () => {
  const shapes = MARK_STATES.map((state) => JSON.stringify(stateMark(state, 8)));
  expect(new Set(shapes).size).toBe(MARK_STATES.length);
});

test('not set is drawn as a line only; every other state is solid', () => {
  expect(MARK_STATES.filter((state) => stateMark(state, 8).solid === '')).toEqual(['not-set']);
});
