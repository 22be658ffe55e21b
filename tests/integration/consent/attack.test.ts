/** Ways round a no, and to what somebody keeps to themselves, that were tried; each ends with the more protective outcome. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { openCommandServer, type CommandServer, type TestDevice } from '../../kit/command-server.ts';
import { StoreFailure } from '../../../server/store/store.ts';
import {
  BEAT,
  CONTACT,
  makeConsentWorld,
  OTHER_BEAT,
  otherContact,
  type ConsentWorld,
} from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

const FENCE: MapEntry = { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] };

const offerBody = async () => ({ scene: world.scene, beat: BEAT, seen: await world.seen() });

/** A session of this person that somebody else opened for them. */
async function letIn(person: string): Promise<TestDevice> {
  const made = await world.ic.run('invite-again', { person });
  if (!made.ok) throw new Error(made.reason);
  const device = server.device();
  expect(await device.run('join', { code: made.result.code })).toMatchObject({ ok: true });
  return device;
}

describe('[R39] a no that comes late', () => {
  it.each(['not-this', 'talk'] as const)(
    'counts after the scene was closed, and after its giver left it: %s',
    async (answer) => {
      const { scene, ic, sam, ari, company } = world;
      const offer = await world.agreeAll();
      await ic.run('close-scene', { scene, admitted: [company.by.ic.id] });
      expect(await world.answer('sam', offer, answer)).toMatchObject({ ok: true });
      expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [sam] });
      await ic.run('open-scene', { scene });
      await ic.run('set-scene-people', { scene, people: [sam] });
      expect(await world.answer('ari', offer, answer)).toMatchObject({ ok: true });
      // a yes is not taken from outside
      expect(await world.answer('ari', offer, 'agree')).toMatchObject({ reason: 'not-found' });
      expect(await world.callReady()).toMatchObject({ people: [ari, sam].sort() });
    },
  );
});

describe('what findings leave behind', () => {
  it('[R36] is nothing: a request that is sent again is judged again, so that a map taken back is gone', async () => {
    await world.release(FENCE);
    const key = { 'idempotency-key': 'desk-00001' };
    const body = await offerBody();
    const first = await world.ic.run('offer-beat', body, key);
    expect(first).toMatchObject({ result: { findings: [{ finding: { kind: 'fence' } }] } });
    const kept = await server.store.records.list('answer', world.company.production);
    expect(JSON.stringify(kept)).not.toContain('fence');
    await world.deviceOfAri.run('unrelease-map', {});
    expect(JSON.stringify(await world.ic.run('offer-beat', body, key))).not.toContain('fence');
  });
});

describe('[6.4] what is logged', () => {
  it('is nothing of a map or an answer at any level, and not who tried to withdraw when the disk failed', async () => {
    await world.release(FENCE);
    await world.ic.run('offer-beat', await offerBody());
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    expect(JSON.stringify(server.logged)).not.toMatch(/fence|hand-l|agree|withdr/);
    Object.assign(server.store, {
      transact: async () => {
        throw new StoreFailure('the disk is full');
      },
    });
    for (const device of [world.deviceOfSam, world.ic]) {
      const body = JSON.stringify({ scene: world.scene, beat: OTHER_BEAT });
      const name = device === world.ic ? 'call-not-ready' : 'withdraw';
      expect(await (await device.post(name, body)).json()).toMatchObject({ reason: 'not-stored' });
    }
    const person = world.company.by.ic.id;
    expect(server.logged.map(({ fields }) => fields)).toMatchObject([
      { command: 'withdraw' },
      { command: 'call-not-ready', person },
    ]);
    expect(JSON.stringify(server.logged)).not.toContain(world.sam);
  });
});

describe('a session that somebody else opened', () => {
  it('[R36] finds nothing of anybody’s map or answers, be it an IC’s', async () => {
    await world.release(FENCE);
    const crew = await letIn(world.company.by.crew.id);
    await world.ic.run('change-person', { person: world.company.by.crew.id, job: 'ic' });
    const body = await offerBody();
    for (const name of ['offer-beat', 'call-ready'] as const)
      expect(await crew.run(name, body)).toEqual({
        ok: false,
        reason: 'assisted',
        sentence: expect.any(String),
      });
    const { scene, sam } = world;
    expect(await crew.run('beat-versions', { scene, beat: BEAT })).toMatchObject({ reason: 'assisted' });
    expect(await crew.run('look-at-offer', { offer: 'ofr_00000000000000', person: sam })).toMatchObject({
      reason: 'assisted',
    });
  });
});

describe('[5] bad input and attack', () => {
  it('the same answer twice without a key is one answer and one line', async () => {
    const offer = await world.offer();
    for (const answer of ['not-this', 'not-this', 'agree', 'agree'] as const)
      expect(await world.answer('sam', offer, answer)).toMatchObject({ ok: true });
    const { answers } = await server.records.consent(world.company.production);
    expect(answers.map(({ kind }) => kind)).toEqual(['not-this', 'agree']);
    const lines = await server.store.ledger.read(world.company.production, world.sam);
    expect(lines.filter(({ event }) => event === 'offer-answered').length).toBe(2);
  });

  it('[R3] an offer and a map that is shared at one moment: it is asked before, or not at all, and never ready', async () => {
    const doc = new Y.Doc();
    putRecord(doc, 'map', 'says', 'says_000001', { ...FENCE });
    await server.store.documents.append(`map/${world.ari}`, Y.encodeStateAsUpdate(doc));
    const seen = mapDigest({ entries: [FENCE], extras: [], labels: [] });
    const body = await offerBody();
    const [offered, shared] = await Promise.all([
      world.ic.run('offer-beat', body),
      world.deviceOfAri.run('release-map', { seen }),
    ]);
    expect(shared).toMatchObject({ ok: true });
    if (!offered.ok) throw new Error(offered.reason);
    if ('offered' in offered.result)
      for (const who of ['sam', 'ari'] as const)
        expect(await world.answer(who, offered.result.offered, 'agree')).toMatchObject({ ok: true });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
    expect(await world.ic.run('offer-beat', body)).toMatchObject({
      result: { findings: [{ finding: { kind: 'fence' } }] },
    });
  });

  it('[R4] a map that is shared after the offer and before the answers keeps the beat from being ready', async () => {
    const offer = await world.offer();
    await world.release(FENCE);
    for (const who of ['sam', 'ari'] as const) await world.answer(who, offer, 'agree');
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [],
      findings: [{ finding: { kind: 'fence' } }],
    });
  });

  it('[R9] an old yes that is sent again after the beat was reopened and changed is stale, key or no key', async () => {
    const { scene, ic, sam, deviceOfSam } = world;
    const offer = await world.offer();
    const digest = (await world.seen())[sam]!;
    const old = { offer, answer: 'agree', digest, after: 1 } as const;
    const key = { 'idempotency-key': 'tablet-0002' };
    await deviceOfSam.run('answer-offer', old, key);
    await world.answer('ari', offer, 'agree');
    await world.callReady();
    await ic.run('freeze-beat', { scene, beat: BEAT });
    await ic.run('reopen-beat', { scene, beat: BEAT });
    await world.edit((doc) => otherContact(doc));
    const next = await world.offer();
    expect(await deviceOfSam.run('answer-offer', old)).toMatchObject({ reason: 'stale' });
    // the first answer is given again, and changes nothing
    expect(await deviceOfSam.run('answer-offer', old, key)).toMatchObject({ ok: true });
    expect(await deviceOfSam.run('answer-offer', { ...old, offer: next })).toMatchObject({ reason: 'stale' });
    expect(await deviceOfSam.run('answer-offer', { ...old, after: 9_999_999 })).toMatchObject({
      reason: 'stale',
    });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
  });

  it('[R7] an offer of one beat is no offer of another, however it is named', async () => {
    await world.offer();
    const { sam, deviceOfSam, scene } = world;
    const digest = (await world.seen())[sam]!;
    for (const offer of [BEAT, CONTACT, scene, `${scene}:${BEAT}`, '__proto__', 'constructor', ''])
      expect(
        await deviceOfSam.run('answer-offer', { offer, answer: 'agree', digest, after: 1 }),
      ).toMatchObject({
        ok: false,
      });
    const forged = JSON.stringify({ scene, beat: BEAT, seen: { ['__proto__']: digest } });
    expect(await (await world.ic.post('offer-beat', forged)).json()).toMatchObject({ ok: false });
  });

  it('[R11] an answer that names somebody in its body, or a kind that is not asked, is no answer', async () => {
    const offer = await world.offer();
    const digest = (await world.seen())[world.ari]!;
    const body = { offer, answer: 'agree', digest, after: 1 };
    for (const more of [{ person: world.ari }, { personId: world.ari }, { answer: 'withdrawn' }, { at: 0 }]) {
      const said = await world.deviceOfSam.post('answer-offer', JSON.stringify({ ...body, ...more }));
      expect(await said.json()).toMatchObject({ ok: false });
    }
    const { answers } = await server.records.consent(world.company.production);
    expect(answers).toEqual([]);
  });

  it('[R3] nobody frees a closed zone with a double, whose original closed it', async () => {
    await world.release(FENCE);
    const { scene, ic, sam, ari } = world;
    const double = await world.company.add('double');
    await ic.run('attest-adult', { person: double });
    await ic.run('set-scene-people', { scene, people: [sam, ari, double] });
    await ic.run('set-double', { scene, original: ari, double });
    await world.edit((doc) => {
      doc.getMap<Y.Map<unknown>>('beats').get(BEAT)?.set('people', [sam, double]);
      doc.getMap<Y.Map<unknown>>('contacts').get(CONTACT)?.set('receiver', double);
    });
    expect(await ic.run('offer-beat', await offerBody())).toMatchObject({
      result: { findings: [{ finding: { kind: 'fence', personId: ari, double } }] },
    });
  });
});

describe('[M5] a beat with a minor', () => {
  it('is asked like any other, and not called ready with a contact of theirs while consent and assent are not kept', async () => {
    const { scene, ic, sam } = world;
    const child = await world.company.add('performer');
    await ic.run('set-scene-people', { scene, people: [sam, child] });
    const device = await server.deviceOf(child);
    await world.edit((doc) => {
      const beat = doc.getMap<Y.Map<unknown>>('beats').get(BEAT);
      beat?.set('people', [sam, child]);
      beat?.set('kind', 'hand-hold');
      doc.getMap<Y.Map<unknown>>('contacts').get(CONTACT)?.set('receiver', child);
    });
    const offer = await world.offer();
    await world.answer('sam', offer, 'agree');
    const digest = (await world.seen())[child]!;
    expect(await device.run('answer-offer', { offer, answer: 'agree', digest, after: 1 })).toMatchObject({
      ok: true,
    });
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [],
      findings: [{ kind: 'minor', rule: 'M5', blocks: 'ready', personId: child }],
    });
  });
});
