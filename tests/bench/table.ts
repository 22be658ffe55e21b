/** Lines of figures under their names. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('   ');
  print('', title, ...[head, ...rows].map((cells) => `  ${line(cells).trimEnd()}`));
}

export function print(...lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** Milliseconds or microseconds, to three figures or so. */
export function figure(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}

export function times(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)}x`;
}

export function kib(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`;
}
