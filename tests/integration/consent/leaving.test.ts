/** What stays of somebody's map and answers when they perform no more: nothing that they could not take back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { BEAT, makeConsentWorld, type ConsentWorld } from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

const FENCE: MapEntry = { direction: 'receive', zone: 'knee-l', state: 'fence', conditions: [] };

const become = (job: string): Promise<unknown> => world.ic.run('change-person', { person: world.ari, job });
const released = async (): Promise<readonly string[]> =>
  (await server.records.consent(world.company.production)).released.map(({ personId }) => personId);

async function eventsAbout(personId: string, count: number): Promise<readonly object[]> {
  const lines = await server.store.ledger.read(world.company.production, personId);
  return lines.slice(-count).map(({ event, by, about, detail, key }) => ({ event, by, about, detail, key }));
}

describe('somebody whose job is another one now', () => {
  it('[R12 R36] has shared nothing any more and agreed to nothing, and the ledger says so without what it was', async () => {
    await world.release(FENCE);
    await world.agreeAll();
    expect(await become('sound')).toMatchObject({ ok: true });
    expect(await released()).toEqual([]);
    const own = { by: world.company.by.ic.id, about: [world.ari], detail: {}, key: `person:${world.ari}` };
    expect(await eventsAbout(world.ari, 3)).toMatchObject([
      { event: 'person-changed' },
      { event: 'map-unreleased', ...own },
      { event: 'answers-lapsed', ...own },
    ]);
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [world.ari],
      findings: [{ kind: 'cannot-answer', personId: world.ari }],
    });
  });

  it('[R37] still has their map and their answers in the archive of what is theirs', async () => {
    await world.release(FENCE);
    await world.agreeAll();
    await become('sound');
    const got = await world.deviceOfAri.run('my-archive', {});
    if (!got.ok) throw new Error(got.reason);
    const { map, released: shared, answers } = got.result;
    expect(Object.values(map['says'] ?? {})).toEqual([FENCE]);
    expect([shared, answers.map(({ kind }) => kind)]).toEqual([null, ['agree']]);
  });

  it('[5] says yes anew after coming back, whatever the clock says; the old yes stays gone', async () => {
    const offer = await world.agreeAll();
    await become('sound');
    server.clock.advance(-400 * 24 * 60 * 60_000);
    await become('performer');
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [world.ari] });
    expect(await world.answer('ari', offer, 'agree')).toMatchObject({ ok: true });
    expect(await world.callReady()).toMatchObject({ ok: true });
    await become('sound');
    await become('performer');
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [world.ari] });
  });

  it('keeps everything where the new job is a performer’s too', async () => {
    await world.release(FENCE);
    await world.agreeAll();
    await become('double');
    expect(await released()).toEqual([world.ari]);
    expect(await world.callReady()).toMatchObject({ ok: true });
  });
});

describe('somebody whose access has ended', () => {
  it('[R12] has shared nothing any more, and no yes of theirs makes anything ready', async () => {
    await world.release(FENCE);
    await world.agreeAll();
    expect(await world.ic.run('end-access', { person: world.ari })).toMatchObject({ ok: true });
    expect(await released()).toEqual([]);
    expect(await server.store.records.get('released-map', world.ari)).toBe(null);
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [world.ari] });
  });

  it('[R12] the same where a guest’s last moment has passed and nobody did anything', async () => {
    const until = server.clock.now() + 60_000;
    const { scene, ic, sam } = world;
    const invited = await ic.run('invite', { name: 'Guest', job: 'performer', until });
    if (!invited.ok) throw new Error(invited.reason);
    const { person, code } = invited.result;
    await ic.run('attest-adult', { person });
    await ic.run('set-scene-people', { scene, people: [sam, person] });
    await world.edit((doc) => {
      doc.getMap<Y.Map<unknown>>('beats').get(BEAT)?.set('people', [sam, person]);
      doc.getMap<Y.Map<unknown>>('contacts').get('cont_aaaaaa')?.set('receiver', person);
    });
    const device = server.device();
    await device.run('join', { code });
    const none = mapDigest({ entries: [], extras: [], labels: [] });
    expect(await device.run('release-map', { seen: none })).toMatchObject({ ok: true });
    const offer = await world.offer();
    await world.answer('sam', offer, 'agree');
    const digest = (await world.seen())[person]!;
    await device.run('answer-offer', { offer, answer: 'agree', digest, after: 1 });
    expect(await world.callReady()).toMatchObject({ ok: true });
    expect(await released()).toEqual([person]);
    server.clock.advance(60_000);
    expect(await released()).toEqual([]);
    await ic.run('call-not-ready', { scene, beat: BEAT });
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [],
      findings: [{ kind: 'cannot-answer', personId: person }],
    });
  });
});
