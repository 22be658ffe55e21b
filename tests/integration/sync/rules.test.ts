/** The rules of the sync server that need a room full of people; the others are proved where their subject is. */
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contentOf, note } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type SyncServerOptions,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

describe('the sync server', () => {
  let server: TestSyncServer;
  const clients: RawClient[] = [];
  const start = async (options: SyncServerOptions = {}): Promise<void> => {
    server = await startSyncServer(options);
  };
  const open = async (session: string, headers: Record<string, string> = {}): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD, headers });
    clients.push(client);
    return client;
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  it('[sync 6] a reader that does not read is closed with 4508 while others get everything', async () => {
    await start({ limits: { slowCloseBytes: 128 * 1024, bytesPerSecond: 1e9, byteBurst: 1e9 } });
    const [slow, ic, director] = [await open('performer'), await open('ic'), await open('director')];
    slow.socket.pause();
    const text = 'x'.repeat(4000);
    const letters = '0123456789abcdefghjkmnpqrstvwxyz';
    let sent = 0;
    while (server.sync.metrics()['sync_closed_4508_total'] === undefined) {
      ic.change((doc) => {
        for (let n = 0; n < 10; n += 1) {
          const key = `note_aaaa${letters[sent >> 10]}${letters[(sent >> 5) & 31]}${letters[sent & 31]}`;
          putRecord(doc, 'board', 'notes', key, { ...note(PEOPLE.ic[0]), text });
          sent += 1;
        }
      });
      await ic.stored();
    }
    await director.until((doc) => doc.getMap('notes').size === sent);
    expect(director.socket.readyState).toBe(director.socket.OPEN);
  });

  it('[sync 3] sockets are limited per address and per person', async () => {
    await start({ limits: { socketsPerAddress: 2, socketsPerPerson: 1 } });
    const code = async (session: string, address: string): Promise<number> => {
      const client = await RawClient.open({
        port: server.port,
        session,
        ref: BOARD,
        headers: { 'x-address': address },
      });
      clients.push(client);
      return client.closed;
    };
    const first = await open('director', { 'x-address': 'a' });
    expect(await code('director', 'a')).toBe(4529);
    await open('ic', { 'x-address': 'a' });
    expect(await code('performer', 'a')).toBe(4529);
    first.socket.close();
    await first.closed;
    await open('director', { 'x-address': 'a' });
  });

  it('[sync 3] a document that is full takes nothing more, and says so with 4413', async () => {
    await start({ limits: { documentBytes: 2000 } });
    const ic = await open('ic');
    for (let n = 0; n < 10; n += 1)
      ic.change((doc) =>
        putRecord(doc, 'board', 'beats', `beat_aaaaa${n}`, { ...beat, cueIn: 'x'.repeat(300) }),
      );
    expect(await ic.closed).toBe(4413);
    expect((await open('director')).doc.getMap('beats').size).toBeGreaterThan(0);
  });

  it('[sync 8] [sync 9] many updates come back whole in one load, seeded once', async () => {
    await start();
    const ic = await open('ic');
    for (let n = 0; n < 300; n += 1)
      ic.change((doc) => putRecord(doc, 'board', 'beats', BEAT, { ...beat, counts: n + 1 }));
    await ic.stored();
    await server.restart();
    const director = await open('director');
    expect(contentOf(director.doc)).toEqual(contentOf(ic.doc));
    // one author for the scene's settings: a second seed would be a second one
    const stored = await server.log.load('board/scn_aaaaaa');
    expect(stored?.updates).toHaveLength(301);
    await server.restart();
    expect((await server.log.load('board/scn_aaaaaa'))?.updates.length).toBeLessThanOrEqual(301);
  });

  it('[sync 9] a document of a newer program is not served', async () => {
    await start();
    const stored = await server.log.load('board/scn_aaaaaa');
    await server.log.compact('board/scn_aaaaaa', stored!.seq, stored!.updates[0]!, 'NameOfTheFuture');
    const director = await RawClient.open({ port: server.port, session: 'director', ref: BOARD });
    clients.push(director);
    expect(await director.closed).toBe(4503);
    expect(director.frames).toEqual([]);
  });

  it('[sync 4] before its own step 2 an early edit with a gap is dropped, and step 2 brings it', async () => {
    await start();
    const director = await RawClient.open({ port: server.port, session: 'director', ref: BOARD });
    clients.push(director);
    putRecord(director.doc, 'board', 'beats', BEAT, beat);
    director.change((doc) => putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat));
    await director.next('step-one');
    director.stepTwo(Y.encodeStateAsUpdate(director.doc));
    await director.stored();
    const ic = await open('ic');
    expect([...ic.doc.getMap('beats').keys()].sort()).toEqual([BEAT, 'beat_bbbbbb']);
  });

  it('[sync 10] refused openings leave no room and no socket behind', async () => {
    await start();
    for (let n = 0; n < 20; n += 1) {
      for (const session of ['', 'crew']) {
        const client = new RawClient({ port: server.port, session, ref: BOARD });
        clients.push(client);
        await client.closed;
      }
    }
    expect(server.sync.metrics()).toMatchObject({ sync_rooms: 0, sync_sockets: 0 });
    expect(server.log.loads).toBe(0);
  });

  it('[sync 3] two hundred tablets that come back at once are all answered', async () => {
    await start();
    const ic = await open('ic');
    ic.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await ic.stored();
    const all = await Promise.all(Array.from({ length: 200 }, () => open('director')));
    for (const client of all) expect(client.doc.getMap('beats').has(BEAT)).toBe(true);
    expect(server.sync.metrics()['sync_rooms_loaded_total']).toBe(1);
  });
});
