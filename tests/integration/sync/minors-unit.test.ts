/** M4 and M7 in the gate, for the whole scene: not only the beat in which a minor is, and whoever plays somebody under 18. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { changeRecord, putRecord, removeRecord, type Fields } from '#shared/doc/write-records.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contact, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  SCENE,
  SCENE_FACTS,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const [ADULT, CHILD, STRANGER] = [PEOPLE.performer[0], PEOPLE.partner[0], PEOPLE.outsider[0]];
const OTHER = PEOPLE.ic[0];
/** Everybody of the scene is an adult; the partner comes later. */
const ADULTS: DocumentFacts = { ...SCENE_FACTS, people: [ADULT], minors: [], adults: [ADULT, OTHER] };
const WITH_CHILD: DocumentFacts = { ...ADULTS, people: [ADULT, CHILD], minors: [CHILD] };
const YOUNG: DocumentFacts = { ...ADULTS, youngCharacters: [ADULT] };
const SECOND = 'beat_bbbbbb';
const [CONTACT, KEY] = ['cont_aaaaaa', `${BEAT}:${ADULT}`];
const bare = (zone: string): Fields => ({ onSet: [zone], inView: [], mode: 'bare' });
const simulated: Fields = {
  ...contact,
  giver: ADULT,
  receiver: OTHER,
  zone: 'genital',
  verb: 'shift-weight',
  masked: true,
  barriers: { giver: ['cushion'], receiver: ['cushion'] },
};

let server: TestSyncServer;
let ic: RawClient;
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
const refusal = (root: string, key: string, reason = 'minors-unit'): object => ({ root, key, reason });

async function know(facts: DocumentFacts): Promise<void> {
  server.facts.set('board/scn_aaaaaa', facts);
  server.rightsChanged();
  await ic.stored();
}

/** What is put back of this; what a newcomer is shown is what the writer is left with. */
async function refusedOf(work: (doc: Y.Doc) => void, client = ic): Promise<unknown[]> {
  const earlier = client.refused().length;
  client.change(work);
  await client.stored();
  const fresh = await open('director');
  expect(contentOf(fresh.doc)).toEqual(contentOf(client.doc));
  return client.refused().slice(earlier);
}

beforeEach(async () => {
  server = await startSyncServer({ limits: { strikeBurst: 1e6 } });
  server.facts.set('board/scn_aaaaaa', ADULTS);
  ic = await open('ic');
  const made = await refusedOf((doc) => {
    put(doc, 'beats', BEAT, { ...beat, people: [ADULT] });
    put(doc, 'beats', SECOND, { ...beat, order: 'a1', kind: 'look', people: [ADULT] });
  });
  expect(made).toEqual([]);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

describe('a scene with a minor among its people', () => {
  it('[M4] has nothing above x1 in any beat, with or without the minor in it', async () => {
    await know(WITH_CHILD);
    expect(await refusedOf((doc) => put(doc, 'exposure', KEY, bare('waist-l')))).toEqual([]);
    for (const record of [
      bare('buttock-l'),
      { ...bare('hand-l'), mode: 'prosthetic' },
      { ...bare('hand-l'), onSet: ['back-upper'], inView: ['back-mid'] },
    ])
      expect(await refusedOf((doc) => put(doc, 'exposure', KEY, record))).toEqual([refusal('exposure', KEY)]);
  });

  it('[M4] has no simulated action in any beat, on the board or off it', async () => {
    await know(WITH_CHILD);
    for (const record of [
      simulated,
      { ...simulated, retired: true },
      { ...contact, ...simulated, beatId: SECOND },
    ])
      expect(await refusedOf((doc) => put(doc, 'contacts', CONTACT, record))).toEqual([
        refusal('contacts', CONTACT),
      ]);
    // what any scene may have stays open: M4 is about exposure and simulated action
    expect(
      await refusedOf((doc) => put(doc, 'contacts', CONTACT, { ...contact, giver: ADULT, receiver: OTHER })),
    ).toEqual([]);
    for (const patch of [{ verb: 'shift-weight' }, { zone: 'genital' }, { to: 'perineal' }])
      expect(await refusedOf((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, patch))).toEqual([
        refusal('contacts', CONTACT),
      ]);
  });

  it('[M4] [M8] from a tab that was offline while the minor joined, it is put back in the first sync', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ic.doc));
    put(doc, 'exposure', KEY, bare('chest-l'));
    put(doc, 'contacts', CONTACT, simulated);
    changeRecord(doc, 'board', 'beats', BEAT, { name: 'Honest' });
    await know(WITH_CHILD);
    const late = await open('captain', doc);
    await late.stored();
    expect(late.refused()).toEqual(
      expect.arrayContaining([refusal('exposure', KEY), refusal('contacts', CONTACT)]),
    );
    await ic.stored();
    expect(contentOf(ic.doc)).toMatchObject({
      beats: { [BEAT]: { name: 'Honest' } },
      exposure: {},
      contacts: {},
    });
  });

  it('[M4] [M8] undo brings nothing back, and what stood before can only be taken away', async () => {
    const undo = new Y.UndoManager([ic.doc.getMap('exposure'), ic.doc.getMap('contacts')], {
      trackedOrigins: new Set([ic]),
    });
    await refusedOf((doc) => put(doc, 'exposure', KEY, bare('chest-l')));
    await refusedOf((doc) => put(doc, 'contacts', CONTACT, simulated));
    undo.stopCapturing();
    await refusedOf((doc) => {
      removeRecord(doc, 'board', 'exposure', KEY);
      changeRecord(doc, 'board', 'contacts', CONTACT, { retired: true });
    });
    await know(WITH_CHILD);
    const at = Y.encodeStateVector(ic.doc);
    undo.undo();
    ic.update(Y.encodeStateAsUpdate(ic.doc, at));
    await ic.stored();
    expect(ic.refused()).toEqual(
      expect.arrayContaining([refusal('exposure', KEY), refusal('contacts', CONTACT)]),
    );
    expect(contentOf(ic.doc)).toMatchObject({ exposure: {}, contacts: { [CONTACT]: { retired: true } } });
  });

  it('[M4] [M8] is as strict from before a command looks at the board until the room knows', async () => {
    const release = server.sync.hold(SCENE, { minors: [CHILD], youngCharacters: [] });
    expect(await refusedOf((doc) => put(doc, 'exposure', KEY, bare('chest-l')))).toEqual([
      refusal('exposure', KEY),
    ]);
    server.facts.set('board/scn_aaaaaa', WITH_CHILD);
    server.rightsChanged();
    release();
    expect(await refusedOf((doc) => put(doc, 'exposure', KEY, bare('chest-l')))).toEqual([
      refusal('exposure', KEY),
    ]);
    const other = server.sync.hold(SCENE, { minors: [], youngCharacters: [ADULT] });
    await know(ADULTS);
    other();
    await ic.stored();
    expect(await refusedOf((doc) => put(doc, 'exposure', KEY, bare('chest-l')))).toEqual([]);
  });
});

describe('somebody who is not of the scene, and of whom nobody knows the age', () => {
  const comings: readonly [string, (doc: Y.Doc) => void, object][] = [
    [
      'by a list',
      (doc) => changeRecord(doc, 'board', 'beats', SECOND, { people: [ADULT, STRANGER] }),
      refusal('beats', SECOND),
    ],
    [
      'by a place',
      (doc) => put(doc, 'places', `${SECOND}:${STRANGER}`, place),
      refusal('places', `${SECOND}:${STRANGER}`),
    ],
    [
      'by a contact',
      (doc) =>
        put(doc, 'contacts', 'cont_bbbbbb', {
          ...contact,
          beatId: 'beat_cccccc',
          giver: STRANGER,
          receiver: ADULT,
          level: 'skin',
        }),
      refusal('contacts', 'cont_bbbbbb'),
    ],
  ];

  it.each(comings)(
    '[M1] [M4] is kept out %s where the board holds what no minor may be near',
    async (_, come, back) => {
      await refusedOf((doc) =>
        put(doc, 'beats', 'beat_cccccc', { ...beat, order: 'a2', kind: 'hand-hold', people: [ADULT] }),
      );
      await refusedOf((doc) => put(doc, 'exposure', KEY, bare('chest-l')));
      expect(await refusedOf(come)).toEqual([back]);
      // off the board is still in the document
      await refusedOf((doc) => {
        put(doc, 'exposure', KEY, bare('hand-l'));
        put(doc, 'contacts', CONTACT, { ...simulated, retired: true });
      });
      expect(await refusedOf(come)).toEqual([back]);
    },
  );

  it('[M1] [M4] in one update with it, the content is put back and the person stays', async () => {
    const work = (doc: Y.Doc): void => {
      put(doc, 'exposure', KEY, bare('chest-l'));
      put(doc, 'places', `${SECOND}:${STRANGER}`, place);
    };
    expect(await refusedOf(work)).toEqual([refusal('exposure', KEY)]);
    expect(await refusedOf((doc) => put(doc, 'contacts', CONTACT, simulated))).toEqual([
      refusal('contacts', CONTACT),
    ]);
  });

  it('[M4] [M7] [M8] a copy of a beat, with its content, is judged as the beat was', async () => {
    const copy = (doc: Y.Doc, people: readonly string[]): void => {
      put(doc, 'beats', 'beat_cccccc', { ...beat, order: 'a2', people });
      put(doc, 'exposure', `beat_cccccc:${ADULT}`, bare('chest-l'));
      put(doc, 'contacts', 'cont_cccccc', { ...simulated, beatId: 'beat_cccccc' });
    };
    const back = (reason: string): object[] => [
      refusal('exposure', `beat_cccccc:${ADULT}`, reason),
      refusal('contacts', 'cont_cccccc', reason),
    ];
    // in the beat itself with the minor: the beat's own rules say it first
    const withStranger = await refusedOf((doc) => copy(doc, [ADULT, STRANGER]));
    expect(withStranger).toHaveLength(2);
    expect(withStranger).toEqual(expect.arrayContaining(back('minors')));
    const beside = await refusedOf((doc) => copy(doc, [ADULT]));
    expect(beside).toEqual([]);
    await refusedOf((doc) => removeRecord(doc, 'board', 'exposure', `beat_cccccc:${ADULT}`));
    await know(YOUNG);
    const young = await refusedOf((doc) => {
      put(doc, 'beats', 'beat_dddddd', { ...beat, order: 'a3', people: [ADULT] });
      put(doc, 'exposure', `beat_dddddd:${ADULT}`, bare('chest-l'));
    });
    expect(young).toEqual([refusal('exposure', `beat_dddddd:${ADULT}`, 'young-character')]);
  });

  it('[M4] what goes in the same update is no obstacle, and what is only lessened is', async () => {
    await refusedOf((doc) => put(doc, 'exposure', KEY, { ...bare('chest-l'), inView: ['buttock-l'] }));
    const come = (doc: Y.Doc): void => put(doc, 'places', `${SECOND}:${STRANGER}`, place);
    expect(
      await refusedOf((doc) => {
        put(doc, 'exposure', KEY, bare('chest-l'));
        come(doc);
      }),
    ).toEqual([refusal('places', `${SECOND}:${STRANGER}`)]);
    expect(
      await refusedOf((doc) => {
        removeRecord(doc, 'board', 'exposure', KEY);
        come(doc);
      }),
    ).toEqual([]);
  });
});

describe('a performer whose character is under 18', () => {
  it('[M7] is at x0, and in no simulated action, though an adult', async () => {
    await know(YOUNG);
    expect(await refusedOf((doc) => put(doc, 'exposure', KEY, bare('hand-l')))).toEqual([]);
    for (const record of [bare('waist-l'), bare('chest-l'), { ...bare('hand-l'), mode: 'double' }])
      expect(await refusedOf((doc) => put(doc, 'exposure', KEY, record))).toEqual([
        refusal('exposure', KEY, 'young-character'),
      ]);
    for (const record of [simulated, { ...simulated, giver: OTHER, receiver: ADULT }])
      expect(await refusedOf((doc) => put(doc, 'contacts', CONTACT, record))).toEqual([
        refusal('contacts', CONTACT, 'young-character'),
      ]);
    // the other one plays an adult, and this is no scene with a minor
    expect(await refusedOf((doc) => put(doc, 'exposure', `${BEAT}:${OTHER}`, bare('chest-l')))).toEqual([]);
    expect(server.attempts.at(-1)).toMatchObject({
      personId: OTHER,
      records: [{ root: 'contacts', key: CONTACT, rule: 'M7' }],
    });
  });

  it('[M7] [M8] offline, by undo and put back on the board, it is the same', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ic.doc));
    put(doc, 'exposure', KEY, bare('chest-l'));
    await refusedOf((one) => put(one, 'contacts', CONTACT, simulated));
    await refusedOf((one) => changeRecord(one, 'board', 'contacts', CONTACT, { retired: true }));
    await know(YOUNG);
    const late = await open('captain', doc);
    await late.stored();
    expect(late.refused()).toEqual([refusal('exposure', KEY, 'young-character')]);
    expect(
      await refusedOf((one) => changeRecord(one, 'board', 'contacts', CONTACT, { retired: undefined })),
    ).toEqual([refusal('contacts', CONTACT, 'young-character')]);
  });
});
