import { describe, expect, it } from 'vitest';
import { ConsentDays } from '../../kit/consent-days.ts';
import { CONSENT_BUGS } from '../../kit/consent-planted-bugs.ts';

/** milliseconds; a day is some hundred requests and a few restarts */
const LONG = { timeout: 240_000 };
const STEPS = 60;

function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}

describe('random days of edits, offers, answers, withdrawals, restarts and tabs that come back', LONG, () => {
  it('[R1 R9 R12] a beat is called ready exactly while everybody’s yes is to what it is at the call', async () => {
    // 134 found a "no" that was written down twice when it was said twice
    const seeds = [134, newSeed(), newSeed()];
    let called = 0;
    for (const seed of seeds) {
      const day = new ConsentDays(seed);
      expect(await day.run(STEPS), `seed ${seed}`).toBe(null);
      called += day.calledReady;
    }
    // a day on which nothing is ever ready would prove nothing
    expect(called, `seeds ${seeds.join()}`).toBeGreaterThan(0);
  });

  it.each(Object.entries(CONSENT_BUGS))('finds a bug that was planted: %s', async (_name, bug) => {
    for (let seed = 1; seed <= 8; seed += 1)
      if ((await new ConsentDays(seed, bug).run(STEPS)) !== null) return;
    expect.fail('eight days went by and the bug was not found');
  });
});
