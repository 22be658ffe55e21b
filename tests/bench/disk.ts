/** What durability costs on this disk at least: a small append and its fsync. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pace } from './arrivals.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** Milliseconds of appending 100 bytes and fdatasync, so many times, with a pause of so many milliseconds before each. */
export async function measureDisk(folder: string, count: number, pauseMs: number): Promise<Spread> {
  const file = openSync(join(folder, 'append'), 'a');
  const bytes = new Uint8Array(100);
  const times: number[] = [];
  await pace(count, pauseMs, () => {
    const start = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    times.push(performance.now() - start);
  });
  closeSync(file);
  return spreadOf(times);
}
