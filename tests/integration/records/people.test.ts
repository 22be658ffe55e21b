import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

const notFound = { ok: false, reason: 'not-found' };

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

describe('an admin keeps people and sees no content', () => {
  it('makes no IC, ends none and lets none in again while there is one', async () => {
    const { device } = company.admin;
    const ic = company.by.ic.id;
    const crew = company.by.crew.id;
    expect(await device.run('invite', { name: 'Friend', job: 'ic' })).toMatchObject(notFound);
    expect(await device.run('change-person', { person: crew, job: 'intimacy-captain' })).toMatchObject(
      notFound,
    );
    expect(await device.run('change-person', { person: ic, job: 'sound' })).toMatchObject(notFound);
    expect(await device.run('end-access', { person: ic })).toMatchObject(notFound);
    expect(await device.run('invite-again', { person: ic })).toMatchObject(notFound);
    const guards = [company.by.performer.id];
    const guardian = company.by.guardian.id;
    expect(await device.run('change-person', { person: guardian, guards })).toMatchObject(notFound);
    expect(await company.by.ic.device.run('change-person', { person: guardian, guards })).toMatchObject({
      ok: true,
    });
  });

  it('makes the next IC when the last has left, so that no production is stranded', async () => {
    expect(await company.by.ic.device.run('end-access', { person: company.by.ic.id })).toMatchObject({
      ok: true,
    });
    expect(await company.by.ic.device.session()).toMatchObject({ signedIn: false });
    expect(await company.admin.device.run('invite', { name: 'Next', job: 'lead-ic' })).toMatchObject({
      ok: true,
    });
  });

  it('names no guest IC as the contact whose last moment has passed', async () => {
    const { records, clock } = server;
    const first = company.by.ic;
    const until = clock.now() + 60_000;
    const guest = await first.device.run('invite', { name: 'Guest', job: 'lead-ic', until });
    const late = await first.device.run('invite', { name: 'Late', job: 'sound' });
    if (!guest.ok || !late.ok) throw new Error('not invited');
    await records.runAs(first.id, 'change-person', { person: guest.result.person, name: 'A Guest' });
    const named = async (): Promise<unknown> => {
      const look = await server.device().run('look-at-invite', { code: late.result.code });
      return look.ok ? look.result.ic : look.reason;
    };
    const own = await server.deviceOf(guest.result.person);
    expect(await own.run('end-access', { person: first.id })).toMatchObject({ ok: true });
    expect(await named()).toBe('A Guest');
    clock.advance(60_000);
    expect(await named()).toBe(null);
  });

  it('invites nobody into scenes', async () => {
    const added = await company.by.ic.device.run('add-scene', { number: '1', title: 'x' });
    if (!added.ok) throw new Error(added.reason);
    const into = { name: 'New', job: 'performer', scenes: [added.result.scene] };
    expect(await company.admin.device.run('invite', into)).toMatchObject(notFound);
    const invited = await company.by.ic.device.run('invite', into);
    if (!invited.ok) throw new Error(invited.reason);
    const scene = await server.records.scene(added.result.scene);
    expect(scene?.people).toEqual([invited.result.person]);
    expect(await company.by.ic.device.run('invite', { ...into, job: 'sound' })).toMatchObject({
      reason: 'bad-input',
    });
  });
});

describe('one’s own rights', () => {
  it('are somebody else’s to change; one’s name is not', async () => {
    const { device, id } = company.admin;
    for (const change of [{ admin: false }, { job: 'director' }, { guards: [] }]) {
      const answer = await device.run('change-person', { person: id, ...change });
      expect(answer).toMatchObject({ reason: 'not-oneself' });
    }
    expect(await device.run('change-person', { person: id, name: 'Nia Roe', job: 'sound' })).toMatchObject({
      ok: true,
    });
    expect(await server.records.person(id)).toMatchObject({ name: 'Nia Roe', job: 'sound' });
  });

  it('cannot be ended by the last who may invite', async () => {
    await company.by.ic.device.run('end-access', { person: company.admin.id });
    const self = { person: company.by.ic.id };
    expect(await company.by.ic.device.run('end-access', self)).toMatchObject({ reason: 'last-keeper' });
    // an invited successor who never came cannot keep anything
    const next = await company.add('ic');
    expect(await company.by.ic.device.run('end-access', self)).toMatchObject({ reason: 'last-keeper' });
    await server.deviceOf(next);
    expect(await company.by.ic.device.run('end-access', self)).toMatchObject({ ok: true });
  });
});

describe('a name', () => {
  it.each(['\u200b', 'Mara\u202edniL', '\u001b[2JMara', 'Mara\nLind', 'Mara\ud800'])(
    '[6.3] that nobody could read as it stands is refused: %j',
    async (name) => {
      const answer = await company.by.ic.device.run('invite', { name, job: 'sound' });
      expect(answer).toMatchObject({ reason: 'bad-input' });
    },
  );
});

describe('those who keep the people', () => {
  it('cannot be ended or demoted by a guest whose own days end, when nobody else stays', async () => {
    const until = server.clock.now() + 86_400_000;
    const asked = { name: 'Day Player', job: 'lead-ic', until };
    const invited = await company.by.ic.device.run('invite', asked);
    if (!invited.ok) throw new Error(invited.reason);
    const guest = await server.deviceOf(invited.result.person);
    expect(await guest.run('end-access', { person: company.admin.id })).toMatchObject({ ok: true });
    const last = { person: company.by.ic.id };
    expect(await guest.run('end-access', last)).toMatchObject({ reason: 'last-keeper' });
    const demoted = await guest.run('change-person', { ...last, job: 'sound', admin: false });
    expect(demoted).toMatchObject({ reason: 'last-keeper' });
    expect(await guest.run('change-person', { ...last, job: 'ic', name: 'Mara L.' })).toMatchObject({
      ok: true,
    });
    await server.deviceOf(await company.add('ic'));
    expect(await guest.run('end-access', last)).toMatchObject({ ok: true });
  });
});

describe('adults', () => {
  it('[M1] are attested by somebody else, with the server’s time; until then everybody is a minor', async () => {
    const { id } = company.by.performer;
    const who = async (): Promise<boolean | undefined> =>
      (await server.auth.fromCookie(company.by.performer.device.cookie!))?.who.adult;
    expect(await who()).toBe(false);
    server.clock.advance(5000);
    expect(await company.by.ic.device.run('attest-adult', { person: id })).toMatchObject({ ok: true });
    expect(await who()).toBe(true);
    const adult = { by: company.by.ic.id, at: server.clock.now() };
    expect(await server.records.person(id)).toMatchObject({ adult });
    await company.admin.device.run('attest-adult', { person: id });
    expect(await server.records.person(id)).toMatchObject({ adult });
    const self = await company.by.ic.device.run('attest-adult', { person: company.by.ic.id });
    expect(self).toMatchObject({ reason: 'not-oneself' });
  });

  it('[M1] attest themselves only where nobody else could', async () => {
    await company.by.ic.device.run('end-access', { person: company.admin.id });
    const self = { person: company.by.ic.id };
    expect(await company.by.ic.device.run('attest-adult', self)).toMatchObject({ ok: true });
  });

  it('[M9] are guarded by nobody', async () => {
    const { device } = company.by.ic;
    const [guardian, child] = [company.by.guardian.id, company.by.performer.id];
    await device.run('change-person', { person: guardian, guards: [child] });
    await device.run('attest-adult', { person: child });
    expect(await server.records.person(guardian)).toMatchObject({ guards: [] });
    const again = await device.run('change-person', { person: guardian, guards: [child] });
    expect(again).toMatchObject({ reason: 'bad-input' });
  });
});

describe('somebody whose access has ended', () => {
  it('is not found by any command, and stays readable for the ledger and the board', async () => {
    const { device } = company.by.ic;
    const { id } = company.by.crew;
    await device.run('end-access', { person: id });
    expect(await device.run('change-person', { person: id, name: 'x' })).toMatchObject(notFound);
    expect(await device.run('invite-again', { person: id })).toMatchObject(notFound);
    expect(await device.run('attest-adult', { person: id })).toMatchObject(notFound);
    expect((await server.records.people(company.production)).find((one) => one.id === id)?.endedAt).toBe(
      server.clock.now(),
    );
    expect(await server.records.documentFacts({ kind: 'talk', id })).toBe(null);
    expect(await server.records.makeSignInCode(id, 1000)).toBe(null);
  });

  it('may not have been a guest for a day that is over', async () => {
    const until = server.clock.now();
    const answer = await company.by.ic.device.run('invite', { name: 'Guest', job: 'observer', until });
    expect(answer).toMatchObject({ reason: 'bad-input' });
  });
});
