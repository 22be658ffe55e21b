/** Files in the data folder that only their owner may read. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes an empty file of mode 0600 unless it is there. */
export function createPrivateFile(file: string): void {
  try {
    // Never opened when it is there: on POSIX, closing any handle of a file drops this process's locks on it.
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  syncPath(dirname(file));
}

/** Waits until a file, or the entries of a folder, are on disk. Windows cannot do it for folders and need not. */
export function syncPath(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
