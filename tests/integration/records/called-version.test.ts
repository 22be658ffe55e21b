/** The version that everybody can compare the board with: what was called ready, or frozen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import type { CalledVersion } from '#shared/protocol/consent-results.ts';
import { openCommandServer, type CommandServer, type TestDevice } from '../../kit/command-server.ts';
import { BEAT, CONTACT, makeConsentWorld, OTHER_BEAT, type ConsentWorld } from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

async function called(device: TestDevice, beat = BEAT): Promise<CalledVersion | null> {
  const answer = await device.run('called-version', { scene: world.scene, beat });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result.version;
}

async function stand(x: number): Promise<void> {
  const place = { x, y: 2, facing: 90, height: 'standing', path: [], moves: [], onStage: true };
  await world.edit((doc) => putRecord(doc, 'board', 'places', beatPersonKey(BEAT, world.sam), place));
}

describe('the version that was called', () => {
  it('[W9] [10] is what the board was at the call, for whoever reads the board, whatever became of both since', async () => {
    expect(await called(world.director)).toBeNull();
    await stand(1);
    await world.agreeAll();
    await world.callReady();
    await stand(4);
    await world.edit((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { counts: 5 }));
    await world.ic.run('call-not-ready', { scene: world.scene, beat: BEAT });
    const kept = await called(world.director);
    expect(kept).toMatchObject({
      isFrozen: false,
      contents: { beat: { id: BEAT }, places: [{ x: 1 }], contacts: [{ counts: 2 }], cameras: [] },
    });
    for (const device of [world.ic, world.deviceOfSam, world.deviceOfAri])
      expect(await called(device)).toEqual(kept);
    expect(await called(world.director, OTHER_BEAT)).toBeNull();
  });

  it('[R19] called again with the same on the board it stays as it was, its time too: that somebody was asked again for their kit is not told', async () => {
    await stand(1);
    await world.agreeAll();
    await world.callReady();
    const kept = await called(world.director);
    const robe = { scene: world.scene, item: 'robe' as const, wearers: [world.sam], beats: [BEAT] };
    expect(await world.ic.run('add-kit', robe)).toMatchObject({ ok: true });
    const offer = await world.offer();
    expect(await world.answer('sam', offer, 'agree')).toMatchObject({ ok: true });
    server.clock.advance(60_000);
    expect(await world.callReady()).toMatchObject({ ok: true });
    expect(await called(world.director)).toEqual(kept);
    // what is on the board is another matter
    await stand(2);
    expect(await world.ic.run('freeze-beat', { scene: world.scene, beat: BEAT })).toMatchObject({ ok: true });
    expect((await called(world.director))?.at).toBeGreaterThan(kept!.at);
  });

  it('[W9] a freeze keeps what is frozen; of a beat that changed after it was called ready it stays what was called', async () => {
    const freeze = async (): Promise<void> => {
      await world.ic.run('freeze-beat', { scene: world.scene, beat: BEAT });
    };
    await stand(1);
    await freeze();
    expect(await called(world.director)).toMatchObject({ isFrozen: true, contents: { places: [{ x: 1 }] } });
    await world.ic.run('reopen-beat', { scene: world.scene, beat: BEAT });
    await world.agreeAll();
    await world.callReady();
    // where somebody stands is not material: frozen as it is now
    await stand(3);
    await freeze();
    expect(await called(world.director)).toMatchObject({ isFrozen: true, contents: { places: [{ x: 3 }] } });
    await world.ic.run('reopen-beat', { scene: world.scene, beat: BEAT });
    await world.callReady();
    await world.edit((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { counts: 5 }));
    await freeze();
    expect(await called(world.director)).toMatchObject({
      isFrozen: false,
      contents: { contacts: [{ counts: 2 }] },
    });
  });

  it('[6.2] is for those alone who may read the board of the scene', async () => {
    await world.agreeAll();
    await world.callReady();
    const other = await server.deviceOf(await world.company.add('performer'));
    expect(await other.run('called-version', { scene: world.scene, beat: BEAT })).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    const readers = ['ic', 'director', 'performer', 'stage-manager'];
    for (const role of ACCESS_ROLES) {
      const { device } = world.company.by[role];
      const answer = await device.run('called-version', { scene: world.scene, beat: BEAT });
      expect([role, answer.ok]).toEqual([role, readers.includes(role)]);
    }
    await world.ic.run('close-scene', { scene: world.scene, admitted: [world.company.by.ic.id] });
    expect(await world.director.run('called-version', { scene: world.scene, beat: BEAT })).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
  });
});
