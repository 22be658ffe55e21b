import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { DocumentConnection, type NotTaken } from '../../../../client/sync/document-connection.ts';
import { localCopyName } from '../../../../client/sync/local-copy.ts';
import { readSetAside, setAside } from '../../../../client/sync/set-aside.ts';
import { listSetAside } from '../../../../client/sync/copy-names.ts';
import { databaseNames } from '../../../../client/sync/updates-database.ts';
import type { SaveState } from '../../../../shared/model/save-state.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import { beat, BEAT, contact, contentOf } from '../../../kit/sync-records.ts';
import {
  PEOPLE,
  SCENE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../../kit/sync-server.ts';

let server: TestSyncServer;
let boards: Board[];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  boards = [];
  server = await startSyncServer();
});
afterEach(async () => {
  for (const { connection } of boards) connection.close();
  await server.close();
  vi.unstubAllGlobals();
});

interface Board {
  readonly connection: DocumentConnection;
  readonly states: SaveState[];
  readonly notTaken: NotTaken[number][];
  until(isTrue: () => boolean): Promise<void>;
  readonly isSaved: () => boolean;
  readonly content: () => Readonly<Record<string, unknown>>;
}

function open(name: PersonName): Board {
  const states: SaveState[] = [];
  const notTaken: NotTaken[number][] = [];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  class SignedIn extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie: `session=${name}` } });
    }
  }
  const connection = new DocumentConnection(
    {
      ref: { kind: 'board', id: SCENE },
      personId: PEOPLE[name][0],
      url: `ws://127.0.0.1:${server.port}/sync`,
      now: () => 99,
      WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    },
    {
      doc: (doc) => {
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
      aside: look,
    },
  );
  connection.doc.on('update', look);
  const board: Board = {
    connection,
    states,
    notTaken,
    until: async (isTrue) =>
      new Promise((resolve) => {
        const one = (): void => {
          if (!isTrue()) return;
          waiting.delete(one);
          resolve();
        };
        waiting.add(one);
        one();
      }),
    isSaved: () => connection.saveState.kind === 'saved',
    content: () => contentOf(connection.doc),
  };
  boards.push(board);
  return board;
}

describe('a board and the real server', () => {
  it('[design 6.1] is saved when the server has stored it, and others see it', async () => {
    const [one, two] = [open('director'), open('performer')];
    await one.until(one.isSaved);
    putRecord(one.connection.doc, 'board', 'beats', BEAT, beat);
    expect(one.connection.saveState.kind).toBe('sending');
    await one.until(one.isSaved);
    await two.until(() => two.connection.doc.getMap('beats').has(BEAT));
    expect(two.content()).toEqual(one.content());
    const later = open('ic');
    await later.until(() => later.connection.doc.getMap('beats').has(BEAT));
    expect(later.content()).toEqual(one.content());
  });

  it('work from before the connection is sent with the answer to step 1, and saved', async () => {
    const one = open('director');
    putRecord(one.connection.doc, 'board', 'beats', BEAT, beat);
    await one.until(one.isSaved);
    expect(one.states.map((state) => state.kind)).not.toContain('ended');
    const two = open('performer');
    await two.until(() => two.connection.doc.getMap('beats').has(BEAT));
  });

  it('a forbidden record is put back here too, is told, and what else was done stands', async () => {
    const one = open('director');
    await one.until(one.isSaved);
    one.connection.doc.transact(() => {
      putRecord(one.connection.doc, 'board', 'beats', BEAT, beat);
      putRecord(one.connection.doc, 'board', 'contacts', 'cont_aaaaaa', contact);
    });
    await one.until(() => one.notTaken.length > 0 && one.isSaved());
    expect(one.notTaken).toEqual([{ root: 'contacts', key: 'cont_aaaaaa', reason: 'not-yours-to-write' }]);
    await one.until(() => !one.connection.doc.getMap('contacts').has('cont_aaaaaa'));
    expect(one.connection.doc.getMap('beats').has(BEAT)).toBe(true);
  });

  it('4401: what was done while signed out is kept, and sent after signing in again', async () => {
    const one = open('director');
    await one.until(one.isSaved);
    server.states.set('director', { kind: 'signed-out' });
    server.rightsChanged();
    await one.until(() => one.connection.saveState.kind === 'ended');
    putRecord(one.connection.doc, 'board', 'beats', BEAT, beat);
    expect(one.connection.saveState).toEqual({ kind: 'ended', code: 4401 });
    server.states.delete('director');
    one.connection.reconnect();
    await one.until(one.isSaved);
    const two = open('performer');
    await two.until(() => two.connection.doc.getMap('beats').has(BEAT));
  });

  it('4403: nothing of the board stays on the device', async () => {
    const one = open('performer');
    await one.until(one.isSaved);
    expect(await databaseNames('accord:')).toHaveLength(1);
    server.states.set('performer', { kind: 'ended' });
    server.rightsChanged();
    await one.until(() => one.connection.saveState.kind === 'ended');
    await vi.waitFor(async () => expect(await databaseNames('accord:')).toEqual([]));
  });

  it('4409: a copy with a hole in it is set aside, whole, and the board opens afresh', async () => {
    const whole = open('director');
    await whole.until(whole.isSaved);
    putRecord(whole.connection.doc, 'board', 'beats', BEAT, beat);
    await whole.until(whole.isSaved);
    // what a device is left with that lost one row of its database
    const updates: Uint8Array[] = [];
    const broken = new Y.Doc();
    broken.on('update', (update: Uint8Array) => updates.push(update));
    putRecord(broken, 'board', 'beats', 'beat_gap000', beat);
    putRecord(broken, 'board', 'beats', 'beat_gap001', beat);
    const kept = new Y.Doc();
    Y.applyUpdate(kept, updates[1]!);
    const [manager] = PEOPLE.manager;
    await setAside(localCopyName(manager, SCENE), kept);
    const one = open('manager');
    const first = one.connection.doc;
    await one.until(() => one.connection.doc !== first && one.isSaved());
    expect(one.content()).toEqual(whole.content());
    const [copy] = await listSetAside(manager);
    expect(copy).toMatchObject({ sceneId: SCENE, at: 99 });
    expect(await readSetAside(copy!)).not.toBeNull();
    expect(one.states.map((state) => state.kind)).not.toContain('ended');
  });
});
