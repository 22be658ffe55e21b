/**
 * One random day on a board: a cast of tabs (several of one person too) who edit, forge, drop, come back, while rights
 * are looked up again. Returns what went wrong; an empty list is a good day.
 */
import fc from 'fast-check';
import type * as Y from 'yjs';
import { changeRecord, putRecord, removeRecord } from '#shared/doc/write-records.ts';
import type { Judge } from '../../server/sync/gate.ts';
import { RawClient } from './raw-client.ts';
import { Peer } from './sync-peer.ts';
import { BEAT, beat, contact, contentOf, place } from './sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  whoIs,
  type PersonName,
  type TestSyncServer,
} from './sync-server.ts';

const CAST = ['ic', 'director', 'performer', 'partner', 'manager', 'guardian'] as const;
type CastName = (typeof CAST)[number] & PersonName;
const ACTS = [
  'beat',
  'place',
  'unplace',
  'people',
  'name',
  'move',
  'forge',
  'forge',
  'drop',
  'return',
  'recheck',
  'settle',
] as const;
type ActName = (typeof ACTS)[number];

export interface Day {
  /** an IC is always there besides */
  readonly cast: readonly CastName[];
  readonly steps: readonly { readonly tab: number; readonly act: ActName; readonly n: number }[];
}

export const anyDay: fc.Arbitrary<Day> = fc.record({
  cast: fc.array(fc.constantFrom(...CAST), { minLength: 2, maxLength: 5 }),
  steps: fc.array(
    fc.record({
      tab: fc.integer({ min: 0, max: 5 }),
      act: fc.constantFrom(...ACTS),
      n: fc.integer({ min: 0, max: 8 }),
    }),
    { minLength: 5, maxLength: 50 },
  ),
});

/** Every forbidden value carries this; whoever else reads it has read something forbidden. */
const FORGED = 'forged-by-';
const CONTACT = 'cont_aaaaaa';
const intents = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };
const item = { kind: 'chair', x: 0, y: 0, w: 1, d: 1, rotation: 0, label: '', locked: false };

/** One tab, and what it did that must stand. */
interface Tab {
  readonly name: CastName;
  readonly peer: Peer;
  readonly beats: Set<string>;
  /** a chair that only this tab moves, and where it stands at last */
  readonly chair: string;
  x: number;
  isConnected: boolean;
}

/** `returning`: called with the person when one of their tabs is about to connect. */
export interface DayOptions {
  readonly judge?: Judge;
  readonly returning?: (personId: string) => void;
}

export async function liveDay(day: Day, options: DayOptions = {}): Promise<readonly string[]> {
  const { judge, returning = () => undefined } = options;
  const server = await startSyncServer({ limits: { strikeBurst: 1e6 }, ...(judge && { judge }) });
  const faults: string[] = [];
  const tabs: Tab[] = [];
  const observer = await RawClient.sync({ port: server.port, session: 'guardian', ref: BOARD });
  try {
    const ic = await openTab(server, tabs, 'ic');
    ic.peer.doc.transact(() => {
      putRecord(ic.peer.doc, 'board', 'beats', BEAT, beat);
      putRecord(ic.peer.doc, 'board', 'intents', BEAT, intents);
      putRecord(ic.peer.doc, 'board', 'contacts', CONTACT, contact);
    });
    await observer.until(({ share }) => (share.get('contacts')?._map.size ?? 0) > 0);
    for (const name of day.cast) await openTab(server, tabs, name);
    observe(observer.doc, faults);

    for (const [serial, { tab: at, act, n }] of day.steps.entries()) {
      const tab = tabs[at % tabs.length]!;
      if (act === 'settle') await settle(tabs, serial);
      else if (act === 'recheck') recheck(server, n);
      else if (act === 'drop') drop(tab);
      else if (act === 'return') await comeBack(tab, returning);
      else tab.peer.doc.transact(() => edit(tab, act, n, serial));
      if (faults.length > 0) return faults;
    }
    for (const tab of tabs) await comeBack(tab, returning);
    await settle(tabs, day.steps.length);
    // whoever only reads cannot say that it is done: its own edits are put back when it reads as the others do
    for (const { peer } of tabs.filter((tab) => !mayWrite(tab)))
      await peer.until((doc) => isDeepEqual(contentOf(doc), contentOf(ic.peer.doc)));
    await compare(server, tabs, observer, faults);
    return faults;
  } finally {
    observer.close();
    for (const { peer } of tabs) peer.close();
    await server.close();
  }
}

async function openTab(server: TestSyncServer, tabs: Tab[], name: CastName): Promise<Tab> {
  const peer = await Peer.open(server.port, name, BOARD);
  const chair = `item_seat0${tabs.length}`;
  const tab: Tab = { name, peer, beats: new Set(), chair, x: 0, isConnected: true };
  if (mayWrite(tab)) peer.doc.transact(() => putRecord(peer.doc, 'board', 'furniture', chair, item));
  tabs.push(tab);
  return tab;
}

/** Of those in the cast all write the blocking roots but the guardian, who reads. */
function mayWrite({ name }: Tab): boolean {
  return name !== 'guardian';
}

function edit(tab: Tab, act: ActName, n: number, serial: number): void {
  const { doc } = tab.peer;
  const key = `${BEAT}:${PEOPLE[n % 2 === 0 ? 'performer' : 'partner'][0]}`;
  if (act === 'forge' || !mayWrite(tab)) return forge(tab, n, serial);
  switch (act) {
    case 'beat': {
      const id = `beat_${tab.chair.slice(-1)}0000${serial.toString().padStart(4, '0')}`;
      putRecord(doc, 'board', 'beats', id, beat);
      if (tab.name === 'ic') putRecord(doc, 'board', 'intents', id, intents);
      tab.beats.add(id);
      return;
    }
    case 'place':
      return putRecord(doc, 'board', 'places', key, { ...place, x: n });
    case 'unplace':
      return removeRecord(doc, 'board', 'places', key);
    case 'people': {
      // each list leaves somebody out whom another may just have placed
      const people = [[], [PEOPLE.performer[0]], [PEOPLE.partner[0]]][n % 3];
      changeRecord(doc, 'board', 'beats', BEAT, { people });
      return;
    }
    case 'name':
      changeRecord(doc, 'board', 'beats', BEAT, { name: `by ${tab.name} ${serial}` });
      return;
    default:
      return moveChair(tab, serial);
  }
}

function moveChair(tab: Tab, serial: number): void {
  tab.x = 1 + (serial % 90);
  changeRecord(tab.peer.doc, 'board', 'furniture', tab.chair, { x: tab.x });
}

/** Something this role may not do, together with something it may: the rest of the same change must stand. */
function forge(tab: Tab, n: number, serial: number): void {
  const { doc } = tab.peer;
  const mark = `${FORGED}${tab.chair}`;
  if (mayWrite(tab)) moveChair(tab, serial);
  switch (n) {
    case 0:
      return void doc.getMap('beats').set(mark, { mark });
    case 1:
      return void doc.getMap('hideout').set(`k${serial}`, mark);
    case 2:
      return putRecord(doc, 'board', 'beats', 'beat_zzzzzz', { ...beat, counts: mark });
    case 3:
      return void changeRecord(doc, 'board', 'scene', '', { schema: mark });
    case 4:
      return doc.getMap('beats').delete(BEAT);
    case 5:
      return doc.getMap('contacts').delete(CONTACT);
    case 6:
      doc.getMap('contacts').delete(CONTACT);
      return putRecord(doc, 'board', 'contacts', CONTACT, { ...contact, verb: mark });
    default:
      // of the right shape, so that nothing but the right is wrong with it; an IC has that right
      changeRecord(doc, 'board', 'contacts', CONTACT, { looksLike: tab.name === 'ic' ? 7 : mark });
  }
}

function drop(tab: Tab): void {
  tab.peer.provider.disconnect();
  tab.isConnected = false;
}

async function comeBack(tab: Tab, returning: (personId: string) => void): Promise<void> {
  if (tab.isConnected) return;
  returning(PEOPLE[tab.name][0]);
  await tab.peer.connect();
  tab.isConnected = true;
}

/** Everybody's rights are looked up again while they work; one of them has another title, with the same rights. */
function recheck(server: TestSyncServer, n: number): void {
  const role = n % 2 === 0 ? ('director' as const) : ('stage-manager' as const);
  server.states.set('manager', {
    kind: 'holds',
    session: { id: 'manager', who: { ...whoIs('manager'), role } },
  });
  server.rightsChanged();
}

/** Looks at every moment of somebody who only reads: nothing forged is there, and nothing that stood is gone. */
function observe(doc: Y.Doc, faults: string[]): void {
  const stood = new Set<string>();
  doc.on('update', () => {
    const content = contentOf(doc);
    if (JSON.stringify([content, doc.getMap('hideout')]).includes(FORGED)) faults.push('forged, and seen');
    for (const root of ['beats', 'intents', 'contacts', 'furniture']) {
      const keys = Object.keys(content[root] as object).map((key) => `${root}/${key}`);
      for (const key of stood)
        if (key.startsWith(`${root}/`) && !keys.includes(key)) faults.push(`${key} gone`);
      for (const key of keys) stood.add(key);
    }
    faults.push(...absentees(content));
    const { looksLike, verb } = (content['contacts'] as Record<string, typeof contact>)[CONTACT] ?? {};
    if (looksLike !== contact['looksLike'] || verb !== contact['verb']) faults.push('the contact is another');
  });
}

/** Who has a place in a beat and is not among its people. */
function absentees(content: Readonly<Record<string, unknown>>): readonly string[] {
  const beats = new Map(Object.entries(content['beats'] as Record<string, { people: readonly string[] }>));
  return Object.keys(content['places'] as object).flatMap((key) => {
    const [beatId = '', personId = ''] = key.split(':');
    const people = beats.get(beatId)?.people;
    return people === undefined || people.includes(personId) ? [] : [`${key} is not among the people`];
  });
}

/** Each connected tab that may write says one more thing, and all wait until they have heard it: before it, everything else has arrived. */
async function settle(tabs: readonly Tab[], serial: number): Promise<void> {
  const connected = tabs.filter(({ isConnected }) => isConnected);
  for (const tab of connected.filter(mayWrite)) {
    const id = `beat_mark${tab.chair.slice(-1)}${serial.toString().padStart(5, '0')}`;
    tab.peer.doc.transact(() => {
      putRecord(tab.peer.doc, 'board', 'beats', id, beat);
      putRecord(tab.peer.doc, 'board', 'intents', id, intents);
    });
    tab.beats.add(id);
    for (const { peer } of connected)
      await peer.until((doc) => doc.getMap('intents').has(id) && doc.getMap('beats').has(id));
  }
}

async function compare(
  server: TestSyncServer,
  tabs: readonly Tab[],
  observer: RawClient,
  faults: string[],
): Promise<void> {
  await server.restart();
  const fresh = await Peer.open(server.port, 'director', BOARD);
  const stored = contentOf(fresh.doc);
  fresh.close();
  // what the observer has not read yet it will never read now, so only its past counts
  const views = [observer.doc, ...tabs.map(({ peer }) => peer.doc)];
  for (const [at, doc] of views.entries()) {
    if (JSON.stringify([contentOf(doc), doc.getMap('hideout')]).includes(FORGED))
      faults.push('forged, and kept');
    if (at > 0 && !isDeepEqual(contentOf(doc), stored)) faults.push(`tab ${at - 1} differs from the disk`);
  }
  const [beats, chairs] = [stored['beats'] as object, stored['furniture'] as Record<string, { x: number }>];
  for (const tab of tabs.filter(mayWrite)) {
    for (const id of tab.beats) if (!Object.hasOwn(beats, id)) faults.push(`an allowed beat is lost: ${id}`);
    if (chairs[tab.chair]?.x !== tab.x) faults.push(`an allowed move is lost: ${tab.chair}`);
  }
}

/** Key order is no part of content. */
function isDeepEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
