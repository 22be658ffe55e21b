/** One tablet, two people: a tab left open for the first must not go on with the second one's cookie. */
import { afterEach, expect, it } from 'vitest';
import { putRecord } from '#shared/doc/write-records.ts';
import { foundCompany } from '../../kit/company.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer } from '../../kit/server.ts';
import { BEAT, beat } from '../../kit/sync-records.ts';
import { BOARD, PEOPLE, startSyncServer } from '../../kit/sync-server.ts';

const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

it('[6.2] with another person’s cookie a tab is closed with 4401, and nothing of it is read or sent', async () => {
  const server = await startSyncServer();
  stops.push(() => server.close());
  const left = new RawClient({ port: server.port, session: 'director', as: PEOPLE.manager[0], ref: BOARD });
  stops.push(() => left.close());
  left.socket.on('open', () => left.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat)));
  expect(await left.closed).toBe(4401);
  expect(left.frames).toEqual([]);
  const own = await RawClient.sync({
    port: server.port,
    session: 'director',
    as: PEOPLE.director[0],
    ref: BOARD,
  });
  stops.push(() => own.close());
  expect(own.doc.getMap('beats').size).toBe(0);
});

it('[6.2] whether the document exists, or is theirs, is not told before the person fits', async () => {
  const server = await startSyncServer();
  stops.push(() => server.close());
  for (const session of ['director', 'crew']) {
    for (const id of ['scn_aaaaaa', 'scn_zzzzzz']) {
      const client = new RawClient({
        port: server.port,
        session,
        as: PEOPLE.manager[0],
        ref: { kind: 'board', id },
      });
      stops.push(() => client.close());
      expect(await client.closed).toBe(4401);
    }
  }
});

it('[6.2] the live plane answers the same', async () => {
  const server = await startTestServer();
  stops.push(() => server.remove());
  const { director, ic } = (await foundCompany(server)).by;
  const open = (as: string): LivePeer => {
    const peer = new LivePeer(server.url, director.device.cookie, {}, `?as=${as}`);
    stops.push(() => peer.socket.terminate());
    return peer;
  };
  expect(await open(ic.id).closed).toBe(4401);
  expect((await open(director.id).until('me')).personId).toBe(director.id);
});
