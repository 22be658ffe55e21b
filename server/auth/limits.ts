/**
 * How often something may be tried. A bucket of tries per key (an address, a person) and one for everybody, refilled
 * evenly. Only failures cost: forty people who join behind one router use nothing up. Memory is bounded; what is pushed
 * out starts afresh, which the bucket for everybody makes up for.
 */
import type { Clock } from '../clock.ts';

export interface LimitRule {
  /** tries at once */
  readonly burst: number;
  /** milliseconds until one try comes back */
  readonly refillMs: number;
}

/** One try that was let through. */
export interface Try {
  /** It was right: it costs nothing. */
  giveBack(): void;
}

export interface TryLimit {
  /** Null when there were too many: the answer is `too-fast`. */
  begin(...keys: readonly string[]): Try | null;
}

export interface AuthLimits {
  /** invite and set-up codes, by address */
  readonly codes: TryLimit;
  /** passphrases that sign in, by address and by person */
  readonly passphrases: TryLimit;
  /** passphrases that open a locked device, apart from those that sign in: no guess elsewhere keeps somebody out of their own */
  readonly unlocks: TryLimit;
  /** commands of one session */
  readonly commands: TryLimit;
}

const MAX_KEYS = 5_000;
const EVERYBODY = '';

export function createAuthLimits(clock: Clock): AuthLimits {
  const seconds = 1000;
  return {
    // 40 random bits against 10 tries a second from everywhere: a live code is guessed once in centuries
    codes: createTryLimit(clock, { burst: 10, refillMs: 30 * seconds }, { burst: 300, refillMs: 100 }),
    passphrases: createTryLimit(clock, { burst: 10, refillMs: 60 * seconds }, { burst: 200, refillMs: 200 }),
    unlocks: createTryLimit(clock, { burst: 10, refillMs: 60 * seconds }, { burst: 200, refillMs: 200 }),
    commands: createTryLimit(clock, { burst: 200, refillMs: 100 }, { burst: 4_000, refillMs: 2 }),
  };
}

interface Bucket {
  tries: number;
  /** milliseconds since 1970 */
  at: number;
}

export function createTryLimit(clock: Clock, perKey: LimitRule, everybody: LimitRule): TryLimit {
  const buckets = new Map<string, Bucket>();

  /** The bucket as it is now, moved to the young end of the map. */
  const bucketOf = (key: string): Bucket => {
    const rule = key === EVERYBODY ? everybody : perKey;
    const was = buckets.get(key) ?? { tries: rule.burst, at: clock.now() };
    const passed = Math.max(0, clock.now() - was.at);
    const bucket = { tries: Math.min(rule.burst, was.tries + passed / rule.refillMs), at: clock.now() };
    buckets.delete(key);
    buckets.set(key, bucket);
    return bucket;
  };
  const forgetOldest = (): void => {
    for (const key of buckets.keys()) {
      if (buckets.size <= MAX_KEYS) return;
      buckets.delete(key);
    }
  };

  return {
    begin(...keys) {
      const all = [...keys, EVERYBODY].map(bucketOf);
      forgetOldest();
      if (all.some((bucket) => bucket.tries < 1)) return null;
      for (const bucket of all) bucket.tries -= 1;
      return {
        giveBack() {
          for (const key of [...keys, EVERYBODY]) bucketOf(key).tries += 1;
        },
      };
    },
  };
}
