/** Where the master key comes from: `ACCORD_KEY`, or a file in the data folder that only its owner can read. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncPath } from './private-file.ts';
import { MASTER_KEY_BYTES } from './vault.ts';

/** The key is missing, malformed, unprotected or another one. The message is the one line an operator sees. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}

export const MASTER_KEY_FILE = 'master.key';

/** Reads `ACCORD_KEY`: 32 bytes as 64 hex digits or as base64. */
export function parseMasterKey(text: string): Buffer {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  // Base64 of 32 bytes is 43 characters and one '='. Anything else would be decoded leniently, so its form is checked.
  if (/^[0-9A-Za-z+/]{43}=?$/.test(trimmed)) {
    const bytes = Buffer.from(trimmed, 'base64');
    if (bytes.length === MASTER_KEY_BYTES) return bytes;
  }
  throw new MasterKeyError(
    'ACCORD_KEY is not a key: it must be 32 bytes, written as base64 (44 characters) or hex (64 digits).',
  );
}

/** Makes the data folder (only its owner may enter it) when it is not there. */
export function prepareDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/**
 * The key file of a data folder; made on first use when `mayCreate`. With data but without its key it must not be:
 * a new key would open nothing and hide what is wrong.
 */
export function readMasterKeyFile(dataDir: string, mayCreate: boolean): Buffer {
  const file = join(dataDir, MASTER_KEY_FILE);
  if (!existsSync(file)) {
    if (!mayCreate) {
      throw new MasterKeyError(
        `The data in ${dataDir} is encrypted and its key is missing: put ${MASTER_KEY_FILE} back, or set ACCORD_KEY.`,
      );
    }
    createKeyFile(dataDir, file);
  }
  const { mode } = statSync(file);
  // Security: a key that others on the machine can read protects nothing. Windows has no such bits.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new MasterKeyError(`${file} can be read by others on this machine: run "chmod 600 ${file}".`);
  }
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (bytes.length !== MASTER_KEY_BYTES) {
    throw new MasterKeyError(`${file} does not hold a key: put the right file back from your backup.`);
  }
  return bytes;
}

// Written beside and linked into place: two processes that start together agree on one key, and neither reads half.
function createKeyFile(dataDir: string, file: string): void {
  const fresh = join(dataDir, `.${MASTER_KEY_FILE}-${randomBytes(6).toString('hex')}`);
  const handle = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(fresh);
  }
  syncPath(dataDir);
}
