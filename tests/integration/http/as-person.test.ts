/** On a shared tablet a tab that was left open for one person may not run its commands with the next one's cookie. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandServer, type CommandServer, type TestDevice } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';

let server: CommandServer;
let company: Company;
beforeEach(async () => {
  server = await openCommandServer();
  company = await foundCompany(server);
});
afterEach(() => server.close());

const scene = JSON.stringify({ number: '1', title: 'The pier' });
const NO_SESSION = {
  ok: false,
  reason: 'no-session',
  sentence: 'You are signed out. Sign in to go on.',
};

const named = {
  'in its header': (name: string, person: string) => ({ name, headers: { 'Accord-As': person } }),
  'in its address, as older pages do': (name: string, person: string) => ({
    name: `${name}?as=${person}`,
    headers: {},
  }),
} as const;

describe.each(Object.entries(named))('a page that names its person %s', (_where, naming) => {
  const post = (device: TestDevice, command: string, as: string, body: string): Promise<Response> => {
    const { name, headers } = naming(command, as);
    return device.post(name, body, headers);
  };

  it('[6.2] does not run a command with another person’s cookie', async () => {
    const { ic, director } = company.by;
    const ask = async (as: string): Promise<unknown> =>
      (await post(ic.device, 'add-scene', as, scene)).json();
    for (const other of [director.id, '', 'nobody', `${ic.id}0`])
      expect([other, await ask(other)]).toEqual([other, NO_SESSION]);
    expect(await server.records.scenes(company.production)).toEqual([]);
    expect(await ask(ic.id)).toMatchObject({ ok: true });
  });

  it('[6.2] neither locks nor ends the session of whoever is signed in now', async () => {
    const { ic, director } = company.by;
    for (const name of ['lock', 'sign-out']) {
      const answer = await post(ic.device, name, director.id, '{}');
      expect([answer.status, answer.headers.get('set-cookie'), await answer.json()]).toEqual([
        401,
        null,
        NO_SESSION,
      ]);
    }
    expect(await ic.device.session()).toEqual({ signedIn: true, locked: false });
  });

  it('[6.2] is not told whether the command is allowed, or well formed, before the person fits', async () => {
    const { director, crew } = company.by;
    for (const [name, body] of [
      ['confirm-kit', '{}'],
      ['end-access', JSON.stringify({ person: director.id })],
    ] as const)
      expect(await (await post(crew.device, name, director.id, body)).json()).toEqual(NO_SESSION);
  });

  it('proves its right by its body where the command says so, whoever was there before', async () => {
    const { ic, director } = company.by;
    const invited = await ic.device.run('invite', { name: 'Noor', job: 'performer' });
    if (!invited.ok) throw new Error(invited.reason);
    const code = JSON.stringify({ code: invited.result.code });
    expect(await (await post(director.device, 'join', ic.id, code)).json()).toMatchObject({ ok: true });
  });
});

it('[6.2] of two names neither is believed; who names nobody is whoever is signed in', async () => {
  const { ic, director } = company.by;
  const ask = async (name: string, headers: Record<string, string> = {}): Promise<unknown> =>
    (await ic.device.post(name, scene, headers)).json();
  expect(await ask(`add-scene?as=${ic.id}&as=${director.id}`)).toEqual(NO_SESSION);
  expect(await ask('add-scene', { 'Accord-As': `${ic.id}, ${director.id}` })).toEqual(NO_SESSION);
  expect(await ask(`add-scene?as=${ic.id}`, { 'Accord-As': director.id })).toEqual(NO_SESSION);
  expect(await ask(`add-scene?as=${director.id}`, { 'Accord-As': ic.id })).toEqual(NO_SESSION);
  expect(await ask('add-scene')).toMatchObject({ ok: true });
});
