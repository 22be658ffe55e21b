import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contact, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  PRODUCTION,
  SCENE,
  startSyncServer,
  whoIs,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const CONTACT = 'cont_aaaaaa';
const OTHER = 'beat_bbbbbb';
const PLACE = beatPersonKey(BEAT, PEOPLE.performer[0]);

describe('what the rest of the server reads of documents', () => {
  let server: TestSyncServer;
  const clients: RawClient[] = [];
  const open = async (session: PersonName, ref = BOARD): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref });
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    server = await startSyncServer();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  async function write(): Promise<RawClient> {
    const ic = await open('ic');
    ic.change((doc) => {
      putRecord(doc, 'board', 'beats', OTHER, { ...beat, order: 'a1', planBOf: BEAT });
      putRecord(doc, 'board', 'beats', 'beat_cccccc', { ...beat, retired: true });
      putRecord(doc, 'board', 'beats', BEAT, beat);
      putRecord(doc, 'board', 'contacts', CONTACT, contact);
      putRecord(doc, 'board', 'contacts', 'cont_bbbbbb', { ...contact, retired: true });
      putRecord(doc, 'board', 'places', PLACE, place);
    });
    await ic.stored();
    return ic;
  }

  it('[5] is a board beat by beat, in order, without the retired, the same from the open room and from the disk', async () => {
    const ic = await write();
    const fromRoom = await server.sync.readBoard(SCENE);
    expect(fromRoom?.beats.map(({ beat: { id } }) => id)).toEqual([BEAT, OTHER]);
    expect((await server.sync.readBoard(SCENE, [OTHER, 'beat_cccccc']))?.beats).toEqual(
      fromRoom?.beats.slice(1),
    );
    expect(fromRoom?.beats[0]).toMatchObject({
      contacts: [{ id: CONTACT, zone: 'hand-l' }],
      places: [{ beatId: BEAT, personId: PEOPLE.performer[0], height: 'standing' }],
      planBs: [OTHER],
    });
    ic.close();
    await server.restart();
    expect(await server.sync.readBoard(SCENE)).toEqual(fromRoom);
    expect(await server.sync.readBoard('scn_zzzzzz')).toBe(null);
  });

  it('[5] a map is read without opening it, and is null where there is none', async () => {
    const ref = { kind: 'map', id: PEOPLE.performer[0] } as const;
    await server.makeDocument(ref);
    const owner = await open('performer', ref);
    const says = { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] };
    owner.change((doc) => putRecord(doc, 'map', 'says', 'says_aaaaaa', says));
    await owner.stored();
    const read = await server.sync.readMap(PEOPLE.performer[0]);
    expect(Object.fromEntries(read?.get('says') ?? [])).toEqual({ says_aaaaaa: says });
    expect(await server.sync.readMap(PEOPLE.partner[0])).toBe(null);
  });

  it('[R8] a change is told with its beats, after it is on disk; where somebody stands is none', async () => {
    const ic = await write();
    const told: unknown[] = [];
    server.sync.onBoardChanged((change) => told.push(change));
    const take = async (work: Parameters<RawClient['change']>[0]): Promise<readonly unknown[]> => {
      ic.change(work);
      await ic.stored();
      return told.splice(0);
    };
    const change = (...beatIds: string[]): unknown => ({ productionId: PRODUCTION, sceneId: SCENE, beatIds });
    expect(await take((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { level: 'skin' }))).toEqual([
      change(BEAT),
    ]);
    expect(await take((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { beatId: OTHER }))).toEqual([
      change(BEAT, OTHER),
    ]);
    expect(await take((doc) => changeRecord(doc, 'board', 'places', PLACE, { x: 4, facing: 90 }))).toEqual(
      [],
    );
    expect(await take((doc) => changeRecord(doc, 'board', 'places', PLACE, { height: 'seated' }))).toEqual([
      change(BEAT),
    ]);
    expect(await take((doc) => changeRecord(doc, 'board', 'scene', '', { floorWidth: 12 }))).toEqual([]);
    expect(await take((doc) => changeRecord(doc, 'board', 'scene', '', { tempo: 90 }))).toEqual([
      { ...Object(change()), beatIds: null },
    ]);
    server.log.hold();
    const appended = server.log.nextCall();
    ic.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { counts: 9 }));
    await appended;
    expect(told).toEqual([]);
    server.log.letGo();
    await ic.stored();
    expect(told).toEqual([change(BEAT)]);
  });

  it('[5] an assisted session is refused a map as if there were none, its own too', async () => {
    const ref = { kind: 'map', id: PEOPLE.performer[0] } as const;
    await server.makeDocument(ref);
    server.states.set('performer', {
      kind: 'holds',
      session: { id: 'performer', who: whoIs('performer'), only: ['board'] },
    });
    const refused = new RawClient({ port: server.port, session: 'performer', ref });
    clients.push(refused);
    expect(await refused.closed).toBe(4404);
    expect((await open('performer')).doc.getMap('scene').size).toBeGreaterThan(0);
  });
});
