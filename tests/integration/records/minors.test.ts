/** M4, M7 and M8 through commands, on a whole server: who joins, who plays whom, and who is told of what was refused. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { changeRecord, putRecord, type Fields } from '#shared/doc/write-records.ts';
import { SCENE_CATEGORIES } from '#shared/model/categories.ts';
import { createId } from '#shared/model/ids.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import type { CommandInput, MinorsAttemptSeen } from '#shared/protocol/commands.ts';
import { foundCompany, type Company } from '../../kit/company.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { unitNumber } from '../../../server/records/commands/split.ts';
import { BEAT, beat, contact, contentOf, note, place } from '../../kit/sync-records.ts';

let server: TestServer;
let company: Company;
/** performers: two are noted as 18 or older, the child is not */
let [adult, other, child] = ['', '', ''];
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  company = await foundCompany(server);
  [adult, other, child] = [
    company.by.performer.id,
    await company.add('performer'),
    await company.add('performer'),
  ];
  for (const person of [adult, other])
    await server.records.runAs(company.by.ic.id, 'attest-adult', { person });
});
afterAll(() => server.remove());

async function addScene(people: readonly string[]): Promise<string> {
  const { device } = company.by.ic;
  count += 1;
  const added = await device.run('add-scene', { number: String(count), title: `Quay ${count}` });
  if (!added.ok) throw new Error(added.reason);
  const { scene } = added.result;
  expect(await device.run('set-scene-people', { scene, people: [...people] })).toMatchObject({ ok: true });
  return scene;
}

/** Writes on a board as an IC's tab does; resolves when the server has judged it. */
async function write(scene: string, work: (doc: Y.Doc) => void): Promise<void> {
  const peer = await BoardPeer.open(server.url, company.by.ic.device.cookie, scene);
  await send(peer, scene, work);
  peer.close();
}

/** A beat of its own goes with it: whoever sees that one sees what became of the rest. */
async function send(peer: BoardPeer, scene: string, work: (doc: Y.Doc) => void): Promise<void> {
  const mark = createId('beat', randomBytes);
  const reader = await BoardPeer.open(server.url, company.by.ic.device.cookie, scene);
  const judged = new Promise<void>((resolve) => {
    reader.doc.on('update', () => reader.doc.getMap('beats').has(mark) && resolve());
  });
  peer.doc.transact(() => {
    work(peer.doc);
    putRecord(peer.doc, 'board', 'beats', mark, { ...beat, people: [] });
  });
  await judged;
  reader.close();
}

const bare: Fields = { onSet: ['chest-l'], inView: [], mode: 'bare' };
const uncover = (scene: string): Promise<void> =>
  write(scene, (doc) => {
    putRecord(doc, 'board', 'beats', BEAT, { ...beat, people: [adult] });
    putRecord(doc, 'board', 'exposure', `${BEAT}:${adult}`, bare);
  });

const attempts = async (): Promise<readonly MinorsAttemptSeen[]> => {
  const answer = await company.by.ic.device.run('list-minors-attempts', {});
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result.attempts;
};
const lastLine = async (): Promise<unknown> =>
  (await server.running.planes.store.ledger.read(company.production)).at(-1);

describe('a minor who would join a scene', () => {
  it('[M4] is refused where its board holds what no minor may be near, whoever asks, and it is on record', async () => {
    const scene = await addScene([adult]);
    await uncover(scene);
    const people = [adult, child];
    for (const role of ['ic', 'director', 'stage-manager'] as const) {
      const { device, id } = company.by[role];
      expect(await device.run('set-scene-people', { scene, people })).toEqual({
        ok: false,
        reason: 'needs-own-unit',
        sentence: expect.stringContaining('Split off a unit for them.'),
      });
      expect(await lastLine()).toMatchObject({
        event: 'minors-command-refused',
        by: id,
        about: [],
        detail: { command: 'set-scene-people', rule: 'M4', scene },
      });
    }
    const into = { name: 'New', job: 'performer', scenes: [scene] };
    expect(await company.by.ic.device.run('invite', into)).toMatchObject({ reason: 'needs-own-unit' });
    expect(await lastLine()).toMatchObject({ detail: { command: 'invite', rule: 'M4', scene } });
    expect((await server.records.scene(scene))?.people).toEqual([adult]);
    // the other adult may come, and so may the minor once noted as an adult
    expect(
      await company.by.ic.device.run('set-scene-people', { scene, people: [adult, other] }),
    ).toMatchObject({ ok: true });
  });

  it('[M4] is refused where it was only taken off the board: it would come to their device', async () => {
    const scene = await addScene([adult]);
    const record = { ...contact, giver: adult, receiver: other, verb: 'shift-weight', zone: 'genital' };
    await write(scene, (doc) => {
      putRecord(doc, 'board', 'beats', BEAT, { ...beat, people: [adult, other] });
      putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', record);
    });
    await write(scene, (doc) => changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { retired: true }));
    const people = [child];
    expect(await company.by.ic.device.run('set-scene-people', { scene, people })).toMatchObject({
      reason: 'needs-own-unit',
    });
  });

  it('[M4] [M8] at the same moment as the content: one of the two is refused, however they fall', async () => {
    for (let round = 0; round < 12; round += 1) {
      const scene = await addScene([adult]);
      const peer = await BoardPeer.open(server.url, company.by.ic.device.cookie, scene);
      const joined = company.by.director.device.run('set-scene-people', { scene, people: [adult, child] });
      for (let turn = 0; turn < round % 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await send(peer, scene, (doc) => putRecord(doc, 'board', 'exposure', `${BEAT}:${adult}`, bare));
      const answer = await joined;
      const records = await server.running.planes.boards.records(scene);
      const isBare = records!.all('exposure').size > 0;
      peer.close();
      expect([answer.ok, isBare]).not.toEqual([true, true]);
    }
  });

  it('[M4] gets nothing of the other unit: no scene, name or count, nor does their guardian', async () => {
    const kid = await company.add('performer');
    const [own, closedOff] = [await addScene([kid]), await addScene([adult])];
    await uncover(closedOff);
    const guardian = company.by.guardian.id;
    await company.by.ic.device.run('change-person', { person: guardian, guards: [kid] });
    const { number, title } = (await server.records.scene(closedOff))!;
    for (const id of [kid, guardian]) {
      const device = await server.deviceOf(id);
      const live = new LivePeer(server.url, device.cookie);
      const seen = await live.until('scenes', ({ scenes }) => scenes.some((scene) => scene.id === own));
      await company.by.ic.device.run('change-scene', { scene: closedOff, intent: 'Told to nobody else.' });
      await company.by.ic.device.run('change-scene', { scene: own, intent: `For ${id}.` });
      await live.until('scenes', ({ scenes }) => scenes.some(({ intent }) => intent === `For ${id}.`));
      expect(seen.scenes.map((scene) => scene.id)).toEqual([own]);
      const frames = JSON.stringify(live.received);
      for (const word of [closedOff, `"${number}"`, title, 'Told to nobody else.', adult])
        expect([word, frames.includes(word)]).toEqual([word, false]);
      const tab = new BoardPeer(server.url, device.cookie, closedOff);
      expect(await tab.closed).toBeGreaterThanOrEqual(4400);
      expect(tab.beats()).toEqual([]);
      tab.close();
      await live.close();
    }
  });
});

describe('who plays whom', () => {
  const set = (
    scene: string,
    characters: CommandInput<'set-characters'>['characters'],
    role: 'ic' | 'director' | 'stage-manager' = 'ic',
  ): Promise<unknown> => company.by[role].device.run('set-characters', { scene, characters });

  it('[M7] names are written by director, stage management and ICs; an age by ICs alone, and only they take it back', async () => {
    const scene = await addScene([adult, other]);
    expect(await set(scene, [{ person: adult, character: 'Ida' }], 'director')).toMatchObject({ ok: true });
    expect(await set(scene, [{ person: adult, character: 'Ida', under18: true }], 'director')).toMatchObject({
      reason: 'not-found',
    });
    expect(await set(scene, [{ person: adult, character: 'Ida', under18: true }])).toMatchObject({
      ok: true,
    });
    expect(await lastLine()).toMatchObject({
      event: 'scene-characters-set',
      by: company.by.ic.id,
      about: [adult],
      detail: { scene, under18: [adult] },
    });
    // renaming keeps the age; neither leaving the list nor another value is a way round
    expect(await set(scene, [{ person: adult, character: 'Ida M.' }], 'director')).toMatchObject({
      ok: true,
    });
    expect(await set(scene, [], 'director')).toMatchObject({ reason: 'not-found' });
    expect(
      await set(scene, [{ person: adult, character: '', under18: false }], 'stage-manager'),
    ).toMatchObject({ reason: 'not-found' });
    const device = company.by.director.device;
    for (const people of [[other], [adult, other]]) await device.run('set-scene-people', { scene, people });
    expect((await server.records.scene(scene))?.characters).toEqual([
      { person: adult, character: 'Ida M.', under18: true },
    ]);
    expect(await server.records.documentFacts({ kind: 'board', id: scene })).toMatchObject({
      youngCharacters: [adult],
    });
    expect(await set(scene, [{ person: child, character: 'Tom' }])).toMatchObject({ reason: 'not-in-scene' });
    expect(await set(scene, [{ person: adult, character: 'Ida M.', under18: false }])).toMatchObject({
      ok: true,
    });
    expect(await lastLine()).toMatchObject({ event: 'scene-characters-set', detail: { scene, under18: [] } });
  });

  it('[M7] an age is refused where the board or the tags hold what it forbids, and the tags where the age stands', async () => {
    const [bareBoard, tagged, plain] = [
      await addScene([adult]),
      await addScene([adult]),
      await addScene([adult]),
    ];
    const young = [{ person: adult, character: 'Ida', under18: true }];
    await uncover(bareBoard);
    const { device } = company.by.ic;
    await device.run('change-scene', { scene: tagged, categories: ['nudity'] });
    for (const scene of [bareBoard, tagged]) {
      expect(await set(scene, young)).toMatchObject({ ok: false, reason: 'young-character' });
      expect(await lastLine()).toMatchObject({
        event: 'minors-command-refused',
        detail: { command: 'set-characters', rule: 'M7', scene },
      });
    }
    expect(await set(plain, young)).toMatchObject({ ok: true });
    for (const { id, blockedForMinorCharacters } of SCENE_CATEGORIES) {
      const answer = await device.run('change-scene', { scene: plain, categories: [id] });
      expect([id, answer]).toMatchObject([
        id,
        blockedForMinorCharacters ? { ok: false, reason: 'young-character' } : { ok: true },
      ]);
    }
  });
});

describe('a unit of its own', () => {
  it('[M4] takes the blocking of chosen beats and nothing else, so that a minor may be in it', async () => {
    const scene = await addScene([adult, other]);
    const { device } = company.by.ic;
    const { number } = (await server.records.scene(scene))!;
    await device.run('change-scene', { scene, categories: ['dance-close', 'kiss'] });
    await device.run('set-characters', {
      scene,
      characters: [{ person: other, character: 'Tom', under18: true }],
    });
    const second = 'beat_bbbbbb';
    const record = {
      ...contact,
      beatId: second,
      giver: adult,
      receiver: other,
      verb: 'shift-weight',
      zone: 'hip-l',
    };
    await uncover(scene);
    await write(scene, (doc) => {
      putRecord(doc, 'board', 'beats', second, { ...beat, order: 'a1', kind: 'kiss', people: [adult] });
      putRecord(doc, 'board', 'places', `${second}:${adult}`, place);
      putRecord(doc, 'board', 'places', `${BEAT}:${adult}`, place);
      putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { ...record, receiver: company.by.ic.id });
      putRecord(doc, 'board', 'notes', 'note_aaaaaa', note(company.by.ic.id));
    });
    const answer = await device.run('split-scene', { scene, beats: [second] });
    if (!answer.ok) throw new Error(answer.reason);
    const { scene: unit } = answer.result;
    expect(answer.result.number).toBe(`${number} pt 2`);
    expect(await lastLine()).toMatchObject({
      event: 'scene-split',
      by: company.by.ic.id,
      detail: { scene, unit, beats: [second] },
    });
    expect(await server.records.scene(unit)).toMatchObject({
      number: `${number} pt 2`,
      categories: ['kiss'],
      people: [adult],
      characters: [{ person: other, character: 'Tom', under18: true }],
    });
    const all = (await server.records.scenes(company.production)).map(({ id }) => id);
    expect(all[all.indexOf(scene) + 1]).toBe(unit);
    const peer = await BoardPeer.open(server.url, device.cookie, unit);
    expect(contentOf(peer.doc)).toMatchObject({
      beats: { [second]: { kind: 'plain', people: [adult] } },
      intents: { [second]: { text: '' } },
      places: { [`${second}:${adult}`]: place },
      contacts: {},
      exposure: {},
      notes: {},
    });
    expect(peer.beats()).toEqual([second]);
    peer.close();
    expect(await device.run('set-scene-people', { scene: unit, people: [adult, child] })).toMatchObject({
      ok: true,
    });
    // the old board is as it was; whoever asked takes the beats off it
    const old = await server.running.planes.boards.records(scene);
    expect(old!.all('beats').has(second)).toBe(true);
  });

  it('[M4] is made by ICs of beats that stand there, and numbered on', async () => {
    const scene = await addScene([adult]);
    await uncover(scene);
    const ask = (beats: string[], role: 'ic' | 'director' = 'ic'): Promise<unknown> =>
      company.by[role].device.run('split-scene', { scene, beats });
    expect(await ask([BEAT], 'director')).toMatchObject({ reason: 'not-found' });
    expect(await ask(['beat_zzzzzz'])).toMatchObject({ reason: 'not-found' });
    expect(await ask([])).toMatchObject({ reason: 'bad-input' });
    await write(scene, (doc) => changeRecord(doc, 'board', 'beats', BEAT, { retired: true }));
    expect(await ask([BEAT])).toMatchObject({ reason: 'not-found' });
    expect(unitNumber('12', new Set(['12', '12 pt 2']))).toBe('12 pt 3');
    expect(unitNumber('12 pt 2', new Set(['12 pt 2']))).toBe('12 pt 3');
    expect(unitNumber('123456789ABC', new Set())).toBe('1234567 pt 2');
  });
});

describe('what was not taken', () => {
  it('[M8] is told to ICs and to safeguarding, by name, rule and scene; to nobody else, and with no content', async () => {
    const scene = await addScene([adult, child]);
    const { number } = (await server.records.scene(scene))!;
    const { device } = company.by.ic;
    await device.run('change-scene', { scene, categories: ['nudity'] });
    await write(scene, (doc) => {
      putRecord(doc, 'board', 'beats', BEAT, { ...beat, people: [adult] });
    });
    await write(scene, (doc) => putRecord(doc, 'board', 'exposure', `${BEAT}:${adult}`, bare));
    await server.running.planes.store.transact(company.production, async () => undefined);
    const wanted = [
      { by: 'Mara Lind', rules: ['M4'], scene: number, isBoard: true, at: expect.any(Number) },
      { by: 'Mara Lind', rules: ['M4'], scene: number, isBoard: false, at: expect.any(Number) },
    ];
    expect((await attempts()).slice(0, 2)).toEqual(wanted);

    const safeguarding = await server.deviceOf(await company.add('safeguarding-wellbeing'));
    expect(await safeguarding.run('list-minors-attempts', {})).toMatchObject({ ok: true });
    for (const role of ACCESS_ROLES.filter((one) => one !== 'ic'))
      expect([role, await company.by[role].device.run('list-minors-attempts', {})]).toMatchObject([
        role,
        { ok: false, reason: 'not-found' },
      ]);
    expect(await company.admin.device.run('list-minors-attempts', {})).toMatchObject({ reason: 'not-found' });

    await device.run('close-scene', { scene, admitted: [] });
    const told = await safeguarding.run('list-minors-attempts', {});
    expect(told.ok && told.result.attempts.slice(0, 2).map((one) => one.scene)).toEqual([null, null]);
  });

  it('[M1] [M8] nobody is an adult by another way than an attestation', async () => {
    const { device } = company.by.ic;
    const ways = [
      ['change-person', { person: child, adult: true }],
      ['change-person', { person: child, adult: { by: company.by.ic.id, at: 1 } }],
      ['change-person', { person: child, until: 1, minor: false }],
      ['attest-adult', { person: child, at: 1 }],
    ] as const;
    for (const [name, body] of ways)
      expect([name, await (await device.post(name, JSON.stringify(body))).json()]).toMatchObject([
        name,
        { ok: false, reason: 'bad-input' },
      ]);
    // another name, and another job and back, change nothing of it
    for (const change of [{ name: 'Adult Person' }, { job: 'double' }, { job: 'performer' }])
      expect(await device.run('change-person', { person: child, ...change })).toMatchObject({ ok: true });
    expect((await server.records.person(child))?.adult).toBeNull();
    const minor = await server.deviceOf(child);
    expect(await minor.run('attest-adult', { person: child })).toMatchObject({ reason: 'not-found' });
  });

  it('[M2] [M8] kit for a minor is one of them', async () => {
    const scene = await addScene([child]);
    const answer = await company.by.costume.device.run('add-kit', {
      scene,
      item: 'adhesive-patch',
      wearers: [child],
    });
    expect(answer).toMatchObject({ reason: 'minor-in-scene' });
    expect((await attempts())[0]).toMatchObject({
      by: 'Somebody costume-hod',
      rules: ['M2'],
      isBoard: false,
    });
  });
});
