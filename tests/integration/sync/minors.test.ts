/** Domain 5.9 in the gate: no order of edits, no person and no way of sending puts a minor where a minor may not be. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { readBeat, readContact, readExposure } from '#shared/doc/read-board.ts';
import { changeRecord, putRecord, removeRecord, type Fields } from '#shared/doc/write-records.ts';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { findMinorsFindings } from '#shared/rules/minors.ts';
import type { Judge } from '../../../server/sync/gate.ts';
import { foundCompany } from '../../kit/company.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { startTestServer } from '../../kit/server.ts';
import { judgeRecordsAlone } from '../../kit/sync-planted-bugs.ts';
import { BEAT, beat, contact, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  SCENE_FACTS,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const [ADULT, CHILD, STRANGER] = [PEOPLE.performer[0], PEOPLE.partner[0], PEOPLE.outsider[0]];
/** The partner is not noted as 18 or older, and so counts as a minor (M1); two others are. */
const FACTS: DocumentFacts = { ...SCENE_FACTS, minors: [CHILD], adults: [ADULT, PEOPLE.ic[0]] };
const SECOND = 'beat_bbbbbb';
const CONTACT = 'cont_aaaaaa';
const adultsOnly: Fields = {
  ...contact,
  giver: ADULT,
  receiver: PEOPLE.ic[0],
  zone: 'hip-l',
  level: 'muscle',
};
const holdHands: Fields = { ...contact, giver: ADULT, receiver: CHILD, verb: 'hold', level: 'skin' };
const bare: Fields = { onSet: ['shoulder-l'], inView: [], mode: 'bare' };

let server: TestSyncServer;
const clients: RawClient[] = [];
const open = async (session: PersonName, doc?: Y.Doc): Promise<RawClient> => {
  const client = await RawClient.sync({ port: server.port, session, ref: BOARD, ...(doc && { doc }) });
  clients.push(client);
  return client;
};
const put = (
  doc: Y.Doc,
  root: 'beats' | 'contacts' | 'places' | 'exposure',
  key: string,
  record: Fields,
): void => putRecord(doc, 'board', root, key, record);

async function start(judge?: Judge): Promise<void> {
  server = await startSyncServer({ limits: { strikeBurst: 1e6 }, ...(judge && { judge }) });
  server.facts.set('board/scn_aaaaaa', FACTS);
}
async function stop(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  await server.close();
}

/** Breaches anywhere on a board, by the rule itself: every beat with everything that is in it. */
function breaches(doc: Y.Doc): readonly string[] {
  const of = (root: string): [string, unknown][] => Object.entries(doc.getMap(root).toJSON());
  const beats = new Set([...of('beats').map(([id]) => id), SECOND, BEAT]);
  return [...beats].flatMap((beatId) => {
    const record = doc.getMap('beats').toJSON()[beatId];
    const read = record === undefined ? null : readBeat(beatId, record);
    const inBeat = (root: string): [string, unknown][] =>
      of(root).flatMap(([key, value]) =>
        key.startsWith(`${beatId}:`) ? [[key.slice(beatId.length + 1), value] as [string, unknown]] : [],
      );
    const found = findMinorsFindings(
      {
        kind: read?.kind ?? null,
        people: [...(read?.people ?? []), ...inBeat('places').map(([personId]) => personId)],
        contacts: of('contacts')
          .map(([key, value]) => readContact(key, value))
          .filter((one) => one.beatId === beatId && one.retired !== true),
        exposure: inBeat('exposure').map(([personId, value]) => ({ personId, ...readExposure(value) })),
      },
      (personId) => !(FACTS.adults ?? []).includes(personId),
    );
    return found.map((finding) => `${beatId}: ${JSON.stringify(finding)}`);
  });
}

describe('minors in the gate', () => {
  let ic: RawClient;
  let reader: RawClient;
  const seen: string[] = [];

  beforeEach(async () => {
    await start();
    ic = await open('ic');
    ic.change((doc) => {
      put(doc, 'beats', BEAT, { ...beat, people: [ADULT] });
      put(doc, 'beats', SECOND, { ...beat, order: 'a1', kind: 'hand-hold', people: [ADULT, CHILD] });
    });
    await ic.stored();
    expect(ic.refused()).toEqual([]);
    reader = await open('guardian');
    seen.length = 0;
    reader.doc.on('update', () => seen.push(...breaches(reader.doc)));
  });
  afterEach(stop);

  /** What is put back of this; the rest stands, and no reader ever saw a breach. */
  const refusedOf = async (work: (doc: Y.Doc) => void, client = ic): Promise<unknown[]> => {
    const earlier = client.refused().length;
    client.change(work);
    await client.stored();
    const fresh = await open('guardian');
    expect([...seen, ...breaches(fresh.doc)]).toEqual([]);
    expect(contentOf(fresh.doc)).toEqual(contentOf(client.doc));
    return client.refused().slice(earlier);
  };
  const minors = (root: string, key: string): object => ({ root, key, reason: 'minors' });

  it('[M2] nothing of a minor is uncovered, and an honest edit in the same update stands', async () => {
    const refused = await refusedOf((doc) => {
      put(doc, 'exposure', `${BEAT}:${CHILD}`, bare);
      changeRecord(doc, 'board', 'beats', BEAT, { name: 'Honest' });
    });
    expect(refused).toEqual([minors('exposure', `${BEAT}:${CHILD}`)]);
    await reader.until((doc) => JSON.stringify(doc.getMap('beats')).includes('Honest'));
  });

  it('[M3] a contact with a minor stands only in its kind of beat, in its zones, at level skin', async () => {
    expect(await refusedOf((doc) => put(doc, 'contacts', CONTACT, { ...holdHands, beatId: SECOND }))).toEqual(
      [],
    );
    const attempts: readonly Fields[] = [
      { ...holdHands, beatId: BEAT },
      { ...holdHands, beatId: 'beat_cccccc' },
      { ...holdHands, beatId: SECOND, zone: 'hip-l' },
      { ...holdHands, beatId: SECOND, to: 'thigh-front-l' },
      { ...holdHands, beatId: SECOND, verb: 'slide' },
      { ...holdHands, beatId: SECOND, level: 'muscle' },
      { ...holdHands, beatId: SECOND, layer: 'over-garment' },
      { ...holdHands, beatId: SECOND, agent: 'lips' },
      { ...holdHands, beatId: SECOND, masked: true },
      { ...holdHands, beatId: SECOND, giver: CHILD, receiver: ADULT, zone: 'chest-l' },
    ];
    for (const attempt of attempts)
      expect(await refusedOf((doc) => put(doc, 'contacts', 'cont_bbbbbb', attempt))).toEqual([
        minors('contacts', 'cont_bbbbbb'),
      ]);
    for (const patch of [{ zone: 'hip-l' }, { level: 'bone' }, { beatId: BEAT }, { verb: 'trace' }])
      expect(await refusedOf((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, patch))).toEqual([
        minors('contacts', CONTACT),
      ]);
  });

  it('[M3] a beat with a minor takes no adult kind, and an adult kind takes no minor', async () => {
    expect(await refusedOf((doc) => changeRecord(doc, 'board', 'beats', SECOND, { kind: 'kiss' }))).toEqual([
      minors('beats', SECOND),
    ]);
    expect(await refusedOf((doc) => changeRecord(doc, 'board', 'beats', BEAT, { kind: 'kiss' }))).toEqual([]);
    const director = await open('director');
    for (const person of [CHILD, STRANGER]) {
      expect(
        await refusedOf(
          (doc) => changeRecord(doc, 'board', 'beats', BEAT, { people: [ADULT, person] }),
          director,
        ),
      ).toEqual([minors('beats', BEAT)]);
      const key = `${BEAT}:${person}`;
      expect(await refusedOf((doc) => put(doc, 'places', key, place), director)).toEqual([
        minors('places', key),
      ]);
    }
    expect(
      await refusedOf((doc) => put(doc, 'beats', 'beat_cccccc', { ...beat, kind: 'kiss', people: [CHILD] })),
    ).toEqual([minors('beats', 'beat_cccccc')]);
  });

  it('[M3] a plain beat takes a minor while it says only where people stand', async () => {
    expect(await refusedOf((doc) => put(doc, 'places', `${BEAT}:${CHILD}`, place))).toEqual([]);
    expect(
      await refusedOf((doc) => put(doc, 'contacts', CONTACT, { ...adultsOnly, zone: 'hand-l' })),
    ).toEqual([minors('contacts', CONTACT)]);
  });

  it('[M4] adult content first, then the minor: the minor is kept out, by the list, by a place and by a contact', async () => {
    expect(
      await refusedOf((doc) => {
        changeRecord(doc, 'board', 'beats', BEAT, { kind: 'look' });
        put(doc, 'contacts', CONTACT, adultsOnly);
      }),
    ).toEqual([]);
    expect(
      await refusedOf((doc) => changeRecord(doc, 'board', 'beats', BEAT, { people: [CHILD], name: 'x' })),
    ).toEqual([minors('beats', BEAT)]);
    const key = `${BEAT}:${CHILD}`;
    expect(await refusedOf((doc) => put(doc, 'places', key, place))).toEqual([minors('places', key)]);
    expect(await refusedOf((doc) => put(doc, 'contacts', 'cont_bbbbbb', holdHands))).toEqual([
      minors('contacts', 'cont_bbbbbb'),
    ]);
  });

  it('[M4] the minor first, then adult content: the content is kept out', async () => {
    const key = `${SECOND}:${ADULT}`;
    expect(
      await refusedOf((doc) => put(doc, 'contacts', CONTACT, { ...adultsOnly, beatId: SECOND })),
    ).toEqual([minors('contacts', CONTACT)]);
    expect(await refusedOf((doc) => put(doc, 'exposure', key, { ...bare, inView: ['chest-l'] }))).toEqual([
      minors('exposure', key),
    ]);
  });

  it('[M4] both in one update: the content is put back, the minor stays', async () => {
    expect(
      await refusedOf((doc) => {
        put(doc, 'contacts', CONTACT, adultsOnly);
        put(doc, 'places', `${BEAT}:${CHILD}`, place);
      }),
    ).toEqual([minors('contacts', CONTACT)]);
    expect(contentOf(reader.doc)['beats']).toMatchObject({ [BEAT]: { people: [ADULT, CHILD] } });
  });

  it('[M8] [R39] from two tabs that were offline: whichever comes second is put back', async () => {
    for (const isContentFirst of [true, false]) {
      const id = isContentFirst ? 'beat_dddddd' : 'beat_eeeeee';
      await refusedOf((doc) => put(doc, 'beats', id, { ...beat, kind: 'look', people: [ADULT] }));
      const [content, minor] = [new Y.Doc(), new Y.Doc()];
      for (const doc of [content, minor]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(ic.doc));
      const key = isContentFirst ? 'cont_dddddd' : 'cont_eeeeee';
      put(content, 'contacts', key, { ...adultsOnly, beatId: id });
      changeRecord(minor, 'board', 'beats', id, { people: [ADULT, CHILD] });
      const tabs = [() => open('ic', content), () => open('director', minor)];
      const first = await tabs[isContentFirst ? 0 : 1]!();
      await first.stored();
      const second = await tabs[isContentFirst ? 1 : 0]!();
      await second.stored();
      expect(first.refused()).toEqual([]);
      expect(second.refused()).toEqual([isContentFirst ? minors('beats', id) : minors('contacts', key)]);
      await ic.stored();
      expect(seen).toEqual([]);
    }
  });

  it('[M8] undo, taking back off the board, hiding and swapping are no way round', async () => {
    const undo = new Y.UndoManager(ic.doc.getMap('contacts'), { trackedOrigins: new Set([ic]) });
    await refusedOf((doc) => put(doc, 'contacts', CONTACT, adultsOnly));
    undo.stopCapturing();
    await refusedOf((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { retired: true }));
    // off the board it is no obstacle any more
    expect(await refusedOf((doc) => put(doc, 'places', `${BEAT}:${CHILD}`, place))).toEqual([]);
    const at = Y.encodeStateVector(ic.doc);
    undo.undo();
    ic.update(Y.encodeStateAsUpdate(ic.doc, at));
    await ic.stored();
    expect(ic.refused()).toEqual([minors('contacts', CONTACT)]);
    expect(
      await refusedOf((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { retired: undefined })),
    ).toEqual([minors('contacts', CONTACT)]);
    // written as if it were off the board already
    expect(
      await refusedOf((doc) => put(doc, 'contacts', 'cont_bbbbbb', { ...adultsOnly, retired: true })),
    ).toEqual([minors('contacts', 'cont_bbbbbb')]);
    // out of one beat and into the other, while the minor goes the other way
    await refusedOf((doc) => put(doc, 'beats', 'beat_cccccc', { ...beat, kind: 'look', people: [ADULT] }));
    await refusedOf((doc) => put(doc, 'contacts', 'cont_cccccc', { ...adultsOnly, beatId: 'beat_cccccc' }));
    const refused = await refusedOf((doc) => {
      changeRecord(doc, 'board', 'contacts', 'cont_cccccc', { beatId: BEAT });
      changeRecord(doc, 'board', 'beats', 'beat_cccccc', { people: [ADULT, CHILD] });
    });
    expect(refused).toHaveLength(2);
    expect(refused).toEqual(
      expect.arrayContaining([minors('contacts', 'cont_cccccc'), minors('beats', 'beat_cccccc')]),
    );
  });

  it('[M1] an attestation opens it, and what stood before one was taken back can still be tidied, not extended', async () => {
    server.facts.set('board/scn_aaaaaa', { ...FACTS, minors: [], adults: [ADULT, CHILD, PEOPLE.ic[0]] });
    server.rightsChanged();
    ic.change((doc) => {
      put(doc, 'contacts', CONTACT, { ...holdHands, zone: 'hip-l' });
      put(doc, 'contacts', 'cont_bbbbbb', { ...holdHands, zone: 'hip-r' });
    });
    await ic.stored();
    expect(ic.refused()).toEqual([]);
    server.facts.set('board/scn_aaaaaa', FACTS);
    server.rightsChanged();
    const refused = async (work: (doc: Y.Doc) => void): Promise<unknown[]> => {
      const earlier = ic.refused().length;
      ic.change(work);
      await ic.stored();
      return ic.refused().slice(earlier);
    };
    expect(await refused((doc) => put(doc, 'places', `${BEAT}:${ADULT}`, place))).toEqual([]);
    expect(
      await refused((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { level: 'bone' })),
    ).toEqual([minors('contacts', CONTACT)]);
    expect(await refused((doc) => put(doc, 'places', `${BEAT}:${STRANGER}`, place))).toEqual([
      minors('places', `${BEAT}:${STRANGER}`),
    ]);
    for (const key of [CONTACT, 'cont_bbbbbb'])
      expect(await refused((doc) => changeRecord(doc, 'board', 'contacts', key, { retired: true }))).toEqual(
        [],
      );
    expect(breaches(ic.doc)).toEqual([]);
  });

  it('[M8] every attempt is kept for the lead IC and logged, with ids and no content', async () => {
    await refusedOf((doc) => put(doc, 'contacts', CONTACT, { ...holdHands, looksLike: 'Secret words' }));
    expect(server.attempts).toEqual([
      {
        productionId: 'prod_aaaaaa',
        personId: PEOPLE.ic[0],
        document: 'board/scn_aaaaaa',
        records: [{ root: 'contacts', key: CONTACT, rule: 'M3' }],
      },
    ]);
    expect(server.logged).toContainEqual({ level: 'warn', message: 'minors: a change was put back' });
    expect(server.sync.metrics()['sync_minors_refused_total']).toBe(1);
  });
});

const ids = ['beat_aaaaaa', 'beat_bbbbbb', 'beat_cccccc'] as const;
const people = fc.constantFrom(ADULT, CHILD, PEOPLE.ic[0], STRANGER);
const anyChange = fc.oneof(
  fc.record({
    act: fc.constant('people' as const),
    beat: fc.constantFrom(...ids),
    people: fc.uniqueArray(people),
  }),
  fc.record({
    act: fc.constant('kind' as const),
    beat: fc.constantFrom(...ids),
    kind: fc.constantFrom(...BEAT_KINDS),
  }),
  fc.record({
    act: fc.constantFrom('place' as const, 'unplace' as const),
    beat: fc.constantFrom(...ids),
    person: people,
  }),
  fc.record({
    act: fc.constant('bare' as const),
    beat: fc.constantFrom(...ids),
    person: people,
    zone: fc.constantFrom('hand-l', 'waist-l', 'chest-l'),
  }),
  fc.record({
    act: fc.constant('contact' as const),
    beat: fc.constantFrom(...ids),
    key: fc.constantFrom('cont_aaaaaa', 'cont_bbbbbb', 'cont_cccccc'),
    giver: people,
    receiver: people,
    zone: fc.constantFrom('hand-l', 'shoulder-l', 'forehead', 'hip-l'),
    retired: fc.boolean(),
  }),
);
type AnyChange = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

function make(doc: Y.Doc, change: AnyChange): void {
  switch (change.act) {
    case 'people':
      return void changeRecord(doc, 'board', 'beats', change.beat, { people: change.people });
    case 'kind':
      return void changeRecord(doc, 'board', 'beats', change.beat, { kind: change.kind });
    case 'place':
      return put(doc, 'places', `${change.beat}:${change.person}`, place);
    case 'unplace':
      return removeRecord(doc, 'board', 'places', `${change.beat}:${change.person}`);
    case 'bare':
      return put(doc, 'exposure', `${change.beat}:${change.person}`, { ...bare, onSet: [change.zone] });
    case 'contact': {
      const { beat: beatId, giver, receiver, zone, retired } = change;
      const fields = { beatId, giver, receiver, zone, level: 'skin', retired: retired || undefined };
      if (doc.getMap('contacts').has(change.key))
        return void changeRecord(doc, 'board', 'contacts', change.key, fields);
      return put(doc, 'contacts', change.key, { ...contact, ...fields });
    }
  }
}

const tab = fc.boolean();
const anySteps = fc.array(
  fc.record({ isIc: tab, isOffline: tab, changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 25 },
);
type Steps = typeof anySteps extends fc.Arbitrary<infer T> ? T : never;

/** What a reader saw at any moment, and what a newcomer sees, that may not be. */
async function liveThrough(steps: Steps, judge?: Judge): Promise<readonly string[]> {
  await start(judge);
  try {
    const [ic, other, reader] = [await open('ic'), await open('captain'), await open('guardian')];
    ic.change((doc) => ids.forEach((id) => put(doc, 'beats', id, { ...beat, people: [ADULT] })));
    await ic.stored();
    const seen: string[] = [];
    reader.doc.on('update', () => seen.push(...breaches(reader.doc)));
    for (const { isIc, isOffline, changes } of steps) {
      const live = isIc ? ic : other;
      const work = (doc: Y.Doc): void => changes.forEach((change) => make(doc, change));
      if (!isOffline) live.change(work);
      else {
        // a tab that knows what the live one knew, and comes back with its own work
        const doc = new Y.Doc();
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
        doc.transact(() => work(doc));
        await (await open(isIc ? 'ic' : 'captain', doc)).stored();
      }
    }
    await Promise.all([ic.stored(), other.stored()]);
    const fresh = await open('director');
    return [...seen, ...breaches(fresh.doc)];
  } finally {
    await stop();
  }
}

describe('any edits of two people, live and offline', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

  it('[M8] [M10] nobody ever sees a breach', async () => {
    console.log(`minors: SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        expect(await liveThrough(steps)).toEqual([]);
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });

  it('[M10] the same edits find a gate that looks at the record alone', async () => {
    const found = await fc.check(
      fc.asyncProperty(anySteps, async (steps) => (await liveThrough(steps, judgeRecordsAlone)).length === 0),
      { seed, numRuns: 200, endOnFailure: true },
    );
    expect(found.counterexample).not.toBeNull();
  });
});

it('[M8] on a whole server the attempt is a line of the ledger, by the person who made it', async () => {
  const whole = await startTestServer();
  try {
    const { production, by } = await foundCompany(whole);
    const added = await by.ic.device.run('add-scene', { number: '1', title: 'Quay' });
    if (!added.ok) throw new Error(added.reason);
    const { scene } = added.result;
    await by.ic.device.run('set-scene-people', { scene, people: [by.performer.id] });
    const peer = await BoardPeer.open(whole.url, by.ic.device.cookie, scene);
    const record = { ...contact, giver: by.performer.id, receiver: by.ic.id };
    const back = new Promise<void>((resolve) => {
      peer.doc.on('update', () => peer.contacts().length === 0 && resolve());
    });
    peer.doc.transact(() => put(peer.doc, 'contacts', CONTACT, record));
    await back;
    peer.close();
    // scopes take turns: after this one the line is there
    await whole.running.planes.store.transact(production, async () => undefined);
    const lines = await whole.running.planes.store.ledger.read(production);
    expect(lines.at(-1)).toMatchObject({
      event: 'minors-change-refused',
      by: by.ic.id,
      about: [],
      detail: { document: `board/${scene}`, records: [{ root: 'contacts', key: CONTACT, rule: 'M3' }] },
    });
    expect(whole.logged.filter((line) => line.includes('palm'))).toEqual([]);
  } finally {
    await whole.remove();
  }
});
