/** Every error of SQLite and of the file system turned into a StoreFailure that carries its code and no content. */
import { StoreFailure } from '../store.ts';

/** SQLite's primary result codes that an operator may meet (`errcode & 255`). */
const CODES = new Map([
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [19, 'SQLITE_CONSTRAINT'],
  [26, 'SQLITE_NOTADB'],
]);

export function asStoreFailure<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreFailure(error);
  }
}

/** Errors of the engine and of the file system become StoreFailure; anything else is a bug or already one, and passes. */
export function toStoreFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFailure) return error;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const code = CODES.get(error.errcode & 255) ?? `SQLite error ${error.errcode}`;
    return new StoreFailure(`${code}: ${error.message}`, { cause: error, code });
  }
  if ('code' in error && error.code === 'ERR_INVALID_STATE') {
    return new StoreFailure('the store is closed', { cause: error });
  }
  if ('syscall' in error) {
    const code = 'code' in error ? { code: String(error.code) } : {};
    return new StoreFailure(error.message, { cause: error, ...code });
  }
  return error;
}

/** Somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5;
}
