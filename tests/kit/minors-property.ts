/**
 * Days on one board with minors about: people write live and offline, somebody is noted as an adult, joins or leaves the
 * scene, or is given a character under 18. What a reader saw at any moment is judged by the rules themselves.
 */
import fc from 'fast-check';
import * as Y from 'yjs';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { ruleBrokenBy, type Strict } from '#shared/access/unit.ts';
import { readBeat, readContact, readExposure } from '#shared/doc/read-board.ts';
import { changeRecord, putRecord, removeRecord } from '#shared/doc/write-records.ts';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { findMinorsFindings, minorsIn, type MinorsBeat } from '#shared/rules/minors.ts';
import type { Judge } from '../../server/sync/gate.ts';
import { RawClient } from './raw-client.ts';
import { beat, contact, place } from './sync-records.ts';
import { BOARD, PEOPLE, SCENE, SCENE_FACTS, startSyncServer, type PersonName } from './sync-server.ts';

const BEATS = ['beat_aaaaaa', 'beat_bbbbbb', 'beat_cccccc'] as const;
const CONTACTS = ['cont_aaaaaa', 'cont_bbbbbb', 'cont_cccccc'] as const;
const [ADULT, LATER, CHILD, OTHER] = [
  PEOPLE.performer[0],
  PEOPLE.partner[0],
  PEOPLE.outsider[0],
  PEOPLE.ic[0],
] as const;
const FIRST: DocumentFacts = {
  ...SCENE_FACTS,
  people: [ADULT],
  minors: [],
  adults: [ADULT, OTHER],
  youngCharacters: [],
};

const beatId = fc.constantFrom(...BEATS);
const person = fc.constantFrom(ADULT, LATER, CHILD, OTHER);
const anyChange = fc.oneof(
  fc.record({ act: fc.constant('people' as const), beatId, people: fc.uniqueArray(person) }),
  fc.record({ act: fc.constant('kind' as const), beatId, kind: fc.constantFrom(...BEAT_KINDS) }),
  fc.record({
    act: fc.constantFrom('place' as const, 'unplace' as const, 'clothe' as const),
    beatId,
    person,
  }),
  fc.record({
    act: fc.constant('bare' as const),
    beatId,
    person,
    zone: fc.constantFrom('hand-l', 'waist-l', 'chest-l'),
  }),
  fc.record({
    act: fc.constant('contact' as const),
    beatId,
    key: fc.constantFrom(...CONTACTS),
    giver: person,
    receiver: person,
    what: fc.constantFrom(
      { zone: 'hand-l', verb: 'rest' },
      { zone: 'hip-l', verb: 'rest' },
      { zone: 'genital', verb: 'shift-weight' },
    ),
    retired: fc.boolean(),
  }),
);
type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

const writer = fc.constantFrom('ic' as const, 'captain' as const, 'director' as const, 'performer' as const);
const edit = fc.record({
  act: fc.constant('edit' as const),
  who: writer,
  isOffline: fc.boolean(),
  changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
});
// the adult stays: whoever writes as a performer would be closed out with them
const command = fc.oneof(
  fc.record({
    act: fc.constantFrom('attest' as const, 'join' as const, 'leave' as const),
    person: fc.constantFrom(LATER, CHILD),
  }),
  fc.record({ act: fc.constant('young' as const), person: fc.constantFrom(ADULT, LATER) }),
);
export const anyDay = fc.array(fc.oneof({ weight: 4, arbitrary: edit }, { weight: 1, arbitrary: command }), {
  minLength: 1,
  maxLength: 25,
});
export type MinorsDay = typeof anyDay extends fc.Arbitrary<infer T> ? T : never;

/** Plays the day; what a reader saw at any moment, and what a newcomer is shown, that may not be. */
export async function breachesOf(day: MinorsDay, judge?: Judge): Promise<readonly string[]> {
  const server = await startSyncServer({ limits: { strikeBurst: 1e6 }, ...(judge && { judge }) });
  const clients = new Map<PersonName, RawClient>();
  const open = (session: PersonName, doc?: Y.Doc): Promise<RawClient> =>
    RawClient.sync({ port: server.port, session, ref: BOARD, ...(doc && { doc }) });
  let facts = FIRST;
  const know = (next: DocumentFacts): void => {
    facts = next;
    server.facts.set('board/scn_aaaaaa', next);
    server.rightsChanged();
  };
  try {
    know(FIRST);
    for (const name of ['ic', 'captain', 'director', 'performer', 'manager'] as const)
      clients.set(name, await open(name));
    const [ic, reader] = [clients.get('ic')!, clients.get('manager')!];
    ic.change((doc) =>
      BEATS.forEach((id) => putRecord(doc, 'board', 'beats', id, { ...beat, people: [ADULT] })),
    );
    await ic.stored();
    const seen: string[] = [];
    reader.doc.on('update', () => seen.push(...breachesOn(reader.doc, facts)));
    for (const step of day) {
      if (step.act === 'edit') await makeEdit(step, clients.get(step.who)!, open);
      else await giveCommand(step, facts, know, server.sync);
    }
    for (const client of clients.values()) await client.stored();
    const fresh = await open('manager');
    clients.set('crew', fresh);
    return [...seen, ...breachesOn(fresh.doc, facts)];
  } finally {
    for (const client of clients.values()) client.close();
    await server.close();
  }
}

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** Live it is sent and not waited for; offline it comes from a tab that knew what the live one knew. */
async function makeEdit(
  { who, isOffline, changes }: Edit,
  live: RawClient,
  open: (session: PersonName, doc: Y.Doc) => Promise<RawClient>,
): Promise<void> {
  const work = (doc: Y.Doc): void => changes.forEach((change) => make(doc, change));
  if (!isOffline) return live.change(work);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
  doc.transact(() => work(doc));
  const tab = await open(who, doc);
  await tab.stored();
  tab.close();
}

/** What the commands do: hold, look, write, announce, let go. */
async function giveCommand(
  { act, person: id }: Command,
  facts: DocumentFacts,
  know: (facts: DocumentFacts) => void,
  sync: Awaited<ReturnType<typeof startSyncServer>>['sync'],
): Promise<void> {
  const { people, adults = [], youngCharacters = [] } = facts;
  const minorsOf = (all: readonly string[], noted = adults): string[] =>
    all.filter((one) => !noted.includes(one));
  switch (act) {
    case 'attest': {
      const noted = [...adults, id];
      return know({ ...facts, adults: noted, minors: minorsOf(people, noted) });
    }
    case 'leave': {
      const left = people.filter((one) => one !== id);
      return know({ ...facts, people: left, minors: minorsOf(left) });
    }
    case 'join':
    case 'young': {
      const isJoin = act === 'join';
      const strict: Strict = { minors: isJoin ? minorsOf([id]) : [], youngCharacters: isJoin ? [] : [id] };
      const release = sync.hold(SCENE, strict);
      const records = await sync.boardRecords(SCENE);
      if (ruleBrokenBy(unitOf(records!.all('contacts'), records!.all('exposure')), strict) === null) {
        const joined = isJoin ? [...new Set([...people, id])] : people;
        const young = isJoin ? youngCharacters : [...youngCharacters, id];
        know({ ...facts, people: joined, minors: minorsOf(joined), youngCharacters: young });
      }
      release();
    }
  }
}

function make(doc: Y.Doc, change: Change): void {
  const put = (
    root: 'places' | 'exposure' | 'contacts',
    key: string,
    record: Readonly<Record<string, unknown>>,
  ) => putRecord(doc, 'board', root, key, record);
  switch (change.act) {
    case 'people':
      return void changeRecord(doc, 'board', 'beats', change.beatId, { people: change.people });
    case 'kind':
      return void changeRecord(doc, 'board', 'beats', change.beatId, { kind: change.kind });
    case 'place':
      return put('places', `${change.beatId}:${change.person}`, place);
    case 'unplace':
      return removeRecord(doc, 'board', 'places', `${change.beatId}:${change.person}`);
    case 'clothe':
      return removeRecord(doc, 'board', 'exposure', `${change.beatId}:${change.person}`);
    case 'bare':
      return put('exposure', `${change.beatId}:${change.person}`, {
        onSet: [change.zone],
        inView: [],
        mode: 'bare',
      });
    case 'contact': {
      const { giver, receiver, what, retired } = change;
      const fields = {
        ...what,
        beatId: change.beatId,
        giver,
        receiver,
        level: 'skin',
        retired: retired || undefined,
      };
      if (doc.getMap('contacts').has(change.key))
        return void changeRecord(doc, 'board', 'contacts', change.key, fields);
      return put('contacts', change.key, { ...contact, ...fields });
    }
  }
}

type Plain = Iterable<readonly [string, unknown]>;

function unitOf(contacts: Plain, exposure: Plain): Parameters<typeof ruleBrokenBy>[0] {
  return {
    contacts: [...contacts].map(([key, record]) => readContact(key, record)),
    exposure: [...exposure].map(([key, record]) => ({
      ...readExposure(record),
      personId: key.split(':')[1] ?? '',
    })),
  };
}

/** Breaches anywhere on a board, by the rules themselves: every beat with all that is in it, then the whole. */
export function breachesOn(doc: Y.Doc, facts: DocumentFacts): readonly string[] {
  const of = (root: string): [string, unknown][] => Object.entries(doc.getMap(root).toJSON());
  const isMinor = (id: string): boolean => !(facts.adults ?? []).includes(id);
  const unit = unitOf(of('contacts'), of('exposure'));
  const beats = of('beats').map(([id, record]): MinorsBeat => {
    const { kind, people } = readBeat(id, record);
    const here = (key: string): boolean => key.startsWith(`${id}:`);
    const placed = of('places').flatMap(([key]) => (here(key) ? [key.split(':')[1] ?? ''] : []));
    return {
      kind,
      people: [...people, ...placed],
      contacts: [...unit.contacts].filter((one) => one.beatId === id && one.retired !== true),
      exposure: of('exposure').flatMap(([key, one]) =>
        here(key) ? [{ ...readExposure(one), personId: key.split(':')[1] ?? '' }] : [],
      ),
    };
  });
  const found = beats.flatMap((one) =>
    findMinorsFindings(one, isMinor).map((finding) => JSON.stringify(finding)),
  );
  const minors = [...facts.minors, ...beats.flatMap((one) => minorsIn(one, isMinor))];
  const rule = ruleBrokenBy(unit, { minors, youngCharacters: facts.youngCharacters ?? [] });
  return rule === null ? found : [...found, `${rule} of the scene`];
}
