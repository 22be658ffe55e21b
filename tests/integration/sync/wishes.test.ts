/** Wishes, the desk, the private line and maps on a real server: who is let in, and what becomes of what they write. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeRecord, putRecord, type Fields } from '#shared/doc/write-records.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import { foundCompany } from '../../kit/company.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { startTestServer } from '../../kit/server.ts';
import { contact as boardContact } from '../../kit/sync-records.ts';
import {
  PEOPLE,
  SCENE,
  SCENE_FACTS,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const WISHES: DocumentRef = { kind: 'wishes', id: SCENE };
const DESK: DocumentRef = { kind: 'desk', id: SCENE };
const MAP: DocumentRef = { kind: 'map', id: PEOPLE.performer[0] };
const TALK: DocumentRef = { kind: 'talk', id: PEOPLE.performer[0] };
const [DIRECTOR, IC] = [PEOPLE.director[0], PEOPLE.ic[0]];
const { beatId, ...contact } = boardContact;
const WISH = 'wish_aaaaaa';
const wish: Fields = { by: DIRECTOR, at: 1, beatId, text: 'Closer.', contact, state: 'with-ic' };

let server: TestSyncServer;
const stops: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  server = await startSyncServer();
  stops.push(() => server.close());
  for (const ref of [WISHES, DESK, MAP, TALK]) await server.makeDocument(ref);
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function open(session: PersonName, ref: DocumentRef): Promise<RawClient> {
  const client = await RawClient.sync({ port: server.port, session, ref });
  stops.push(() => client.close());
  return client;
}

/** What the server kept of a change, as the person who made it has it once it is answered. */
async function write(
  client: RawClient,
  work: Parameters<RawClient['change']>[0],
): Promise<readonly unknown[]> {
  const before = client.refused().length;
  client.change(work);
  await client.stored();
  return client.refused().slice(before);
}

const putWish = (client: RawClient, record: Fields, key = WISH): Promise<readonly unknown[]> =>
  write(client, (doc) => putRecord(doc, 'wishes', 'wishes', key, record));
const changeWish = (client: RawClient, patch: Fields): Promise<readonly unknown[]> =>
  write(client, (doc) => changeRecord(doc, 'wishes', 'wishes', WISH, patch));
const refusedWish = (reason: string) => [{ root: 'wishes', key: WISH, reason }];
const wishIn = ({ doc }: RawClient): unknown => doc.getMap('wishes').toJSON()[WISH];

describe('who opens what', () => {
  const LET_IN: readonly (readonly [DocumentRef, readonly PersonName[]])[] = [
    [WISHES, ['ic', 'captain', 'director']],
    [DESK, ['ic', 'captain']],
    [MAP, ['performer', 'guardian']],
    [TALK, ['ic', 'captain', 'performer']],
  ];

  it.each(LET_IN)('[4] $kind: everybody else is told 4404, and gets not one frame', async (ref, names) => {
    for (const name of Object.keys(PEOPLE) as PersonName[]) {
      if (names.includes(name)) {
        await open(name, ref);
        continue;
      }
      const client = new RawClient({ port: server.port, session: name, ref });
      stops.push(() => client.close());
      expect([name, await client.closed, client.frames]).toEqual([name, 4404, []]);
    }
  });
});

describe('a wish', () => {
  it('[R20] goes to the ICs with its contact, and comes back as taken or with another suggestion', async () => {
    const [director, ic] = [await open('director', WISHES), await open('ic', WISHES)];
    expect(await putWish(director, wish)).toEqual([]);
    await ic.until((doc) => doc.getMap('wishes').has(WISH));
    expect(wishIn(ic)).toEqual(wish);
    expect(await changeWish(ic, { state: 'alternative', answer: 'Over costume, one count later.' })).toEqual(
      [],
    );
    await director.until((doc) => doc.getMap('wishes').toJSON()[WISH].state === 'alternative');
    expect(await changeWish(ic, { state: 'taken', answer: undefined })).toEqual([]);
    await director.until((doc) => doc.getMap('wishes').toJSON()[WISH].state === 'taken');
    // who answered is in no field of it
    expect(wishIn(director)).toEqual({ ...wish, state: 'taken' });
  });

  it('[R20] a director cannot answer, neither when writing it nor later; everybody keeps seeing what stands', async () => {
    const [director, ic] = [await open('director', WISHES), await open('ic', WISHES)];
    for (const made of [{ state: 'taken' }, { answer: 'Yes.' }])
      expect(await putWish(director, { ...wish, ...made })).toEqual(refusedWish('not-yours-to-write'));
    expect(wishIn(director)).toBeUndefined();
    await putWish(director, wish);
    for (const patch of [{ state: 'taken' }, { state: 'alternative', answer: 'Mine.' }])
      expect(await changeWish(director, patch)).toEqual(refusedWish('not-yours-to-write'));
    await ic.until((doc) => doc.getMap('wishes').has(WISH));
    expect([wishIn(director), wishIn(ic)]).toEqual([wish, wish]);
  });

  it('[R20] is changed and taken back by its writer while it waits, and stands once it is answered', async () => {
    const [director, ic] = [await open('director', WISHES), await open('ic', WISHES)];
    await putWish(director, wish);
    expect(await changeWish(director, { text: 'A step closer.' })).toEqual([]);
    expect(await changeWish(director, { retired: true })).toEqual([]);
    expect(await changeWish(director, { retired: undefined })).toEqual([]);
    await ic.until((doc) => doc.getMap('wishes').toJSON()[WISH]?.text === 'A step closer.');
    await changeWish(ic, { state: 'taken' });
    await director.until((doc) => doc.getMap('wishes').toJSON()[WISH].state === 'taken');
    for (const patch of [{ text: 'Other.' }, { retired: true }, { contact: undefined }])
      expect(await changeWish(director, patch)).toEqual(refusedWish('not-yours-to-write'));
  });

  it('[4] a foreign name is refused, also from an IC, and so are words put into somebody’s wish', async () => {
    const [director, ic] = [await open('director', WISHES), await open('ic', WISHES)];
    expect(await putWish(director, { ...wish, by: IC })).toEqual(refusedWish('wrong-author'));
    expect(await putWish(ic, wish, 'wish_bbbbbb')).toEqual([
      { root: 'wishes', key: 'wish_bbbbbb', reason: 'wrong-author' },
    ]);
    await putWish(director, wish);
    await ic.until((doc) => doc.getMap('wishes').has(WISH));
    for (const patch of [{ text: 'x' }, { contact: undefined }, { retired: true }, { by: IC }])
      expect(await changeWish(ic, patch)).toEqual(refusedWish('wrong-author'));
  });

  it('[M8] with a contact of somebody who counts as a minor is put back and told to the lead IC; words are taken', async () => {
    const [performer, partner] = SCENE_FACTS.people;
    server.facts.set(`wishes/${SCENE}`, { ...SCENE_FACTS, minors: [partner!], adults: [performer!] });
    const director = await open('director', WISHES);
    expect(await putWish(director, wish)).toEqual(refusedWish('minors'));
    expect(server.attempts).toEqual([
      expect.objectContaining({ personId: DIRECTOR, document: `wishes/${SCENE}` }),
    ]);
    const { contact: _contact, ...inWords } = wish;
    expect(await putWish(director, inWords)).toEqual([]);
  });

  it('[3.1] of a wrong shape is put back: a contact that is none, endless words, a field of no wish', async () => {
    const director = await open('director', WISHES);
    for (const odd of [
      { contact: { ...contact, zone: 'elsewhere' } },
      { contact: 'closer' },
      { answer: 7 },
      { refusedBy: PEOPLE.performer[0] },
    ])
      expect(await putWish(director, { ...wish, ...odd })).toEqual(refusedWish('wrong-shape'));
  });
});

describe('the private line', () => {
  it('[3.1] carries a contact from its person to the ICs, and stays as it was said', async () => {
    const [performer, ic] = [await open('performer', TALK), await open('ic', TALK)];
    const line = { by: PEOPLE.performer[0], at: 1, text: 'Like this?', contact, sceneId: SCENE, beatId };
    const put = (doc: Parameters<typeof putRecord>[0]): void =>
      putRecord(doc, 'talk', 'lines', 'line_aaaaaa', line);
    expect(await write(performer, put)).toEqual([]);
    await ic.until((doc) => doc.getMap('lines').has('line_aaaaaa'));
    expect(ic.doc.getMap('lines').toJSON()).toEqual({ line_aaaaaa: line });
    const rewrite = (doc: Parameters<typeof putRecord>[0]): void =>
      putRecord(doc, 'talk', 'lines', 'line_aaaaaa', { ...line, text: 'Other.' });
    for (const client of [performer, ic])
      expect(await write(client, rewrite)).toEqual([
        expect.objectContaining({ root: 'lines', key: 'line_aaaaaa' }),
      ]);
    expect(ic.doc.getMap('lines').toJSON()).toEqual({ line_aaaaaa: line });
  });
});

describe('the desk', () => {
  it('[3.1] keeps a contact with where it came from, and one IC goes on with what another began', async () => {
    const [ic, captain] = [await open('ic', DESK), await open('captain', DESK)];
    const draft = { by: IC, at: 1, beatId, text: '', contact, from: WISH };
    expect(await write(ic, (doc) => putRecord(doc, 'desk', 'drafts', 'drft_aaaaaa', draft))).toEqual([]);
    await captain.until((doc) => doc.getMap('drafts').has('drft_aaaaaa'));
    const putAway = (doc: Parameters<typeof changeRecord>[0]): boolean =>
      changeRecord(doc, 'desk', 'drafts', 'drft_aaaaaa', { retired: true });
    expect(await write(captain, putAway)).toEqual([]);
    await ic.until((doc) => doc.getMap('drafts').toJSON()['drft_aaaaaa'].retired === true);
  });
});

it('[5] whom the IC has let in opens the board of their scene, and neither map nor private line', async () => {
  const whole = await startTestServer();
  stops.push(() => whole.remove());
  const company = await foundCompany(whole);
  const { ic, performer } = company.by;
  const made = await ic.device.run('add-scene', { number: '12', title: 'The harbour' });
  if (!made.ok) throw new Error(made.reason);
  const { scene } = made.result;
  await ic.device.run('set-scene-people', { scene, people: [performer.id] });
  const again = await ic.device.run('invite-again', { person: performer.id });
  if (!again.ok) throw new Error(again.reason);
  const helped = whole.device();
  await helped.run('join', { code: again.result.code });
  const closeOf = async (cookie: string | null, ref: DocumentRef): Promise<number | 'open'> => {
    const headers = { cookie: cookie ?? '' };
    const client = new RawClient({ port: Number(new URL(whole.url).port), session: '', ref, headers });
    stops.push(() => client.close());
    return Promise.race([client.closed, client.next('step-one').then(() => 'open' as const)]);
  };
  const refs: readonly DocumentRef[] = [
    { kind: 'board', id: scene },
    { kind: 'map', id: performer.id },
    { kind: 'talk', id: performer.id },
  ];
  const answers = async (cookie: string | null) => Promise.all(refs.map(async (ref) => closeOf(cookie, ref)));
  expect(await answers(helped.cookie)).toEqual(['open', 4404, 4404]);
  expect(await answers(performer.device.cookie)).toEqual(['open', 'open', 'open']);
});
