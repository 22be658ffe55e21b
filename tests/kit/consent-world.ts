/** A scene with a board of beats between two performers, an IC who offers, and what each of them sends. */
import * as Y from 'yjs';
import { changeRecord, putRecord, transact, type Fields } from '#shared/doc/write-records.ts';
import type { Digest, OfferAnswer } from '#shared/model/consent.ts';
import { documentName } from '#shared/model/documents.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { digestsOfBeat, mapDigest } from '#shared/rules/digest.ts';
import type { RecordsPlane } from '../../server/records/records.ts';
import type { Store } from '../../server/store/store.ts';
import { createDocumentReader } from '../../server/sync/sync.ts';
import type { Answer, TestDevice } from './command-server.ts';
import { foundCompany, type Company } from './company.ts';

export const BEAT = 'beat_aaaaaa';
export const OTHER_BEAT = 'beat_bbbbbb';
export const CONTACT = 'cont_aaaaaa';

type Seen = Readonly<Record<string, Digest>>;

export interface ConsentWorld {
  readonly company: Company;
  readonly scene: string;
  /** the performer of the company */
  readonly sam: string;
  readonly ari: string;
  readonly ic: TestDevice;
  readonly director: TestDevice;
  readonly deviceOfSam: TestDevice;
  readonly deviceOfAri: TestDevice;
  /** the present digests of a beat, as a screen with the board computes them */
  seen(beat?: string): Promise<Seen>;
  /** Changes the board as it lies on the disk; only while nobody has it open. */
  edit(work: (doc: Y.Doc) => void): Promise<void>;
  offer(beat?: string): Promise<string>;
  /** As a screen that has seen everything does. */
  answer(
    who: 'sam' | 'ari',
    offer: string,
    answer: OfferAnswer,
    beat?: string,
  ): Promise<Answer<'answer-offer'>>;
  markOf(personId: string, beat?: string): Promise<number>;
  /** Ari says these in their map and shares it; only while nobody has it open, and once. */
  release(...entries: readonly MapEntry[]): Promise<void>;
  /** Offers, and both agree. */
  agreeAll(beat?: string): Promise<string>;
  callReady(beat?: string): Promise<Answer<'call-ready'>>;
}

interface ServerOfWorld {
  readonly store: Store;
  readonly records: RecordsPlane;
  deviceOf(personId: string): Promise<TestDevice>;
}

export function beatFields(people: readonly string[], more: Fields = {}): Fields {
  return {
    order: 'a0',
    kind: 'plain',
    name: 'By the crane',
    phrase: '',
    people,
    cueIn: '',
    cueOut: '',
    counts: 8,
    ...more,
  };
}

export function contactFields(giver: string, receiver: string, more: Fields = {}): Fields {
  return {
    beatId: BEAT,
    giver,
    agent: 'palm',
    receiver,
    zone: 'hand-l',
    verb: 'rest',
    level: 'skin',
    layer: 'over-costume',
    start: 1,
    counts: 2,
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    barriers: { giver: [], receiver: [] },
    looksLike: '',
    masked: false,
    leads: 'mutual',
    ...more,
  };
}

/** Writes two beats between two people; the first has a contact. */
export function writeTwoBeats(doc: Y.Doc, sam: string, ari: string): void {
  transact(doc, 'test', () => {
    for (const [beat, order] of [
      [BEAT, 'a0'],
      [OTHER_BEAT, 'a1'],
    ] as const) {
      putRecord(doc, 'board', 'beats', beat, beatFields([sam, ari], { order }));
      const intent = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };
      putRecord(doc, 'board', 'intents', beat, intent);
    }
    putRecord(doc, 'board', 'contacts', CONTACT, contactFields(sam, ari));
  });
}

export async function makeConsentWorld(server: ServerOfWorld): Promise<ConsentWorld> {
  const { store, records } = server;
  const company = await foundCompany(server);
  const { ic, performer, director } = company.by;
  const ari = await company.add('performer');
  const sam = performer.id;
  const added = await ic.device.run('add-scene', { number: '12A', title: 'Quay' });
  if (!added.ok) throw new Error(added.reason);
  const { scene } = added.result;
  for (const person of [sam, ari]) await ic.device.run('attest-adult', { person });
  await ic.device.run('set-scene-people', { scene, people: [sam, ari] });
  const reader = createDocumentReader(store.documents);
  const name = documentName({ kind: 'board', id: scene });

  const world: ConsentWorld = {
    company,
    scene,
    sam,
    ari,
    ic: ic.device,
    director: director.device,
    deviceOfSam: performer.device,
    deviceOfAri: await server.deviceOf(ari),
    async seen(beat = BEAT) {
      const board = await reader.readBoard(scene, [beat]);
      const contents = board?.beats[0];
      if (board === null || contents === undefined) return {};
      const kit = (await records.kit(company.production)).filter(
        ({ sceneId, retiredAt }) => sceneId === scene && retiredAt === null,
      );
      const { doublings } = await records.consent(company.production);
      const facts = { tempo: board.settings.tempo, kit, doubles: doublings, script: null };
      return Object.fromEntries(
        [...digestsOfBeat(contents, facts)].map(([person, { digest }]) => [person, digest]),
      );
    },
    async edit(work) {
      const stored = await store.documents.load(name);
      const doc = new Y.Doc();
      if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot);
      for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
      const before = Y.encodeStateVector(doc);
      work(doc);
      await store.documents.append(name, Y.encodeStateAsUpdate(doc, before));
      doc.destroy();
    },
    async offer(beat = BEAT) {
      const made = await world.ic.run('offer-beat', { scene, beat, seen: await world.seen(beat) });
      if (!made.ok || !('offered' in made.result)) throw new Error(JSON.stringify(made));
      return made.result.offered;
    },
    async markOf(personId, beat = BEAT) {
      const { offers, answers } = await records.consent(company.production);
      return (
        offers.filter(({ beatId, digests }) => beatId === beat && Object.hasOwn(digests, personId)).length +
        answers.filter((one) => one.beatId === beat && one.personId === personId).length
      );
    },
    async answer(who, offer, answer, beat = BEAT) {
      const [personId, device] = who === 'sam' ? [sam, world.deviceOfSam] : [world.ari, world.deviceOfAri];
      const digest = (await world.seen(beat))[personId] ?? '0'.repeat(64);
      return device.run('answer-offer', { offer, answer, digest, after: await world.markOf(personId, beat) });
    },
    async release(...entries) {
      const doc = new Y.Doc();
      for (const [at, entry] of entries.entries())
        putRecord(doc, 'map', 'says', `says_${String(at + 1).padStart(6, '0')}`, { ...entry });
      await store.documents.append(`map/${ari}`, Y.encodeStateAsUpdate(doc));
      doc.destroy();
      const seen = mapDigest({ entries, extras: [], labels: [] });
      const released = await world.deviceOfAri.run('release-map', { seen });
      if (!released.ok) throw new Error(released.reason);
    },
    async agreeAll(beat = BEAT) {
      const offer = await world.offer(beat);
      for (const who of ['sam', 'ari'] as const) {
        const said = await world.answer(who, offer, 'agree', beat);
        if (!said.ok) throw new Error(said.reason);
      }
      return offer;
    },
    async callReady(beat = BEAT) {
      return world.ic.run('call-ready', { scene, beat, seen: await world.seen(beat) });
    },
  };
  await world.edit((doc) => writeTwoBeats(doc, sam, ari));
  return world;
}

/** Makes the contact something else: another version for both. */
export function otherContact(doc: Y.Doc, patch: Fields = { level: 'muscle' }): void {
  changeRecord(doc, 'board', 'contacts', CONTACT, patch);
}
