/** Ways that no page would write: the gate puts them back, one sentence for the sender, and nobody else notices. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { LIMITS } from '#shared/model/board.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const KEY = `${BEAT}:${PEOPLE.performer[0]}`;
const OTHER = `${BEAT}:${PEOPLE.partner[0]}`;
const BENT = { ...place, path: [{ x: 0, y: 1 }] };

let server: TestSyncServer;
let ic: RawClient;
let director: RawClient;
const clients: RawClient[] = [];

async function open(session: PersonName): Promise<RawClient> {
  const client = await RawClient.sync({ port: server.port, session, ref: BOARD });
  clients.push(client);
  return client;
}

beforeEach(async () => {
  server = await startSyncServer();
  ic = await open('ic');
  ic.change((doc) => {
    putRecord(doc, 'board', 'beats', BEAT, beat);
    putRecord(doc, 'board', 'places', KEY, BENT);
    putRecord(doc, 'board', 'places', OTHER, place);
  });
  await ic.stored();
  director = await open('director');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

const points = (many: number) => Array.from({ length: many }, (_, at) => ({ x: at / many, y: 0 }));

it('[issue 6 Bad input] a way of ten thousand points is put back, what stood before stands, and the rest of the same update too', async () => {
  const seen: number[] = [];
  ic.doc.on('update', () => seen.push(pathOf(ic.doc, KEY).length));
  director.change((doc) => {
    changeRecord(doc, 'board', 'places', KEY, { path: points(10_000) });
    changeRecord(doc, 'board', 'places', OTHER, { x: -2 });
  });
  await director.stored();
  expect(director.refused()).toEqual([{ root: 'places', key: KEY, reason: expect.any(String) }]);
  await ic.stored();
  // at no moment did anybody else have it
  expect(new Set(seen)).toEqual(new Set([1]));
  for (const { doc } of [ic, director, await open('performer')]) {
    expect([pathOf(doc, KEY), contentOf(doc)['places']]).toMatchObject([
      BENT.path,
      { [KEY]: BENT, [OTHER]: { ...place, x: -2 } },
    ]);
  }
});

it('[issue 6 Bad input] who was refused goes on, and so do others on the same way', async () => {
  director.change((doc) =>
    changeRecord(doc, 'board', 'places', KEY, { path: points(LIMITS.pathPoints + 1) }),
  );
  await director.stored();
  director.change((doc) => changeRecord(doc, 'board', 'places', KEY, { path: points(LIMITS.pathPoints) }));
  await director.stored();
  expect(director.refused()).toHaveLength(1);
  ic.change((doc) => changeRecord(doc, 'board', 'places', OTHER, { path: [{ x: 4, y: 4 }] }));
  await ic.stored();
  const reader = await open('performer');
  expect([pathOf(reader.doc, KEY).length, pathOf(reader.doc, OTHER)]).toEqual([
    LIMITS.pathPoints,
    [{ x: 4, y: 4 }],
  ]);
});

it('[issue 6 Bad input] points that are none, lie out of the world or hide in lists leave nothing', async () => {
  const odd: unknown[] = [
    [{ x: 1e9, y: 0 }],
    [{ x: Number.NaN, y: 0 }],
    [{ x: 0 }],
    [[0, 1]],
    'a way',
    [null],
  ];
  for (const path of odd) director.change((doc) => changeRecord(doc, 'board', 'places', KEY, { path }));
  await director.stored();
  const reader = await open('performer');
  expect(pathOf(reader.doc, KEY)).toEqual(BENT.path);
});

function pathOf(doc: Y.Doc, key: string): readonly unknown[] {
  const places = contentOf(doc)['places'] as Readonly<Record<string, { readonly path: readonly unknown[] }>>;
  return places[key]!.path;
}
