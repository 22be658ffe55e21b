/** Random choices that a printed seed repeats. */
export interface Random {
  /** from 0 up to and without 1 */
  next(): number;
  /** a whole number, both ends included */
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  bytes(length: number): Uint8Array;
  shuffled<T>(items: readonly T[]): readonly T[];
}

/** mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)]!,
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
    shuffled(items) {
      const left = [...items];
      for (let at = left.length - 1; at > 0; at -= 1) {
        const other = between(0, at);
        [left[at], left[other]] = [left[other]!, left[at]!];
      }
      return left;
    },
  };
}

/** The seed to repeat, or a new one. */
export function readSeed(): number {
  return Number(process.env['ACCORD_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
}
