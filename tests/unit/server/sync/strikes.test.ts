import { expect, it } from 'vitest';
import { Strikes } from '../../../../server/sync/strikes.ts';
import { createFakeClock } from '../../../kit/fake-clock.ts';

const limits = { strikeBurst: 4, strikesPerSecond: 1, recordsPerStrike: 10 };

it('[4] strikes are counted by person, come back with time, and owe no more than one burst', () => {
  const clock = createFakeClock();
  const strikes = new Strikes(() => clock.now(), limits);
  expect([1, 2, 3, 4, 5].map(() => strikes.count('pers_aaaaaa', 1))).toEqual([true, true, true, true, false]);
  expect([strikes.isSlowed('pers_aaaaaa'), strikes.isSlowed('pers_bbbbbb')]).toEqual([true, false]);
  expect(strikes.count('pers_bbbbbb', 29)).toBe(true);
  expect(strikes.count('pers_bbbbbb', 1_000_000)).toBe(false);
  clock.advance(1_000);
  expect([strikes.isSlowed('pers_aaaaaa'), strikes.isSlowed('pers_bbbbbb')]).toEqual([false, true]);
  clock.advance(3_000);
  expect(strikes.isSlowed('pers_bbbbbb')).toBe(false);
});

it('[4] of many people those are forgotten who have nothing against them any more, and no others', () => {
  const clock = createFakeClock();
  const strikes = new Strikes(() => clock.now(), limits);
  for (let n = 0; n < 1000; n += 1) strikes.count(`pers_${n}`, 1);
  clock.advance(60_000);
  for (let n = 0; n < 5; n += 1) strikes.count('pers_aaaaaa', 1);
  expect(strikes.isSlowed('pers_aaaaaa')).toBe(true);
});
