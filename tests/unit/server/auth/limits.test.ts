import { describe, expect, it } from 'vitest';
import { createTryLimit } from '../../../../server/auth/limits.ts';
import { createFakeClock } from '../../../kit/fake-clock.ts';

const rule = { burst: 3, refillMs: 1000 };
const wide = { burst: 1_000_000, refillMs: 1 };

describe('a limit of tries', () => {
  it('lets a burst through per key, then one at a time', () => {
    const clock = createFakeClock();
    const limit = createTryLimit(clock, rule, wide);
    const tries = (key: string): boolean => limit.begin(key) !== null;
    expect([1, 2, 3, 4].map(() => tries('a'))).toEqual([true, true, true, false]);
    expect(tries('b')).toBe(true);
    clock.advance(1000);
    expect([tries('a'), tries('a')]).toEqual([true, false]);
    clock.advance(60_000);
    expect([1, 2, 3, 4].map(() => tries('a'))).toEqual([true, true, true, false]);
  });

  it('costs nothing when a try was right, and never gives more than the burst', () => {
    const limit = createTryLimit(createFakeClock(), rule, wide);
    for (let at = 0; at < 20; at += 1) limit.begin('a')!.giveBack();
    expect([1, 2, 3, 4].map(() => limit.begin('a') !== null)).toEqual([true, true, true, false]);
  });

  it('counts all keys of a try, and a refused one takes from none', () => {
    const limit = createTryLimit(createFakeClock(), rule, wide);
    for (let at = 0; at < 3; at += 1) limit.begin('address', 'person');
    expect(limit.begin('other address', 'person')).toBe(null);
    expect([1, 2, 3].map(() => limit.begin('other address') !== null)).toEqual([true, true, true]);
  });

  it('holds for everybody together, so that many addresses gain little', () => {
    const clock = createFakeClock();
    const limit = createTryLimit(clock, rule, { burst: 5, refillMs: 1000 });
    const through = Array.from({ length: 50 }, (_, at) => limit.begin(`address ${at}`)).filter(
      (one) => one !== null,
    );
    expect(through).toHaveLength(5);
  });

  it('is not undone by a clock that goes back', () => {
    const clock = createFakeClock();
    const limit = createTryLimit(clock, rule, wide);
    for (let at = 0; at < 3; at += 1) limit.begin('a');
    clock.advance(-10_000);
    expect(limit.begin('a')).toBe(null);
  });
});
