import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putRecord } from '#shared/doc/write-records.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  PRODUCTION,
  SCENE_FACTS,
  startSyncServer,
  whoIs,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';
import { createHandTimers, type HandTimers } from '../../kit/sync-timers.ts';

describe('rights of open sockets', () => {
  let server: TestSyncServer;
  let timers: HandTimers;
  const clients: RawClient[] = [];
  const open = async (session: PersonName, ref: DocumentRef = BOARD): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    timers = createHandTimers();
    server = await startSyncServer({
      timers,
      now: timers.now,
      limits: { keepAliveMs: 600_000 },
    });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  it('[sync 7] ended access closes with 4403 and signing out with 4401, at the event, and others stay', async () => {
    const [director, performer, ic] = [await open('director'), await open('performer'), await open('ic')];
    server.states.set('director', { kind: 'ended' });
    server.states.set('performer', { kind: 'signed-out' });
    server.rightsChanged();
    expect(await director.closed).toBe(4403);
    expect(await performer.closed).toBe(4401);
    ic.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await ic.stored();
    expect(director.doc.getMap('beats').size).toBe(0);
  });

  it('[sync 7] nothing reaches someone between the end of the right and the close', async () => {
    const [director, ic] = [await open('director'), await open('ic')];
    server.states.set('director', { kind: 'ended' });
    server.log.hold();
    const appended = server.log.nextCall();
    ic.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await appended;
    server.rightsChanged();
    server.log.letGo();
    expect(await director.closed).toBe(4403);
    await ic.stored();
    expect(director.doc.getMap('beats').size).toBe(0);
  });

  it('[4] closing a scene closes those not on its list with 4403; retiring it closes everyone with 4404', async () => {
    const [director, performer] = [await open('director'), await open('performer')];
    server.facts.set('board/scn_aaaaaa', { ...SCENE_FACTS, closed: true, admitted: [PEOPLE.performer[0]] });
    server.rightsChanged();
    expect(await director.closed).toBe(4403);
    performer.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await performer.stored();
    server.facts.set('board/scn_aaaaaa', null);
    server.rightsChanged();
    expect(await performer.closed).toBe(4404);
  });

  it('[4] a new role counts for the next edit, and is in the presence that others see', async () => {
    const [director, ic] = [await open('director'), await open('ic')];
    director.present(director.doc.clientID, 1, { beatId: BEAT });
    await ic.next('presence', ({ states }) => JSON.stringify(states).includes('"role":"director"'));
    const who = { ...whoIs('director'), role: 'ic' as const };
    server.states.set('director', { kind: 'holds', session: { id: 'director', who } });
    server.rightsChanged();
    director.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    director.change((doc) => putRecord(doc, 'board', 'intents', BEAT, intents));
    await director.stored();
    expect(director.refused()).toEqual([]);
    await ic.until((doc) => doc.getMap('intents').has(BEAT));
    timers.advance(50);
    await ic.next('presence', ({ states }) => JSON.stringify(states).includes('"role":"ic"'));
  });

  it('[4] an edit that arrives while rights are looked up is judged by the new ones', async () => {
    const [performer, ic] = [await open('performer'), await open('ic')];
    server.facts.set('board/scn_aaaaaa', { ...SCENE_FACTS, people: [] });
    server.rightsChanged();
    performer.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    expect(await performer.closed).toBe(4403);
    ic.change((doc) => putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat));
    await ic.stored();
    expect([...ic.doc.getMap('beats').keys()]).toEqual(['beat_bbbbbb']);
    expect((await open('director')).doc.getMap('beats').size).toBe(1);
  });

  it('[sync 7] rights are looked up once a minute besides', async () => {
    const director = await open('director');
    server.states.set('director', { kind: 'signed-out' });
    timers.advance(60_000);
    expect(await director.closed).toBe(4401);
  });

  it('[5] an assisted session opens the board only', async () => {
    await server.makeDocument({ kind: 'talk', id: PEOPLE.performer[0] });
    await open('performer', { kind: 'talk', id: PEOPLE.performer[0] });
    server.states.set('performer', {
      kind: 'holds',
      session: { id: 'performer', who: whoIs('performer'), only: ['board'] },
    });
    const talk = new RawClient({
      port: server.port,
      session: 'performer',
      path: `/sync/talk/${PEOPLE.performer[0]}`,
    });
    clients.push(talk);
    expect(await talk.closed).toBe(4404);
    await open('performer');
  });

  it('[4] a map is its owner’s alone, and what is said there is not shown as presence', async () => {
    const map: DocumentRef = { kind: 'map', id: PEOPLE.performer[0] };
    await server.makeDocument(map, { ...SCENE_FACTS, people: [] });
    const owner = await open('performer', map);
    for (const session of ['ic', 'director', 'partner'] as const) {
      const other = new RawClient({ port: server.port, session, ref: map });
      clients.push(other);
      expect(await other.closed).toBe(4404);
    }
    const guardian = await open('guardian', map);
    owner.present(owner.doc.clientID, 1, {});
    owner.change((doc) =>
      putRecord(doc, 'map', 'says', 'says_aaaaaa', {
        direction: 'receive',
        zone: 'hand-l',
        state: 'fence',
        conditions: [],
      }),
    );
    await guardian.until((doc) => doc.getMap('says').size === 1);
    expect(guardian.frames.filter((frame) => frame.kind === 'presence')).toEqual([]);
    expect(server.sync.onBoards(PRODUCTION)).toEqual([]);
  });

  it('[3.1] who is on which board is told once per person and scene, and changes are announced', async () => {
    let announced = 0;
    server.sync.onChanged(({ productionId }) => (announced += productionId === PRODUCTION ? 1 : 0));
    const [first, second] = [await open('director'), await open('director')];
    expect(server.sync.onBoards(PRODUCTION)).toEqual([
      { personId: PEOPLE.director[0], sceneId: 'scn_aaaaaa' },
    ]);
    expect(server.sync.onBoards('prod_zzzzzz')).toEqual([]);
    expect(announced).toBe(1);
    first.change((doc) => putRecord(doc, 'board', 'beats', BEAT, beat));
    await first.stored();
    expect(announced).toBe(2);
    expect(await server.sync.countBeats('scn_aaaaaa')).toBe(1);
    expect(await server.sync.countBeats('scn_zzzzzz')).toBe(0);
    const left = new Promise<void>((resolve) => {
      server.sync.onChanged(() => resolve());
    });
    first.socket.close();
    await first.closed;
    second.socket.close();
    await left;
    expect(server.sync.onBoards(PRODUCTION)).toEqual([]);
  });
});

const intents = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };
