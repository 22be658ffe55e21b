import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { BEAT, CONTACT, makeConsentWorld, OTHER_BEAT, type ConsentWorld } from '../../kit/consent-world.ts';
import { readPdf } from '../../kit/read-pdf.ts';

let server: CommandServer;
let world: ConsentWorld;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

async function file(as: 'json' | 'pdf'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const made = await world.ic.run('export-ledger', { as });
  if (!made.ok) throw new Error(made.reason);
  return { name: made.result.name, bytes: Buffer.from(made.result.base64, 'base64') };
}

/** Everything of the private plane that a ledger line could carry. */
async function saySomethingPrivate(): Promise<void> {
  const entry = {
    direction: 'receive',
    zone: 'hand-l',
    state: 'gate',
    conditions: ['max-counts:3'],
  } as const;
  const doc = new Y.Doc();
  putRecord(doc, 'map', 'says', 'says_000001', { ...entry });
  putRecord(doc, 'map', 'words', 'hand-l', { label: 'my sore hand' });
  putRecord(doc, 'map', 'note', '', { text: 'a private note' });
  await server.store.documents.append(`map/${world.ari}`, Y.encodeStateAsUpdate(doc));
  const labels = [{ zone: 'hand-l', label: 'my sore hand' }] as const;
  const released = await world.deviceOfAri.run('release-map', {
    seen: mapDigest({ entries: [entry], extras: [], labels }),
  });
  if (!released.ok) throw new Error(released.reason);
  await world.deviceOfAri.run('narrow-today', {
    entries: [{ direction: 'give', zone: 'shoulder-l', state: 'fence', conditions: [] }],
  });
  const offer = await world.offer();
  await world.answer('sam', offer, 'not-this');
  await world.answer('ari', offer, 'talk');
  await world.deviceOfAri.run('withdraw', { scene: world.scene, beat: BEAT });
}

const PRIVATE =
  /not-this|talk|withdr|agree|fence|gate|shoulder|hand-l|sore|private note|max-counts|entries|answer"|digest/i;

describe('the ledger as a file', () => {
  it('[R37 R40 B6 38] holds every line and nothing of what anybody said or keeps, in both forms', async () => {
    await saySomethingPrivate();
    const lines = await server.store.ledger.read(world.company.production);
    const { name, bytes } = await file('pdf');
    const { pages, rest } = readPdf(bytes);
    expect(name).toBe('ledger-copy-1.pdf');
    const said = pages.join('\n');
    for (const { hash } of lines) expect(said).toContain(hash);
    expect(said.match(/Beat answered/g)).toHaveLength(3);
    expect(`${said}${rest}`.replaceAll('Answers, maps and reasons', '')).not.toMatch(PRIVATE);
    const made = await file('json');
    expect(made.name).toBe('ledger-copy-2.json');
    const read = JSON.parse(made.bytes.toString()) as {
      readonly lines: readonly { readonly hash: string }[];
    };
    expect(read.lines.map(({ hash }) => hash).slice(0, lines.length)).toEqual(lines.map(({ hash }) => hash));
    const plain = made.bytes.toString().replaceAll('offer-answered', '').replaceAll('answer-not-taken', '');
    expect(plain).not.toMatch(PRIVATE);
  });

  it('[R40] gets a number of its own and a line of the ledger', async () => {
    const copies: string[] = [];
    for (let at = 0; at < 3; at += 1) copies.push((await file('json')).name);
    expect(copies).toEqual(['ledger-copy-1.json', 'ledger-copy-2.json', 'ledger-copy-3.json']);
    const both = await Promise.all([
      world.ic.run('export-ledger', { as: 'json' }),
      world.ic.run('export-ledger', { as: 'json' }),
    ]);
    const taken = both.filter(({ ok }) => ok);
    const numbers = taken.map((one) => (one.ok ? one.result.name : ''));
    expect(new Set(numbers).size).toBe(taken.length);
    for (const one of both) if (!one.ok) expect(one.reason).toBe('stale');
    const told = (await server.store.ledger.read(world.company.production)).filter(
      ({ event }) => event === 'ledger-exported',
    );
    expect(told.map(({ detail }) => detail).slice(0, 3)).toEqual([
      { as: 'json', copy: 1 },
      { as: 'json', copy: 2 },
      { as: 'json', copy: 3 },
    ]);
    expect(await server.store.ledger.verify(world.company.production)).toBe(null);
  });

  it('[R37 6.2] is given to nobody but an IC, and neither are versions of a beat', async () => {
    const { scene } = world;
    await world.offer();
    const absent = { ok: false, reason: 'not-found' };
    for (const role of ACCESS_ROLES.filter((one) => one !== 'ic')) {
      const { device } = world.company.by[role];
      expect([role, await device.run('export-ledger', { as: 'pdf' })]).toMatchObject([role, absent]);
      expect([role, await device.run('beat-versions', { scene, beat: BEAT })]).toMatchObject([role, absent]);
    }
    const { device } = world.company.admin;
    expect(await device.run('export-ledger', { as: 'json' })).toMatchObject(absent);
  });
});

it('[design 5] the production’s ledger is not on an IC’s session that somebody else opened, as lines or as a file', async () => {
  await world.agreeAll();
  const second = await world.company.add('crew');
  const own = await server.deviceOf(second);
  const code = await world.ic.run('invite-again', { person: second });
  if (!code.ok) throw new Error(code.reason);
  const letIn = server.device();
  await letIn.run('join', { code: code.result.code });
  await world.ic.run('change-person', { person: second, job: 'ic' });
  expect(await own.run('read-ledger', {})).toMatchObject({ ok: true });
  const refused = { ok: false, reason: 'assisted' };
  expect(await letIn.run('read-ledger', {})).toMatchObject(refused);
  for (const as of ['json', 'pdf'] as const)
    expect(await letIn.run('export-ledger', { as })).toMatchObject(refused);
  const lines = await server.store.ledger.read(world.company.production);
  expect(lines.filter(({ event }) => event === 'ledger-exported')).toEqual([]);
  // whoever else is let in reads that there are lines about them, and not what was said
  const again = await world.ic.run('invite-again', { person: world.sam });
  if (!again.ok) throw new Error(again.reason);
  const samLetIn = server.device();
  await samLetIn.run('join', { code: again.result.code });
  const read = await samLetIn.run('read-ledger', {});
  if (!read.ok) throw new Error(read.reason);
  const answered = read.result.lines.filter(({ event }) => event === 'offer-answered');
  expect(answered.map(({ detail }) => detail)).toEqual([null]);
});

describe('versions of a beat that were offered', () => {
  it('[10] are what the board was when each was offered, the newest first, whatever became of it since', async () => {
    const { scene, sam, ari } = world;
    const key = beatPersonKey(BEAT, sam);
    const place = { x: 1, y: 2, facing: 90, height: 'seated', path: [], moves: [], onStage: true };
    await world.edit((doc) => putRecord(doc, 'board', 'places', key, place));
    const first = await world.offer();
    await world.edit((doc) => {
      changeRecord(doc, 'board', 'contacts', CONTACT, { zone: 'forearm-l', counts: 3 });
      putRecord(doc, 'board', 'places', key, { ...place, x: 4 });
    });
    const second = await world.offer();
    const looked = await world.ic.run('beat-versions', { scene, beat: BEAT });
    if (!looked.ok) throw new Error(looked.reason);
    const { versions } = looked.result;
    expect(versions.map(({ offer }) => [offer.id, offer.number])).toEqual([
      [second, 2],
      [first, 1],
    ]);
    expect(versions.map(({ contents }) => contents)).toMatchObject([
      { contacts: [{ id: CONTACT, zone: 'forearm-l', counts: 3 }], places: [{ personId: sam, x: 4 }] },
      { contacts: [{ id: CONTACT, zone: 'hand-l', counts: 2 }], places: [{ personId: sam, x: 1 }] },
    ]);
    expect(Object.keys(versions[1]!.parts).toSorted()).toEqual([sam, ari].toSorted());
    expect(versions[1]!.parts[sam]).toMatchObject({ contacts: [{ zone: 'hand-l' }] });
    expect(await world.ic.run('beat-versions', { scene, beat: OTHER_BEAT })).toEqual({
      ok: true,
      result: { versions: [] },
    });
  });
});
