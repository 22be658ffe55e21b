import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putRecord } from '#shared/doc/write-records.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { createDevice, joinDevice, readLink } from '../../kit/server-device.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { runVerb, spawnServer, type SpawnedServer } from '../../kit/server-process.ts';

let folder: string;
let dataDir: string;
const servers: SpawnedServer[] = [];
const boards: BoardPeer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-cli-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const board of boards.splice(0)) board.close();
  await Promise.all(servers.splice(0).map((server) => server.kill()));
  await rm(folder, { recursive: true, force: true });
});

async function serve(options: Partial<Parameters<typeof spawnServer>[0]> = {}): Promise<SpawnedServer> {
  const server = await spawnServer({ dataDir, ...options });
  servers.push(server);
  return server;
}

const LEAD = { production: 'A Play', name: 'Ines', job: 'lead-ic' } as const;

/** Makes the production by the printed link, with one scene; the device is its first person's. */
async function begin(server: SpawnedServer) {
  const { path, code } = readLink(await server.line('/start#'));
  expect(path).toBe('/start');
  const device = createDevice(server.origin);
  const made = await device.run('create-production', { code, ...LEAD });
  if (!made.ok) throw new Error(made.reason);
  const scene = await device.run('add-scene', { number: '1', title: 'One' });
  if (!scene.ok) throw new Error(scene.reason);
  return { device, person: made.result.person, scene: scene.result.scene, code };
}

test('[3.3] on an empty store serve prints one link, which makes the first production once', async () => {
  const server = await serve();
  const { code, device } = await begin(server);
  const again = await createDevice(server.origin).run('create-production', { code, ...LEAD });
  expect(again).toMatchObject({ ok: false, reason: 'code-ended' });
  const live = new LivePeer(server.origin, device.cookie);
  expect(await live.until('me')).toMatchObject({ name: 'Ines', role: 'ic', production: { name: 'A Play' } });
  await live.close();
});

test('[3.3] after a restart the production, its session and its board are there, and no link is printed', async () => {
  const first = await serve();
  const { device, scene } = await begin(first);
  expect(await first.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  const second = await serve();
  const live = new LivePeer(second.origin, device.cookie);
  expect((await live.until('scenes')).scenes.map(({ id }) => id)).toEqual([scene]);
  expect(second.lines.join('\n')).not.toContain('/start#');
  await live.close();
});

test('[live] a board shows who has it open and how many beats it has', async () => {
  const server = await serve();
  const { device, person, scene } = await begin(server);
  const live = new LivePeer(server.origin, device.cookie);
  await live.until('here', ({ people }) => people.some((one) => one.id === person && one.scene === null));
  const board = await BoardPeer.open(server.origin, device.cookie, scene);
  boards.push(board);
  await live.until('here', ({ people }) => people.some((one) => one.scene === scene));
  putRecord(board.doc, 'board', 'beats', 'beat_aaaaaaaaaaaaaa', {
    order: 'a0',
    kind: 'plain',
    name: '',
    phrase: '',
    people: [],
    cueIn: '',
    cueOut: '',
    counts: 4,
  });
  await live.until('scenes', ({ scenes }) => scenes[0]?.beats === 1);
  board.close();
  await live.until('here', ({ people }) => people.every((one) => one.scene === null));
  await live.close();
});

test('[6.6] SIGTERM closes every socket with 4503, frees folder and port, and exits 0', async () => {
  const server = await serve();
  const { device, scene } = await begin(server);
  const live = new LivePeer(server.origin, device.cookie);
  await live.until('here');
  const board = await BoardPeer.open(server.origin, device.cookie, scene);
  boards.push(board);
  const ended = await server.kill('SIGTERM');
  expect([await live.closed, await board.closed, ended]).toEqual([4503, 4503, { code: 0, signal: null }]);
  expect(await readdir(dataDir)).not.toContain('control.sock');
  await serve({ port: Number(new URL(server.origin).port) });
});

test('[6.6] SIGINT does the same', async () => {
  const server = await serve();
  expect(await server.kill('SIGINT')).toEqual({ code: 0, signal: null });
});

test('a port in use stops the start with one line that says what to do', async () => {
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const run = await runVerb(['serve'], { ACCORD_DATA: dataDir, PORT: String(port) });
  taken.close();
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toBe(
    `Port ${port} is in use: stop the other program, or choose another port, for example PORT=${port + 1}.\n`,
  );
});

test('a data folder in use stops a second server with one line', async () => {
  await serve();
  const run = await runVerb(['serve'], { ACCORD_DATA: dataDir, PORT: '0' });
  expect(run.code).toBe(1);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain('in use by another Accord process');
});

test.each([
  ['a port that is none', { PORT: 'http' }, 'PORT must be'],
  ['a short key', { ACCORD_KEY: 'secret' }, 'ACCORD_KEY must be'],
  ['an origin with a path', { ACCORD_ORIGIN: 'https://a.example/board' }, 'ACCORD_ORIGIN must be'],
  ['half of TLS', { TLS_CERT: '/nowhere' }, 'TLS_CERT needs TLS_KEY'],
  ['several machines', { DATABASE_URL: 'postgres://x' }, 'DATABASE_URL is for several machines'],
  ['a folder that is a file', { ACCORD_DATA: '/dev/null' }, '/dev/null'],
  ['an address of another machine', { HOST: '203.0.113.1', PORT: '0' }, 'HOST=203.0.113.1'],
])('[3.3] %s stops the start with one clear line', async (_name, env, says) => {
  const run = await runVerb(['serve'], { ACCORD_DATA: dataDir, ...env });
  expect(run.code).toBeGreaterThan(0);
  expect(run.stdout).toBe('');
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain(says);
});

test('off this machine without TLS it says what will not work and how to mend it', async () => {
  const server = await serve({ env: { HOST: '0.0.0.0' } });
  const line = await server.line('Without https');
  for (const word of ['service worker', 'passkeys', 'wake lock', 'TLS_CERT', 'ACCORD_ORIGIN'])
    expect(line).toContain(word);
});

test('[3.3] invite works while the server runs, and without it', async () => {
  const server = await serve();
  const { device } = await begin(server);
  const env = { ACCORD_DATA: dataDir };
  const live = new LivePeer(server.origin, device.cookie);
  await live.until('here');
  const run = await runVerb(['invite', 'Noor', '--job', 'performer', '--scenes', '1'], env);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  // the page that is open sees the new person at once
  const people = await live.until('people', (message) => message.people.some(({ name }) => name === 'Noor'));
  const link = readLink(run.stdout.trim().split('\n').at(-1)!);
  expect(link).toMatchObject({ origin: server.origin, path: '/join' });
  const noor = await joinDevice(server.origin, link.code);
  const hers = new LivePeer(server.origin, noor.cookie);
  expect((await hers.until('scenes')).scenes.map(({ number }) => number)).toEqual(['1']);
  expect((await hers.until('me')).personId).toBe(people.people.find(({ name }) => name === 'Noor')!.id);
  await Promise.all([live.close(), hers.close()]);

  const twice = await runVerb(['invite', 'noor', '--job', 'performer'], env);
  expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('--again')]);
  await server.kill('SIGTERM');
  const again = await runVerb(['invite', '--again', 'Noor'], { ...env, ACCORD_ORIGIN: 'https://a.example' });
  expect(again).toMatchObject({ code: 0 });
  expect(readLink(again.stdout.trim().split('\n').at(-1)!)).toMatchObject({ origin: 'https://a.example' });
});

test.each([
  [['frobnicate'], 'There is no verb "frobnicate"'],
  [['import', 'x.fdx'], 'import is not part of this version yet'],
  [['export', '12'], 'export is not part of this version yet'],
  [['invite'], 'Usage: invite'],
  [['invite', 'Noor'], 'Say the job'],
  [['invite', 'Noor', '--color', 'red'], 'Usage: invite'],
  [['backup'], 'Usage: backup'],
])('`%s` ends with code 2 and one clear line', async (args, says) => {
  const run = await runVerb(args, { ACCORD_DATA: dataDir });
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain(says);
});

test('help lists every verb that works', async () => {
  const { code, stdout } = await runVerb(['help']);
  expect(code).toBe(0);
  for (const verb of ['serve', 'demo', 'invite', 'backup', 'restore', 'verify', 'doctor', 'help'])
    expect(stdout).toContain(`\n  ${verb}`);
});
