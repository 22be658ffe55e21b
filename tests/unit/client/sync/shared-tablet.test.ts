import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { DocumentConnection } from '../../../../client/sync/document-connection.ts';
import { LocalCopy, localCopyName } from '../../../../client/sync/local-copy.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import type { SaveState } from '../../../../shared/model/save-state.ts';
import { RawClient } from '../../../kit/raw-client.ts';
import { BEAT, beat } from '../../../kit/sync-records.ts';
import { BOARD, PEOPLE, SCENE, startSyncServer, type TestSyncServer } from '../../../kit/sync-server.ts';

let server: TestSyncServer;
/** whose cookie the browser holds */
let cookie: string;
let board: DocumentConnection;
const states = new Set<(state: SaveState) => void>();

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  server = await startSyncServer();
  cookie = 'director';
});
afterEach(async () => {
  board.close();
  await server.close();
  vi.unstubAllGlobals();
});

class Browser extends WebSocket {
  constructor(url: string, protocols?: string[]) {
    super(url, protocols, { headers: { cookie: `session=${cookie}` } });
  }
}

function openBoard(): DocumentConnection {
  return new DocumentConnection(
    {
      ref: { kind: 'board', id: SCENE },
      personId: PEOPLE.director[0],
      url: `ws://127.0.0.1:${server.port}/sync`,
      now: () => 99,
      WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    },
    {
      doc: () => undefined,
      save: (state) => states.forEach((look) => look(state)),
      notTaken: () => undefined,
      synced: () => undefined,
      aside: () => undefined,
    },
  );
}

function until(kind: SaveState['kind']): Promise<SaveState> {
  return new Promise((resolve) => {
    const look = (state: SaveState): void => {
      if (state.kind === kind && states.delete(look)) resolve(state);
    };
    states.add(look);
    look(board.saveState);
  });
}

it('[6.2] on a shared tablet, unsent work of the person before is neither sent as the next one’s nor lost', async () => {
  board = openBoard();
  await until('saved');
  // the wire is gone, and the director goes on
  await server.sync.close();
  await until('offline');
  putRecord(board.doc, 'board', 'beats', BEAT, beat);
  await until('on-device');
  // somebody else signs in on this tablet, and the tab left open comes back by itself
  board.close();
  cookie = 'manager';
  await server.restart();
  board = openBoard();
  expect(await until('ended')).toEqual({ kind: 'ended', code: 4401 });
  board.close();

  const reader = await RawClient.sync({ port: server.port, session: 'ic', ref: BOARD });
  expect(reader.doc.getMap('beats').size).toBe(0);
  reader.close();
  const kept = new Y.Doc();
  const copy = new LocalCopy(localCopyName(PEOPLE.director[0], SCENE), kept);
  expect(await copy.load()).toBe('copy');
  expect([...kept.getMap('beats').keys()]).toEqual([BEAT]);
  await copy.close();

  // the director is back
  cookie = 'director';
  board = openBoard();
  await until('saved');
  const again = await RawClient.sync({ port: server.port, session: 'ic', ref: BOARD });
  expect([...again.doc.getMap('beats').keys()]).toEqual([BEAT]);
  again.close();
});
