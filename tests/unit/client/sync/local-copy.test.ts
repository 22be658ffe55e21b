import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { LocalCopy, localCopyName } from '../../../../client/sync/local-copy.ts';
import {
  forgetAllCopies,
  forgetOtherScenes,
  forgetSetAside,
  listSetAside,
  setAsideName,
} from '../../../../client/sync/copy-names.ts';
import { readSetAside, setAside } from '../../../../client/sync/set-aside.ts';
import {
  databaseNames,
  openDatabase,
  readUpdates,
  writeUpdates,
} from '../../../../client/sync/updates-database.ts';

const NAME = localCopyName('pers_aaaaaa', 'scn_aaaaaa');

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

function board(): { doc: Y.Doc; copy: LocalCopy; set: (key: string, value: unknown) => void } {
  const doc = new Y.Doc();
  const copy = new LocalCopy(NAME, doc);
  return { doc, copy, set: (key, value) => doc.getMap('scene').set(key, value) };
}

async function kept(): Promise<Record<string, unknown>> {
  const { doc, copy } = board();
  await copy.load();
  await copy.close();
  return doc.getMap('scene').toJSON();
}

async function rows(): Promise<number> {
  const db = (await openDatabase(NAME))!;
  const stored = await readUpdates(db);
  db.close();
  return stored!.keys.length;
}

describe('the copy on this device', () => {
  it('brings back what was written, edits made before it was open included', async () => {
    const { copy, set } = board();
    set('before', 1);
    expect(await copy.load()).toBe('nothing');
    set('after', 2);
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await kept()).toEqual({ before: 1, after: 2 });
    expect(await board().copy.load()).toBe('copy');
  });

  it('[design 6.1] calls nothing written before it is open, nor after it was closed', async () => {
    const { copy, set } = board();
    set('a', 1);
    expect(await copy.isWritten()).toBe(false);
    await copy.load();
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await copy.isWritten()).toBe(false);
    expect(await copy.load()).toBe('denied');
  });

  it('writes others’ edits too, at the latest when somebody asks', async () => {
    const { doc, copy } = board();
    await copy.load();
    const other = new Y.Doc();
    other.getMap('scene').set('theirs', 3);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'the wire');
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await kept()).toEqual({ theirs: 3 });
  });

  it('writes what is waiting when it is closed', async () => {
    const { doc, copy } = board();
    await copy.load();
    const other = new Y.Doc();
    other.getMap('scene').set('theirs', 3);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'the wire');
    await copy.close();
    expect(await kept()).toEqual({ theirs: 3 });
  });

  it('stays small: many small updates become one, and nothing of them is lost', async () => {
    const { copy, set } = board();
    await copy.load();
    for (let at = 0; at < 1100; at += 1) set(`k${at % 40}`, at);
    expect(await copy.isWritten()).toBe(true);
    set('last', true);
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await rows()).toBeLessThan(600);
    const all = await kept();
    expect(Object.keys(all)).toHaveLength(41);
    expect(all).toMatchObject({ k0: 1080, k19: 1099, last: true });
    expect(await rows()).toBeLessThan(60);
  });

  it('two tabs of one person keep both their edits, through compaction too', async () => {
    const [one, two] = [board(), board()];
    await one.copy.load();
    await two.copy.load();
    two.set('second', 'tab');
    await two.copy.isWritten();
    for (let at = 0; at < 600; at += 1) one.set('first', at);
    await one.copy.isWritten();
    await one.copy.close();
    await two.copy.close();
    expect(await kept()).toEqual({ first: 599, second: 'tab' });
  });

  it('leaves a row that cannot be read where it is, and reads the others', async () => {
    const { copy, set } = board();
    await copy.load();
    set('good', 1);
    await copy.close();
    const db = (await openDatabase(NAME))!;
    await writeUpdates(db, [new Uint8Array([255, 255, 255, 1])]);
    const store = db.transaction('updates', 'readwrite').objectStore('updates');
    store.add('not an update');
    db.close();
    expect(await kept()).toEqual({ good: 1 });
    expect(await rows()).toBeGreaterThanOrEqual(3);
  });

  it('goes when it is cleared, and stops when another tab clears it', async () => {
    const [one, two] = [board(), board()];
    await one.copy.load();
    await two.copy.load();
    one.set('a', 1);
    await one.copy.isWritten();
    await one.copy.clear();
    expect(await databaseNames('accord:')).toEqual([]);
    two.set('b', 2);
    expect(await two.copy.isWritten()).toBe(false);
    expect(await databaseNames('accord:')).toEqual([]);
  });
});

describe('storage that does not behave', () => {
  it('a browser without storage, or one that denies it, keeps nothing and says so', async () => {
    const denying = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const refusing = {
      open: () => {
        const request = { onerror: (): void => undefined };
        queueMicrotask(() => request.onerror());
        return request;
      },
    };
    for (const storage of [undefined, denying, refusing]) {
      vi.stubGlobal('indexedDB', storage);
      const { copy, set } = board();
      expect(await copy.load()).toBe('denied');
      set('a', 1);
      expect(await copy.isWritten()).toBe(false);
      await copy.close();
    }
  });

  it('[design 6.1] a full disk is not "on this device"; when there is room again everything is written, without a gap', async () => {
    const { copy, set } = board();
    await copy.load();
    set('a', 1);
    expect(await copy.isWritten()).toBe(true);
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function add(
      this: IDBObjectStore,
    ) {
      const request = this.put('x');
      this.transaction.abort();
      return request;
    });
    set('b', 2);
    expect(await copy.isWritten()).toBe(false);
    set('c', 3);
    expect(await copy.isWritten()).toBe(false);
    full.mockRestore();
    set('d', 4);
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await kept()).toEqual({ a: 1, b: 2, c: 3, d: 4 });
  });

  it('a connection that the browser drops is opened again with the next edit, and no edit fails', async () => {
    const { copy, set } = board();
    const open = indexedDB.open.bind(indexedDB);
    const opened: IDBDatabase[] = [];
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    await copy.load();
    set('a', 1);
    // as iOS does in the background: closed, without a word
    opened[0]!.close();
    set('b', 2);
    expect(await copy.isWritten()).toBe(true);
    set('c', 3);
    // and with a word
    opened[1]!.onclose?.(new Event('close'));
    set('d', 4);
    expect(await copy.isWritten()).toBe(true);
    await copy.close();
    expect(await kept()).toEqual({ a: 1, b: 2, c: 3, d: 4 });
  });
});

describe('copies set aside', () => {
  it('are listed per person, read as plain records, and forgotten', async () => {
    const doc = new Y.Doc();
    doc.getMap('scene').set('tempo', 72);
    const name = setAsideName('pers_aaaaaa', 'scn_aaaaaa', 99);
    expect(await setAside(name, doc)).toBe(true);
    const [copy] = await listSetAside('pers_aaaaaa');
    expect(copy).toEqual({ name, sceneId: 'scn_aaaaaa', at: 99 });
    expect(await listSetAside('pers_bbbbbb')).toEqual([]);
    expect(await readSetAside(copy!)).toMatchObject({ scene: { '': { tempo: 72 } } });
    await forgetSetAside(copy!);
    expect(await listSetAside('pers_aaaaaa')).toEqual([]);
  });

  it('are refused without an error where nothing is kept', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await setAside('x', new Y.Doc())).toBe(false);
    expect(await listSetAside('pers_aaaaaa')).toEqual([]);
    expect(await readSetAside({ name: 'x' })).toBeNull();
    await forgetSetAside({ name: 'x' });
  });

  it('that the disk has torn are not read, and stay', async () => {
    const name = setAsideName('pers_aaaaaa', 'scn_aaaaaa', 99);
    const db = await openDatabase(name);
    await writeUpdates(db!, [new Uint8Array([200, 1, 7])]);
    db!.close();
    expect(await readSetAside({ name })).toBeNull();
    expect(await listSetAside('pers_aaaaaa')).toHaveLength(1);
  });
});

describe('what this device keeps of boards', () => {
  const [sam, jo] = ['pers_aaaaaa', 'pers_bbbbbb'] as const;
  const everything = [
    localCopyName(sam, 'scn_aaaaaa'),
    localCopyName(sam, 'scn_bbbbbb'),
    setAsideName(sam, 'scn_aaaaaa', 1),
    setAsideName(sam, 'scn_bbbbbb', 2),
    localCopyName(jo, 'scn_bbbbbb'),
  ];
  const left = async (): Promise<readonly string[]> => (await databaseNames('accord:')).toSorted();

  beforeEach(async () => {
    for (const name of everything) (await openDatabase(name))!.close();
  });

  it('goes with the right to a scene, set aside or not; others’ copies stay', async () => {
    await forgetOtherScenes(sam, new Set(['scn_aaaaaa']));
    expect(await left()).toEqual(everything.filter((_name, at) => at % 2 === 0).toSorted());
  });

  it('goes whole when access has ended', async () => {
    await forgetAllCopies(sam);
    expect(await left()).toEqual([everything[4]]);
  });
});
