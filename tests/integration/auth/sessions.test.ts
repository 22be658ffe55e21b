import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer, type TestDevice } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

const DAY = 24 * 60 * 60 * 1000;
const passphrase = 'four quiet words here';

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

async function sessionIdOf(device: TestDevice): Promise<string> {
  return (await server.auth.fromCookie(device.cookie!))!.id;
}

async function invited(until: number | null = null): Promise<{ person: string; code: string }> {
  const answer = await company.by.ic.device.run('invite', { name: 'Guest', job: 'performer', until });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result;
}

describe('a session', () => {
  it('is a cookie that scripts cannot read, made of 256 random bits', async () => {
    const { code } = await invited();
    const answer = await server.device().post('join', JSON.stringify({ code }));
    expect(answer.headers.get('set-cookie')).toMatch(
      /^accord=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
    );
  });

  it('carries today’s role, not the one it was started with', async () => {
    const { device, id } = company.by.crew;
    expect((await server.auth.fromCookie(device.cookie!))?.who.role).toBe('crew');
    await company.by.ic.device.run('change-person', { person: id, job: 'director' });
    expect((await server.auth.fromCookie(device.cookie!))?.who.role).toBe('director');
  });

  it('ends thirty days after it was last used', async () => {
    const { device } = company.by.director;
    for (let at = 0; at < 3; at += 1) {
      server.clock.advance(29 * DAY);
      expect(await device.session()).toEqual({ signedIn: true, locked: false });
    }
    server.clock.advance(30 * DAY);
    expect(await device.session()).toEqual({ signedIn: false, locked: false });
    expect(await device.run('add-scene', { number: '1', title: 'x' })).toMatchObject({
      reason: 'no-session',
    });
  });

  it('ends for a guest on their last day', async () => {
    const { person, code } = await invited(server.clock.now() + 2 * DAY);
    const device = server.device();
    await device.run('join', { code });
    expect(await device.session()).toMatchObject({ signedIn: true });
    const id = await sessionIdOf(device);
    server.clock.advance(2 * DAY);
    expect(await device.session()).toMatchObject({ signedIn: false });
    expect(await server.auth.look(id)).toEqual({ kind: 'ended' });
    expect(await server.records.documentFacts({ kind: 'map', id: person })).toBe(null);
  });

  it('notes when it was last seen, every few minutes at most', async () => {
    const { device, id } = company.by.director;
    const seen = async (): Promise<number | undefined> =>
      (await server.auth.devices(company.production)).find((one) => one.personId === id)?.lastSeen;
    const start = await seen();
    server.clock.advance(4 * 60_000);
    await device.session();
    expect(await seen()).toBe(start);
    server.clock.advance(60_000);
    await device.session();
    expect(await seen()).toBe(server.clock.now());
  });

  it('takes the place of the one this browser had', async () => {
    const { device } = company.by.director;
    const before = await sessionIdOf(device);
    const { code } = await invited();
    await device.run('join', { code });
    expect(await server.auth.look(before)).toEqual({ kind: 'signed-out' });
    const mine = await server.store.ledger.read(company.production, company.by.director.id);
    expect(mine.at(-1)).toMatchObject({ event: 'session-ended', detail: { session: before } });
  });

  it('is not more than twenty per person; the oldest go first', async () => {
    const person = company.by.director.id;
    const oldest = await sessionIdOf(company.by.director.device);
    for (let at = 0; at < 20; at += 1) {
      server.clock.advance(1000);
      await server.deviceOf(person);
    }
    const mine = (await server.auth.devices(company.production)).filter((one) => one.personId === person);
    expect(mine).toHaveLength(20);
    expect(await server.auth.look(oldest)).toEqual({ kind: 'signed-out' });
  });

  it.each([
    'accord=',
    'accord=x',
    'other=1',
    `accord=${'A'.repeat(43)}`,
    `accord=${'A'.repeat(9000)}`,
    ';;=;',
  ])('is not there for the cookie %j', async (cookie) => {
    expect(await server.auth.fromCookie(cookie)).toBe(null);
  });
});

describe('ending', () => {
  it('signs out one device and forgets its cookie; twice is no harm', async () => {
    const { device, id } = company.by.director;
    const other = await server.deviceOf(id);
    const cookie = device.cookie;
    expect(await device.run('sign-out', {})).toEqual({ ok: true, result: null });
    expect(device.cookie).toBe(null);
    expect(await server.auth.fromCookie(cookie!)).toBe(null);
    expect(await device.run('sign-out', {})).toEqual({ ok: true, result: null });
    expect(await other.session()).toMatchObject({ signedIn: true });
  });

  it('[6.2] ends every session of a person at once, and tells after it can be read', async () => {
    const { id, device } = company.by.director;
    const devices = [device, await server.deviceOf(id)];
    const ids = await Promise.all(devices.map(sessionIdOf));
    const looks: Promise<unknown>[] = [];
    server.auth.onChanged(() => looks.push(...ids.map((one) => server.auth.look(one))));
    expect(await company.by.ic.device.run('end-access', { person: id })).toEqual({ ok: true, result: null });
    expect(await Promise.all(looks)).toEqual([{ kind: 'ended' }, { kind: 'ended' }]);
    for (const one of devices) expect(await one.session()).toEqual({ signedIn: false, locked: false });
    expect(await company.by.ic.device.run('end-access', { person: id })).toEqual({ ok: true, result: null });
  });

  it('ends a lost tablet: one’s own, or anybody’s by those who keep people', async () => {
    const { id, device } = company.by.performer;
    const lost = await server.deviceOf(id);
    const session = await sessionIdOf(lost);
    expect(await company.by.director.device.run('end-session', { session })).toMatchObject({
      reason: 'not-found',
    });
    expect(await device.run('end-session', { session })).toEqual({ ok: true, result: null });
    expect(await lost.session()).toMatchObject({ signedIn: false });
    const own = await sessionIdOf(device);
    expect(await company.admin.device.run('end-session', { session: own })).toEqual({
      ok: true,
      result: null,
    });
    expect(await device.session()).toMatchObject({ signedIn: false });
  });
});

describe('the lock', () => {
  it('covers a device until its person’s passphrase', async () => {
    const { device, id } = company.by.director;
    expect(await device.run('set-lock', { lock: { kind: 'passphrase', passphrase } })).toMatchObject({
      ok: true,
    });
    expect(await server.auth.lockOf(id)).toBe('passphrase');
    expect(await device.run('lock', {})).toMatchObject({ ok: true });
    expect(await device.session()).toEqual({ signedIn: true, locked: true });
    expect(await device.run('add-scene', { number: '1', title: 'x' })).toMatchObject({ reason: 'locked' });
    expect(await device.run('set-lock', { lock: { kind: 'none' } })).toMatchObject({ reason: 'locked' });
    expect(await device.run('unlock', { passphrase: 'something else' })).toMatchObject({
      reason: 'sign-in-failed',
    });
    expect(await device.run('unlock', { passphrase })).toMatchObject({ ok: true });
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
  });

  it('opens to its person however often others have guessed elsewhere, and is not guessed itself', async () => {
    const { device, id } = company.by.director;
    await device.run('set-lock', { lock: { kind: 'passphrase', passphrase } });
    await device.run('lock', {});
    for (let at = 0; at < 11; at += 1)
      await server.device().run('sign-in', { person: id, passphrase: `guess ${at}` });
    expect(await device.run('unlock', { passphrase })).toMatchObject({ ok: true });
    await device.run('lock', {});
    const guess = (at: number): Promise<unknown> => device.run('unlock', { passphrase: `guess ${at}` });
    for (let at = 0; at < 10; at += 1) expect(await guess(at)).toMatchObject({ reason: 'sign-in-failed' });
    expect(await device.run('unlock', { passphrase })).toMatchObject({ reason: 'too-fast' });
    server.clock.advance(60_000);
    expect(await device.run('unlock', { passphrase })).toMatchObject({ ok: true });
  });

  it('is not guessed by whoever lets its person in again and again', async () => {
    const { device, id } = company.by.performer;
    await device.run('set-lock', { lock: { kind: 'passphrase', passphrase } });
    const guess = async (at: number): Promise<unknown> => {
      const again = await company.by.ic.device.run('invite-again', { person: id });
      if (!again.ok) throw new Error(again.reason);
      const assisted = server.device();
      await assisted.run('join', { code: again.result.code });
      return assisted.run('unlock', { passphrase: `guess ${at}` });
    };
    for (let at = 0; at < 10; at += 1) expect(await guess(at)).toMatchObject({ reason: 'sign-in-failed' });
    expect(await guess(10)).toMatchObject({ reason: 'too-fast' });
  });

  it('opens without a passphrase by a fresh code only', async () => {
    const { device, id } = company.by.director;
    await device.run('lock', {});
    expect(await device.run('unlock', { passphrase: '' })).toMatchObject({ reason: 'sign-in-failed' });
    const again = await company.by.ic.device.run('invite-again', { person: id });
    if (!again.ok) throw new Error(again.reason);
    await device.run('join', { code: again.result.code });
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
  });

  it('turns an assisted session into a full one by one’s own passphrase', async () => {
    const { device, id } = company.by.performer;
    await device.run('set-lock', { lock: { kind: 'passphrase', passphrase } });
    const again = await company.by.ic.device.run('invite-again', { person: id });
    if (!again.ok) throw new Error(again.reason);
    await device.run('join', { code: again.result.code });
    expect((await server.auth.fromCookie(device.cookie!))?.only).toEqual(['board']);
    await device.run('lock', {});
    await device.run('unlock', { passphrase });
    expect((await server.auth.fromCookie(device.cookie!))?.only).toBe(undefined);
  });
});

describe('a passphrase', () => {
  it('chosen when joining signs in elsewhere; wrong, unknown and ended are one answer', async () => {
    const { person, code } = await invited();
    await server.device().run('join', { code, lock: { kind: 'passphrase', passphrase } });
    const device = server.device();
    expect(await device.run('sign-in', { person, passphrase })).toMatchObject({ ok: true });
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
    const tries = [
      { person, passphrase: 'wrong one here' },
      { person: 'pers_0123456789', passphrase },
      { person: company.by.crew.id, passphrase: '' },
    ];
    const bodies = await Promise.all(
      tries.map(async (body) => (await server.device().post('sign-in', JSON.stringify(body))).text()),
    );
    await company.by.ic.device.run('end-access', { person });
    bodies.push(await (await server.device().post('sign-in', JSON.stringify({ person, passphrase }))).text());
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('sign-in-failed');
  });

  it('is the same on every keyboard', async () => {
    const { device, id } = company.by.director;
    await device.run('set-lock', { lock: { kind: 'passphrase', passphrase: 'cafe\u0301 au lait' } });
    const elsewhere = { person: id, passphrase: 'caf\u00e9 au lait' };
    expect(await server.device().run('sign-in', elsewhere)).toMatchObject({ ok: true });
  });

  it('is not guessed: ten tries per person, from wherever they come', async () => {
    const { id } = company.by.director;
    const guess = (at: number): Promise<unknown> =>
      server
        .device()
        .run('sign-in', { person: id, passphrase: `guess ${at}` }, { 'x-forwarded-for': `10.0.0.${at}` });
    for (let at = 0; at < 10; at += 1) expect(await guess(at)).toMatchObject({ reason: 'sign-in-failed' });
    expect(await guess(10)).toMatchObject({ reason: 'too-fast' });
    server.clock.advance(60_000);
    expect(await guess(11)).toMatchObject({ reason: 'sign-in-failed' });
  });
});
