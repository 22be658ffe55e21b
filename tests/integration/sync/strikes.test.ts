/** Forbidden changes, again and again: the person is slowed on every socket, the others are not. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contact, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';
import { createHandTimers, type HandTimers } from '../../kit/sync-timers.ts';

let server: TestSyncServer;
let timers: HandTimers;
const clients: RawClient[] = [];
const start = async (session: PersonName, doc?: Y.Doc): Promise<RawClient> => {
  const client = await RawClient.open({ port: server.port, session, ref: BOARD, ...(doc && { doc }) });
  clients.push(client);
  return client;
};
const open = async (session: PersonName, doc?: Y.Doc): Promise<RawClient> => {
  const client = await RawClient.sync({ port: server.port, session, ref: BOARD, ...(doc && { doc }) });
  clients.push(client);
  return client;
};
const forge = (client: RawClient): void =>
  client.change((doc) => changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { looksLike: 'forged' }));

beforeEach(async () => {
  timers = createHandTimers();
  server = await startSyncServer({ timers, now: timers.now, limits: { keepAliveMs: 600_000 } });
  const ic = await open('ic');
  ic.change((doc) => {
    putRecord(doc, 'board', 'beats', BEAT, beat);
    putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', contact);
  });
  await ic.stored();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

it('[4] a second socket, or coming back, is no fresh start; in time it opens again, and honest work goes on', async () => {
  const tabs = [await open('performer'), await open('performer')];
  let sent = 0;
  while (server.sync.metrics()['sync_closed_4529_total'] === undefined) {
    const tab = tabs[sent % 2]!;
    forge(tab);
    sent += 1;
    await Promise.race([tab.stored(), tab.closed]);
  }
  // twenty between the two of them, and one too many
  expect(sent).toBe(21);
  expect(await tabs[0]!.closed).toBe(4529);
  const early = await start('performer');
  expect(await early.closed).toBe(4529);
  expect(early.frames).toEqual([]);
  // the other tab stays open while it is honest
  tabs[1]!.change((doc) => putRecord(doc, 'board', 'places', `${BEAT}:${PEOPLE.performer[0]}`, place));
  await tabs[1]!.stored();
  timers.advance(10_000);
  const back = await open('performer');
  back.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Honest' }));
  await back.stored();
  expect(contentOf((await open('guardian')).doc)).toMatchObject({
    contacts: { cont_aaaaaa: contact },
    beats: { [BEAT]: { name: 'Honest' } },
  });
});

it('[4] nobody else is slowed meanwhile, and what is judged for the offender is bounded', async () => {
  const director = await open('director');
  let closed = 0;
  for (let n = 0; n < 60; n += 1) {
    const tab = await start('performer');
    tab.stepTwo(Y.encodeStateAsUpdate(tab.doc));
    forgeBlind(tab);
    if ((await Promise.race([tab.stored(), tab.closed])) !== undefined) closed += 1;
    director.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { counts: 1 + n }));
    await director.stored();
    tab.close();
  }
  expect(closed).toBe(40);
  expect(server.sync.metrics()['sync_refused_records_total']).toBe(21);
  expect(director.refused()).toEqual([]);
});

it('[4] an update with thousands of forbidden records counts as many, and the debt is bounded', async () => {
  const tab = await open('performer');
  tab.change((doc) => {
    for (let n = 0; n < 3000; n += 1)
      putRecord(doc, 'board', 'contacts', `cont_${n.toString().padStart(6, '0')}`, contact);
  });
  expect(await tab.closed).toBe(4529);
  timers.advance(39_000);
  expect(await (await start('performer')).closed).toBe(4529);
  timers.advance(2_000);
  const back = await open('performer', tab.doc);
  // the tab had them all, and has what everybody has again
  await back.until((doc) => doc.getMap('contacts').size === 1);
  expect(back.refused()).toEqual([]);
});

it('[4] an honest day offline of somebody whose role was narrowed meanwhile is no reason to be slowed', async () => {
  const tab = await open('performer');
  tab.change((doc) => {
    for (let n = 0; n < 300; n += 1)
      putRecord(doc, 'board', 'contacts', `cont_${n.toString().padStart(6, '0')}`, contact);
  });
  await tab.stored();
  expect(tab.refused()).toHaveLength(200);
  expect(tab.doc.getMap('contacts').size).toBe(1);
});

/** Without having read the document. */
function forgeBlind(client: RawClient): void {
  client.change((doc) =>
    putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { ...contact, looksLike: 'forged' }),
  );
}
