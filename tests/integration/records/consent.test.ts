import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import type { LedgerLine } from '../../../server/store/store.ts';
import { openCommandServer, type CommandServer, type TestDevice } from '../../kit/command-server.ts';
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

const MINUTE = 60_000;

/** Lines since the beats were written, without what every line has. */
async function told(from: number): Promise<readonly Partial<LedgerLine>[]> {
  const lines = await server.store.ledger.read(world.company.production);
  return lines.slice(from).map(({ event, by, about, detail, key }) => ({
    event,
    by,
    about,
    detail,
    ...(key !== undefined && { key }),
  }));
}
const countLines = async (): Promise<number> =>
  (await server.store.ledger.read(world.company.production)).length;
const stale = { ok: false, reason: 'stale' };

describe('offer, answer, ready', () => {
  it('[R1 R7 R10] nothing is ready until each person has said yes themselves to this version', async () => {
    const { sam, ari, scene, ic } = world;
    expect(await world.callReady()).toMatchObject({
      ok: false,
      reason: 'not-ready',
      people: [ari, sam].sort(),
    });
    const offer = await world.offer();
    server.clock.advance(20 * 24 * 60 * MINUTE);
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
    expect(await world.answer('sam', offer, 'agree')).toEqual({ ok: true, result: null });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [ari] });
    expect(await world.answer('ari', offer, 'agree')).toEqual({ ok: true, result: null });
    expect(await world.callReady()).toEqual({ ok: true, result: null });
    const { answers } = await server.records.consent(world.company.production);
    const session = (await server.auth.fromCookie(world.deviceOfSam.cookie!))!.id;
    expect(answers.find(({ personId }) => personId === sam)).toEqual({
      id: expect.stringMatching(/^ans_/),
      offerId: offer,
      sceneId: scene,
      beatId: BEAT,
      personId: sam,
      kind: 'agree',
      at: server.clock.now(),
      digest: (await world.seen())[sam],
      rider: null,
      kit: '',
      phase: 'discussion',
      sessionId: session,
      expiresAt: null,
    });
    // the other beat is untouched by all of it
    expect(await world.callReady(OTHER_BEAT)).toMatchObject({ reason: 'not-ready' });
    expect(await ic.run('call-ready', { scene, beat: OTHER_BEAT, seen: await world.seen() })).toMatchObject(
      stale,
    );
  });

  it('[R8 R9] a material change leaves no yes standing, and the same content again is the same agreement', async () => {
    const at = (x: number): Parameters<ConsentWorld['edit']>[0] => {
      const place = { x, y: 1, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
      return (doc) => putRecord(doc, 'board', 'places', beatPersonKey(BEAT, world.sam), place);
    };
    await world.edit(at(1));
    await world.agreeAll();
    await world.edit(at(2));
    await world.edit((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Other', cueIn: 'x' }));
    expect(await world.callReady()).toMatchObject({ ok: true });
    await world.edit((doc) => otherContact(doc));
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [world.ari, world.sam].sort(),
    });
    await world.edit((doc) => otherContact(doc, { level: 'skin' }));
    expect(await world.callReady()).toMatchObject({ ok: true });
    await world.edit((doc) => {
      changeRecord(doc, 'board', 'contacts', CONTACT, { retired: true });
    });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
  });

  it('[R8] kit worn in the beat is part of what was agreed to', async () => {
    await world.agreeAll();
    const { scene, sam, ic } = world;
    const added = await ic.run('add-kit', { scene, item: 'robe', wearers: [sam], beats: [BEAT] });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [sam] });
    if (added.ok) await ic.run('retire-kit', { kit: added.result.kit });
    expect(await world.callReady()).toMatchObject({ ok: true });
  });

  it('[R8] a garment given back at night ends no agreement, and what was offered with it can be agreed to', async () => {
    const { scene, sam, ic } = world;
    const added = await ic.run('add-kit', { scene, item: 'robe', wearers: [sam], beats: [BEAT] });
    if (!added.ok) throw new Error(added.reason);
    const offer = await world.offer();
    const seen = await world.seen();
    expect(await world.answer('ari', offer, 'agree')).toMatchObject({ ok: true });
    await ic.run('return-kit', { kit: added.result.kit, returned: true });
    expect(await world.seen()).toEqual(seen);
    expect(await world.answer('sam', offer, 'agree')).toEqual({ ok: true, result: null });
    expect(await world.callReady()).toEqual({ ok: true, result: null });
  });

  it('[R9] a late yes is refused with the difference, and the ledger says that it was', async () => {
    const offer = await world.offer();
    const seen = await world.seen();
    const after = await world.markOf(world.sam);
    await world.edit((doc) => otherContact(doc));
    const lines = await countLines();
    const said = await world.deviceOfSam.run('answer-offer', {
      offer,
      answer: 'agree',
      digest: seen[world.sam]!,
      after,
    });
    expect(said).toMatchObject(stale);
    expect(said).toHaveProperty('difference');
    expect(await told(lines)).toEqual([
      {
        event: 'answer-not-taken',
        by: world.sam,
        about: [world.sam],
        detail: { scene: world.scene, beat: BEAT, offer, answer: 'agree', because: 'changed' },
        key: `person:${world.sam}`,
      },
    ]);
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
  });

  it('[R11] nobody answers for somebody else: not a partner, not an IC, not the command line, not a session somebody let in', async () => {
    const { scene, ic, deviceOfAri, company, sam } = world;
    const alone = 'beat_cccccc';
    await world.edit((doc) =>
      putRecord(doc, 'board', 'beats', alone, { ...doc.getMap('beats').toJSON()[BEAT], people: [sam] }),
    );
    const offer = await world.offer(alone);
    const digest = (await world.seen(alone))[sam]!;
    const body = { offer, answer: 'agree', digest, after: 1 } as const;
    const absent = { ok: false, reason: 'not-found' };
    for (const device of [
      ic,
      deviceOfAri,
      world.director,
      company.by.guardian.device,
      company.by.producer.device,
    ])
      expect(await device.run('answer-offer', body)).toMatchObject(absent);
    expect(await server.records.runAs(sam, 'answer-offer', body)).toMatchObject({ reason: 'assisted' });
    const again = await ic.run('invite-again', { person: sam });
    if (!again.ok) throw new Error(again.reason);
    const assisted = server.device();
    await assisted.run('join', { code: again.result.code });
    expect(await assisted.run('answer-offer', body)).toMatchObject({ reason: 'assisted' });
    expect(await assisted.run('my-archive', {})).toMatchObject({ reason: 'assisted' });
    expect(await assisted.run('release-map', { seen: digest })).toMatchObject({ reason: 'assisted' });
    expect(await world.deviceOfSam.run('answer-offer', body)).toMatchObject({ ok: true });
    // R12: away is always open
    expect(await assisted.run('withdraw', { scene, beat: alone })).toMatchObject({ ok: true });
    expect(await world.callReady(alone)).toMatchObject({ reason: 'not-ready' });
  });

  it('[R12] withdrawing wins whatever order things arrive in, and only a new offer leads back', async () => {
    const offer = await world.agreeAll();
    const { scene, sam, deviceOfSam } = world;
    const digest = (await world.seen())[sam]!;
    // a tablet that saw the offer and nothing later
    const old = { offer, answer: 'agree', digest, after: 1 } as const;
    expect(await deviceOfSam.run('withdraw', { scene, beat: BEAT })).toMatchObject({ ok: true });
    expect(await deviceOfSam.run('answer-offer', old)).toMatchObject(stale);
    expect(await deviceOfSam.run('answer-offer', { ...old, after: 99 })).toMatchObject(stale);
    expect(await world.answer('sam', offer, 'agree')).toMatchObject(stale);
    expect(await world.answer('sam', offer, 'talk')).toMatchObject({ ok: true });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [sam] });
    const lines = await countLines();
    expect(await deviceOfSam.run('withdraw', { scene, beat: BEAT })).toMatchObject({ ok: true });
    expect(await deviceOfSam.run('withdraw', { scene, beat: BEAT })).toMatchObject({ ok: true });
    expect((await told(lines)).length).toBe(1);
    const next = await world.offer();
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [sam] });
    expect(await world.answer('sam', offer, 'agree')).toMatchObject(stale);
    expect(await world.answer('sam', next, 'agree')).toMatchObject({ ok: true });
    expect(await world.callReady()).toMatchObject({ ok: true });
  });

  it('[R12] works before there is an offer, from a closed scene, and after the beat was taken off', async () => {
    const { scene, sam, deviceOfSam, ic } = world;
    expect(await deviceOfSam.run('withdraw', { scene, beat: OTHER_BEAT })).toMatchObject({ ok: true });
    const offer = await world.offer();
    await ic.run('close-scene', { scene, admitted: [world.company.by.ic.id] });
    await world.edit((doc) => changeRecord(doc, 'board', 'beats', BEAT, { retired: true }));
    expect(await deviceOfSam.run('withdraw', { scene, beat: BEAT })).toMatchObject({ ok: true });
    expect(await deviceOfSam.run('withdraw', { scene, beat: 'beat_zzzzzz' })).toMatchObject({
      reason: 'not-found',
    });
    expect(await world.answer('sam', offer, 'agree')).toMatchObject({ reason: 'not-found' });
    const outsider = await server.deviceOf(await world.company.add('performer'));
    expect(await outsider.run('withdraw', { scene, beat: BEAT })).toMatchObject({ reason: 'not-found' });
    const { answers } = await server.records.consent(world.company.production);
    expect(answers.map(({ kind, personId, beatId }) => [kind, personId, beatId])).toEqual(
      expect.arrayContaining([
        ['withdrawn', sam, BEAT],
        ['withdrawn', sam, OTHER_BEAT],
      ]),
    );
    expect(answers.length).toBe(2);
  });

  it('[R13] nothing of the history goes: every answer stays, under its person’s key, and the chain holds', async () => {
    const offer = await world.agreeAll();
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    const { answers } = await server.records.consent(world.company.production);
    expect(answers.filter(({ personId }) => personId === world.sam).map(({ kind }) => kind)).toEqual([
      'agree',
      'withdrawn',
    ]);
    const lines = await server.store.ledger.read(world.company.production);
    const answered = lines.filter(({ event }) => event === 'offer-answered');
    expect(answered.map(({ key }) => key)).toEqual(
      [world.sam, world.ari, world.sam].map((person) => `person:${person}`),
    );
    expect(answered[0]!.detail).toEqual({ scene: world.scene, beat: BEAT, offer, answer: 'agree' });
    await server.store.transact(world.company.production, (tx) => tx.destroyKey(`person:${world.sam}`));
    const left = await server.records.consent(world.company.production);
    expect(left.answers.map(({ personId }) => personId)).toEqual([world.ari]);
    const erased = (await server.store.ledger.read(world.company.production)).filter(
      ({ event }) => event === 'offer-answered',
    );
    expect(erased.map(({ detail }) => detail !== null)).toEqual([false, true, false]);
    expect(await server.store.ledger.verify(world.company.production)).toBe(null);
  });

  it('[R10] a version is put to each once; again only to whoever has said something against it since', async () => {
    const { scene, ic } = world;
    const offer = await world.offer();
    const again = async (): Promise<unknown> =>
      ic.run('offer-beat', { scene, beat: BEAT, seen: await world.seen() });
    const askedAlready = { ok: false, reason: 'asked-already' };
    expect(await again()).toMatchObject(askedAlready);
    // silence is not asked again, however long it lasts
    server.clock.advance(24 * 60 * MINUTE);
    expect(await again()).toMatchObject(askedAlready);
    await world.answer('sam', offer, 'talk');
    expect(await again()).toMatchObject({ ok: true });
    const { offers } = await server.records.consent(world.company.production);
    expect(offers.map(({ digests }) => Object.keys(digests).toSorted())).toEqual([
      [world.sam, world.ari].toSorted(),
      [world.sam],
    ]);
    expect(await again()).toMatchObject(askedAlready);
  });

  it('[R14] a double and who they stand in for both have to agree', async () => {
    const double = await world.company.add('double');
    const { scene, ic, sam, ari } = world;
    await ic.run('attest-adult', { person: double });
    await ic.run('set-scene-people', { scene, people: [sam, ari, double] });
    await world.edit((doc) => {
      changeRecord(doc, 'board', 'beats', BEAT, { people: [double, ari] });
      changeRecord(doc, 'board', 'contacts', CONTACT, { giver: double });
    });
    expect(Object.keys(await world.seen()).toSorted()).toEqual([ari, double].toSorted());
    expect(await ic.run('set-double', { scene, original: sam, double })).toMatchObject({ ok: true });
    expect(Object.keys(await world.seen()).toSorted()).toEqual([ari, double, sam].toSorted());
    const offer = await world.offer();
    await world.answer('ari', offer, 'agree');
    const device = await server.deviceOf(double);
    const digest = (await world.seen())[double]!;
    await device.run('answer-offer', { offer, answer: 'agree', digest, after: 1 });
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [sam] });
    await world.answer('sam', offer, 'agree');
    expect(await world.callReady()).toMatchObject({ ok: true });
  });
});

it('[R14] an original is told of their double’s kit when it changes, before they press, and of nobody else’s', async () => {
  const double = await world.company.add('double');
  const { scene, ic, sam, ari, deviceOfSam } = world;
  await ic.run('attest-adult', { person: double });
  await ic.run('set-scene-people', { scene, people: [sam, ari, double] });
  await world.edit((doc) => {
    changeRecord(doc, 'board', 'beats', BEAT, { people: [double, ari] });
    changeRecord(doc, 'board', 'contacts', CONTACT, { giver: double });
  });
  await ic.run('set-double', { scene, original: sam, double });
  const offer = await world.offer();
  const look = async (device: TestDevice): Promise<unknown> => {
    const seen = await device.run('look-at-offer', { offer });
    return seen.ok ? [seen.result.part.kit, seen.result.now?.kit] : seen.reason;
  };
  const deviceOfAri = world.deviceOfAri;
  expect([await look(deviceOfSam), await look(deviceOfAri)]).toEqual([
    [[], []],
    [[], []],
  ]);
  await ic.run('add-kit', { scene, item: 'knee-pads', wearers: [double], beats: [BEAT] });
  expect([await look(deviceOfSam), await look(deviceOfAri)]).toEqual([
    [[], ['knee-pads']],
    [[], []],
  ]);
});

describe('bad input and attack', () => {
  it('[R7] a version never offered, a forged digest and a foreign offer are no yes', async () => {
    const offer = await world.offer();
    const { sam, deviceOfSam, scene, ic } = world;
    const seen = await world.seen();
    const say = (more: object): Promise<unknown> =>
      deviceOfSam.run('answer-offer', { offer, answer: 'agree', digest: seen[sam]!, after: 1, ...more });
    expect(await say({ digest: 'f'.repeat(64) })).toMatchObject(stale);
    expect(await say({ digest: seen[world.ari] })).toMatchObject(stale);
    expect(await say({ digest: 'F'.repeat(64) })).toMatchObject({ reason: 'bad-input' });
    expect(await say({ offer: 'ofr_00000000000000' })).toMatchObject({ reason: 'not-found' });
    // changed and never offered as such: the screen's digest is the present one, and yet nobody was asked for it
    await world.edit((doc) => otherContact(doc));
    expect(await say({ digest: (await world.seen())[sam] })).toMatchObject(stale);
    for (const forged of [{}, { [sam]: seen[sam]! }, { ...seen, [sam]: 'f'.repeat(64) }])
      expect(await ic.run('offer-beat', { scene, beat: BEAT, seen: forged })).toMatchObject(stale);
  });

  it('[5] a request that is sent again is done once, and its key does not carry another answer', async () => {
    const offer = await world.offer();
    const { sam, deviceOfSam } = world;
    const body = { offer, answer: 'agree', digest: (await world.seen())[sam]!, after: 1 } as const;
    const key = { 'idempotency-key': 'tablet-0001' };
    const first = await deviceOfSam.run('answer-offer', body, key);
    expect(await deviceOfSam.run('answer-offer', body, key)).toEqual(first);
    expect(await deviceOfSam.run('answer-offer', { ...body, answer: 'talk' }, key)).toMatchObject({
      reason: 'key-reused',
    });
    await deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    // the first answer again, from a tablet that never got it: nothing is done a second time
    expect(await deviceOfSam.run('answer-offer', body, key)).toEqual(first);
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
    const { answers } = await server.records.consent(world.company.production);
    expect(answers.map(({ kind }) => kind)).toEqual(['agree', 'withdrawn']);
  });

  it('[5] two devices that answer differently end with the safer answer, in either order', async () => {
    const offer = await world.offer();
    const digest = (await world.seen())[world.sam]!;
    const tablet = await server.deviceOf(world.sam);
    const say = (device: typeof tablet, answer: 'agree' | 'not-this'): Promise<unknown> =>
      device.run('answer-offer', { offer, answer, digest, after: 1 });
    const answers = await Promise.all([say(tablet, 'not-this'), say(world.deviceOfSam, 'agree')]);
    expect(answers).toContainEqual({ ok: true, result: null });
    await world.answer('ari', offer, 'agree');
    const outcome = await world.callReady();
    expect(outcome).toMatchObject({ reason: 'not-ready', people: [world.sam] });
    const { answers: kept } = await server.records.consent(world.company.production);
    expect(kept.findLast(({ personId }) => personId === world.sam)?.kind).toBe('not-this');
  });

  it('[5] a clock that is set back or forward makes no answer older, newer or lost', async () => {
    const offer = await world.agreeAll();
    server.clock.advance(-10 * 24 * 60 * MINUTE);
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    server.clock.advance(25 * 24 * 60 * MINUTE);
    expect(await world.answer('sam', offer, 'agree')).toMatchObject(stale);
    server.clock.advance(-20 * 24 * 60 * MINUTE);
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready', people: [world.sam] });
  });

  it('[5] an old answer of another person’s device is not found, whatever it carries', async () => {
    const offer = await world.agreeAll();
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    const digest = (await world.seen())[world.sam]!;
    for (const device of [world.deviceOfAri, world.ic])
      expect(
        await device.run('answer-offer', { offer, answer: 'agree', digest, after: 9 }),
      ).not.toMatchObject({ ok: true });
    expect(await world.callReady()).toMatchObject({ people: [world.sam] });
  });
});

describe('one id on two boards', () => {
  it('[5] is two beats: what was offered, answered, frozen and called of one is nothing to the other', async () => {
    const { ic, sam, ari, scene } = world;
    await world.agreeAll();
    await world.callReady();
    const added = await ic.run('add-scene', { number: '13', title: 'Stairs' });
    if (!added.ok) throw new Error(added.reason);
    const other = added.result.scene;
    await ic.run('set-scene-people', { scene: other, people: [sam, ari] });
    const update = Y.encodeStateAsUpdate(await boardOf(scene));
    await server.store.documents.append(`board/${other}`, update);
    const seen = await world.seen();
    expect(await ic.run('call-ready', { scene: other, beat: BEAT, seen })).toMatchObject({
      reason: 'not-ready',
    });
    expect(await ic.run('call-not-ready', { scene: other, beat: BEAT })).toMatchObject({ ok: true });
    await ic.run('freeze-beat', { scene: other, beat: BEAT });
    await world.deviceOfSam.run('withdraw', { scene: other, beat: BEAT });
    const readiness = await server.records.readiness(world.company.production);
    expect(readiness.toSorted((a) => (a.sceneId === scene ? -1 : 1))).toMatchObject([
      { sceneId: scene, called: 'ready', isFrozen: false },
      { sceneId: other, called: 'not-ready', isFrozen: true },
    ]);
    expect(await world.callReady()).toMatchObject({ ok: true });
  });
});

async function boardOf(scene: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const update of (await server.store.documents.load(`board/${scene}`))?.updates ?? [])
    Y.applyUpdate(doc, update);
  return doc;
}

describe('published readiness', () => {
  it('[5] is taken back, frozen and reopened by the IC, and nobody’s answer goes with it', async () => {
    const { scene, ic, company } = world;
    await world.agreeAll();
    await world.callReady();
    const lines = await countLines();
    const run = async (name: 'call-not-ready' | 'freeze-beat' | 'reopen-beat'): Promise<unknown> => {
      await ic.run(name, { scene, beat: BEAT });
      const [readiness] = await server.records.readiness(company.production);
      return [readiness?.called, readiness?.isFrozen];
    };
    expect(await run('freeze-beat')).toEqual(['ready', true]);
    expect(await run('freeze-beat')).toEqual(['ready', true]);
    expect(await run('reopen-beat')).toEqual(['not-ready', false]);
    expect(await world.callReady()).toMatchObject({ ok: true });
    expect(await run('call-not-ready')).toEqual(['not-ready', false]);
    expect((await told(lines)).map(({ event, about }) => [event, about])).toEqual([
      ['beat-frozen', []],
      ['beat-reopened', []],
      ['beat-called-ready', []],
      ['beat-called-not-ready', []],
    ]);
  });
});
