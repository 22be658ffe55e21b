import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  DocumentConnection,
  type DocumentConnectionEvents,
} from '../../../../client/sync/document-connection.ts';
import { localCopyName } from '../../../../client/sync/local-copy.ts';
import { setAside } from '../../../../client/sync/set-aside.ts';
import { listSetAside, setAsideName } from '../../../../client/sync/copy-names.ts';
import { databaseNames, openDatabase, readUpdates } from '../../../../client/sync/updates-database.ts';
import type { SaveState } from '../../../../shared/model/save-state.ts';
import { startWireServer, type WireConnection, type WireServer } from './wire-server.ts';

const ANN = 'pers_aaaaaa';
const SCENE = 'scn_aaaaaa';

let server: WireServer;
let boards: DocumentConnection[];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  boards = [];
  server = await startWireServer(false);
});
afterEach(async () => {
  for (const board of boards) board.close();
  await server.close();
  vi.unstubAllGlobals();
});

interface Open {
  readonly board: DocumentConnection;
  readonly states: SaveState[];
  readonly notTaken: unknown[];
  readonly docs: Y.Doc[];
  /** names of copies set aside; null where the device refused */
  readonly aside: (string | null)[];
  until(isTrue: () => boolean): Promise<void>;
  saved(at: number): Promise<void>;
  set(key: string, value: unknown): void;
  get(): Record<string, unknown>;
}

function open(url = server.url): Open {
  const states: SaveState[] = [];
  const notTaken: unknown[] = [];
  const docs: Y.Doc[] = [];
  const aside: (string | null)[] = [];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  const events: DocumentConnectionEvents = {
    doc: (doc) => {
      docs.push(doc);
      doc.on('update', look);
      look();
    },
    save: (state) => {
      states.push(state);
      look();
    },
    notTaken: (records) => {
      notTaken.push(...records);
      look();
    },
    synced: look,
    aside: (copy) => {
      aside.push(copy?.name ?? null);
      look();
    },
  };
  const board = new DocumentConnection(
    {
      ref: { kind: 'board', id: SCENE },
      personId: ANN,
      url,
      now: () => 99,
      copyPatience: 20,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
    events,
  );
  board.doc.on('update', look);
  boards.push(board);
  const until = async (isTrue: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const one = (): void => {
        if (!isTrue()) return;
        waiting.delete(one);
        resolve();
      };
      waiting.add(one);
      one();
    });
  return {
    board,
    states,
    notTaken,
    docs,
    aside,
    until,
    saved: async (at) => until(() => board.saveState.kind === 'saved' && board.saveState.at === at),
    set: (key, value) => board.doc.getMap('scene').set(key, value),
    get: () => board.doc.getMap('scene').toJSON(),
  };
}

/** Greets and waits until the client has answered and asked whether it is stored. */
async function welcome(connection: WireConnection): Promise<void> {
  const marks = connection.marks.length;
  connection.greet();
  await connection.until(() => connection.marks.length > marks);
}

describe('a board’s connection', () => {
  it('names the document and the protocol version, and syncs both ways', async () => {
    server.doc.getMap('scene').set('tempo', 72);
    const next = server.next();
    const one = open();
    const connection = await next;
    expect(connection.url).toBe(`/board%2F${SCENE}?accord=1&as=pers_aaaaaa`);
    one.set('mine', 1);
    await welcome(connection);
    await one.until(() => one.get()['tempo'] === 72);
    expect(server.doc.getMap('scene').toJSON()).toEqual({ tempo: 72, mine: 1 });
  });

  it('[design 6.1] sends no mark before it has answered step 1: the work it did offline is not sent yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const next = server.next();
    const one = open();
    one.set('offline', 1);
    const connection = await next;
    await one.until(() => one.board.saveState.kind === 'sending');
    vi.advanceTimersByTime(1000);
    one.set('early', 2);
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    // both ways are in order: had a mark gone, it would be here before this update
    one.set('later', 3);
    await connection.until(() => connection.applied === 2);
    expect(connection.marks).toEqual([]);
    expect(one.board.saveState.kind).toBe('sending');
    await welcome(connection);
    connection.confirm(1000);
    await one.saved(1000);
    expect(server.doc.getMap('scene').toJSON()).toEqual({ offline: 1, early: 2, later: 3 });
  });

  it('[design 6.1] work done without a connection is sent by the next one and saved when that one says so', async () => {
    const first = server.next();
    const one = open();
    const connection = await first;
    await welcome(connection);
    connection.confirm(1);
    await one.saved(1);
    const second = server.next();
    connection.cut();
    await one.until(() => one.board.saveState.kind === 'offline');
    one.set('offline', 1);
    await one.until(() => one.board.saveState.kind === 'on-device');
    const again = await second;
    await one.until(() => one.board.saveState.kind === 'sending');
    await welcome(again);
    expect(server.doc.getMap('scene').toJSON()).toEqual({ offline: 1 });
    expect(one.board.saveState.kind).toBe('sending');
    again.confirm(2);
    await one.saved(2);
  });

  it('[design 6.1] a copy found on the device is saved only when the server has confirmed it', async () => {
    const before = open('ws://127.0.0.1:9');
    before.set('kept', 1);
    await before.until(() => before.board.saveState.kind === 'on-device');
    before.board.close();
    const next = server.next();
    const one = open();
    await one.until(() => one.get()['kept'] === 1);
    const connection = await next;
    await welcome(connection);
    expect(one.board.saveState.kind).toBe('sending');
    connection.confirm(5);
    await one.saved(5);
    expect(one.states.map((state) => state.kind)).not.toContain('loading');
  });

  it('says when the server cannot store, and asks again when it can', async () => {
    const next = server.next();
    const one = open();
    const connection = await next;
    await welcome(connection);
    connection.say({ kind: 'store', storing: false });
    await one.until(() => one.board.saveState.kind === 'not-storing');
    one.set('a', 1);
    const marks = connection.marks.length;
    connection.say({ kind: 'store', storing: true });
    await connection.until(() => connection.marks.length > marks);
    connection.confirm(3);
    await one.saved(3);
  });

  it('passes on what was not taken, and lets messages it does not know pass', async () => {
    const next = server.next();
    const one = open();
    const connection = await next;
    connection.say('{ no json');
    connection.say({ kind: 'from the future' });
    const records = [{ root: 'contacts', key: 'cont_aaaaaa', reason: 'not-yours-to-write' }];
    connection.say({ kind: 'not-taken', records });
    await one.until(() => one.notTaken.length > 0);
    expect(one.notTaken).toEqual(records);
  });

  it('a database that neither opens nor refuses does not block the board', async () => {
    const real = indexedDB;
    const late: (() => void)[] = [];
    vi.stubGlobal('indexedDB', {
      open: (name: string, version: number) => {
        const proxy = {
          onsuccess: (): void => undefined,
          onupgradeneeded: (): void => undefined,
          result: null,
        };
        late.push(() => {
          const request = real.open(name, version);
          request.addEventListener('upgradeneeded', () => {
            Object.assign(proxy, { result: request.result });
            proxy.onupgradeneeded();
          });
          request.addEventListener('success', () => {
            Object.assign(proxy, { result: request.result });
            proxy.onsuccess();
          });
        });
        return proxy;
      },
    });
    const next = server.next();
    const one = open();
    const connection = await next;
    one.set('a', 1);
    await welcome(connection);
    connection.confirm(4);
    await one.saved(4);
    // and when it opens after all, what it held joins, is sent, and is confirmed like any other work
    const held = new Y.Doc();
    held.getMap('scene').set('held', 2);
    vi.stubGlobal('indexedDB', real);
    await setAside(localCopyName(ANN, SCENE), held);
    const marks = connection.marks.length;
    late[0]!();
    await one.until(() => one.board.saveState.kind === 'sending');
    await connection.until(() => connection.marks.length > marks);
    connection.confirm(6);
    await one.saved(6);
    expect(server.doc.getMap('scene').toJSON()).toEqual({ a: 1, held: 2 });
  });
});

describe('a page', () => {
  it('back in the network, or on the screen, does not wait for the next try; hidden, it writes what is waiting', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', page);
    const first = server.next();
    const one = open();
    const connection = await first;
    await welcome(connection);
    server.doc.getMap('scene').set('theirs', 1);
    await one.until(() => one.get()['theirs'] === 1);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(async () => {
      const db = (await openDatabase(localCopyName(ANN, SCENE)))!;
      const stored = await readUpdates(db);
      db.close();
      expect(stored?.updates).not.toEqual([]);
    });
    // no timer runs: whatever connects now was woken
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const wakes = [
      () => window.dispatchEvent(new Event('online')),
      () => {
        page.visibilityState = 'visible';
        page.dispatchEvent(new Event('visibilitychange'));
      },
    ];
    let last = connection;
    for (const wake of wakes) {
      last.cut();
      await one.until(() => one.board.saveState.kind === 'offline');
      const next = server.next();
      wake();
      last = await next;
      await one.until(() => one.board.saveState.kind !== 'offline');
    }
    vi.useRealTimers();
    window.dispatchEvent(new Event('pagehide'));
    one.board.close();
    const count = server.connections.length;
    window.dispatchEvent(new Event('online'));
    expect(server.connections).toHaveLength(count);
  });
});

describe('final closes', () => {
  async function synced(): Promise<{ one: Open; connection: WireConnection }> {
    const next = server.next();
    const one = open();
    const connection = await next;
    one.set('a', 1);
    await welcome(connection);
    connection.confirm(1);
    await one.saved(1);
    return { one, connection };
  }

  it('4401 keeps the copy; after signing in again the same work goes on', async () => {
    const { one, connection } = await synced();
    one.set('unsent', 2);
    connection.end(4401);
    await one.until(() => one.board.saveState.kind === 'ended');
    expect(one.board.saveState).toEqual({ kind: 'ended', code: 4401 });
    expect(await databaseNames('accord:')).toEqual([localCopyName(ANN, SCENE)]);
    const next = server.next();
    one.board.reconnect();
    const again = await next;
    await welcome(again);
    again.confirm(2);
    await one.saved(2);
    expect(one.docs).toEqual([]);
  });

  it.each([4403, 4404])('%i leaves nothing of the scene on this device', async (code) => {
    const { one, connection } = await synced();
    await setAside(setAsideName(ANN, SCENE, 1), one.board.doc);
    await setAside(setAsideName(ANN, 'scn_other0', 1), one.board.doc);
    connection.end(code);
    await one.until(() => one.board.saveState.kind === 'ended');
    await vi.waitFor(async () =>
      expect(await databaseNames('accord:')).toEqual([setAsideName(ANN, 'scn_other0', 1)]),
    );
    // let in again: nothing of before is sent
    const next = server.next();
    one.board.reconnect();
    const again = await next;
    expect(one.docs).toHaveLength(1);
    await welcome(again);
    again.confirm(2);
    await one.saved(2);
  });

  it('4409 sets the copy aside under a new name and opens a fresh one, once', async () => {
    const { one, connection } = await synced();
    server.doc.getMap('scene').set('theirs', 3);
    await one.until(() => one.get()['theirs'] === 3);
    const second = server.next();
    connection.end(4409);
    const again = await second;
    expect(one.docs).toHaveLength(1);
    expect(await listSetAside(ANN)).toEqual([{ name: setAsideName(ANN, SCENE, 99), sceneId: SCENE, at: 99 }]);
    expect(one.aside).toEqual([setAsideName(ANN, SCENE, 99)]);
    expect(one.states.map((state) => state.kind)).not.toContain('ended');
    await welcome(again);
    await one.until(() => one.get()['theirs'] === 3);
    // refused again before anything was confirmed: it would go on for ever
    again.end(4409);
    await one.until(() => one.board.saveState.kind === 'ended');
    expect(one.docs).toHaveLength(1);
    expect(server.connections).toHaveLength(2);
  });

  it('4409 where the copy cannot be set aside leaves it where it is, and goes on in memory', async () => {
    const { one, connection } = await synced();
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name.includes('set-aside')) throw new DOMException('full', 'QuotaExceededError');
      return real(name, version);
    });
    const second = server.next();
    connection.end(4409);
    await welcome(await second);
    expect(one.get()).toEqual({ a: 1 });
    expect(one.aside).toEqual([null]);
    expect(await databaseNames('accord:')).toEqual([localCopyName(ANN, SCENE)]);
  });

  it('too large a frame (1009) and 4413, 4426 are not tried again; the copy stays', async () => {
    for (const code of [1009, 4413, 4426]) {
      const { one, connection } = await synced();
      const count = server.connections.length;
      connection.end(code);
      await one.until(() => one.board.saveState.kind === 'ended');
      expect(one.board.saveState).toEqual({ kind: 'ended', code: code === 1009 ? 4413 : code });
      expect(await databaseNames('accord:')).toEqual([localCopyName(ANN, SCENE)]);
      one.board.close();
      expect(server.connections).toHaveLength(count);
    }
  });

  it('what is too large can be set aside by the person, and the board goes on', async () => {
    const { one, connection } = await synced();
    connection.end(4413);
    await one.until(() => one.board.saveState.kind === 'ended');
    const next = server.next();
    await one.board.startAfresh();
    await welcome(await next);
    expect(await listSetAside(ANN)).toHaveLength(1);
    expect(one.aside).toEqual([setAsideName(ANN, SCENE, 99)]);
    expect(one.docs).toHaveLength(1);
  });

  it('comes back by itself after the others, 4503 for example', async () => {
    const { one, connection } = await synced();
    const next = server.next();
    connection.end(4503);
    await welcome(await next);
    expect(one.states.map((state) => state.kind)).not.toContain('ended');
  });
});
