import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapDigest } from '#shared/rules/digest.ts';
import type { Row } from '../../../server/store/store.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { BEAT, makeConsentWorld, OTHER_BEAT, type ConsentWorld } from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
  const { scene, ic, sam, ari, deviceOfAri, deviceOfSam } = world;
  await deviceOfSam.run('withdraw', { scene, beat: OTHER_BEAT });
  await world.agreeAll();
  await world.callReady();
  await deviceOfAri.run('release-map', { seen: mapDigest({ entries: [], extras: [], labels: [] }) });
  await deviceOfAri.run('narrow-today', {
    entries: [{ direction: 'receive', zone: 'hand-r', state: 'fence', conditions: [] }],
  });
  await ic.run('set-rider', { scene, person: sam, state: 'executed', version: 'v2' });
  await ic.run('set-double', { scene, original: sam, double: ari });
  await deviceOfSam.run('withdraw', { scene, beat: BEAT });
});
afterEach(() => server.close());

const check = (): Promise<readonly string[]> => server.records.checkConsent(world.company.production);
const rowsOf = (kind: string): Promise<readonly Row<Record<string, unknown>>[]> =>
  server.store.records.list(kind, world.company.production);

/** Writes the first row of a kind anew, behind the commands' back. */
async function change(
  kind: string,
  with_: (row: Row<Record<string, unknown>>) => Partial<Row<object>>,
): Promise<void> {
  const row = (await rowsOf(kind))[0]!;
  await server.store.transact(world.company.production, (tx) => tx.put({ ...row, ...with_(row) }));
}

async function remove(kind: string): Promise<void> {
  const row = (await rowsOf(kind))[0]!;
  await server.store.transact(world.company.production, (tx) => tx.remove(kind, row.id));
}

const CALLED_ELSEWHERE = {
  beat: { id: 'beat_zzzzzz', people: [] },
  contacts: [],
  exposure: [],
  places: [],
  cameras: [],
};

describe('[3.3] verify looks at what was offered, answered, shared and noted', () => {
  it('finds nothing where everything is as it was written, and nothing more after a person was erased', async () => {
    const kinds = ['offer', 'offer-part', 'offer-version', 'called-version', 'consent-answer', 'readiness'];
    for (const kind of [...kinds, 'released-map', 'narrowing', 'rider', 'doubling'])
      expect((await rowsOf(kind)).length, kind).toBeGreaterThan(0);
    expect(await check()).toEqual([]);
    await server.store.transact(world.company.production, (tx) => tx.destroyKey(`person:${world.sam}`));
    expect(await check()).toEqual([]);
  });

  const patched = (patch: object) => (row: Row<Record<string, unknown>>) => ({
    value: { ...row.value, ...patch },
  });
  const answered = (patch: object) => (row: Row<Record<string, unknown>>) => ({
    value: { ...row.value, answer: { ...(row.value['answer'] as object), ...patch } },
  });
  it.each<[string, string, () => Promise<void>]>([
    ['an offer that cannot be read', 'it cannot be read', () => change('offer', patched({ digests: 7 }))],
    [
      'an offer in a scene that is gone',
      'its scene is not there',
      () => change('offer', patched({ sceneId: 'scn_00000000000000' })),
    ],
    ['an offer that is gone', 'its offer is not there', () => remove('offer')],
    ['what somebody was shown that is gone', 'was shown is not there', () => remove('offer-part')],
    [
      'a version of another beat',
      'is of another beat',
      () => change('offer-version', patched({ beat: { id: 'beat_zzzzzz', people: [] } })),
    ],
    [
      'a called version of another beat',
      'it lies where another belongs',
      () => change('called-version', patched({ contents: CALLED_ELSEWHERE })),
    ],
    [
      'an answer that is gone',
      'one is not there',
      async () => {
        const rows = await rowsOf('consent-answer');
        const first = rows.find(
          ({ ref, value }) => ref.includes(BEAT) && value['number'] === 1 && ref.endsWith(world.sam),
        )!;
        await server.store.transact(world.company.production, (tx) => tx.remove('consent-answer', first.id));
      },
    ],
    [
      'an answer of a kind there is not',
      'it cannot be read',
      () => change('consent-answer', answered({ kind: 'maybe' })),
    ],
    [
      'an answer that was laid under another person',
      'about somebody who is not there',
      () => change('consent-answer', answered({ personId: 'pers_00000000000000' })),
    ],
    [
      'readiness of another beat',
      'it lies where another belongs',
      () => change('readiness', patched({ beatId: OTHER_BEAT })),
    ],
    [
      'a shared map with a zone there is not',
      'it cannot be read',
      () =>
        change(
          'released-map',
          patched({ entries: [{ direction: 'receive', zone: 'x', state: 'open', conditions: [] }] }),
        ),
    ],
    [
      'a narrowing of nobody',
      'it is about somebody who is not there',
      () => change('narrowing', patched({ personId: 'pers_00000000000000' })),
    ],
    [
      'a rider that is executed without a version',
      'executed without a version',
      () => change('rider', patched({ version: null })),
    ],
    [
      'a double of nobody',
      'it is about somebody who is not there',
      () => change('doubling', patched({ double: 'pers_00000000000000' })),
    ],
  ])('finds %s, says what to do, and tells nothing of what anybody said', async (_what, says, harm) => {
    await harm();
    const faults = await check();
    expect(faults.join('\n')).toContain(says);
    for (const fault of faults) {
      expect(fault).toContain('Restore a backup');
      expect(fault).not.toMatch(/hand-|fence|agree(?!s to something)|withdrawn/);
    }
  });

  it('finds a yes to something that was not offered', async () => {
    const rows = await rowsOf('consent-answer');
    const yes = rows.find(({ value }) => JSON.stringify(value).includes('"agree"'))!;
    const answer = { ...(yes.value['answer'] as object), digest: 'f'.repeat(64) };
    await server.store.transact(world.company.production, (tx) =>
      tx.put({ ...yes, value: { ...yes.value, answer } }),
    );
    expect(await check()).toEqual([
      `answer ${yes.id}: it agrees to something that was not offered. Restore a backup, and keep this folder for an inquiry.`,
    ]);
  });
});
