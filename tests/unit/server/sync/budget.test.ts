import { expect, it } from 'vitest';
import { Budget } from '../../../../server/sync/budget.ts';
import { createFakeClock } from '../../../kit/fake-clock.ts';

it('[sync 3] a budget gives its burst at once and then so much a second, and a clock set back gives nothing', () => {
  const clock = createFakeClock();
  const budget = new Budget(() => clock.now(), 10, 20);
  expect(budget.take(20)).toBe(true);
  clock.advance(100);
  expect(budget.take(1)).toBe(true);
  expect(budget.take(1)).toBe(false);
  clock.advance(-5_000);
  expect(budget.take(1)).toBe(false);
  clock.advance(60_000);
  expect(budget.take(20)).toBe(true);
  expect(budget.take(1)).toBe(false);
});
