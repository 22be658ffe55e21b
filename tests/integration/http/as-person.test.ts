/** On a shared tablet a tab that was left open for one person may not run its commands with the next one's cookie. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
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

it('[6.2] a command of one person’s tab is not run with another person’s cookie', async () => {
  const { ic, director } = company.by;
  const ask = async (name: string, body = scene): Promise<unknown> =>
    (await ic.device.post(name, body)).json();
  expect(await ask(`add-scene?as=${director.id}`)).toEqual(NO_SESSION);
  expect(await ask(`add-scene?as=${ic.id}&as=${director.id}`)).toEqual(NO_SESSION);
  expect(await server.records.scenes(company.production)).toEqual([]);
  expect(await ask(`add-scene?as=${ic.id}`)).toMatchObject({ ok: true });
  expect(await ask('add-scene')).toMatchObject({ ok: true });
});

it('[6.2] such a tab neither locks nor ends the session of whoever is signed in now', async () => {
  const { ic, director } = company.by;
  for (const name of ['lock', 'sign-out']) {
    const answer = await ic.device.post(`${name}?as=${director.id}`, '{}');
    expect([answer.status, answer.headers.get('set-cookie'), await answer.json()]).toEqual([
      401,
      null,
      NO_SESSION,
    ]);
  }
  expect(await ic.device.session()).toEqual({ signedIn: true, locked: false });
});

it('[6.2] whether the command is allowed, or well formed, is not told before the person fits', async () => {
  const { director, crew } = company.by;
  for (const [name, body] of [
    ['confirm-kit', '{}'],
    ['end-access', JSON.stringify({ person: director.id })],
  ] as const)
    expect(await (await crew.device.post(`${name}?as=${director.id}`, body)).json()).toEqual(NO_SESSION);
});

it('what proves its right by its body is for whoever comes, whoever was there before', async () => {
  const { ic, director } = company.by;
  const invited = await ic.device.run('invite', { name: 'Noor', job: 'performer' });
  if (!invited.ok) throw new Error(invited.reason);
  const code = JSON.stringify({ code: invited.result.code });
  expect(await (await director.device.post(`join?as=${ic.id}`, code)).json()).toMatchObject({ ok: true });
});
