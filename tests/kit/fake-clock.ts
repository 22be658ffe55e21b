/** A clock that stands until it is moved. */
export interface FakeClock {
  now(): number;
  /** milliseconds */
  advance(by: number): void;
}

export function createFakeClock(start = Date.UTC(2026, 10, 24, 9)): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance(by) {
      at += by;
    },
  };
}
