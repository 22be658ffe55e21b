import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedHarness, type EmbeddedHarness } from '../../kit/store-harness.ts';
import { lineOf, PERSON, PRODUCTION, rowOf, seedProduction } from './contract/fixtures.ts';

const BOARD = 'board/scn_1';
const MAP = `map/${PERSON}`;

const SECRETS = {
  name: 'Marguerite Oyelaran-Šimić',
  ascii: 'Bartholomew Quillfeather',
  contact: 'left hand cups the right shoulder blade, over the robe',
  title: 'INT. LIGHTHOUSE KEEPER QUARTERS - DUSK',
  session: 'session-secret-7f3a9c1e5b2d8046',
  invite: 'invite-code-QXTR-88LM-POLAR',
  fence: 'fence at the small of the back',
  detail: 'answered with a talk request before noon',
} as const;

// Ids stand in clear columns on purpose: finding one proves that the search reads what the store wrote.
const CONTROL = 'pers_contract';

describe('the raw store', () => {
  let harness: EmbeddedHarness;
  beforeEach(async () => {
    harness = await openEmbeddedHarness();
  });
  afterEach(() => harness.remove());

  test('[6.4] the raw store: no file holds a name, a contact, a title or a secret in clear, in UTF-8 or UTF-16', async () => {
    const { store, dataDir } = harness;
    await seedProduction(store, BOARD);
    await store.transact(PRODUCTION, async (tx) => {
      const { name, ascii, title, fence, detail, session, invite } = SECRETS;
      await tx.put(rowOf(PERSON, { name, alias: ascii }, { kind: 'person', key: `person:${PERSON}` }));
      await tx.put(rowOf('scn_1', { title }, { kind: 'scene' }));
      await tx.put(rowOf('a', { session }, { kind: 'session', scope: '', key: 'master' }));
      await tx.put(rowOf(store.fingerprint(session), { person: PERSON }, { kind: 'cookie', key: 'master' }));
      await tx.put(rowOf(store.fingerprint(invite), { name }, { kind: 'invite', key: 'master' }));
      await tx.createDocument(MAP, `person:${PERSON}`, 'First', Buffer.from(fence));
      await tx.appendLedger(lineOf('person-invited', { detail: { name, invite } }));
      await tx.appendLedger(lineOf('answer-given', { key: `person:${PERSON}`, detail }));
    });
    await store.documents.append(BOARD, Buffer.from(SECRETS.contact));
    await store.documents.append(BOARD, Buffer.from(SECRETS.contact, 'utf16le'));
    await store.documents.append(MAP, Buffer.from(`${SECRETS.fence} ${SECRETS.name}`));
    await store.documents.compact(MAP, 2, Buffer.from(`all: ${SECRETS.fence}`), 'First');
    // Rewritten and removed rows leave pages behind as well.
    await store.transact(PRODUCTION, async (tx) => {
      await tx.put(rowOf('scn_1', { title: `${SECRETS.title} (retitled)` }, { kind: 'scene' }));
      await tx.remove('invite', store.fingerprint(SECRETS.invite));
    });
    await store.backup(join(dataDir, 'backup-beside'));

    const whileOpen = await readFiles(dataDir);
    expect(whileOpen.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['accord.db', 'accord.db-wal', 'backup-beside']),
    );
    expectNothingInClear(whileOpen);
    await store.close();
    expectNothingInClear(await readFiles(dataDir));
  });

  test('[6.4] a destroyed key is in no file any more, not even a piece of it', async () => {
    const { store } = harness;
    await seedProduction(store, BOARD);
    const { count, find } = watchKey();
    expect(await find()).toBe(count);
    await store.transact(PRODUCTION, (tx) => tx.destroyKey(`person:${PERSON}`));
    expect(await find()).toBe(0);
    await store.close();
    expect(await find()).toBe(0);
  });

  test('[6.4] a key destroyed while a backup is being read is out of the log after the next transaction', async () => {
    const { store, dataDir } = harness;
    await seedProduction(store, BOARD);
    const { find } = watchKey();
    const reader = new DatabaseSync(join(dataDir, 'accord.db'));
    reader.exec('BEGIN; SELECT count(*) FROM keys');
    await store.transact(PRODUCTION, (tx) => tx.destroyKey(`person:${PERSON}`));
    expect(await find()).toBeGreaterThan(0);
    reader.exec('COMMIT');
    reader.close();
    await store.transact(PRODUCTION, (tx) => tx.get('person', PERSON));
    expect(await find()).toBe(0);
  });

  /** Looks for the wrapped key of the person in pieces of eight bytes, as long as it is still in the table. */
  function watchKey(): { count: number; find: () => Promise<number> } {
    const row: { wrapped: Uint8Array } = harness.raw
      .prepare('SELECT wrapped FROM keys WHERE name = ?')
      .get(`person:${PERSON}`);
    const pieces = Array.from({ length: Math.floor(row.wrapped.length / 8) }, (_, index) =>
      Buffer.from(row.wrapped.slice(index * 8, index * 8 + 8)),
    );
    const find = async (): Promise<number> => {
      const files = await readFiles(harness.dataDir);
      return pieces.filter((piece) => filesWith(files, piece).length > 0).length;
    };
    return { count: pieces.length, find };
  }

  test('the search finds what is there: in every encoding at any offset, and in a row that was not encrypted', async () => {
    for (const needle of encodings(SECRETS.name)) {
      const bytes = Buffer.concat([Buffer.alloc(4_097, 7), needle, Buffer.alloc(3)]);
      expect(findInClear([{ name: 'planted', bytes }])).toContain('name in planted');
    }
    const plain = harness.raw.prepare(
      "INSERT INTO records (kind, id, scope, ref, key_name, value) VALUES ('x', ?, '', '', 'master', ?)",
    );
    plain.run('utf-8', Buffer.from(SECRETS.title));
    plain.run('utf-16', Buffer.from(SECRETS.contact, 'utf16le'));
    const leaks = ['contact in accord.db-wal', 'title in accord.db-wal'];
    expect(findInClear(await readFiles(harness.dataDir))).toEqual(leaks);
  });
});

interface RawFile {
  readonly name: string;
  readonly bytes: Buffer;
}

async function readFiles(dir: string): Promise<RawFile[]> {
  const names = await readdir(dir);
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(dir, name)) })));
}

function filesWith(files: readonly RawFile[], needle: Buffer): string[] {
  return files.filter(({ bytes }) => bytes.includes(needle)).map(({ name }) => name);
}

function encodings(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text, 'utf8'),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(text, 'latin1'),
    // as JSON would escape it, and as a text column of hex or base64 would hold it
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
  ];
}

/** Which secret stands in clear in which file. */
function findInClear(files: readonly RawFile[]): string[] {
  const found = Object.entries(SECRETS).flatMap(([what, text]) =>
    encodings(text).flatMap((needle) => filesWith(files, needle).map((name) => `${what} in ${name}`)),
  );
  return [...new Set(found)];
}

/** Fails too when not even the control is found, for then nothing was searched. */
function expectNothingInClear(files: readonly RawFile[]): void {
  expect(findInClear(files)).toEqual([]);
  expect(filesWith(files, Buffer.from(CONTROL))).not.toEqual([]);
}
