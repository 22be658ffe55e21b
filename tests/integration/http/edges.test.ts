import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

const body = JSON.stringify({ number: '1', title: 'x' });

describe('a request from elsewhere', () => {
  it('[6.2] is refused whatever its cookie, and does nothing', async () => {
    const { device } = company.by.ic;
    const port = new URL(server.url).port;
    const foreign = [
      { origin: 'https://elsewhere.example' },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await device.post('add-scene', body, headers);
      expect([headers, answer.status, await answer.json()]).toMatchObject([
        headers,
        403,
        { ok: false, reason: 'foreign-origin' },
      ]);
    }
    expect(await server.records.scenes(company.production)).toEqual([]);
  });

  it('learns no command by asking', async () => {
    const ask = async (name: string): Promise<string> =>
      (await server.device().post(name, body, { origin: 'https://elsewhere.example' })).text();
    expect(await ask('no-such-command')).toBe(await ask('add-scene'));
  });
});

describe('a body', () => {
  it('[6.3] is JSON of at most 64 KiB', async () => {
    const { device } = company.by.ic;
    const plain = await device.post('add-scene', body, { 'content-type': 'text/plain' });
    expect([plain.status, await plain.json()]).toMatchObject([400, { reason: 'bad-input' }]);
    const charset = await device.post('add-scene', body, {
      'content-type': 'Application/JSON; charset=utf-8',
    });
    expect(charset.status).toBe(200);
    const large = await device.post('add-scene', JSON.stringify({ number: '1', title: 'x'.repeat(65_536) }));
    expect([large.status, await large.json()]).toMatchObject([413, { reason: 'too-large' }]);
  });

  it('[6.3] is measured while it comes, whatever it says about its length', async () => {
    const url = new URL('/api/add-scene', server.url);
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(url, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sending.on('error', reject);
      sending.write(`{"number":"1","title":"${'x'.repeat(40_000)}`);
      sending.end('x'.repeat(40_000));
    });
    expect(status).toBe(413);
  });

  it('[6.3] that breaks off is no fault of ours: nothing is done, and no error is logged', async () => {
    const url = new URL('/api/add-scene', server.url);
    const headers = {
      'content-type': 'application/json',
      'content-length': '500',
      cookie: company.by.ic.device.cookie!,
    };
    const sending = request(url, { method: 'POST', headers });
    sending.on('error', () => undefined);
    const arrived = new Promise<void>((resolve) => {
      sending.write('{"number":"1"', () => resolve());
    });
    await arrived;
    sending.destroy();
    // the connection is gone; another request goes through all the same
    for (let round = 0; round < 5; round += 1) await company.by.ic.device.session();
    expect(server.logged).toEqual([]);
    expect(await server.records.scenes(company.production)).toEqual([]);
  });

  it('[6.3] that is not UTF-8 is refused', async () => {
    const answer = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    expect(await answer.json()).toMatchObject({ reason: 'bad-input' });
  });
});

describe('an address of the interface that does not exist', () => {
  it.each(['no-such-command', 'toString', '__proto__', 'constructor', 'a/b', '%2e%2e%2fadd-scene'])(
    'POST /api/%s is answered as not found, in JSON',
    async (name) => {
      const answer = await company.by.ic.device.post(name, '{}');
      expect([answer.status, await answer.json()]).toMatchObject([404, { ok: false, reason: 'not-found' }]);
    },
  );

  it('is answered alike for another method', async () => {
    for (const path of ['/api/add-scene', '/api/', '/api']) {
      const answer = await fetch(server.url + path);
      expect([path, answer.status, await answer.json()]).toMatchObject([path, 404, { reason: 'not-found' }]);
    }
  });
});

describe('whether one is signed in', () => {
  it('is told by /api/session and nothing else is', async () => {
    expect(await server.device().session()).toEqual({ signedIn: false, locked: false });
    expect(await company.by.ic.device.session()).toEqual({ signedIn: true, locked: false });
    const answer = await fetch(`${server.url}/api/session`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
