import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaHistory } from '#shared/doc/migrations/migrate.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';

let server: CommandServer;
beforeEach(async () => {
  server = await openCommandServer();
});
afterEach(() => server.close());

const first = { production: 'Harbour Lights', name: 'Mara Lind', job: 'lead-ic' };

describe('the first production', () => {
  it('is made once, with the newest set-up code, by somebody who keeps people and counts as a minor like everybody', async () => {
    const old = await server.records.setUpCode();
    const code = (await server.records.setUpCode())!;
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const ended = { reason: 'code-ended' };
    expect(await server.device().run('create-production', { ...first, code: old! })).toMatchObject(ended);
    const device = server.device();
    const made = await device.run('create-production', { ...first, code });
    if (!made.ok) throw new Error(made.reason);
    expect(await device.session()).toEqual({ signedIn: true, locked: false });
    const { person, production } = made.result;
    expect(await server.records.production(production)).toMatchObject({ name: 'Harbour Lights' });
    expect(await server.records.person(person)).toEqual({
      id: person,
      productionId: production,
      name: 'Mara Lind',
      job: 'lead-ic',
      admin: true,
      adult: null,
      guards: [],
      endedAt: null,
      until: null,
    });
    expect(await server.device().run('create-production', { ...first, code })).toMatchObject(ended);
    expect(await server.records.setUpCode()).toBe(null);
  });

  it('is one production when two use the code at once, and the same one for the same request', async () => {
    const code = (await server.records.setUpCode())!;
    const answers = await Promise.all(
      ['key-aaaa1', 'key-bbbb2'].map((key) =>
        server.device().run('create-production', { ...first, code }, { 'idempotency-key': key }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const won = answers[0]!.ok ? 'key-aaaa1' : 'key-bbbb2';
    const again = await server
      .device()
      .run('create-production', { ...first, code }, { 'idempotency-key': won });
    expect(again).toEqual(answers.find((answer) => answer.ok));
    expect(await server.records.productions()).toHaveLength(1);
  });

  it('has a document of one’s own and a line to the IC for everybody, and a board for each scene', async () => {
    const { person } = await server.records.foundProduction(first);
    const added = await server.records.runAs(person, 'add-scene', { number: '12A', title: 'The pier' });
    if (!added.ok) throw new Error(added.reason);
    const { scene } = added.result;
    expect([...(await server.store.documents.names())].toSorted()).toEqual(
      [`board/${scene}`, `desk/${scene}`, `map/${person}`, `talk/${person}`, `wishes/${scene}`].toSorted(),
    );
    expect(await server.store.documents.load(`board/${scene}`)).toMatchObject({
      schema: schemaHistory('board').at(-1),
      seq: 1,
    });
  });
});
