import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

const MINUTE = 60_000;
const ended = {
  ok: false,
  reason: 'code-ended',
  sentence: 'This code has ended. Ask whoever gave it to you for a new one.',
};

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

async function invite(job = 'performer'): Promise<{ person: string; code: string; endsAt: number }> {
  const answer = await company.by.ic.device.run('invite', { name: 'Ines Duarte', job });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.result;
}

describe('an invite code', () => {
  it('[B6 37] lets its person in once, and ends after 15 minutes', async () => {
    const { person, code, endsAt } = await invite();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(endsAt).toBe(server.clock.now() + 15 * MINUTE);
    const device = server.device();
    expect(await device.run('join', { code })).toEqual({
      ok: true,
      result: { person, production: company.production },
    });
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
    expect(await server.device().run('join', { code })).toEqual(ended);

    const late = await invite();
    server.clock.advance(15 * MINUTE);
    expect(await server.device().run('join', { code: late.code })).toEqual(ended);
  });

  it('[B6 37] is forgiven how it is typed', async () => {
    const { code } = await invite();
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(await server.device().run('join', { code: typed })).toMatchObject({ ok: true });
  });

  it('answers alike to the byte whether it is wrong, used or old', async () => {
    const used = await invite();
    await server.device().run('join', { code: used.code });
    const old = await invite();
    server.clock.advance(16 * MINUTE);
    const bodies = await Promise.all(
      ['0000-0000', used.code, old.code].flatMap((code) =>
        ['join', 'look-at-invite'].map(async (name) => {
          const answer = await server.device().post(name, JSON.stringify({ code }));
          return `${answer.status} ${await answer.text()}`;
        }),
      ),
    );
    expect(new Set(bodies)).toEqual(new Set([`410 ${JSON.stringify(ended)}`]));
  });

  it('says what it is for without being used up', async () => {
    const { code } = await invite('director');
    const look = {
      production: 'Harbour Lights',
      name: 'Ines Duarte',
      job: 'director',
      ic: 'Mara Lind',
      invitedBy: 'Mara Lind',
      assisted: false,
    };
    expect(await server.device().run('look-at-invite', { code })).toEqual({ ok: true, result: look });
    expect(await server.device().run('look-at-invite', { code })).toEqual({ ok: true, result: look });
    expect(await server.device().run('join', { code })).toMatchObject({ ok: true });
  });

  it('gives one session when two requests use it at once', async () => {
    const { person, code } = await invite();
    const answers = await Promise.all([1, 2, 3].map(() => server.device().run('join', { code })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const devices = await server.auth.devices(company.production);
    expect(devices.filter((device) => device.personId === person)).toHaveLength(1);
  });

  it('gives the same session again to the same request sent again, and to no other', async () => {
    const { person, code } = await invite();
    const headers = { 'idempotency-key': 'join-key-1' };
    const [first, again] = [server.device(), server.device()];
    const answer = await first.run('join', { code }, headers);
    expect(await again.run('join', { code }, headers)).toEqual(answer);
    expect(again.cookie).toBe(first.cookie);
    expect(await server.device().run('join', { code }, { 'idempotency-key': 'join-key-2' })).toEqual(ended);
    const other = await server.device().run('join', { code, lock: { kind: 'none' } }, headers);
    expect(other).toMatchObject({ ok: false, reason: 'key-reused' });
    const devices = await server.auth.devices(company.production);
    expect(devices.filter((device) => device.personId === person)).toHaveLength(1);

    await first.run('sign-out', {});
    expect(await server.device().run('join', { code }, headers)).toEqual(ended);
  });

  it('ends when a fresh one is made, and with the access of its person', async () => {
    const { person, code } = await invite();
    const again = await company.by.ic.device.run('invite-again', { person });
    if (!again.ok) throw new Error(again.reason);
    expect(await server.device().run('join', { code })).toEqual(ended);
    await company.by.ic.device.run('end-access', { person });
    expect(await server.device().run('join', { code: again.result.code })).toEqual(ended);
  });

  it('lives as long as whoever runs the machine says', async () => {
    const invited = await server.records.makeSignInCode(company.by.director.id, 7 * 24 * 60 * MINUTE);
    server.clock.advance(6 * 24 * 60 * MINUTE);
    expect(await server.device().run('join', { code: invited!.code })).toMatchObject({ ok: true });
    expect(await server.records.makeSignInCode('pers_000000', MINUTE)).toBe(null);
  });
});

describe('guessing codes', () => {
  it('is stopped after ten wrong ones, by address, and goes on slowly', async () => {
    const { code } = await invite();
    const guess = (): Promise<{ ok: boolean; reason?: string }> =>
      server.device().run('join', { code: '0000-0000' });
    for (let at = 0; at < 10; at += 1) expect(await guess()).toMatchObject({ reason: 'code-ended' });
    expect(await guess()).toMatchObject({ reason: 'too-fast' });
    expect(await server.device().run('look-at-invite', { code })).toMatchObject({ reason: 'too-fast' });
    expect(await server.device().run('join', { code }, { 'x-forwarded-for': '10.0.0.7' })).toMatchObject({
      ok: true,
    });
    server.clock.advance(30_000);
    expect(await guess()).toMatchObject({ reason: 'code-ended' });
    expect(await guess()).toMatchObject({ reason: 'too-fast' });
  });

  it('costs nothing to those who are right: forty people join behind one router', async () => {
    for (let at = 0; at < 40; at += 1) {
      const { code } = await invite('sound');
      expect(await server.device().run('join', { code })).toMatchObject({ ok: true });
    }
  });
});

describe('a code for somebody who has been here', () => {
  it('opens the board only, and lets nobody choose their passphrase', async () => {
    const { id } = company.by.performer;
    const again = await company.by.ic.device.run('invite-again', { person: id });
    if (!again.ok) throw new Error(again.reason);
    const { code } = again.result;
    const device = server.device();
    expect(await device.run('look-at-invite', { code })).toMatchObject({ result: { assisted: true } });
    const lock = { kind: 'passphrase', passphrase: 'a passphrase of theirs' } as const;
    expect(await device.run('join', { code, lock })).toMatchObject({ reason: 'assisted' });
    expect(await device.run('join', { code })).toMatchObject({ ok: true });
    expect((await server.auth.fromCookie(device.cookie!))?.only).toEqual(['board']);
    expect(await device.run('set-lock', { lock })).toMatchObject({ reason: 'assisted' });
    const own = await server.auth.fromCookie(company.by.performer.device.cookie!);
    expect(own?.only).toBe(undefined);
  });

  it('is a full one for an IC from an IC, for oneself, and for somebody who never got in', async () => {
    const second = await company.add('ic');
    await server.deviceOf(second);
    const newcomer = await company.add('performer');
    for (const [by, person] of [
      [company.by.ic, second],
      [company.admin, company.admin.id],
      [company.admin, newcomer],
    ] as const) {
      const again = await by.device.run('invite-again', { person });
      if (!again.ok) throw new Error(again.reason);
      const device = server.device();
      await device.run('join', { code: again.result.code });
      expect((await server.auth.fromCookie(device.cookie!))?.only).toBe(undefined);
    }
  });
});
