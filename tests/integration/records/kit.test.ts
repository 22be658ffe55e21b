import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/protocol/commands.ts';
import type { KitLine } from '#shared/model/kit.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

let server: CommandServer;
let company: Company;
let scene: string;
let partner: string;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
  partner = await company.add('performer');
  const { device } = company.by.ic;
  const added = await device.run('add-scene', { number: '12', title: 'The quay' });
  if (!added.ok) throw new Error(added.reason);
  scene = added.result.scene;
  for (const person of [company.by.performer.id, partner]) await device.run('attest-adult', { person });
  await device.run('set-scene-people', { scene, people: [company.by.performer.id, partner] });
});
afterEach(() => server.close());

async function add(more: Partial<CommandInput<'add-kit'>> = {}): Promise<string> {
  const wearers = [company.by.performer.id];
  const answer = await company.by.costume.device.run('add-kit', {
    scene,
    item: 'nude-layer',
    wearers,
    ...more,
  });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result.kit;
}

async function lineOf(id: string): Promise<KitLine> {
  const line = (await server.records.kit(company.production)).find((one) => one.id === id);
  if (line === undefined) throw new Error('no such line');
  return line;
}

const wearing = (person: string, more: object = {}): object => ({
  person,
  confirmedAt: null,
  said: null,
  allergy: 'not-asked',
  avoid: '',
  ...more,
});

describe('a line of kit', () => {
  it('[2.6] is added by costume, fitted, confirmed by its wearer, given back and taken off', async () => {
    const { costume, performer, ic } = company.by;
    const kit = await add({
      size: 'M',
      tone: 'tone 3',
      quantity: 2,
      place: 'Rail 2',
      beats: ['beat_aaaaaa'],
    });
    expect(await lineOf(kit)).toEqual({
      id: kit,
      productionId: company.production,
      sceneId: scene,
      item: 'nude-layer',
      version: 1,
      beats: ['beat_aaaaaa'],
      wearers: [wearing(performer.id)],
      size: 'M',
      tone: 'tone 3',
      quantity: 2,
      place: 'Rail 2',
      spare: false,
      single: true,
      fitted: null,
      returnedAt: null,
      retiredAt: null,
    });
    const at = server.clock.now();
    await costume.device.run('fit-kit', { kit, fitted: true });
    await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 });
    await ic.device.run('return-kit', { kit, returned: true });
    expect(await lineOf(kit)).toMatchObject({
      fitted: { at, by: costume.id },
      wearers: [{ confirmedAt: at }],
      returnedAt: at,
    });
    await costume.device.run('retire-kit', { kit });
    expect((await lineOf(kit)).retiredAt).toBe(at);
    for (const again of ['retire-kit', 'change-kit'] as const)
      expect(await costume.device.run(again, { kit })).toMatchObject({ reason: 'not-found' });
  });

  it('[R8] asks its wearer again when size, tone, beats or bodies become others, and only then', async () => {
    const { costume, performer } = company.by;
    const kit = await add({ beats: ['beat_aaaaaa', 'beat_bbbbbb'], item: 'lined-garment' });
    const settle = async (): Promise<void> => {
      await costume.device.run('fit-kit', { kit, fitted: true });
      const { version } = await lineOf(kit);
      expect(await performer.device.run('confirm-kit', { kit, confirmed: true, version })).toMatchObject({
        ok: true,
      });
    };
    const change = async (more: object): Promise<readonly boolean[]> => {
      await settle();
      expect(await costume.device.run('change-kit', { kit, ...more })).toMatchObject({ ok: true });
      const { fitted, wearers } = await lineOf(kit);
      return [fitted !== null, wearers[0]!.confirmedAt !== null];
    };
    expect(await change({ place: 'Props 4', quantity: 3, spare: true })).toEqual([true, true]);
    expect(await change({ beats: ['beat_bbbbbb'] })).toEqual([true, true]);
    expect(await change({ beats: ['beat_bbbbbb', 'beat_cccccc'] })).toEqual([true, false]);
    expect(await change({ beats: [] })).toEqual([true, false]);
    expect(await change({ beats: ['beat_bbbbbb'] })).toEqual([true, true]);
    expect(await change({ size: 'L' })).toEqual([false, false]);
    expect(await change({ tone: '4' })).toEqual([false, false]);
    expect(await change({ wearers: [partner] })).toEqual([false, false]);
  });

  it('[R8] a yes names the version that was on the screen, and a yes to an older one is not taken', async () => {
    const { costume, performer } = company.by;
    const kit = await add({ size: 'M', beats: ['beat_aaaaaa'] });
    const answer = (more: object): Promise<object> =>
      performer.device.run('confirm-kit', { kit, confirmed: true, ...more });
    expect(await answer({})).toMatchObject({ reason: 'bad-input' });
    await costume.device.run('change-kit', { kit, size: 'L' });
    expect(await answer({ version: 1 })).toEqual({
      ok: false,
      reason: 'changed-since',
      sentence: 'This was changed a moment ago, so your answer was not taken. Look at it again.',
    });
    expect((await lineOf(kit)).wearers).toEqual([wearing(performer.id)]);
    expect(await answer({ version: 3 })).toMatchObject({ reason: 'changed-since' });
    expect(await answer({ version: 2 })).toMatchObject({ ok: true });
    const said = { size: 'L', tone: '', beats: ['beat_aaaaaa'], wearers: [performer.id] };
    expect((await lineOf(kit)).wearers).toMatchObject([{ said }]);
    // what was agreed to stays, so that the difference can be said
    await costume.device.run('change-kit', { kit, tone: '4' });
    expect(await lineOf(kit)).toMatchObject({ version: 3, wearers: [{ confirmedAt: null, said }] });
    // taking it back is never refused, and about one's own skin there are no versions
    expect(await answer({ confirmed: false, version: 1 })).toMatchObject({ ok: true });
    expect((await lineOf(kit)).wearers).toEqual([wearing(performer.id)]);
    expect(await performer.device.run('confirm-kit', { kit, allergy: { state: 'clear' } })).toMatchObject({
      ok: true,
    });
  });

  it('[R8] what is no part of a yes makes no new version: place, pieces, spare, the same beats in another order', async () => {
    const { device } = company.by.costume;
    const beats = ['beat_aaaaaa', 'beat_bbbbbb'];
    const kit = await add({ beats });
    await device.run('change-kit', { kit, place: 'Rail 9', quantity: 4, spare: true, size: '' });
    await device.run('change-kit', { kit, beats: beats.toReversed(), allergy: 'asked' });
    expect((await lineOf(kit)).version).toBe(1);
    await device.run('change-kit', { kit, beats: ['beat_aaaaaa'] });
    expect((await lineOf(kit)).version).toBe(2);
  });

  it('[R8] another body on what is shared asks everybody on it again, and says to the others no more than that', async () => {
    const { costume, performer } = company.by;
    const kit = await add({ item: 'cushion', wearers: [performer.id] });
    await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 });
    await costume.device.run('change-kit', { kit, wearers: [performer.id, partner] });
    expect(await lineOf(kit)).toMatchObject({
      version: 2,
      wearers: [
        { confirmedAt: null, said: { wearers: [performer.id] } },
        { confirmedAt: null, said: null },
      ],
    });
  });

  it('a line that was written before there were versions is the first, and can be confirmed', async () => {
    const { performer } = company.by;
    const kit = await add();
    const stored = await server.store.records.get<object>('kit', kit);
    if (stored === null) throw new Error('no such row');
    const { version: _none, ...old } = { version: 0, ...stored.value };
    const wearers = [{ person: performer.id, confirmedAt: null, allergy: 'not-asked', avoid: '' }];
    await server.store.transact(company.production, (tx) =>
      tx.put({ ...stored, value: { ...old, wearers } }),
    );
    expect(await lineOf(kit)).toMatchObject({ version: 1, wearers: [wearing(performer.id)] });
    expect(await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 })).toMatchObject({
      ok: true,
    });
  });

  it('keeps the first time of a confirmation that is sent twice, and writes one line for it', async () => {
    const { performer } = company.by;
    const kit = await add();
    const first = server.clock.now();
    await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 });
    server.clock.advance(5_000);
    await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 });
    expect((await lineOf(kit)).wearers).toMatchObject([{ confirmedAt: first }]);
    const lines = await server.store.ledger.read(company.production);
    expect(lines.filter(({ event }) => event === 'kit-confirmed')).toHaveLength(1);
    await performer.device.run('confirm-kit', { kit, confirmed: false });
    expect((await lineOf(kit)).wearers).toMatchObject([{ confirmedAt: null }]);
  });
});

describe('bad input', () => {
  it('[R33] [2.6] a garment for two people is refused in one sentence, added or changed', async () => {
    const { device } = company.by.costume;
    const wearers = [company.by.performer.id, partner];
    const refused = { ok: false, reason: 'one-wearer', sentence: expect.stringContaining('never shared') };
    expect(await device.run('add-kit', { scene, item: 'pouch', wearers })).toMatchObject(refused);
    expect(await device.run('add-kit', { scene, item: 'pouch', wearers, single: false })).toMatchObject(
      refused,
    );
    const cushion = await add({ item: 'cushion', wearers });
    expect(await device.run('change-kit', { kit: cushion, single: true })).toMatchObject(refused);
    expect(await device.run('change-kit', { kit: await add(), wearers })).toMatchObject(refused);
    expect((await lineOf(cushion)).single).toBe(false);
  });

  it('somebody who is not a performer of the scene, or not there at all, is refused alike', async () => {
    const { device } = company.by.ic;
    const outside = await company.add('performer');
    for (const person of [outside, company.by.crew.id, 'pers_00000000000000'])
      expect(await device.run('add-kit', { scene, item: 'robe', wearers: [person] })).toMatchObject({
        ok: false,
        reason: 'not-in-scene',
      });
    expect(await server.records.kit(company.production)).toEqual([]);
  });

  it('a line stays changeable when its wearer has left the scene, and nobody answers for them', async () => {
    const { ic, performer } = company.by;
    const kit = await add();
    await ic.device.run('set-scene-people', { scene, people: [partner] });
    expect(await ic.device.run('change-kit', { kit, place: 'Rail 1' })).toMatchObject({ ok: true });
    expect(await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 })).toMatchObject({
      reason: 'not-found',
    });
  });

  it('unknown items, beats, amounts and long words are refused before anything is looked at', async () => {
    const { device } = company.by.ic;
    const odd: readonly object[] = [
      { item: 'spaceship' },
      { item: '__proto__' },
      { beats: ['beat 3'] },
      { beats: ['beat_aaaaaa', 'beat_aaaaaa'] },
      { quantity: 0 },
      { quantity: 1.5 },
      { quantity: 100 },
      { size: 'x'.repeat(25) },
      { place: 'x'.repeat(61) },
      { fitted: true },
    ];
    for (const more of odd)
      expect([
        more,
        await (await device.post('add-kit', JSON.stringify({ scene, item: 'robe', ...more }))).json(),
      ]).toMatchObject([more, { reason: 'bad-input' }]);
    const cushion = await add({ item: 'cushion' });
    expect(await device.run('fit-kit', { kit: cushion, fitted: true })).toMatchObject({
      reason: 'bad-input',
    });
    expect(await device.run('add-kit', { scene: 'scn_00000000000000', item: 'robe' })).toMatchObject({
      reason: 'not-found',
    });
  });

  it('[M1] [M2] for somebody not noted as an adult there are no modesty garments and no barriers, but warmth and pads', async () => {
    const { device } = company.by.ic;
    const child = await company.add('performer');
    await device.run('set-scene-people', { scene, people: [child] });
    for (const item of ['pouch', 'nude-layer', 'silicone-shield', 'prosthetic'] as const)
      expect(await device.run('add-kit', { scene, item, wearers: [child] })).toMatchObject({
        reason: 'minor-in-scene',
      });
    const kit = await device.run('add-kit', { scene, item: 'pouch' });
    if (!kit.ok) throw new Error(kit.reason);
    const given = { kit: kit.result.kit, wearers: [child] };
    expect(await device.run('change-kit', given)).toMatchObject({ reason: 'minor-in-scene' });
    expect(await device.run('add-kit', { scene, item: 'knee-pads', wearers: [child] })).toMatchObject({
      ok: true,
    });
  });
});

describe('who may', () => {
  it('[R11] nobody confirms for a wearer: no other performer, no IC, nobody who was let in, no command line', async () => {
    const { ic, performer } = company.by;
    const kit = await add();
    const answer = { kit, confirmed: true, version: 1 } as const;
    expect(await (await server.deviceOf(partner)).run('confirm-kit', answer)).toMatchObject({
      reason: 'not-found',
    });
    expect(await ic.device.run('confirm-kit', answer)).toMatchObject({ reason: 'not-found' });
    expect(await server.records.runAs(performer.id, 'confirm-kit', answer)).toEqual({
      ok: false,
      reason: 'assisted',
    });
    await performer.device.run('set-lock', {
      lock: { kind: 'passphrase', passphrase: 'four quiet words here' },
    });
    const code = await ic.device.run('invite-again', { person: performer.id });
    if (!code.ok) throw new Error(code.reason);
    const helped = server.device();
    await helped.run('join', { code: code.result.code });
    expect(await helped.run('confirm-kit', answer)).toMatchObject({ reason: 'assisted' });
    expect((await lineOf(kit)).wearers).toMatchObject([{ confirmedAt: null }]);
  });

  it('[access 4] a closed scene has no kit for whoever is not on its list', async () => {
    const { ic, costume, performer } = company.by;
    const kit = await add();
    await ic.device.run('close-scene', { scene, admitted: [performer.id] });
    expect(await costume.device.run('change-kit', { kit, place: 'Rail 1' })).toMatchObject({
      reason: 'not-found',
    });
    expect(await performer.device.run('confirm-kit', { kit, confirmed: true, version: 1 })).toMatchObject({
      ok: true,
    });
  });
});

describe('what skin has to avoid', () => {
  it('[6.4] is asked by costume, answered by the wearer, kept under that person’s own key, and not in the ledger', async () => {
    const { costume, performer } = company.by;
    const kit = await add();
    await costume.device.run('change-kit', { kit, allergy: 'asked' });
    expect((await lineOf(kit)).wearers).toMatchObject([{ allergy: 'asked' }]);
    const allergy = { state: 'avoid', avoid: 'No latex, please' } as const;
    await performer.device.run('confirm-kit', { kit, allergy });
    expect((await lineOf(kit)).wearers).toEqual([
      wearing(performer.id, { allergy: 'avoid', avoid: 'No latex, please' }),
    ]);
    // asked once: an answer is not overwritten by asking again
    await costume.device.run('change-kit', { kit, allergy: 'asked' });
    expect((await lineOf(kit)).wearers).toMatchObject([{ allergy: 'avoid' }]);
    expect(JSON.stringify(await server.store.ledger.read(company.production))).not.toContain('latex');
    await server.store.transact(company.production, (tx) => tx.destroyKey(`person:${performer.id}`));
    expect((await lineOf(kit)).wearers).toEqual([wearing(performer.id, { allergy: 'avoid' })]);
  });

  it('[6.4] goes with the wearer who is taken off the line, and with an answer that takes it back', async () => {
    const { costume, performer } = company.by;
    const kit = await add();
    const avoid = { state: 'avoid', avoid: 'No latex' } as const;
    await performer.device.run('confirm-kit', { kit, allergy: avoid });
    await performer.device.run('confirm-kit', { kit, allergy: { state: 'clear' } });
    expect(await server.store.records.list('kit-avoid', company.production)).toEqual([]);
    await performer.device.run('confirm-kit', { kit, allergy: avoid });
    await costume.device.run('change-kit', { kit, wearers: [partner] });
    expect(await server.store.records.list('kit-avoid', company.production)).toEqual([]);
    await costume.device.run('change-kit', { kit, wearers: [performer.id] });
    expect((await lineOf(kit)).wearers).toEqual([wearing(performer.id)]);
  });
});
