import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  BACKUP_NOTICE,
  backupEmbeddedStore,
  restoreEmbeddedStore,
} from '../../../server/store/embedded/backup.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { MasterKeyError } from '../../../server/store/master-key.ts';
import { StoreFailure } from '../../../server/store/store.ts';
import { openEmbeddedHarness, type EmbeddedHarness } from '../../kit/store-harness.ts';
import { bytesOf, lineOf, PRODUCTION, readDocument, rowOf, seedProduction } from './contract/fixtures.ts';

const BOARD = 'board/scn_1';
const KEY = 'ab'.repeat(32);

describe('the embedded store', () => {
  let harness: EmbeddedHarness;
  let beside: string;
  beforeEach(async () => {
    harness = await openEmbeddedHarness();
    beside = join(harness.dataDir, '..');
    await seedProduction(harness.store, BOARD);
    await harness.store.documents.append(BOARD, bytesOf('one'));
    await harness.store.transact(PRODUCTION, async (tx) => {
      await tx.put(rowOf('a', 1));
      await tx.appendLedger(lineOf('thing-added'));
    });
  });
  afterEach(() => harness.remove());
  const openFails = async (dataDir: string, masterKey: string | null = null): Promise<Error> => {
    const error = await openEmbeddedStore({ dataDir, masterKey }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Error)) throw new Error('it opened');
    expect(error.message).not.toContain('\n');
    return error;
  };

  describe.skipIf(process.platform === 'win32')('on the disk', () => {
    test('[6.4] only their owner may enter the folder and read the files', async () => {
      const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);
      expect(await modeOf(harness.dataDir)).toBe('700');
      for (const name of await readdir(harness.dataDir)) {
        expect(`${name} ${await modeOf(join(harness.dataDir, name))}`).toBe(`${name} 600`);
      }
    });

    test('[6.4] a key file that others can read stops the start and says how to mend it', async () => {
      await harness.store.close();
      await chmod(join(harness.dataDir, 'master.key'), 0o644);
      const error = await openFails(harness.dataDir);
      expect(error).toBeInstanceOf(MasterKeyError);
      expect(error.message).toContain('chmod 600');
    });
  });

  test('[6.4] data whose key file is gone is not given a new key', async () => {
    await harness.store.close();
    await unlink(join(harness.dataDir, 'master.key'));
    expect(await openFails(harness.dataDir)).toBeInstanceOf(MasterKeyError);
    expect(existsSync(join(harness.dataDir, 'master.key'))).toBe(false);
  });

  test('[6.4] another key than the right one is refused at the start, and the right one opens it afterwards', async () => {
    await harness.store.close();
    const error = await openFails(harness.dataDir, KEY);
    expect(error).toBeInstanceOf(MasterKeyError);
    expect(error.message).toContain('not the one this data is encrypted with');
    expect(await openFails(harness.dataDir, 'too short')).toBeInstanceOf(MasterKeyError);
    await harness.reopen();
    expect((await readDocument(harness.store, BOARD)).updates).toEqual(['one']);
  });

  test('a key given as ACCORD_KEY opens what it wrote, as hexadecimal and as base64, and makes no key file', async () => {
    const dataDir = join(beside, 'given');
    const first = await openEmbeddedStore({ dataDir, masterKey: KEY });
    await seedProduction(first, BOARD);
    await first.close();
    const base64 = Buffer.from(KEY, 'hex').toString('base64');
    const second = await openEmbeddedStore({ dataDir, masterKey: base64 });
    expect(await second.documents.names()).toEqual([BOARD]);
    await second.close();
    expect(await readdir(dataDir)).not.toContain('master.key');
  });

  test('[6.5] lines of the ledger from before there was an index are found after the next start', async () => {
    await harness.store.transact(PRODUCTION, (tx) =>
      tx.appendLedger(lineOf('b-done', { about: ['pers_2'] })),
    );
    harness.raw.exec('DELETE FROM ledger_about');
    await harness.reopen();
    const lines = await harness.store.ledger.read(PRODUCTION, 'pers_2');
    expect(lines.map(({ event }) => event)).toEqual(['b-done']);
    expect(await harness.store.ledger.verify(PRODUCTION)).toBe(null);
  });

  test('[6.5] data of a newer version stops the start and stays as it is', async () => {
    harness.raw.exec("INSERT INTO schema_versions (version, name) VALUES (999, 'from-later')");
    await harness.store.close();
    const error = await openFails(harness.dataDir);
    expect(error).toBeInstanceOf(StoreFailure);
    expect(error.message).toContain('newer version');
  });

  test('a folder that cannot be used is said in one line', async () => {
    await writeFile(join(beside, 'file'), '');
    expect(await openFails(join(beside, 'file', 'data'))).toBeInstanceOf(StoreFailure);
    await mkdir(join(beside, 'broken'));
    await writeFile(join(beside, 'broken', 'accord.db'), 'this is no database, only some text'.repeat(40));
    const error = await openFails(join(beside, 'broken'), KEY);
    expect(error).toBeInstanceOf(StoreFailure);
    expect(error.message).toContain('SQLITE_NOTADB');
  });

  test('[6.6] after a clean stop everything is in the one file', async () => {
    await harness.store.close();
    const copy = join(beside, 'copy');
    await mkdir(copy);
    for (const name of ['accord.db', 'master.key']) {
      await copyFile(join(harness.dataDir, name), join(copy, name));
    }
    await chmod(join(copy, 'master.key'), 0o600);
    const store = await openEmbeddedStore({ dataDir: copy, masterKey: null });
    expect((await readDocument(store, BOARD)).updates).toEqual(['one']);
    await store.close();
    await harness.reopen();
  });

  describe('backup and restore', () => {
    test('a backup made while the store is in use holds all that was acknowledged, and restores', async () => {
      const file = join(beside, 'backup.accord');
      const { store } = harness;
      const appends = Array.from({ length: 50 }, (_, index) =>
        store.documents.append(BOARD, bytesOf(`before ${index}`)),
      );
      await Promise.all(appends);
      const copied = store.backup(file);
      await Promise.all(appends.map(() => store.documents.append(BOARD, bytesOf('meanwhile'))));
      await copied;
      expect(await readdir(beside)).toEqual(['backup.accord', 'data']);

      const dataDir = join(beside, 'restored');
      await restoreEmbeddedStore(file, dataDir);
      expect((await readdir(dataDir)).toSorted()).toEqual(['accord.db', 'accord.lock']);
      expect(await openFails(dataDir)).toBeInstanceOf(MasterKeyError);
      await copyFile(join(harness.dataDir, 'master.key'), join(dataDir, 'master.key'));
      await chmod(join(dataDir, 'master.key'), 0o600);
      const restored = await openEmbeddedStore({ dataDir, masterKey: null });
      const { seq, updates } = await readDocument(restored, BOARD);
      expect(seq).toBeGreaterThanOrEqual(51);
      expect(updates.slice(0, 51)).toEqual(['one', ...appends.map((_, index) => `before ${index}`)]);
      expect(await restored.records.list('thing', PRODUCTION)).toEqual([rowOf('a', 1)]);
      expect(await restored.ledger.verify(PRODUCTION)).toBeNull();
      expect(await restored.documents.append(BOARD, bytesOf('goes on'))).toBe(seq + 1);
      await restored.close();
    });

    test('[6.4] a backup does not hold the key, says so, and only its owner may read it', async () => {
      const file = join(beside, 'backup.accord');
      await backupEmbeddedStore(harness.dataDir, file); // beside a running store, without its key
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(BACKUP_NOTICE).toContain('does not hold the key');
    });

    test('a backup overwrites nothing, and one that fails leaves nothing behind', async () => {
      const file = join(beside, 'backup.accord');
      await writeFile(file, 'mine');
      await expect(harness.store.backup(file)).rejects.toThrow('is there already');
      await expect(harness.store.backup(join(beside, 'none', 'backup.accord'))).rejects.toThrow(StoreFailure);
      await expect(backupEmbeddedStore(join(beside, 'none'), join(beside, 'x'))).rejects.toThrow('no data');
      expect((await readdir(beside)).toSorted()).toEqual(['backup.accord', 'data']);
    });

    test('a restore overwrites no data, and takes no file that is not a whole backup', async () => {
      const file = join(beside, 'backup.accord');
      await harness.store.transact(PRODUCTION, (tx) => tx.put(rowOf('big', 'x'.repeat(200_000))));
      await harness.store.backup(file);
      await harness.store.close();
      await expect(restoreEmbeddedStore(file, harness.dataDir)).rejects.toThrow('holds data already');
      await expect(restoreEmbeddedStore(join(beside, 'none'), join(beside, 'new'))).rejects.toThrow(
        'no file',
      );
      await writeFile(join(beside, 'text'), 'not a backup at all');
      await truncate(file, 150_000);
      for (const wrong of ['text', 'backup.accord']) {
        const refused = restoreEmbeddedStore(join(beside, wrong), join(beside, 'new'));
        await expect(refused).rejects.toThrow('is not a backup of Accord, or it is damaged');
      }
      expect(await readdir(join(beside, 'new'))).toEqual(['accord.lock']);
      await rm(join(beside, 'new'), { recursive: true });
      await harness.reopen();
      expect(await harness.store.records.get('thing', 'a')).toEqual(rowOf('a', 1));
    });
  });
});
