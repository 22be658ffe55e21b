import { connect } from 'node:net';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askControl } from '../../../server/cli/control.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.remove());

/** Sends bytes to the control socket and collects what comes back until it closes. */
async function send(bytes: string): Promise<string> {
  const socket = connect(join(server.dataDir, 'control.sock'));
  socket.on('error', () => undefined);
  socket.write(bytes);
  const parts = await socket.setEncoding('utf8').toArray();
  return parts.join('');
}

test('[6.2] socket and token are for the owner of the folder only', async () => {
  for (const name of ['control.sock', 'control.token'])
    expect([name, (await stat(join(server.dataDir, name))).mode & 0o777]).toEqual([name, 0o600]);
});

test.each([
  ['no JSON', 'hello\n'],
  ['no token', '{"request":{"verb":"look"}}\n'],
  ['a wrong token', '{"token":"0000","request":{"verb":"look"}}\n'],
])('[6.2] %s gets no answer, and the server goes on', async (_name, bytes) => {
  expect(await send(bytes)).toBe('');
  expect(await askControl(server.dataDir, { verb: 'look' })).toMatchObject({ ok: true });
});

test('[6.3] a line without an end is cut off', async () => {
  expect(await send('x'.repeat(100_000))).toBe('');
  expect(await askControl(server.dataDir, { verb: 'look' })).toMatchObject({ ok: true });
});

test('[6.2] with the token a request that is not known is refused in words', async () => {
  const token = await readFile(join(server.dataDir, 'control.token'), 'utf8');
  const answer = await send(`${JSON.stringify({ token, request: { verb: 'erase' } })}\n`);
  expect(JSON.parse(answer)).toMatchObject({ ok: false, line: expect.stringContaining('another version') });
});

test('[6.6] after the stop nobody answers, and the files are gone', async () => {
  await server.stop();
  expect(await askControl(server.dataDir, { verb: 'look' })).toBeNull();
  await expect(stat(join(server.dataDir, 'control.token'))).rejects.toThrow('ENOENT');
});
