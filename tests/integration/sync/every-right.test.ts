/**
 * Every role x document x record type x create, change, delete, sent as a live update and as offline work in a first
 * sync, by raw clients to a real server. What should happen is read from the permission table and the design, never
 * from the code of the gate.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardRight, documentRight, type DocumentFacts } from '#shared/access/decide.ts';
import type { Right } from '#shared/access/table.ts';
import { documentName, type AnyRoot, type BoardRoot, type DocumentRef } from '#shared/model/documents.ts';
import { ACCESS_ROLES } from '#shared/model/roles.ts';
import { RawClient } from '../../kit/raw-client.ts';
import {
  deleteCase,
  patchCase,
  plainCase,
  putCase,
  RECORD_CASES,
  rootsOf,
  type RecordPlace,
} from '../../kit/sync-cases.ts';
import {
  BOARD,
  PEOPLE,
  SCENE,
  SCENE_FACTS,
  startSyncServer,
  whoIs,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const NAMES = Object.keys(PEOPLE) as PersonName[];
const ACTS = ['create', 'create-as-another', 'change', 'delete'] as const;
type Act = (typeof ACTS)[number];

const DOCUMENTS: readonly DocumentRef[] = [
  BOARD,
  { kind: 'wishes', id: SCENE },
  { kind: 'desk', id: SCENE },
  { kind: 'map', id: PEOPLE.performer[0] },
  { kind: 'map', id: PEOPLE.outsider[0] },
  ...(['performer', 'director', 'manager', 'costume', 'producer', 'crew', 'guardian', 'admin'] as const).map(
    (name): DocumentRef => ({ kind: 'talk', id: PEOPLE[name][0] }),
  ),
];

/** Design 3.1: records of nested fields are retired, never deleted; of the one-value ones a line stays for ever. */
const DELETABLE: readonly AnyRoot[] = [
  'places',
  'exposure',
  'marks',
  'flags',
  'says',
  'words',
  'extras',
  'note',
];

/** What the table says about one root; a document that is not a board has one right for all of them. */
function rightTo(name: PersonName, ref: DocumentRef, root: AnyRoot, facts: DocumentFacts): Right {
  return ref.kind === 'board'
    ? boardRight(whoIs(name), ref, root as BoardRoot, facts)
    : documentRight(whoIs(name), ref, facts);
}

function isAllowed(name: PersonName, ref: DocumentRef, root: AnyRoot, act: Act): boolean {
  if (rightTo(name, ref, root, SCENE_FACTS) !== 'rw') return false;
  switch (act) {
    case 'create':
      return true;
    // one's own name, always
    case 'create-as-another':
      return false;
    // a line on the private line is said once
    case 'change':
      return root !== 'lines';
    case 'delete':
      return DELETABLE.includes(root);
  }
}

/** The acts that say something about this root. The settings of a scene are there from the start. */
function actsOf(root: AnyRoot): readonly Act[] {
  return ACTS.filter((act) =>
    act === 'create-as-another'
      ? RECORD_CASES[root].isSigned === true
      : !(root === 'scene' && act === 'create'),
  );
}

let server: TestSyncServer;
const clients: RawClient[] = [];
let serial = 0;

const open = async (session: PersonName, ref: DocumentRef, doc?: Y.Doc): Promise<RawClient> => {
  const client = await RawClient.sync({ port: server.port, session, ref, ...(doc && { doc }) });
  clients.push(client);
  return client;
};

/** The document as the disk has it. */
async function storedDoc(ref: DocumentRef): Promise<Y.Doc> {
  const stored = await server.log.load(documentName(ref));
  const doc = new Y.Doc();
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return doc;
}

/** Somebody else who may read it, or write one of its roots. */
function another(name: PersonName, ref: DocumentRef, root: AnyRoot, right: 'r' | 'rw'): PersonName {
  const found = NAMES.find((other) => {
    const has = rightTo(other, ref, root, SCENE_FACTS);
    return other !== name && (has === 'rw' || (right === 'r' && has === 'r'));
  });
  if (found === undefined) throw new Error(`nobody else has ${right} to ${root} of ${documentName(ref)}`);
  return found;
}

/** What this person may write here with certainty, to show that the same client's next honest edit arrives. */
function honestRoot(name: PersonName, ref: DocumentRef): AnyRoot | undefined {
  return rootsOf(ref.kind).find((root) => root !== 'scene' && isAllowed(name, ref, root, 'create'));
}

async function runCase(
  name: PersonName,
  ref: DocumentRef,
  root: AnyRoot,
  act: Act,
  tab: RawClient,
  watcher: RawClient,
  isOffline: boolean,
): Promise<void> {
  const at: RecordPlace = { kind: ref.kind, root };
  const n = (serial += 1);
  const key = RECORD_CASES[root].key(n);
  const mine = PEOPLE[name][0];
  const other = another(name, ref, root, 'r');
  if (act === 'change' || act === 'delete') await makeIt();
  const before = plainCase(watcher.doc, at, key);
  const seen: unknown[] = [];
  const watch = (): number => seen.push(plainCase(watcher.doc, at, key));
  watcher.doc.on('update', watch);

  const work = (doc: Y.Doc): void => {
    if (act === 'create') putCase(doc, at, key, mine);
    else if (act === 'create-as-another') putCase(doc, at, key, PEOPLE[other][0]);
    else if (act === 'change') patchCase(doc, at, key, n);
    else deleteCase(doc, at, key);
  };
  const earlier = tab.refused().length;
  const actor = await doIt();
  await actor.stored();
  const refused = actor.refused().slice(actor === tab ? earlier : 0);
  const wished = isAllowed(name, ref, root, act) ? plainAfter() : before;
  if (isAllowed(name, ref, root, act)) {
    expect(refused).toEqual([]);
    await watcher.until((doc) => isSame(plainCase(doc, at, key), wished));
  } else {
    expect(refused).toEqual([expect.objectContaining({ root, key })]);
    await showHonestEdit(actor);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(seen.length > 0 ? [JSON.stringify(before)] : []),
    );
  }
  watcher.doc.off('update', watch);
  const fresh = await open(other, ref);
  for (const doc of [watcher.doc, actor.doc, fresh.doc, await storedDoc(ref)])
    expect(plainCase(doc, at, key)).toEqual(wished);
  if (actor !== tab) actor.close();
  fresh.close();

  /** A record that is there already: one's own where one may make it. */
  async function makeIt(): Promise<void> {
    const maker = rightTo(name, ref, root, SCENE_FACTS) === 'rw' ? name : another(name, ref, root, 'rw');
    const hand = maker === name ? tab : await open(maker, ref);
    if (plainCase(hand.doc, at, key) === undefined)
      hand.change((doc) => putCase(doc, at, key, PEOPLE[maker][0]));
    await hand.stored();
    for (const reader of [tab, watcher]) await reader.until((doc) => plainCase(doc, at, key) !== undefined);
    if (hand !== tab) hand.close();
  }

  /** Live, or offline and then as the step 2 of a tab that comes back. */
  async function doIt(): Promise<RawClient> {
    if (!isOffline) {
      tab.change(work);
      return tab;
    }
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(tab.doc));
    doc.transact(() => work(doc));
    return open(name, ref, doc);
  }

  function plainAfter(): unknown {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(actor.doc));
    return plainCase(doc, at, key);
  }

  /** By the same client where it may write anything here; else somebody else's work passes by it. */
  async function showHonestEdit(client: RawClient): Promise<void> {
    const author = honestRoot(name, ref) === undefined ? another(name, ref, root, 'rw') : name;
    const hand = author === name ? client : await open(author, ref);
    const honest: RecordPlace = { kind: ref.kind, root: honestRoot(author, ref)! };
    const mark = RECORD_CASES[honest.root].key((serial += 1));
    const told = hand.refused().length;
    hand.change((doc) => putCase(doc, honest, mark, PEOPLE[author][0]));
    await hand.stored();
    expect(hand.refused()).toHaveLength(told);
    const said = plainCase(hand.doc, honest, mark);
    for (const reader of [watcher, tab])
      await reader.until((doc) => isSame(plainCase(doc, honest, mark), said));
    if (hand !== client) hand.close();
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

it('[4] the people here have every role of the table, and the admin flag', () => {
  const roles = NAMES.map((name) => PEOPLE[name][1]);
  expect(new Set(roles)).toEqual(new Set(ACCESS_ROLES));
  expect(NAMES.filter((name) => whoIs(name).admin)).toEqual(['admin']);
});

describe.each(DOCUMENTS)('[4] $kind/$id', (ref) => {
  beforeAll(async () => {
    server = await startSyncServer({
      limits: { strikeBurst: 1e6, messageBurst: 1e6, firstSyncBurst: 1e6, socketsPerPerson: 1e6 },
    });
    if (ref.kind !== 'board') await server.makeDocument(ref);
  });
  afterAll(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  it.each(NAMES)(
    '[4] %s: every record type, created, changed and deleted, live and offline',
    async (name) => {
      if (documentRight(whoIs(name), ref, SCENE_FACTS) === '-') {
        const refused = new RawClient({ port: server.port, session: name, ref });
        clients.push(refused);
        expect(await refused.closed).toBe(4404);
        expect(refused.frames).toEqual([]);
        return;
      }
      const tab = await open(name, ref);
      for (const root of rootsOf(ref.kind)) {
        const watcher = await open(another(name, ref, root, 'r'), ref);
        for (const act of actsOf(root))
          for (const isOffline of [false, true]) await runCase(name, ref, root, act, tab, watcher, isOffline);
        watcher.close();
      }
      tab.close();
    },
  );
});
