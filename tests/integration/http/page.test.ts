import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';

const script = `console.log(${JSON.stringify('x'.repeat(5000))})`;
let folder: string;
let server: CommandServer;
let isReady = true;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-page-'));
  const clientDir = join(folder, 'client');
  await mkdir(join(clientDir, 'assets'), { recursive: true });
  await mkdir(join(clientDir, '.vite'));
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Accord</title>');
  await writeFile(join(clientDir, 'sw.js'), 'self.x = 1');
  await writeFile(join(clientDir, 'late.txt'), 'late');
  await writeFile(join(clientDir, 'assets', 'index-a1b2c3.js'), script);
  await writeFile(join(clientDir, 'assets', 'index-a1b2c3.js.map'), '{}');
  await writeFile(join(clientDir, '.vite', 'manifest.json'), '{}');
  server = await openCommandServer({
    clientDir,
    config: { origin: null, tls: null, metricsToken: 'a-token-of-sixteen' },
    isReady: async () => isReady,
    metrics: () => ({ sync_rooms: 3 }),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends a path as it stands; `fetch` would tidy it first. */
function getRaw(path: string): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, path }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
    });
    sending.on('error', reject);
    sending.end();
  });
}

describe('the page', () => {
  it.each(['/', '/index.html', '/join', '/scene/scn_0123456789abcd', '/no/such/screen'])(
    '%s is the page, asked for each time',
    async (path) => {
      const answer = await fetch(server.url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>Accord</title>');
    },
  );

  it('has files that never change under their name, and a service worker that may', async () => {
    const file = await fetch(`${server.url}/assets/index-a1b2c3.js`);
    expect(await file.text()).toBe(script);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('gzip');
    const worker = await fetch(`${server.url}/sw.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('is not sent again to those who have it', async () => {
    for (const path of ['/', '/assets/index-a1b2c3.js']) {
      const etag = (await fetch(server.url + path)).headers.get('etag')!;
      const again = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
      const plain = await fetch(server.url + path, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBe(null);
    }
  });

  it('is there again once a file that could not be read can be', async () => {
    const file = join(folder, 'client', 'late.txt');
    await rename(file, `${file}.away`);
    expect((await fetch(`${server.url}/late.txt`)).status).toBe(500);
    await rename(`${file}.away`, file);
    expect(await (await fetch(`${server.url}/late.txt`)).text()).toBe('late');
  });

  it.each([
    '/assets/none.js',
    '/assets',
    '/none.png',
    '/assets/index-a1b2c3.js.map',
    '/.vite/manifest.json',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '//secret.txt',
    '/%00.js',
    '/%zz.js',
    '/sync/board',
    '/live',
  ])('[6.2] has nothing at %s', async (path) => {
    const { status, text } = await getRaw(path);
    expect([path, status, text.includes('outside')]).toEqual([path, 404, false]);
  });

  it('[6.2] comes with headers that refuse everything else', async () => {
    const host = new URL(server.url).host;
    for (const path of ['/', '/api/session', '/none.png', '/healthz']) {
      const { headers } = await fetch(server.url + path);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
          `connect-src 'self' ws://${host}; img-src 'self' data:; object-src 'none'; base-uri 'none'; ` +
          "frame-ancestors 'none'; form-action 'self'",
      ]);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers.get('strict-transport-security')).toBe(null);
    }
  });
});

describe('for those who run the machine', () => {
  it('says that it is alive and whether it can serve', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    isReady = false;
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    isReady = true;
  });

  it('gives its numbers to this machine and to the token, not through a proxy', async () => {
    const metrics = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${server.url}/metrics`, { headers });
    expect(await (await metrics({})).text()).toBe('# TYPE accord_sync_rooms gauge\naccord_sync_rooms 3\n');
    const elsewhere = { 'x-forwarded-for': '203.0.113.9' };
    expect((await metrics(elsewhere)).status).toBe(404);
    expect((await metrics({ 'x-forwarded-for': '203.0.113.9, 127.0.0.1' })).status).toBe(404);
    expect((await metrics({ ...elsewhere, authorization: 'Bearer a-token-of-sixteen' })).status).toBe(200);
    expect((await metrics({ ...elsewhere, authorization: 'Bearer another-token-16' })).status).toBe(404);
  });
});
