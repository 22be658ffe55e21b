/** "count 3" or "counts 1 to 4". `start` is 1 for the first count. */
export function countsWords(start: number, length: number): string {
  return length <= 1 ? `count ${start}` : `counts ${start} to ${start + length - 1}`;
}

/** "1 count" or "8 counts". */
export function countsOf(length: number): string {
  return length === 1 ? '1 count' : `${length} counts`;
}
