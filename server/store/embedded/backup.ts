/** Copies of the embedded store: made while it runs, and put into an empty data folder. */
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { prepareDataDir } from '../master-key.ts';
import { createPrivateFile, syncPath } from '../private-file.ts';
import { StoreFailure } from '../store.ts';
import { asStoreFailure, toStoreFailure } from './engine-errors.ts';
import { ProcessLock } from './process-lock.ts';

export const DATABASE_FILE = 'accord.db';

// A copy without a log beside it: opening it leaves nothing behind.
const ONE_FILE = 'PRAGMA journal_mode = DELETE';

/** To be shown whenever a backup was made. */
export const BACKUP_NOTICE =
  'The backup is encrypted and does not hold the key. Keep a copy of the key (ACCORD_KEY, or master.key in the data folder) in another place: without it the backup cannot be read.';

/**
 * Copies one state of the store into a new file, only whole or not at all. It needs neither the key nor the process
 * lock, so it works beside a running server. Keys destroyed later are still in older backups: let those expire.
 */
export async function backupEmbeddedStore(dataDir: string, file: string): Promise<void> {
  const from = join(dataDir, DATABASE_FILE);
  if (!existsSync(from)) throw new StoreFailure(`There is no data in ${dataDir} to back up.`);
  if (existsSync(file)) throw new StoreFailure(`${file} is there already: choose another name.`);
  const part = partName(file);
  try {
    createPrivateFile(part);
    // A connection of its own, and all pages in one step: one state, and the store goes on writing meanwhile.
    const source = new DatabaseSync(from, { timeout: 5_000 });
    try {
      await backup(source, part, { rate: -1 });
    } finally {
      source.close();
    }
    const copy = new DatabaseSync(part);
    copy.exec(ONE_FILE);
    copy.close();
    moveIntoPlace(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw toStoreFailure(error);
  }
}

/** Puts a backup into a data folder that holds no data. The key has to be put there, or into ACCORD_KEY, apart. */
export async function restoreEmbeddedStore(file: string, dataDir: string): Promise<void> {
  if (!existsSync(file)) throw new StoreFailure(`There is no file ${file}.`);
  asStoreFailure(() => prepareDataDir(dataDir));
  const lock = new ProcessLock(dataDir);
  const part = join(dataDir, partName('.restore'));
  try {
    if (readdirSync(dataDir).some((name) => name.startsWith(DATABASE_FILE))) {
      throw new StoreFailure(
        `${dataDir} holds data already, and a restore never overwrites: choose another folder.`,
      );
    }
    createPrivateFile(part);
    copyFileSync(file, part);
    // a copy takes over the mode of the file it is made from
    chmodSync(part, 0o600);
    if (!isWholeBackup(part)) throw new StoreFailure(`${file} is not a backup of Accord, or it is damaged.`);
    moveIntoPlace(part, join(dataDir, DATABASE_FILE));
  } catch (error) {
    rmSync(part, { force: true });
    throw toStoreFailure(error);
  } finally {
    lock.release();
  }
}

function isWholeBackup(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    database.exec(ONE_FILE);
    const check: { quick_check: string } = database.prepare('PRAGMA quick_check').get();
    return check.quick_check === 'ok' && database.prepare('SELECT 1 FROM vault').get() !== undefined;
  } catch (error) {
    // SQLite says NOTADB, CORRUPT or "no such table": each of them means that this is no backup.
    if (error instanceof Error && 'errcode' in error) return false;
    throw error;
  } finally {
    database.close();
  }
}

function moveIntoPlace(part: string, file: string): void {
  syncPath(part);
  renameSync(part, file);
  syncPath(dirname(file));
}

function partName(file: string): string {
  return `${file}.part-${randomBytes(4).toString('hex')}`;
}
