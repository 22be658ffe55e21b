import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import type { LiveStanding } from '#shared/model/consent-live.ts';
import type { ConsentMessage } from '#shared/protocol/live-messages.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { BEAT, CONTACT, makeConsentWorld, OTHER_BEAT, type ConsentWorld } from '../../kit/consent-world.ts';
import type { TestDevice } from '../../kit/command-server.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let world: ConsentWorld;
const peers: LivePeer[] = [];
const boards: BoardPeer[] = [];

beforeEach(async () => {
  server = await startTestServer();
  const { store, records } = server.running.planes;
  world = await makeConsentWorld({ store, records, deviceOf: (id) => server.deviceOf(id) });
});
afterEach(async () => {
  for (const board of boards.splice(0)) board.close();
  for (const peer of peers.splice(0)) peer.socket.terminate();
  await server.remove();
});

async function open(device: TestDevice): Promise<LivePeer> {
  const peer = new LivePeer(server.url, device.cookie);
  peers.push(peer);
  await peer.until('consent');
  return peer;
}

async function openBoard(): Promise<BoardPeer> {
  const board = await BoardPeer.open(server.url, world.ic.cookie, world.scene);
  boards.push(board);
  return board;
}

const beatIn = (
  { scenes }: ConsentMessage,
  beat = BEAT,
): ConsentMessage['scenes'][number]['beats'][number] | undefined =>
  scenes[0]?.beats.find(({ id }) => id === beat);
const of = (message: ConsentMessage, person: string): LiveStanding | undefined =>
  beatIn(message)?.people.find((one) => one.person === person);

describe('consent on the live plane', () => {
  test('[5] an answer reaches the IC and its performer; partner and director are told nothing at all', async () => {
    const [ic, sam, ari, director] = await Promise.all(
      [world.ic, world.deviceOfSam, world.deviceOfAri, world.director].map(open),
    );
    const offer = await world.offer();
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'offered');
    expect(of(await sam!.until('consent', (said) => of(said, world.sam) !== undefined), world.sam)).toEqual({
      person: world.sam,
      standing: 'offered',
      answeredAt: null,
      offer: {
        id: offer,
        number: 1,
        at: expect.any(Number),
        by: world.company.by.ic.id,
        digest: (await world.seen())[world.sam],
      },
      mark: 1,
    });
    await ari!.until('consent', (said) => of(said, world.ari) !== undefined);
    const before = [ari!.received.length, director!.received.length];
    await world.answer('sam', offer, 'agree');
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'agreed');
    await sam!.until('consent', (said) => of(said, world.sam)?.mark === 2);
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'withdrawn');
    expect([ari!.received.length, director!.received.length]).toEqual(before);
  });

  test('[5] ready moves for others only when the IC calls it, and stays while somebody withdraws', async () => {
    const [ic, ari, director] = await Promise.all([world.ic, world.deviceOfAri, world.director].map(open));
    await world.agreeAll();
    expect(await world.callReady()).toMatchObject({ ok: true });
    const shown = [{ id: BEAT, ready: true, changed: false, frozen: false, people: [] }];
    const told = await director!.until('consent', ({ scenes }) => scenes.length > 0);
    expect(told.scenes).toEqual([{ id: world.scene, beats: shown, riders: [], doubles: [] }]);
    await ari!.until('consent', (said) => beatIn(said)?.ready === true);
    const before = director!.received.length;
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'withdrawn');
    expect(director!.received.length).toBe(before);
    await world.ic.run('call-not-ready', { scene: world.scene, beat: BEAT });
    await director!.until('consent', ({ scenes }) => scenes.length === 0);
  });

  test('[R9] a material change of the board asks again at once, and the same content again does not', async () => {
    await world.agreeAll();
    await world.callReady();
    const [ic, director] = await Promise.all([world.ic, world.director].map(open));
    await director!.until('consent', (said) => beatIn(said)?.ready === true);
    const board = await openBoard();
    const told = (level: string): void => {
      changeRecord(board.doc, 'board', 'contacts', CONTACT, { level });
    };
    told('muscle');
    await director!.until('consent', (said) => beatIn(said)?.changed === true);
    await ic!.until('consent', (said) => of(said, world.ari)?.standing === 'changed');
    told('skin');
    await director!.until('consent', (said) => beatIn(said)?.changed === false);
    await ic!.until('consent', (said) => of(said, world.ari)?.standing === 'agreed');
    // words and another beat move nothing
    const before = director!.received.filter(({ kind }) => kind === 'consent').length;
    changeRecord(board.doc, 'board', 'beats', BEAT, { name: 'Other' });
    changeRecord(board.doc, 'board', 'beats', OTHER_BEAT, { counts: 3 });
    told('bone');
    await director!.until('consent', (said) => beatIn(said)?.changed === true);
    expect(director!.received.filter(({ kind }) => kind === 'consent').length).toBe(before + 1);
  });

  test('[R8] the floor made smaller, and people of a frozen beat moved on it, asks nobody again', async () => {
    const key = beatPersonKey(BEAT, world.sam);
    const stands = { facing: 90, height: 'standing', path: [], moves: [], onStage: true };
    await world.edit((doc) => putRecord(doc, 'board', 'places', key, { ...stands, x: 1, y: 1 }));
    await world.agreeAll();
    await world.callReady();
    await world.ic.run('freeze-beat', { scene: world.scene, beat: BEAT });
    const [ic, director] = await Promise.all([world.ic, world.director].map(open));
    const frozen = { id: BEAT, ready: true, changed: false, frozen: true, people: [] };
    await director!.until('consent', (said) => beatIn(said)?.frozen === true);
    expect(beatIn(director!.last('consent')!)).toEqual(frozen);
    const seen = await world.seen();
    const board = await openBoard();
    // as a page does that was not told of the freeze: the server keeps it, and nobody agreed to where it was
    board.doc.transact(() => {
      changeRecord(board.doc, 'board', 'scene', '', { floorWidth: 2, floorDepth: 2 });
      putRecord(board.doc, 'board', 'places', key, { ...stands, x: 40, y: -40 });
    });
    // a change that is told comes behind it on the same line
    changeRecord(board.doc, 'board', 'contacts', CONTACT, { level: 'muscle' });
    await director!.until('consent', (said) => beatIn(said)?.changed === true);
    changeRecord(board.doc, 'board', 'contacts', CONTACT, { level: 'skin' });
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'agreed');
    await director!.until('consent', (said) => beatIn(said)?.changed === false);
    expect(beatIn(director!.last('consent')!)).toEqual(frozen);
    expect(await world.seen()).toEqual(seen);
  });

  test('[R36] a map that is taken back is gone from the IC’s screen, and was never on a director’s', async () => {
    const [ic, ari, director] = await Promise.all([world.ic, world.deviceOfAri, world.director].map(open));
    const doc = new Y.Doc();
    const said = { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] } as const;
    putRecord(doc, 'map', 'says', 'says_aaaaaa', said);
    await server.running.planes.store.documents.append(`map/${world.ari}`, Y.encodeStateAsUpdate(doc));
    const seen = mapDigest({ entries: [said], extras: [], labels: [] });
    expect(await world.deviceOfAri.run('release-map', { seen })).toMatchObject({ ok: true });
    const shown = { person: world.ari, at: expect.any(Number), entries: [said], extras: [], labels: [] };
    expect((await ic!.until('consent', ({ maps }) => maps.length > 0)).maps).toEqual([shown]);
    expect((await ari!.until('consent', ({ maps }) => maps.length > 0)).maps).toEqual([shown]);
    await world.deviceOfAri.run('unrelease-map', {});
    await ic!.until('consent', ({ maps }) => maps.length === 0);
    expect(director!.received.filter(({ kind }) => kind === 'consent').length).toBe(1);
    expect(JSON.stringify(director!.received)).not.toContain('fence');
  });

  test('[5] who was let in is shown what is published, and their own answers again on their own session', async () => {
    await world.agreeAll();
    const again = await world.ic.run('invite-again', { person: world.sam });
    if (!again.ok) throw new Error(again.reason);
    const letIn = server.device();
    await letIn.run('join', { code: again.result.code });
    const assisted = await open(letIn);
    expect(assisted.last('me')).toMatchObject({ personId: world.sam, assisted: true });
    expect(assisted.last('consent')).toEqual({
      kind: 'consent',
      scenes: [],
      maps: [],
      today: [],
      readyBeats: null,
    });
    const own = await open(world.deviceOfSam);
    expect(Object.keys(own.last('me') ?? {})).not.toContain('assisted');
    await own.until('consent', (said) => of(said, world.sam)?.standing === 'agreed');
    expect(assisted.received.filter(({ kind }) => kind === 'consent').length).toBe(1);
  });

  test('[R19] what a director is told waits for nothing that is read of anybody’s own, this time or the next', async () => {
    const [ic, director] = await Promise.all([world.ic, world.director].map(open));
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { records } = server.running.planes;
    const read = records.consent.bind(records);
    let reads = 0;
    // a store that takes as long as it likes with what is private
    Object.assign(records, {
      consent: async (productionId: string) => {
        reads += 1;
        await held;
        return read(productionId);
      },
    });
    for (const title of ['One', 'Two', 'Three']) {
      await world.ic.run('change-scene', { scene: world.scene, title });
      await director!.until('scenes', ({ scenes }) => scenes[0]?.title === title);
    }
    expect(reads).toBeGreaterThan(0);
    letGo();
    await world.offer();
    await ic!.until('consent', (said) => of(said, world.sam)?.standing === 'offered');
  });
});
