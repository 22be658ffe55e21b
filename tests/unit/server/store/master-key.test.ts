import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  MASTER_KEY_FILE,
  MasterKeyError,
  parseMasterKey,
  readMasterKeyFile,
} from '../../../../server/store/master-key.ts';

const HEX = '00112233445566778899aabbccddeeff'.repeat(2);

describe('the master key', () => {
  let dir: string;
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'accord-key-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  test('[6.4] ACCORD_KEY is 32 bytes as hexadecimal or base64, with spaces around forgiven', () => {
    const bytes = Buffer.from(HEX, 'hex');
    expect(parseMasterKey(HEX)).toEqual(bytes);
    expect(parseMasterKey(` ${HEX.toUpperCase()}\n`)).toEqual(bytes);
    expect(parseMasterKey(bytes.toString('base64'))).toEqual(bytes);
    expect(parseMasterKey(bytes.toString('base64').replace('=', ''))).toEqual(bytes);
  });

  test('[6.4] anything else is refused in one line that does not repeat it', () => {
    for (const wrong of ['', 'secret words', HEX.slice(2), `${HEX}00`, `${HEX.slice(1)}g`]) {
      expect(() => parseMasterKey(wrong)).toThrow(MasterKeyError);
      expect(() => parseMasterKey(wrong)).toThrow(/^ACCORD_KEY is not a key: [^\n]*$/);
    }
  });

  test('[6.4] a key file is made once, for its owner alone, and read again afterwards', () => {
    const first = readMasterKeyFile(dir, true);
    expect(first).toHaveLength(32);
    expect(readMasterKeyFile(dir, false)).toEqual(first);
    expect(readdirSync(dir)).toEqual([MASTER_KEY_FILE]);
    if (process.platform !== 'win32') expect(statSync(join(dir, MASTER_KEY_FILE)).mode & 0o777).toBe(0o600);
  });

  test('[6.4] a missing, damaged or readable key file is never replaced', () => {
    const file = join(dir, MASTER_KEY_FILE);
    expect(() => readMasterKeyFile(dir, false)).toThrow('its key is missing');
    expect(readdirSync(dir)).toEqual([]);
    writeFileSync(file, 'half a key', { mode: 0o600 });
    expect(() => readMasterKeyFile(dir, true)).toThrow('does not hold a key');
    expect(readFileSync(file, 'utf8')).toBe('half a key');
    chmodSync(file, 0o640);
    if (process.platform !== 'win32') expect(() => readMasterKeyFile(dir, true)).toThrow('chmod 600');
  });
});
