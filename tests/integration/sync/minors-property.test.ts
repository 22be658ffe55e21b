/** Whatever people write, in whatever order, while others join, leave and are noted: no board ever breaks M2 to M4 or M7. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, breachesOf } from '../../kit/minors-property.ts';
import { PLANTED_MINORS_BUGS } from '../../kit/sync-planted-bugs.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe('any day with minors about', () => {
  it('[M2] [M3] [M4] [M7] [M10] shows nobody a breach', { timeout: 120_000 }, async () => {
    console.log(`minors property: SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        expect(await breachesOf(day)).toEqual([]);
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });

  it.each(Object.entries(PLANTED_MINORS_BUGS))(
    '[M10] the same days find a gate in which %s',
    { timeout: 120_000 },
    async (_, judge) => {
      const found = await fc.check(
        fc.asyncProperty(anyDay, async (day) => (await breachesOf(day, judge)).length === 0),
        { seed, numRuns: 400, endOnFailure: true },
      );
      expect(found.counterexample).not.toBeNull();
    },
  );
});
