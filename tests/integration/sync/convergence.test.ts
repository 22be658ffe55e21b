import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLANTED_BUGS } from '../../kit/sync-planted-bugs.ts';
import { anyDay, liveDay, type DayOptions } from '../../kit/sync-property.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Days until the first bad one. What was wrong with it is in `found`. */
async function lookForFaults(
  runs: number,
  makeOptions: () => DayOptions,
): Promise<{ readonly days: number; readonly found: readonly string[]; readonly day: string }> {
  let found: readonly string[] = [];
  const property = fc.asyncProperty(anyDay, async (day) => {
    found = [];
    found = await liveDay(day, makeOptions());
    return found.length === 0;
  });
  const details = await fc.check(property, { seed, numRuns: runs, endOnFailure: true });
  // a day that broke off is no finding
  if (details.failed && found.length === 0) throw details.errorInstance;
  return { days: details.numRuns, found, day: JSON.stringify(details.counterexample) };
}

describe('random people, edits, forbidden edits, drops and returns', () => {
  it('[sync] all agree, nothing forbidden is seen by anybody else at any moment, nothing allowed is lost, beats name whoever stands in them', async () => {
    console.log(`convergence: SEED=${seed}`);
    const { found, day } = await lookForFaults(Number(process.env['RUNS'] ?? 40), () => ({}));
    expect(found, day).toEqual([]);
  });

  it.each(Object.entries(PLANTED_BUGS))(
    '[sync] the same days find a gate with a bug: %s',
    async (_name, plant) => {
      const { found, days } = await lookForFaults(200, plant);
      console.log(`found in day ${days} of SEED=${seed}: ${found[0]}`);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
