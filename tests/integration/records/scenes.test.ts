import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '#shared/model/production.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

async function addScene(number: string): Promise<string> {
  const added = await company.by.director.device.run('add-scene', { number, title: `Scene ${number}` });
  if (!added.ok) throw new Error(added.reason);
  return added.result.scene;
}

async function numbers(): Promise<string[]> {
  return (await server.records.scenes(company.production)).map((scene) => scene.number);
}

describe('the list of scenes', () => {
  it('keeps the order it was made in, and what is moved behind another stays there', async () => {
    const [a, b, c] = [await addScene('1'), await addScene('2'), await addScene('3')];
    expect(await numbers()).toEqual(['1', '2', '3']);
    const { device } = company.by['stage-manager'];
    await device.run('move-scene', { scene: c, after: null });
    expect(await numbers()).toEqual(['3', '1', '2']);
    await device.run('move-scene', { scene: c, after: a });
    expect(await numbers()).toEqual(['1', '3', '2']);
    await device.run('move-scene', { scene: c, after: b });
    expect(await numbers()).toEqual(['1', '2', '3']);
    expect(await device.run('move-scene', { scene: c, after: c })).toMatchObject({ reason: 'not-found' });
    await device.run('retire-scene', { scene: b });
    expect(await numbers()).toEqual(['1', '3']);
    expect(await device.run('move-scene', { scene: c, after: b })).toMatchObject({ reason: 'not-found' });
    expect(await server.records.scene(b)).toBe(null);
    expect(await server.records.documentFacts({ kind: 'board', id: b })).toBe(null);
  });

  it('puts a scene where it was asked for among others whose keys tie, and leaves those in order', async () => {
    const [a, b, c, d] = [await addScene('1'), await addScene('2'), await addScene('3'), await addScene('4')];
    // a store of an older program may hold equal keys; the id then decides
    const scope = company.production;
    await server.store.transact(scope, async (tx) => {
      for (const id of [a, b, c]) {
        const row = (await tx.get<Scene>('scene', id))!;
        await tx.put({ ...row, value: { ...row.value, order: 'a1' } });
      }
    });
    const before = (await numbers()).filter((number) => number !== '4');
    const { device } = company.by['stage-manager'];
    const first = (await server.records.scenes(scope))[0]!.id;
    expect(await device.run('move-scene', { scene: d, after: first })).toMatchObject({ ok: true });
    expect(await numbers()).toEqual([before[0], '4', before[1], before[2]]);
    await addScene('5');
    expect(await numbers()).toEqual([before[0], '4', before[1], before[2], '5']);
  });

  it('takes scenes that several people add at once', async () => {
    await Promise.all(['1', '2', '3', '4'].map(addScene));
    expect((await numbers()).toSorted()).toEqual(['1', '2', '3', '4']);
  });

  it('changes only what was sent', async () => {
    const scene = await addScene('12A');
    await company.by.director.device.run('change-scene', { scene, intent: 'They make up.' });
    await company.by.ic.device.run('change-scene', { scene, categories: ['kiss', 'kiss'] });
    expect(await server.records.scene(scene)).toMatchObject({
      number: '12A',
      title: 'Scene 12A',
      intent: 'They make up.',
      categories: ['kiss'],
    });
    const tagging = { scene, categories: [] };
    expect(await company.by.director.device.run('change-scene', tagging)).toMatchObject({
      reason: 'not-found',
    });
  });
});

describe('people of a scene', () => {
  it('are performers of this production', async () => {
    const scene = await addScene('1');
    const { device } = company.by.director;
    const set = (people: string[]): Promise<unknown> => device.run('set-scene-people', { scene, people });
    expect(await set([company.by.performer.id])).toMatchObject({ ok: true });
    expect(await set([company.by.crew.id])).toMatchObject({ reason: 'bad-input' });
    expect(await set(['pers_00000000000000'])).toMatchObject({ reason: 'not-found' });
    expect(await set([company.by.performer.id, company.by.performer.id])).toMatchObject({
      reason: 'bad-input',
    });
    // somebody who left may stay on the list, and be taken off it
    await company.by.ic.device.run('end-access', { person: company.by.performer.id });
    expect(await set([company.by.performer.id])).toMatchObject({ ok: true });
    expect(await set([])).toMatchObject({ ok: true });
  });

  it('[M1] are told to the gate with the minors among them', async () => {
    const scene = await addScene('1');
    const other = await company.add('performer');
    const people = [company.by.performer.id, other];
    await company.by.ic.device.run('attest-adult', { person: other });
    await company.by.director.device.run('set-scene-people', { scene, people });
    expect(await server.records.documentFacts({ kind: 'board', id: scene })).toEqual({
      productionId: company.production,
      people,
      closed: false,
      admitted: [],
      minors: [company.by.performer.id],
      adults: [other],
      youngCharacters: [],
    });
  });

  it('[M2] [M4] are not put together with what no minor may be near, in either order', async () => {
    const scene = await addScene('1');
    const { device } = company.by.ic;
    const people = [company.by.performer.id];
    const minor = { ok: false, reason: 'minor-in-scene' };
    await device.run('set-scene-people', { scene, people });
    expect(await device.run('change-scene', { scene, categories: ['nudity'] })).toMatchObject(minor);
    expect(await device.run('change-scene', { scene, categories: ['kiss'] })).toMatchObject({ ok: true });
    await device.run('set-scene-people', { scene, people: [] });
    expect(await device.run('change-scene', { scene, categories: ['nudity'] })).toMatchObject({ ok: true });
    expect(await device.run('set-scene-people', { scene, people })).toMatchObject(minor);
    const into = { name: 'New', job: 'performer', scenes: [scene] };
    expect(await device.run('invite', into)).toMatchObject(minor);
    await device.run('attest-adult', { person: people[0]! });
    expect(await device.run('set-scene-people', { scene, people })).toMatchObject({ ok: true });
  });
});

describe('a closed scene', () => {
  it('is not found by those who are not on its list, whatever their role', async () => {
    const scene = await addScene('1');
    const second = await company.add('ic');
    const secondIc = await server.deviceOf(second);
    const { device, id } = company.by.ic;
    await device.run('close-scene', { scene, admitted: [company.by.performer.id] });
    expect(await server.records.scene(scene)).toMatchObject({
      closed: true,
      admitted: [company.by.performer.id, id],
    });
    for (const other of [secondIc, company.by.director.device]) {
      const rename = await other.run('change-scene', { scene, title: 'x' });
      expect(rename).toMatchObject({ reason: 'not-found' });
    }
    expect(await secondIc.run('open-scene', { scene })).toMatchObject({ reason: 'not-found' });
    expect(await device.run('open-scene', { scene })).toMatchObject({ ok: true });
    expect(await device.run('open-scene', { scene })).toMatchObject({ ok: true });
    expect(await server.records.scene(scene)).toMatchObject({ closed: false, admitted: [] });
  });

  it('is not found as a place to move another behind', async () => {
    const [one, two] = [await addScene('1'), await addScene('2')];
    await company.by.ic.device.run('close-scene', { scene: one, admitted: [] });
    const behind = { scene: two, after: one };
    expect(await company.by.director.device.run('move-scene', behind)).toMatchObject({ reason: 'not-found' });
    expect(await company.by.ic.device.run('move-scene', behind)).toMatchObject({ ok: true });
  });

  it('is not lost when everybody who could open it has left', async () => {
    const scene = await addScene('1');
    const second = await server.deviceOf(await company.add('ic'));
    await company.by.ic.device.run('close-scene', { scene, admitted: [company.by.performer.id] });
    expect(await second.run('end-access', { person: company.by.ic.id })).toMatchObject({ ok: true });
    expect(await company.by.director.device.run('change-scene', { scene, title: 'x' })).toMatchObject({
      reason: 'not-found',
    });
    expect(await second.run('open-scene', { scene })).toMatchObject({ ok: true });
  });

  it('admits nobody who is not there', async () => {
    const scene = await addScene('1');
    const answer = await company.by.ic.device.run('close-scene', {
      scene,
      admitted: ['pers_00000000000000'],
    });
    expect(answer).toMatchObject({ reason: 'not-found' });
    expect(await server.records.scene(scene)).toMatchObject({ closed: false });
  });
});
