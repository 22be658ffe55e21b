import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRecord, putRecord, type Fields } from '#shared/doc/write-records.ts';
import type { AnyRoot } from '#shared/model/documents.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const ITEM = 'item_aaaaaa';
const CAMERA = 'cam_aaaaaa';
const PLACE = `${BEAT}:${PEOPLE.performer[0]}`;
const item: Fields = {
  kind: 'bed',
  x: 0,
  y: 0,
  w: 1.6,
  d: 2,
  rotation: 0,
  label: '',
  locked: false,
};
const camera: Fields = { beatIds: [], x: 0, y: 3, facing: 180, lens: 35, sensor: 36, label: 'A' };

/** What no length, angle or position can be. */
const BAD: readonly unknown[] = [-3, 1e9, -1e9, Number.NaN, Infinity, 'wide', '', null, true, [], { x: 1 }];

/** Every field that is a length, a place or an angle, with what no number of it may be beside `BAD`. */
const NUMBERS: readonly {
  readonly root: AnyRoot;
  readonly key: string;
  readonly field: string;
  readonly also?: readonly unknown[];
  /** -3 is a place like any other */
  readonly isSigned?: boolean;
}[] = [
  { root: 'scene', key: '', field: 'floorWidth', also: [0, 0.5, 61] },
  { root: 'scene', key: '', field: 'floorDepth', also: [0, 0.5, 61] },
  { root: 'furniture', key: ITEM, field: 'w', also: [0] },
  { root: 'furniture', key: ITEM, field: 'd', also: [0] },
  { root: 'furniture', key: ITEM, field: 'rotation', also: [360] },
  { root: 'furniture', key: ITEM, field: 'x', isSigned: true },
  { root: 'furniture', key: ITEM, field: 'y', isSigned: true },
  { root: 'cameras', key: CAMERA, field: 'lens', also: [0] },
  { root: 'cameras', key: CAMERA, field: 'sensor', also: [0] },
  { root: 'cameras', key: CAMERA, field: 'facing', also: [360] },
  { root: 'cameras', key: CAMERA, field: 'x', isSigned: true },
  { root: 'cameras', key: CAMERA, field: 'y', isSigned: true },
];

describe('impossible sizes and places from another client', () => {
  let server: TestSyncServer;
  const clients: RawClient[] = [];
  const open = async (session: PersonName): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    server = await startSyncServer();
    const director = await open('director');
    director.change((doc) => {
      putRecord(doc, 'board', 'beats', BEAT, beat);
      putRecord(doc, 'board', 'places', PLACE, place);
      putRecord(doc, 'board', 'furniture', ITEM, item);
      putRecord(doc, 'board', 'cameras', CAMERA, camera);
    });
    await director.stored();
    expect(director.refused()).toEqual([]);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  it.each(NUMBERS)(
    '[issue 6 bad input] $root $field that cannot be is put back with a reason; what else was in it stands',
    async ({ root, key, field, also = [], isSigned = false }) => {
      const before = contentOf((await open('ic')).doc);
      for (const value of [...BAD, ...also].filter((one) => !(isSigned && one === -3))) {
        // each on a line of its own: who sends many such is slowed
        const director = await open('director');
        director.change((doc) => {
          changeRecord(doc, 'board', root, key, { [field]: value });
          changeRecord(doc, 'board', 'beats', BEAT, { name: `${String(value)} tried` });
        });
        await director.stored();
        expect([value, director.refused()]).toEqual([value, [{ root, key, reason: 'wrong-shape' }]]);
        expect(contentOf(director.doc)).toEqual({
          ...before,
          beats: { [BEAT]: { ...beat, name: `${String(value)} tried` } },
        });
        director.close();
      }
    },
  );

  it('[issue 6 bad input] a place that cannot be is put back whole, and so is a way with such a point', async () => {
    const director = await open('director');
    const kept = contentOf(director.doc)['places'];
    for (const bad of [
      { ...place, x: 1e9 },
      { ...place, y: Number.NaN },
      { ...place, x: 'left' },
      { ...place, path: [{ x: 0, y: 101 }] },
      { ...place, facing: -15 },
    ]) {
      director.change((doc) => putRecord(doc, 'board', 'places', PLACE, bad));
      await director.stored();
      expect(contentOf(director.doc)['places']).toEqual(kept);
    }
    expect(director.refused()).toHaveLength(5);
  });

  it('[issue 6 bad input] a place off the floor, and a floor made smaller than where people stand, are taken as they are', async () => {
    const [director, performer] = [await open('director'), await open('performer')];
    director.change((doc) => {
      putRecord(doc, 'board', 'places', PLACE, { ...place, x: 50, y: -80 });
      changeRecord(doc, 'board', 'furniture', ITEM, { x: -99 });
      changeRecord(doc, 'board', 'scene', '', { floorWidth: 1, floorDepth: 1 });
    });
    await director.stored();
    expect(director.refused()).toEqual([]);
    await performer.until((doc) => doc.getMap('scene').get('floorWidth') === 1);
    expect(contentOf(performer.doc)).toMatchObject({
      places: { [PLACE]: { x: 50, y: -80 } },
      furniture: { [ITEM]: { x: -99 } },
    });
  });
});
