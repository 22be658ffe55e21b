import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import { frameOf, RawClient, type RawClientOptions } from '../../kit/raw-client.ts';
import { BEAT, beat, contentOf } from '../../kit/sync-records.ts';
import { BOARD, startSyncServer, type TestSyncServer } from '../../kit/sync-server.ts';

describe('a hostile client', () => {
  let server: TestSyncServer;
  let good: RawClient;
  let other: RawClient;
  const clients: RawClient[] = [];
  const open = async (session = 'manager', more: Partial<RawClientOptions> = {}): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD, ...more });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    server = await startSyncServer({ limits: { frameBytes: 256 * 1024, messageBurst: 300 } });
    good = await open('director');
    other = await open('ic');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  /** The attacker is closed with this code, and meanwhile and afterwards two good clients work together. */
  const expectClosed = async (code: number, attack: (bad: RawClient) => void): Promise<void> => {
    const bad = await open();
    const before = contentOf(good.doc);
    attack(bad);
    expect(await bad.closed).toBe(code);
    expect(contentOf(good.doc)).toEqual(before);
    const counts = 1 + (Number(good.doc.getMap<Y.Map<number>>('beats').get(BEAT)?.get('counts') ?? 0) % 500);
    good.change((doc) => putRecord(doc, 'board', 'beats', BEAT, { ...beat, counts }));
    await good.stored();
    await other.until((doc) => doc.getMap<Y.Map<unknown>>('beats').get(BEAT)?.get('counts') === counts);
    // and it can be opened afresh: nothing bad was stored
    await server.restart();
    good.close();
    other.close();
    [good, other] = [await open('director'), await open('ic')];
    expect(good.doc.getMap<Y.Map<unknown>>('beats').get(BEAT)?.get('counts')).toBe(counts);
  };

  it('[6.3] garbage and text frames end with 4409', async () => {
    await expectClosed(4409, (bad) => bad.send(new Uint8Array([7, 1, 2, 3])));
    await expectClosed(4409, (bad) => bad.send('hello'));
    await expectClosed(4409, (bad) => bad.send(new Uint8Array([0, 2, 255, 255, 255, 255, 7])));
    await expectClosed(4409, (bad) => bad.send(new Uint8Array([0, 0, 3, 255, 255, 255])));
    await expectClosed(4409, (bad) => bad.send(new Uint8Array(0)));
  });

  it('[6.3] an update that is not one ends with 4409, cut anywhere', async () => {
    const doc = new Y.Doc();
    putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat);
    const update = Y.encodeStateAsUpdate(doc);
    await expectClosed(4409, (bad) => bad.update(update.slice(0, update.length - 3)));
    await expectClosed(4409, (bad) => bad.update(update.slice(0, 40)));
    await expectClosed(4409, (bad) => bad.update(new Uint8Array([...update, 0])));
  });

  it('[sync 3] a giant frame ends with 4413', async () => {
    await expectClosed(4413, (bad) => bad.update(new Uint8Array(300 * 1024)));
  });

  it('[sync 4] a few bytes that declare a huge run of structs end with 4409', async () => {
    const bomb = createEncoder();
    for (const n of [1, 2 ** 25 - 1, 5, 0]) writeVarUint(bomb, n);
    await expectClosed(4409, (bad) => bad.update(toUint8Array(bomb)));
    const deletes = createEncoder();
    for (const n of [0, 1, 5, 2 ** 25 - 1, 0]) writeVarUint(deletes, n);
    await expectClosed(4409, (bad) => bad.update(toUint8Array(deletes)));
  });

  it('[sync 4] updates that build on what nobody has end with 4409', async () => {
    const doc = new Y.Doc();
    putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat);
    const before = Y.encodeStateVector(doc);
    putRecord(doc, 'board', 'beats', 'beat_cccccc', beat);
    const orphan = Y.encodeStateAsUpdate(doc, before);
    await expectClosed(4409, (bad) => bad.update(orphan));
    await expectClosed(4409, (bad) => bad.stepTwo(orphan));
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
    const behind = Y.encodeStateVector(elsewhere);
    elsewhere.getMap<Y.Map<unknown>>('beats').get('beat_bbbbbb')!.set('counts', 3);
    await expectClosed(4409, (bad) => bad.update(Y.encodeStateAsUpdate(elsewhere, behind)));
    const deletion = createEncoder();
    for (const n of [0, 1, 99, 1, 7, 3]) writeVarUint(deletion, n);
    await expectClosed(4409, (bad) => bad.update(toUint8Array(deletion)));
  });

  it('[sync 3] a flood of messages ends with 4529', async () => {
    await expectClosed(4529, (bad) => {
      for (let n = 0; n < 2000; n += 1) bad.send(new Uint8Array([3]));
    });
  });

  it('[sync 3] asking for the whole document again and again ends with 4529', async () => {
    await expectClosed(4529, (bad) => {
      for (let n = 0; n < 40; n += 1) bad.stepOne(new Uint8Array([0]));
    });
  });

  it('[6.3] writing under the client id of another person’s tab ends with 4409, and that tab’s next edit arrives', async () => {
    good.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await good.stored();
    await expectClosed(4409, (bad) => {
      const forged = new Y.Doc();
      Y.applyUpdate(forged, Y.encodeStateAsUpdate(good.doc));
      forged.clientID = good.doc.clientID;
      const before = Y.encodeStateVector(forged);
      putRecord(forged, 'board', 'beats', 'beat_dddddd', beat);
      bad.update(Y.encodeStateAsUpdate(forged, before));
    });
  });

  it('[6.3] 10 MB of text is too large, and text over its bound is put back', async () => {
    await expectClosed(4413, (bad) => bad.send(frameOf(0, 2, new Uint8Array(10 * 1024 * 1024))));
    const long = await open();
    long.change((doc) =>
      putRecord(doc, 'board', 'beats', 'beat_eeeeee', { ...beat, name: 'x'.repeat(100_000) }),
    );
    await long.stored();
    expect(long.refused()).toEqual([{ root: 'beats', key: 'beat_eeeeee', reason: 'wrong-shape' }]);
  });

  it('[6.3] a foreign origin gets HTTP 403 before the upgrade', async () => {
    const foreign = new RawClient({
      port: server.port,
      session: 'director',
      ref: BOARD,
      headers: { origin: 'http://foreign.example' },
    });
    clients.push(foreign);
    const status = await new Promise((resolve) =>
      foreign.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(403);
    await open('director', { headers: { origin: 'http://own.example' } });
  });

  it('[3.1] every other refusal is a code: session, name, right, version; absent and forbidden alike', async () => {
    const code = async (session: string, path: string, accord = '1'): Promise<number> => {
      const client = new RawClient({ port: server.port, session, path, accord });
      clients.push(client);
      return client.closed;
    };
    expect(await code('', '/sync/board/scn_aaaaaa')).toBe(4401);
    expect(await code('crew', '/sync/board/scn_aaaaaa')).toBe(4404);
    expect(await code('director', '/sync/board/scn_zzzzzz')).toBe(4404);
    expect(await code('director', '/sync/board%2Fscn_zzzzzz')).toBe(4404);
    expect(await code('director', '/sync/board/%E0%A4%A')).toBe(4404);
    expect(await code('director', '/sync/board/../board/scn_aaaaaa/x')).toBe(4404);
    expect(await code('director', '/sync/board/scn_aaaaaa', '0')).toBe(4426);
    expect(await code('director', '/sync/board/scn_aaaaaa', 'x')).toBe(4426);
  });
});
