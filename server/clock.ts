/** Time comes in through this port, so that tests can move it. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
