// Backup, restore, verify and doctor: what keeps a rehearsal's work.
import { chmod, copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foundCompany } from '../../kit/company.ts';
import { runVerb } from '../../kit/server-process.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-keep-'));
  server = await startTestServer();
});
afterEach(async () => {
  await server.remove();
  await rm(folder, { recursive: true, force: true });
});

test('[3.3] a backup taken while the server runs restores into an empty folder and verifies', async () => {
  const { by } = await foundCompany(server);
  await by.ic.device.run('add-scene', { number: '12', title: 'The dock house' });
  const file = join(folder, 'copy.accord');
  const backup = await runVerb(['backup', file], { ACCORD_DATA: server.dataDir });
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toContain('does not hold the key');
  // it goes on serving
  expect((await by.ic.device.run('add-scene', { number: '13', title: 'Later' })).ok).toBe(true);

  const dataDir = join(folder, 'restored');
  const restore = await runVerb(['restore', file], { ACCORD_DATA: dataDir });
  expect(restore).toMatchObject({ code: 0, stderr: '' });
  const keyless = await runVerb(['verify'], { ACCORD_DATA: dataDir });
  expect(keyless.code).toBe(1);
  expect(keyless.stderr).toContain('key is missing');
  await copyFile(join(server.dataDir, 'master.key'), join(dataDir, 'master.key'));
  const verify = await runVerb(['verify'], { ACCORD_DATA: dataDir });
  expect(verify).toMatchObject({ code: 0, stderr: '' });
  expect(verify.stdout).toContain('every line holds');
  expect(verify.stdout).toContain('Everything holds.');

  const copy = await startTestServer({ dataDir });
  const [production] = await copy.records.productions();
  expect((await copy.records.scenes(production!.id)).map(({ number }) => number)).toEqual(['12']);
  await copy.remove();
});

test('a restore never overwrites data, and a backup never overwrites a file', async () => {
  const file = join(folder, 'copy.accord');
  const env = { ACCORD_DATA: server.dataDir };
  await runVerb(['backup', file], env);
  const again = await runVerb(['backup', file], env);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  await server.stop();
  const restore = await runVerb(['restore', file], env);
  expect([restore.code, restore.stderr]).toEqual([1, expect.stringContaining('never overwrites')]);
});

test('[6.4] backup and restored store are for their owner only, however the file travelled', async () => {
  const file = join(folder, 'copy.accord');
  await runVerb(['backup', file], { ACCORD_DATA: server.dataDir });
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  expect(await modeOf(file)).toBe(0o600);
  await chmod(file, 0o644);
  const dataDir = join(folder, 'restored');
  await runVerb(['restore', file], { ACCORD_DATA: dataDir });
  expect([await modeOf(dataDir), await modeOf(join(dataDir, 'accord.db'))]).toEqual([0o700, 0o600]);
});

test('a file that is no backup is refused and leaves nothing', async () => {
  const file = join(folder, 'holiday.txt');
  await writeFile(file, 'not a backup');
  const run = await runVerb(['restore', file], { ACCORD_DATA: join(folder, 'new') });
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('is not a backup of Accord')]);
});

test('[3.3] verify runs inside the server that has the folder', async () => {
  await foundCompany(server);
  const run = await runVerb(['verify'], { ACCORD_DATA: server.dataDir });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('Everything holds.');
});

test('verify says which document cannot be read, and ends with code 1', async () => {
  const { by } = await foundCompany(server);
  const added = await by.ic.device.run('add-scene', { number: '12', title: 'The dock house' });
  if (!added.ok) throw new Error(added.reason);
  const name = `board/${added.result.scene}`;
  await server.running.planes.store.documents.append(name, Uint8Array.from([1, 200, 200, 1]));
  const run = await runVerb(['verify'], { ACCORD_DATA: server.dataDir });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(`${name}: its stored bytes cannot be read`);
});

test('verify and invite make nothing where there is no data', async () => {
  const dataDir = join(folder, 'mistyped');
  for (const args of [['verify'], ['invite', 'Noor', '--job', 'sound']]) {
    const run = await runVerb(args, { ACCORD_DATA: dataDir });
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('There is no data in')]);
  }
  await expect(chmod(dataDir, 0o700)).rejects.toThrow('ENOENT');
});

test('[3.3] doctor finds a running server fine', async () => {
  const run = await runVerb(['doctor'], { ACCORD_DATA: server.dataDir });
  expect(run.stdout).toContain('a server has this data folder and answers');
  expect(run.stdout).toMatch(/ok {4}Node \d+/);
  expect(run.stdout).toMatch(/free on the disk/);
});

test('[3.3] doctor names every trouble and what to do, and ends with code 1', async () => {
  const dataDir = join(folder, 'open');
  await mkdir(dataDir, { mode: 0o755 });
  await writeFile(join(dataDir, 'master.key'), 'x', { mode: 0o644 });
  const pem = join(folder, 'no.pem');
  await writeFile(pem, 'no certificate');
  const env = {
    ACCORD_DATA: dataDir,
    HOST: '127.0.0.1',
    PORT: String(server.port),
    TLS_CERT: pem,
    TLS_KEY: pem,
  };
  const run = await runVerb(['doctor'], env);
  expect(run.code).toBe(1);
  for (const says of [
    `run "chmod 700 ${dataDir}"`,
    `run "chmod 600 ${join(dataDir, 'master.key')}"`,
    `port ${server.port} on 127.0.0.1 cannot be used (EADDRINUSE)`,
    'TLS_CERT and TLS_KEY do not fit together',
  ])
    expect(run.stdout).toContain(says);
  const wrong = await runVerb(['doctor'], { ...env, PORT: 'x', LOG_LEVEL: 'loud' });
  expect(wrong.stdout).toContain('MEND  PORT must be');
  expect(wrong.stdout).toContain('MEND  LOG_LEVEL must be');
});
