import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_ACCESS, mayRunCommand } from '#shared/access/commands.ts';
import { putRecord } from '#shared/doc/write-records.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { fillBoard } from '#shared/doc/fill-board.ts';
import type { Beat } from '#shared/model/board.ts';
import { isOneOf } from '#shared/model/one-of.ts';
import { documentName } from '#shared/model/documents.ts';
import { digestsOfBeat, mapDigest } from '#shared/rules/digest.ts';
import { COMMANDS, type CommandInput, type CommandName } from '#shared/protocol/commands.ts';
import { createDocumentReader } from '../../../server/sync/sync.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { beat } from '../../kit/sync-records.ts';
import { foundCompany, type Company, type Member } from '../../kit/company.ts';

const passphrase = 'four quiet words here';
const names = Object.keys(COMMANDS) as CommandName[];
const signed = names.filter((name) => COMMAND_ACCESS[name].session !== 'none');

let server: CommandServer;
let company: Company;
beforeAll(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterAll(() => server.close());

/** Their target was ended, or opened, by a command before them. */
const LATER: readonly CommandName[] = ['end-session', 'open-scene'];
/** Changes nothing, so it leaves no line. */
const READS: readonly CommandName[] = [
  'list-minors-attempts',
  'look-at-offer',
  'beat-versions',
  'called-version',
  'read-ledger',
  'my-archive',
];
const IC = { role: 'ic', admin: true } as const;

/** A fresh production for each command: one may hold no more than so many people. */
let madeFor: CommandName | null = null;
async function companyFor(name: CommandName): Promise<void> {
  if (madeFor !== name) company = await foundCompany(server);
  madeFor = name;
}

type Inputs = { readonly [N in CommandName]: CommandInput<N> };

/** Something each command could really do now: fresh people and scenes, so that one test leaves the next alone. */
async function inputs(only: CommandName | null = null): Promise<Inputs> {
  const ic = company.by.ic.id;
  const [person, leaver] = [await company.add('performer'), await company.add('sound')];
  await server.records.runAs(ic, 'attest-adult', { person });
  const scenes: string[] = [];
  for (const number of ['1', '2', '7']) {
    const added = await server.records.runAs(ic, 'add-scene', { number, title: 'A scene' });
    if (added.ok) scenes.push(added.result.scene);
  }
  const scene = scenes[0]!;
  const guest = await server.deviceOf(leaver);
  const session = (await server.auth.fromCookie(guest.cookie!))!.id;
  // the performer of the company, so that the wearer who answers is the one who is asked to
  const wearer = company.by.performer.id;
  const dressed = scenes[1]!;
  await server.records.runAs(ic, 'attest-adult', { person: wearer });
  await server.records.runAs(ic, 'set-scene-people', { scene: dressed, people: [wearer] });
  const added = await server.records.runAs(ic, 'add-kit', {
    scene: dressed,
    item: 'nude-layer',
    wearers: [wearer],
  });
  if (!added.ok) throw new Error(added.reason);
  const { kit } = added.result;
  const splitBeat = 'beat_aaaaaa';
  const doc = new Y.Doc();
  putRecord(doc, 'board', 'beats', splitBeat, { ...beat, people: [] });
  await server.store.documents.append(`board/${dressed}`, Y.encodeStateAsUpdate(doc));
  // apart from the kit, which is part of what is agreed to
  const played = scenes[2]!;
  await server.records.runAs(ic, 'set-scene-people', { scene: played, people: [wearer] });
  // made only where it is needed: it takes longer than all the rest
  const isPlayed = only === null || isOneOf(PLAYED, only);
  const consent = isPlayed ? await playing(played, wearer) : notPlayed(played);
  return {
    'create-production': { code: 'none', production: 'x', name: 'x', job: 'ic' },
    'look-at-invite': { code: 'none' },
    join: { code: 'none' },
    'sign-in': { person, passphrase },
    'sign-out': {},
    lock: {},
    unlock: { passphrase },
    'set-lock': { lock: { kind: 'passphrase', passphrase } },
    invite: { name: 'New Person', job: 'sound' },
    'invite-again': { person },
    'change-person': { person, name: 'Other Name' },
    'end-access': { person: leaver },
    'end-session': { session },
    'attest-adult': { person: await company.add('performer') },
    'list-minors-attempts': {},
    'add-scene': { number: '3', title: 'Another' },
    'change-scene': { scene, title: 'Renamed' },
    'move-scene': { scene, after: scenes[1]! },
    'set-scene-people': { scene, people: [person] },
    'set-characters': { scene: dressed, characters: [{ person: wearer, character: 'Ida' }] },
    'split-scene': { scene: dressed, beats: [splitBeat] },
    'close-scene': { scene, admitted: [] },
    'open-scene': { scene },
    'add-kit': { scene: dressed, item: 'robe', wearers: [wearer] },
    'change-kit': { kit, place: 'Rail 2' },
    'fit-kit': { kit, fitted: true },
    'confirm-kit': { kit, confirmed: true, version: 1 },
    'return-kit': { kit, returned: true },
    'retire-kit': { kit },
    'release-map': { seen: mapDigest({ entries: [], extras: [], labels: [] }) },
    'unrelease-map': {},
    'narrow-today': { entries: [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }] },
    ...consent,
    'set-rider': { scene: dressed, person: wearer, state: 'needed' },
    'set-double': { scene: dressed, original: wearer, double: await company.add('double') },
    'beat-versions': { scene: played, beat: 'beat_aaaaaa' },
    'called-version': { scene: played, beat: 'beat_aaaaaa' },
    'export-ledger': { as: 'json' },
    'read-ledger': {},
    'my-archive': {},
    'retire-scene': { scene },
  };
}

const PLAYED = [
  'offer-beat',
  'look-at-offer',
  'answer-offer',
  'withdraw',
  'call-ready',
  'call-not-ready',
  'freeze-beat',
  'reopen-beat',
] as const;
type Played = (typeof PLAYED)[number];

/** Of the right form, and about nothing. */
function notPlayed(scene: string): Pick<Inputs, Played> {
  const beat = { scene, beat: 'beat_aaaaaa' };
  const offer = 'ofr_00000000000000';
  return {
    'offer-beat': { ...beat, seen: {} },
    'look-at-offer': { offer },
    'answer-offer': { offer, answer: 'talk', digest: '0'.repeat(64), after: 0 },
    withdraw: beat,
    'call-ready': { ...beat, seen: {} },
    'call-not-ready': beat,
    'freeze-beat': beat,
    'reopen-beat': beat,
  };
}

/** A board with a beat for each of these commands, each as far on as the command needs it. */
async function playing(scene: string, person: string): Promise<Pick<Inputs, Played>> {
  // a command a session may run every tenth of a second
  server.clock.advance(60_000);
  const ic = company.by.ic.id;
  const beats = ['a', 'b', 'c', 'd', 'e'].map((letter) => `beat_${letter.repeat(6)}`);
  const [fresh, offered, agreed, ready, frozen] = beats as [string, string, string, string, string];
  const name = documentName({ kind: 'board', id: scene });
  const stored = await server.store.documents.load(name);
  const update = fillBoard(stored!.updates, {
    scene: {},
    beats: beats.map((id) => ({ ...beatOf(person), id })),
    intents: [],
    places: [],
    furniture: [],
    contacts: [],
  });
  await server.store.documents.append(name, update!);
  const board = await createDocumentReader(server.store.documents).readBoard(scene);
  const doubles = (await server.records.consent(company.production)).doublings;
  const kit = (await server.records.kit(company.production)).filter(({ sceneId }) => sceneId === scene);
  const facts = { tempo: board!.settings.tempo, kit, doubles, script: null };
  const seenOf = (beat: string): Record<string, string> => {
    const contents = board!.beats.find((one) => one.beat.id === beat)!;
    return Object.fromEntries([...digestsOfBeat(contents, facts)].map(([id, { digest }]) => [id, digest]));
  };
  const offer = async (beat: string): Promise<string> => {
    const made = await server.records.runAs(ic, 'offer-beat', { scene, beat, seen: seenOf(beat) });
    if (!made.ok || !('offered' in made.result)) throw new Error(JSON.stringify(made));
    return made.result.offered;
  };
  const agree = async (beat: string): Promise<void> => {
    const body = {
      offer: await offer(beat),
      answer: 'agree',
      digest: seenOf(beat)[person]!,
      after: 1,
    } as const;
    const said = await company.by.performer.device.run('answer-offer', body);
    if (!said.ok) throw new Error(said.reason);
  };
  for (const beat of [agreed, ready]) await agree(beat);
  const called = await server.records.runAs(ic, 'call-ready', { scene, beat: ready, seen: seenOf(ready) });
  if (!called.ok) throw new Error(called.reason);
  await server.records.runAs(ic, 'freeze-beat', { scene, beat: frozen });
  const open = await offer(offered);
  return {
    'offer-beat': { scene, beat: fresh, seen: seenOf(fresh) },
    'look-at-offer': { offer: open, person },
    'answer-offer': { offer: open, answer: 'agree', digest: seenOf(offered)[person]!, after: 1 },
    withdraw: { scene, beat: offered },
    'call-ready': { scene, beat: agreed, seen: seenOf(agreed) },
    'call-not-ready': { scene, beat: ready },
    'freeze-beat': { scene, beat: offered },
    'reopen-beat': { scene, beat: frozen },
  };
}

function beatOf(person: string): Omit<Beat, 'id' | 'order'> {
  return { kind: 'plain', name: '', phrase: '', people: [person], cueIn: '', cueOut: '', counts: 8 };
}

/** A guardian runs these on the map of somebody they look after, and has none of their own. */
const ON_MAPS: ReadonlySet<CommandName> = new Set(['release-map', 'unrelease-map']);

async function guardedBy(guardian: string): Promise<string> {
  const child = await company.add('performer');
  const guards = { person: guardian, guards: [child] };
  expect(await server.records.runAs(company.by.ic.id, 'change-person', guards)).toMatchObject({ ok: true });
  return child;
}

/** What the table says, and on top of it what a command asks of its target. */
function mayRun(name: CommandName, who: { role: Member['id']; admin: boolean }): boolean {
  const runner = { role: ACCESS_ROLES.find((role) => role === who.role)!, admin: who.admin };
  if (name === 'end-session') return mayRunCommand('invite', runner);
  return mayRunCommand(name, runner);
}

describe('every command, by every role, over HTTP', () => {
  const runners = [
    ...ACCESS_ROLES.map((role) => ({ role, admin: false })),
    { role: 'crew', admin: true } as const,
  ];

  it.each(signed.flatMap((name) => runners.map((who) => ({ name, ...who }))))(
    '[6.2] $name by $role (admin: $admin) is as the table says',
    async ({ name, role, admin }) => {
      await companyFor(name);
      const all = await inputs(name);
      const id = admin ? company.admin.id : company.by[role].id;
      const device = await server.deviceOf(id);
      if (name === 'unlock') await device.run('set-lock', { lock: { kind: 'passphrase', passphrase } });
      const child = role === 'guardian' && ON_MAPS.has(name) ? { person: await guardedBy(id) } : {};
      const answer = await device.run(name, { ...all[name], ...child });
      if (mayRun(name, { role, admin })) expect(answer).toMatchObject({ ok: true });
      else expect(answer).toMatchObject({ ok: false, reason: 'not-found' });
      // more than twenty sessions of one person would push out the company's own devices
      await device.run('sign-out', {});
    },
  );

  it('refuses everything but sign-out to nobody, and everything to a locked device but its own opening', async () => {
    const all = await inputs();
    const reasons: Record<string, unknown> = {};
    const locked = await server.deviceOf(company.by.ic.id);
    await locked.run('lock', {});
    for (const name of signed) {
      const nobody = await server.device().run(name, all[name]);
      if (name !== 'sign-out') expect({ name, nobody }).toMatchObject({ nobody: { reason: 'no-session' } });
      if (COMMAND_ACCESS[name].session === 'any') continue;
      const answer = await locked.run(name, all[name]);
      reasons[name] = answer.ok ? 'done' : answer.reason;
    }
    expect(new Set(Object.values(reasons))).toEqual(new Set(['locked']));
  });

  it('[6.3] answers bad input with a sentence and changes nothing', async () => {
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"__proto__":{"x":1}}',
      '{"extra":1}',
      `${'['.repeat(20_000)}`,
    ];
    const { device } = company.by.ic;
    const lines = (await server.store.ledger.read(company.production)).length;
    for (const name of names) {
      for (const body of bodies) {
        const answer = await device.post(name, body);
        expect([name, body.slice(0, 20), answer.status, await answer.json()]).toMatchObject([
          name,
          body.slice(0, 20),
          400,
          { ok: false, reason: 'bad-input', sentence: expect.stringContaining('Nothing was changed') },
        ]);
      }
    }
    expect((await server.store.ledger.read(company.production)).length).toBe(lines);
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
  });

  it('answers a target that is absent as one that is not yours, to the byte', async () => {
    const other = await foundCompany(server, 'Another production');
    const elsewhere = await server.records.runAs(other.by.ic.id, 'add-scene', {
      number: '1',
      title: 'Theirs',
    });
    if (!elsewhere.ok) throw new Error(elsewhere.reason);
    const theirs = {
      person: other.by.performer.id,
      scene: elsewhere.result.scene,
      session: (await server.auth.fromCookie(other.by.ic.device.cookie!))!.id,
    };
    const line = await server.records.runAs(other.by.ic.id, 'add-kit', {
      scene: theirs.scene,
      item: 'wipes',
    });
    if (!line.ok) throw new Error(line.reason);
    const absent = {
      person: 'pers_00000000000000',
      scene: 'scn_00000000000000',
      session: '0'.repeat(64),
      kit: 'kit_00000000000000',
      offer: 'ofr_00000000000000',
    };
    const all = await inputs();
    const answers = new Set<string>();
    for (const name of signed) {
      for (const target of [{ ...theirs, kit: line.result.kit, offer: absent.offer }, absent]) {
        const field = (['person', 'scene', 'session', 'kit', 'offer'] as const).find(
          (one) => one in all[name],
        );
        if (field === undefined) continue;
        const body = JSON.stringify({ ...all[name], [field]: target[field] });
        for (const { device } of [company.by.ic, company.by.crew]) {
          const answer = await device.post(name, body);
          const head = [...answer.headers].filter(([header]) => header !== 'date');
          answers.add(`${answer.status} ${JSON.stringify(head)} ${await answer.text()}`);
        }
      }
    }
    expect([...answers].slice(1)).toEqual([]);
    expect([...answers][0]).toContain('not-found');
  });

  it('writes one line of the ledger for each change, with ids and no names', async () => {
    const all = await inputs();
    const { device, id } = company.by.ic;
    const before = (await server.store.ledger.read(company.production)).length;
    const run = signed.filter(
      (name) =>
        COMMAND_ACCESS[name].session === 'open' &&
        mayRunCommand(name, IC) &&
        !LATER.includes(name) &&
        !READS.includes(name),
    );
    for (const name of run)
      expect([name, await device.run(name, all[name])]).toMatchObject([name, { ok: true }]);
    const lines = (await server.store.ledger.read(company.production)).slice(before);
    expect(lines.map((line) => line.event)).toEqual([
      'lock-set',
      'person-invited',
      'code-made',
      'person-changed',
      'access-ended',
      'adult-attested',
      'scene-added',
      'scene-changed',
      'scene-moved',
      'scene-people-set',
      'scene-characters-set',
      'scene-split',
      'scene-closed',
      'scene-retired',
      'kit-added',
      'kit-changed',
      'kit-fitted',
      'kit-returned',
      'kit-retired',
      'beat-offered',
      'beat-called-ready',
      'beat-called-not-ready',
      'beat-frozen',
      'beat-reopened',
      'rider-set',
      'double-set',
      'ledger-exported',
    ]);
    expect(lines.every((line) => line.by === id && line.at === server.clock.now())).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/New Person|Other Name|Renamed|Another/);
    expect(await server.store.ledger.verify(company.production)).toBe(null);
  });
});
