import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putRecord, type Fields } from '#shared/doc/write-records.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { FIGURE_BUILDS, NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { readOfferTo } from '../../../server/records/commands/find-offer.ts';
import { openCommandServer, type CommandServer } from '../../kit/command-server.ts';
import { BEAT, makeConsentWorld, type ConsentWorld } from '../../kit/consent-world.ts';

let server: CommandServer;
let world: ConsentWorld;
let nextKey = 0;
beforeEach(async () => {
  server = await openCommandServer();
  world = await makeConsentWorld(server);
});
afterEach(() => server.close());

const HOUR = 60 * 60_000;

async function writeMap(personId: string, work: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  work(doc);
  await server.store.documents.append(`map/${personId}`, Y.encodeStateAsUpdate(doc));
  doc.destroy();
}

function says(doc: Y.Doc, entry: MapEntry, more: Fields = {}): void {
  nextKey += 1;
  putRecord(doc, 'map', 'says', `says_${String(nextKey).padStart(6, '0')}`, { ...entry, ...more });
}

const entry = (state: MapEntry['state'], conditions: readonly string[] = []): MapEntry => ({
  direction: 'receive',
  zone: 'hand-l',
  state,
  conditions,
});

/** Ari receives the contact of the first beat on the left hand. */
async function release(...entries: readonly MapEntry[]): Promise<void> {
  await writeMap(world.ari, (doc) => entries.forEach((one) => says(doc, one)));
  const seen = mapDigest({ entries, extras: [], labels: [] });
  const released = await world.deviceOfAri.run('release-map', { seen });
  if (!released.ok) throw new Error(released.reason);
}

async function offer(): Promise<unknown> {
  return world.ic.run('offer-beat', { scene: world.scene, beat: BEAT, seen: await world.seen() });
}

/** Broad, and with a prosthesis. */
const LEG: FigureOptions = {
  ...NEUTRAL_FIGURE,
  build: FIGURE_BUILDS.broader,
  added: [{ id: 'extra-leg', label: 'leg', place: { kind: 'instead', of: ['shin-l', 'foot-l'] } }],
};

describe('a released map', () => {
  it('[R36] is what its owner’s screen showed, without what is mine only and without the note, under the owner’s key', async () => {
    await writeMap(world.ari, (doc) => {
      says(doc, entry('fence'));
      says(doc, { ...entry('open'), zone: 'forearm-l' }, { mineOnly: true });
      putRecord(doc, 'map', 'words', 'hand-l', { label: 'my left hand' });
      putRecord(doc, 'map', 'words', 'forearm-l', { label: 'private words' });
      putRecord(doc, 'map', 'words', 'knee-l', { label: '', note: 'an old injury' });
      putRecord(doc, 'map', 'extras', 'says_zzzzzz', { about: 'breath', state: 'fence', text: 'no perfume' });
      putRecord(doc, 'map', 'extras', 'says_yyyyyy', { about: 'scars', text: 'mine', mineOnly: true });
      putRecord(doc, 'map', 'extras', 'says_xxxxxx', { text: '', figure: LEG });
      putRecord(doc, 'map', 'note', '', { text: 'a private note' });
    });
    const shown = {
      entries: [entry('fence')],
      extras: [
        { about: 'breath' as const, label: '', state: 'fence' as const, conditions: [], text: 'no perfume' },
      ],
      labels: [{ zone: 'hand-l' as const, label: 'my left hand' }],
      figure: { pose: LEG.pose, hidden: LEG.hidden, added: LEG.added },
    };
    const { deviceOfAri, ari, company } = world;
    const other = mapDigest({ ...shown, extras: [] });
    expect(await deviceOfAri.run('release-map', { seen: other })).toMatchObject({ reason: 'stale' });
    expect((await server.records.consent(company.production)).released).toEqual([]);
    expect(await deviceOfAri.run('release-map', { seen: mapDigest(shown) })).toMatchObject({ ok: true });
    const { released } = await server.records.consent(company.production);
    expect(JSON.stringify(released)).not.toContain('build');
    expect(released).toEqual([{ personId: ari, at: server.clock.now(), expiresAt: null, ...shown }]);
    const row = await server.store.records.get('released-map', ari);
    expect(row?.key).toBe(`person:${ari}`);
    const lines = await server.store.ledger.read(company.production, ari);
    expect(lines.at(-1)).toMatchObject({ event: 'map-released', key: `person:${ari}` });
  });

  it('[M2] takes no figure of somebody who is not noted as 18 or older', async () => {
    const invited = await world.ic.run('invite', { name: 'Teo', job: 'performer' });
    if (!invited.ok) throw new Error(invited.reason);
    const { person, code } = invited.result;
    const device = server.device();
    expect(await device.run('join', { code })).toMatchObject({ ok: true });
    await writeMap(person, (doc) =>
      putRecord(doc, 'map', 'extras', 'says_xxxxxx', { text: '', figure: LEG }),
    );
    const none = { entries: [], extras: [], labels: [] };
    const figure = { pose: LEG.pose, hidden: LEG.hidden, added: LEG.added };
    const withFigure = mapDigest({ ...none, figure });
    expect(await device.run('release-map', { seen: withFigure })).toMatchObject({ reason: 'stale' });
    expect(await device.run('release-map', { seen: mapDigest(none) })).toMatchObject({ ok: true });
    const { released } = await server.records.consent(world.company.production);
    expect(released).toEqual([{ personId: person, at: server.clock.now(), expiresAt: null, ...none }]);
  });

  it('[R36] stays as it was released until released again, and goes when it is taken back', async () => {
    await release(entry('open'));
    await writeMap(world.ari, (doc) => says(doc, entry('fence')));
    // the document is stricter now, and nobody but its owner knows
    expect(await offer()).toMatchObject({ result: { offered: expect.any(String) } });
    expect(await world.deviceOfAri.run('unrelease-map', {})).toMatchObject({ ok: true });
    expect((await server.records.consent(world.company.production)).released).toEqual([]);
    const lines = (await server.store.ledger.read(world.company.production)).length;
    expect(await world.deviceOfAri.run('unrelease-map', {})).toMatchObject({ ok: true });
    expect((await server.store.ledger.read(world.company.production)).length).toBe(lines);
  });

  it('[R3 R4] that closes a zone is not asked, by anybody and by no force; the finding goes to the IC alone', async () => {
    await release(entry('fence'));
    const { result } = (await offer()) as { result: { findings: readonly object[] } };
    expect(result.findings).toMatchObject([
      { kind: 'map', blocks: 'offer', finding: { kind: 'fence', personId: world.ari, zone: 'hand-l' } },
    ]);
    expect((await server.records.consent(world.company.production)).offers).toEqual([]);
    for (const { device } of [world.company.by.director, world.company.by.producer, world.company.admin])
      expect(
        await device.run('offer-beat', { scene: world.scene, beat: BEAT, seen: await world.seen() }),
      ).toEqual({ ok: false, reason: 'not-found', sentence: expect.any(String) });
  });

  it('[R3] that closes a zone after everybody said yes keeps the beat from being called ready', async () => {
    await world.agreeAll();
    await release(entry('fence'));
    expect(await world.callReady()).toMatchObject({
      reason: 'not-ready',
      people: [],
      findings: [{ kind: 'map', finding: { kind: 'fence' } }],
    });
  });

  it('[R4] whose conditions do not hold is not asked; of what is not set one may ask (R1)', async () => {
    await release(entry('gate', ['masked-only']));
    expect(await offer()).toMatchObject({ result: { findings: [{ finding: { kind: 'condition' } }] } });
    await world.edit((doc) => {
      const contact = doc.getMap<Y.Map<unknown>>('contacts').get('cont_aaaaaa');
      contact?.set('masked', true);
    });
    expect(await offer()).toMatchObject({ result: { offered: expect.any(String) } });
  });
});

describe('what today narrows', () => {
  it('[R5 R6] closes for the day and no longer, and nothing said later that day opens it', async () => {
    await release(entry('open'));
    const narrow = (state: 'fence' | 'gate', conditions: readonly string[] = []): Promise<unknown> =>
      world.deviceOfAri.run('narrow-today', {
        entries: [{ direction: 'receive', zone: 'hand-l', state, conditions: [...conditions] }],
      });
    expect(await narrow('fence')).toMatchObject({ ok: true });
    expect(await narrow('gate', ['over-costume-only'])).toMatchObject({ ok: true });
    expect(await offer()).toMatchObject({ result: { findings: [{ finding: { kind: 'fence' } }] } });
    const { narrowings } = await server.records.consent(world.company.production);
    expect(narrowings).toMatchObject([
      { personId: world.ari, entries: [{ state: 'fence' }, { state: 'gate' }] },
    ]);
    const midnight = new Date(server.clock.now());
    midnight.setHours(24, 0, 0, 0);
    expect(narrowings[0]!.expiresAt).toBe(midnight.getTime());
    server.clock.advance(24 * HOUR);
    expect((await server.records.consent(world.company.production)).narrowings).toEqual([]);
    expect(await offer()).toMatchObject({ result: { offered: expect.any(String) } });
  });

  it('[R5] never opens anything', async () => {
    const opens = { direction: 'receive', zone: 'hand-l', state: 'open', conditions: [] };
    const body = JSON.stringify({ entries: [opens] });
    expect(await (await world.deviceOfAri.post('narrow-today', body)).json()).toMatchObject({
      reason: 'bad-input',
    });
  });
});

describe('a rider', () => {
  it('[R23] that is executed is needed before ready, and "not needed" is no way round', async () => {
    const { scene, ic, ari, sam } = world;
    await world.edit((doc) => {
      const contact = doc.getMap<Y.Map<unknown>>('contacts').get('cont_aaaaaa');
      contact?.set('zone', 'chest-l');
    });
    const offered = (await offer()) as { result: { offered: string } };
    for (const who of ['sam', 'ari'] as const)
      expect(await world.answer(who, offered.result.offered, 'agree')).toMatchObject({ ok: true });
    const refused = await world.callReady();
    expect(refused).toMatchObject({ reason: 'not-ready', people: [] });
    const needed = ('findings' in refused ? refused.findings : []) as readonly {
      finding: { rule: string; personId: string };
    }[];
    expect(needed.map(({ finding }) => finding.rule)).toContain('R23');
    const riders = (state: 'not-needed' | 'executed'): Promise<unknown> =>
      Promise.all(
        [ari, sam].map((person) =>
          ic.run('set-rider', { scene, person, state, ...(state === 'executed' && { version: 'v2' }) }),
        ),
      );
    await riders('not-needed');
    expect(await world.callReady()).toMatchObject({ reason: 'not-ready' });
    await riders('executed');
    expect(await world.callReady()).toMatchObject({ ok: true });
    expect(await ic.run('set-rider', { scene, person: ari, state: 'executed' })).toMatchObject({
      reason: 'bad-input',
    });
  });
});

describe('what somebody reads of what is kept about them', () => {
  it('[R37] is every line about oneself with one’s own details, and no count of others’ lines', async () => {
    const offered = await world.offer();
    await world.answer('sam', offered, 'not-this');
    await world.answer('ari', offered, 'agree');
    const own = await world.deviceOfSam.run('read-ledger', {});
    if (!own.ok) throw new Error(own.reason);
    expect(own.result.lines.slice(-2)).toEqual([
      {
        event: 'beat-offered',
        at: server.clock.now(),
        by: world.company.by.ic.id,
        about: [world.sam],
        detail: { scene: world.scene, beat: BEAT, offer: offered },
      },
      {
        event: 'offer-answered',
        at: server.clock.now(),
        by: world.sam,
        about: [world.sam],
        detail: { scene: world.scene, beat: BEAT, offer: offered, answer: 'not-this' },
      },
    ]);
    const whole = await world.ic.run('read-ledger', {});
    if (!whole.ok) throw new Error(whole.reason);
    const answered = whole.result.lines.filter(({ event }) => event === 'offer-answered');
    expect(answered).toMatchObject([
      { about: [world.sam], detail: null, seq: expect.any(Number), hash: expect.any(String) },
      { about: [world.ari], detail: null },
    ]);
    const directors = await world.director.run('read-ledger', {});
    if (!directors.ok) throw new Error(directors.reason);
    const { id } = world.company.by.director;
    expect(directors.result.lines.every(({ about, seq }) => about[0] === id && seq === undefined)).toBe(true);
    expect(JSON.stringify(directors)).not.toMatch(/offer|answer|map/);
  });

  it('[5] is an archive of everything about oneself, at any time, and nothing of anybody else', async () => {
    await release(entry('fence'));
    await world.edit((doc) => {
      const contact = doc.getMap<Y.Map<unknown>>('contacts').get('cont_aaaaaa');
      contact?.set('zone', 'hand-r');
    });
    const offered = await world.agreeAll();
    const got = await world.deviceOfAri.run('my-archive', {});
    if (!got.ok) throw new Error(got.reason);
    const { ledger, map, ...rest } = got.result;
    expect(Object.values(map['says'] ?? {})).toEqual([entry('fence')]);
    expect(ledger.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['map-released', 'beat-offered', 'offer-answered']),
    );
    expect(rest).toMatchObject({
      person: { id: world.ari, job: 'performer', adult: true },
      talk: { lines: {} },
      released: { entries: [entry('fence')] },
      today: null,
      offers: [{ id: offered, part: { person: world.ari, contacts: [{ zone: 'hand-r' }] } }],
      answers: [{ kind: 'agree', personId: world.ari }],
      riders: [],
      kit: [],
    });
    expect(rest.answers.length).toBe(1);
    const partner = await world.deviceOfSam.run('my-archive', {});
    if (!partner.ok) throw new Error(partner.reason);
    expect([partner.result.released, partner.result.answers.length]).toEqual([null, 1]);
    expect(JSON.stringify(partner)).not.toContain('fence');
  });

  it('[R9] shows what one was offered beside what one had agreed to, to oneself and to the IC', async () => {
    const first = await world.agreeAll();
    await world.edit((doc) => {
      const contact = doc.getMap<Y.Map<unknown>>('contacts').get('cont_aaaaaa');
      contact?.set('zone', 'hand-r');
    });
    const second = await world.offer();
    const look = await world.deviceOfSam.run('look-at-offer', { offer: second });
    expect(look).toMatchObject({
      result: {
        part: { person: world.sam, contacts: [{ zone: 'hand-r' }] },
        agreed: { person: world.sam, contacts: [{ zone: 'hand-l' }] },
        now: { person: world.sam, contacts: [{ zone: 'hand-r' }] },
      },
    });
    expect(await world.ic.run('look-at-offer', { offer: second, person: world.sam })).toEqual(look);
    const absent = { ok: false, reason: 'not-found' };
    expect(await world.deviceOfSam.run('look-at-offer', { offer: first, person: world.ari })).toMatchObject(
      absent,
    );
    // nothing more is read for a partner than for nobody
    const { by } = world.company;
    const asked = { id: first, personId: world.ari };
    expect(await readOfferTo(server, { personId: world.sam }, asked)).toBe(null);
    expect(await readOfferTo(server, { personId: by.director.id }, asked)).toBe(null);
    expect(await readOfferTo(server, { personId: by.ic.id }, asked)).toMatchObject({ id: first });
    expect(await world.ic.run('look-at-offer', { offer: second })).toMatchObject(absent);
    expect(await world.director.run('look-at-offer', { offer: second })).toMatchObject(absent);
  });

  it('[4] to somebody who was taken out of the scene what was put to them stays, and not what is on the board now', async () => {
    const offer = await world.agreeAll();
    await world.ic.run('set-scene-people', { scene: world.scene, people: [world.sam] });
    expect(await world.deviceOfAri.run('look-at-offer', { offer })).toMatchObject({
      result: { part: { person: world.ari }, agreed: { person: world.ari }, now: null },
    });
    expect(await world.deviceOfSam.run('look-at-offer', { offer })).toMatchObject({
      result: { now: { person: world.sam } },
    });
  });
});
