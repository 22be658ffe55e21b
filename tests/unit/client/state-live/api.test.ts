import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { runCommand } from '../../../../client/state/api.ts';

const browserFetch = globalThis.fetch;
const closers: (() => void)[] = [];

afterEach(() => {
  globalThis.fetch = browserFetch;
  for (const close of closers.splice(0)) close();
});

test('[6.2] a command goes as JSON with its key and whose page it is, and its result comes back', async () => {
  const seen: unknown[] = [];
  await serve((request, response, body) => {
    const { url, method, headers } = request;
    const { 'content-type': type, 'idempotency-key': key, 'accord-as': as } = headers;
    seen.push({ url, method, type, key, as, body });
    response.end('{"ok":true,"result":{"scene":"scn_00000000000001"}}');
  });
  const answer = await runCommand(
    'add-scene',
    { number: '12', title: 'Stairs' },
    { key: 'one-key', as: 'pers_00000000000001' },
  );
  expect(answer).toEqual({ ok: true, result: { scene: 'scn_00000000000001' } });
  expect(seen).toEqual([
    {
      // [R12] the address, which proxies log, names nobody
      url: '/api/add-scene',
      method: 'POST',
      type: 'application/json',
      key: 'one-key',
      as: 'pers_00000000000001',
      body: '{"number":"12","title":"Stairs"}',
    },
  ]);
});

test('two commands never share a key by chance', async () => {
  const keys = new Set<unknown>();
  await serve((request, response) => {
    keys.add(request.headers['idempotency-key']);
    response.end('{"ok":true,"result":null}');
  });
  await runCommand('lock', {}, { as: null });
  await runCommand('lock', {}, { as: null });
  expect(keys.size).toBe(2);
});

test('a refusal keeps the sentence of the server, whatever the status', async () => {
  await serve((_request, response) => {
    response.statusCode = 403;
    response.end('{"ok":false,"reason":"not-found","sentence":"We could not find that."}');
  });
  expect(await runCommand('lock', {}, { as: null })).toEqual({
    ok: false,
    reason: 'not-found',
    sentence: 'We could not find that.',
  });
});

test.each([
  ['an error page of something in between', '<html>502</html>'],
  ['half an answer', '{"ok":tr'],
  ['a reason of next year', '{"ok":false,"reason":"of-next-year","sentence":"No."}'],
])('%s is said as one calm sentence', async (_name, body) => {
  await serve((_request, response) => response.end(body));
  const answer = await runCommand('lock', {}, { as: null });
  expect(answer).toMatchObject({ ok: false, reason: 'broken' });
});

test('no server is an outcome, not an error', async () => {
  const close = await serve((_request, response) => response.end());
  close();
  const answer = await runCommand('lock', {}, { as: null });
  expect(answer).toMatchObject({ ok: false, reason: 'offline' });
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real server; the page's relative addresses lead to it. */
async function serve(handle: Handler): Promise<() => void> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => handle(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = async (path, init) => {
    if (typeof path !== 'string') throw new Error('commands are sent to a path');
    return browserFetch(`http://127.0.0.1:${port}${path}`, init);
  };
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  closers.push(close);
  return close;
}
