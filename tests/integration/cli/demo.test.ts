import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveKitScene } from '#shared/model/kit-live.ts';
import { DEMO_PEOPLE, DEMO_TITLE } from '../../../server/cli/demo/cast.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { joinDevice, readLink } from '../../kit/server-device.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { runVerb, spawnServer, type SpawnedServer } from '../../kit/server-process.ts';
import { startTestServer } from '../../kit/server.ts';

let folder: string;
let dataDir: string;
const servers: SpawnedServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-demo-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
  await rm(folder, { recursive: true, force: true });
});

async function demo(): Promise<{
  readonly server: SpawnedServer;
  readonly codes: ReadonlyMap<string, string>;
}> {
  const server = await spawnServer({ verb: 'demo', dataDir });
  servers.push(server);
  const last = DEMO_PEOPLE.at(-1)!;
  await server.line(last.name);
  await expect
    .poll(() => server.lines.filter((line) => line.includes('/join#')).length)
    .toBe(DEMO_PEOPLE.length);
  const codes = DEMO_PEOPLE.map(({ name }) => {
    const at = server.lines.findIndex((line) => line.startsWith(`${name},`));
    return [name, readLink(server.lines[at + 1]!.trim()).code] as const;
  });
  return { server, codes: new Map(codes) };
}

test('[3.3] the demo is a living board for six people in two scenes, each by their own link', async () => {
  const { server, codes } = await demo();
  const seen: Record<string, readonly string[]> = {};
  for (const { name, job } of DEMO_PEOPLE) {
    const device = await joinDevice(server.origin, codes.get(name)!);
    const live = new LivePeer(server.origin, device.cookie);
    const me = await live.until('me');
    expect(me).toMatchObject({ name, job, adult: true, production: { name: DEMO_TITLE } });
    expect(me.ic?.name).toBe(DEMO_PEOPLE[0].name);
    const { scenes } = await live.until('scenes');
    seen[name] = scenes.map(({ number, beats, right }) => `${number}: ${beats} ${right}`);
    if (job === 'director') {
      const board = await BoardPeer.open(server.origin, device.cookie, scenes[0]!.id);
      expect(board.beats()).toHaveLength(9);
      expect(board.contacts().length).toBeGreaterThan(10);
      board.close();
    }
    await live.close();
  }
  const both = ['12: 9 rw', '19: 3 rw'];
  expect(Object.values(seen)).toEqual([both, both, both, both, both, []]);
});

test('[2.6] the kit of the demo is alive: costume has lists of both scenes, wearers have answered, one is asked again', async () => {
  const { server, codes } = await demo();
  const kitOf = async (name: string): Promise<readonly LiveKitScene[]> => {
    const device = await joinDevice(server.origin, codes.get(name)!);
    const live = new LivePeer(server.origin, device.cookie);
    const { scenes } = await live.until('kit');
    await live.close();
    return scenes;
  };
  const costume = await kitOf('Priya Raman');
  const lines = costume.flatMap(({ lines: all = [] }) => all);
  expect(costume.map(({ number, ready, lines: all = [] }) => [number, ready, all.length])).toEqual([
    ['12', false, 10],
    ['19', true, 2],
  ]);
  const wearers = lines.flatMap((line) => line.wearers);
  expect(wearers.filter(({ confirmedAt }) => confirmedAt !== null)).toHaveLength(6);
  expect(wearers.filter(({ allergy }) => allergy === 'asked')).toHaveLength(1);
  expect(wearers.filter(({ avoid }) => avoid !== '')).toHaveLength(1);
  const [again] = lines.filter(({ item }) => item === 'nude-layer');
  expect(again).toMatchObject({
    version: 2,
    tone: '3',
    wearers: [{ confirmedAt: null, said: { tone: '4' } }],
  });
  for (const { item, beats } of lines.filter((line) => line.item === 'lined-garment'))
    expect([item, beats.length]).toEqual([item, 2]);
  const own = (await kitOf('Jonas Adeyemi')).flatMap(({ lines: all = [] }) => all);
  expect(own.map(({ item }) => item).toSorted()).toEqual(['foam-pad', 'lined-garment', 'robe', 'soft-pads']);
  expect(await kitOf('Rosa Delgado')).toEqual(
    costume.map(({ id, number, ready }) => ({ id, number, ready })),
  );
});

test('[R7] [R9] the beats of the demo stand where its people left them; each is told of their own, the director of what is published', async () => {
  const { server, codes } = await demo();
  const told = async (name: string) => {
    const device = await joinDevice(server.origin, codes.get(name)!);
    const live = new LivePeer(server.origin, device.cookie);
    const { scenes } = await live.until('scenes');
    const consent = await live.until('consent');
    const people = new Map((await live.until('people')).people.map((one) => [one.id, one.name]));
    const names = new Map<string, string>();
    for (const { id } of scenes) {
      const board = await BoardPeer.open(server.origin, device.cookie, id);
      for (const [beat, fields] of Object.entries(board.doc.getMap('beats').toJSON()))
        names.set(beat, String(fields.name));
      board.close();
    }
    await live.close();
    const beats = consent.scenes.flatMap((scene) => scene.beats);
    const said = beats.map(({ id, ready, changed, people: of }): readonly [string, string] => [
      names.get(id)!,
      [
        ...(ready ? [changed ? 'asked again' : 'ready'] : []),
        ...of.map(({ person, standing }) => `${people.get(person)!.split(' ')[0]} ${standing}`).toSorted(),
      ].join(', '),
    ]);
    return { said: Object.fromEntries(said), maps: consent.maps };
  };
  const ic = await told('Mara Lindqvist');
  expect(ic.said).toEqual({
    'At the window': 'ready, Jonas agreed, Samira agreed',
    'Across the room': 'Jonas agreed, Samira agreed',
    Hands: 'Jonas agreed, Samira offered',
    'Forehead to forehead': 'asked again, Jonas changed, Samira changed',
    'On the landing': 'ready, Jonas agreed, Samira agreed',
    'The worn step': 'Jonas talk, Samira agreed',
  });
  expect(ic.maps.map(({ entries }) => entries.length).toSorted((a, b) => a - b)).toEqual([9, 18]);
  const samira = await told('Samira Haddad');
  expect(samira.said).toMatchObject({
    Hands: 'Samira offered',
    'Forehead to forehead': 'asked again, Samira changed',
  });
  expect(JSON.stringify(samira.said)).not.toContain('Jonas');
  expect(samira.maps).toHaveLength(1);
  const rosa = await told('Rosa Delgado');
  expect(rosa).toEqual({
    said: { 'At the window': 'ready', 'Forehead to forehead': 'asked again', 'On the landing': 'ready' },
    maps: [],
  });
  await server.kill('SIGTERM');
  const { stdout, code } = await runVerb(['verify'], { ACCORD_DATA: dataDir });
  expect([code, stdout]).toEqual([0, expect.stringContaining('Everything holds.')]);
});

test('[3.3] running it twice makes nothing twice and prints fresh links', async () => {
  const first = await demo();
  await first.server.kill('SIGKILL');
  const second = await demo();
  const name = DEMO_PEOPLE[0].name;
  expect(second.codes.get(name)).not.toBe(first.codes.get(name));
  const device = await joinDevice(second.server.origin, second.codes.get(name)!);
  const live = new LivePeer(second.server.origin, device.cookie);
  const { scenes } = await live.until('scenes');
  expect(scenes.map(({ number, beats }) => [number, beats])).toEqual([
    ['12', 9],
    ['19', 3],
  ]);
  expect((await live.until('people')).people.map((person) => person.name).toSorted()).toEqual(
    DEMO_PEOPLE.map((person) => person.name).toSorted(),
  );
  const lines = (await live.until('kit')).scenes.map(({ lines: all = [] }) => all.length);
  expect(lines).toEqual([10, 2]);
  // one answer each, one offer of each beat: what a second run would do again stands once
  const entries = await device.run('read-ledger', {});
  const events = entries.ok ? entries.result.lines.map(({ event }) => event) : [];
  const count = (event: string): number => events.filter((one) => one === event).length;
  expect(['beat-offered', 'offer-answered', 'beat-called-ready', 'map-released'].map(count)).toEqual([
    6, 11, 3, 2,
  ]);
  await live.close();
});

test('[3.3] it never mixes with a real production, even one of the same name', async () => {
  const real = await startTestServer({ dataDir });
  await real.records.foundProduction({ production: DEMO_TITLE, name: 'Ines', job: 'lead-ic' });
  await real.stop();
  const run = await runVerb(['demo'], { ACCORD_DATA: dataDir, PORT: '0' });
  expect([run.code, run.stdout]).toEqual([1, '']);
  expect(run.stderr).toContain('holds a production that is not the demo');
  const after = await startTestServer({ dataDir });
  const [production] = await after.records.productions();
  expect(await after.records.people(production!.id)).toHaveLength(1);
  await after.remove();
});
