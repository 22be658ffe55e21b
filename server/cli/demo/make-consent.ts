/**
 * Offers, answers, calls, shared maps and the private line of the demo. Whatever has a command goes through it, so that
 * digests and ledger are what they would be. Runs before anything is served: no room has a document open.
 */
import { addRecords, changeStored, type StoredRecord } from '#shared/doc/stored-records.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import { createId, type RandomBytes } from '#shared/model/ids.ts';
import { digestsOfBeat, mapDigest } from '#shared/rules/digest.ts';
import type { Planes } from '../../compose/planes.ts';
import type { DemoCast, DemoPersonKey } from './cast.ts';
import { DEMO_CONSENT, DEMO_LINE, DEMO_MAPS, DEMO_WISH, type BeatConsentNotes } from './consent-notes.ts';
import { asThemselves, type RunOwn } from './own-session.ts';

type ConsentPlanes = Pick<Planes, 'store' | 'records' | 'auth' | 'documents' | 'clock'>;

/** What was done, by its place in the notes. */
export type ConsentMark = Readonly<Record<string, true>>;

export interface ConsentDemo {
  readonly planes: ConsentPlanes;
  readonly production: string;
  readonly people: Readonly<Record<DemoPersonKey, string>>;
  readonly cast: DemoCast;
  /** number -> id, without those that are retired */
  readonly scenes: ReadonlyMap<string, string>;
  readonly random: RandomBytes;
}

/** Done a step at a time, each noted: after a crash in the middle the rest is made, and nothing twice. */
export async function makeConsent(
  demo: ConsentDemo,
  mark: ConsentMark,
  save: (mark: ConsentMark) => Promise<void>,
): Promise<void> {
  let made = mark;
  const once = async (step: string, work: () => Promise<void>): Promise<void> => {
    if (made[step] === true) return;
    await work();
    made = { ...made, [step]: true };
    await save(made);
  };
  await once('maps', () => writeMaps(demo));
  await once('line', () => writeLine(demo));
  await once('wish', () => writeWish(demo));
  await once('offers', () => offerAll(demo));
  for (const who of ['elin', 'tomas'] as const)
    await once(`answers of ${who}`, () =>
      asThemselves(demo.planes, demo.cast[who], (run) => answerAll(demo, who, run)),
    );
  await once('calls', () => callAll(demo));
  await once('change', () => changeAll(demo));
}

async function writeMaps({ planes, cast, random }: ConsentDemo): Promise<void> {
  for (const who of ['elin', 'tomas'] as const) {
    const records = DEMO_MAPS[who].map((entry): StoredRecord => ({
      root: 'says',
      key: createId('says', random),
      fields: { ...entry },
    }));
    await append(planes, { kind: 'map', id: cast[who] }, records);
  }
}

async function writeLine({ planes, people, random }: ConsentDemo): Promise<void> {
  // the last of them was said now, the others before it
  const first = planes.clock.now() - DEMO_LINE.length * 60_000;
  const records = DEMO_LINE.map(({ by, text }, index): StoredRecord => ({
    root: 'lines',
    key: createId('line', random),
    fields: { by: people[by], at: first + index * 60_000, text },
  }));
  await append(planes, { kind: 'talk', id: people.samira }, records);
}

async function writeWish({ planes, people, scenes, random }: ConsentDemo): Promise<void> {
  const scene = scenes.get(DEMO_WISH.scene);
  if (scene === undefined) return;
  const beat = await findBeat(planes, scene, DEMO_WISH.beat);
  const fields = {
    by: people[DEMO_WISH.by],
    at: planes.clock.now(),
    text: DEMO_WISH.text,
    state: 'with-ic',
    ...(beat !== null && { beatId: beat.id }),
  };
  const wish = { root: 'wishes', key: createId('wish', random), fields } as const;
  await append(planes, { kind: 'wishes', id: scene }, [wish]);
}

async function offerAll(demo: ConsentDemo): Promise<void> {
  const { planes, people } = demo;
  for (const { scene, beat } of await standing(demo)) {
    const seen = await seenOf(demo, scene, beat);
    // where it is not taken, for example because it was asked before a crash, the beat stands as it is
    await planes.records.runAs(people.mara, 'offer-beat', { scene, beat, seen });
  }
}

/** First what is shared of the map, then an answer to each beat; one that is not taken leaves the beat waiting. */
async function answerAll(demo: ConsentDemo, who: keyof DemoCast, run: RunOwn): Promise<void> {
  const { planes, production, cast } = demo;
  const shared = mapDigest({ entries: DEMO_MAPS[who], extras: [], labels: [] });
  await run('release-map', { seen: shared });
  for (const { scene, beat, notes } of await standing(demo)) {
    const answer = notes.says[who];
    const { offers, answers } = await planes.records.consent(production);
    const own = offers.filter(
      (offer) => offer.sceneId === scene && offer.beatId === beat && Object.hasOwn(offer.digests, cast[who]),
    );
    const offer = own.at(-1);
    const digest = offer?.digests[cast[who]];
    if (answer === undefined || offer === undefined || digest === undefined) continue;
    const said = answers.filter(
      (one) => one.sceneId === scene && one.beatId === beat && one.personId === cast[who],
    );
    await run('answer-offer', { offer: offer.id, answer, digest, after: own.length + said.length });
  }
}

async function callAll(demo: ConsentDemo): Promise<void> {
  const { planes, people } = demo;
  for (const { scene, beat, notes } of await standing(demo)) {
    if (notes.isReady !== true) continue;
    const seen = await seenOf(demo, scene, beat);
    await planes.records.runAs(people.mara, 'call-ready', { scene, beat, seen });
  }
}

async function changeAll(demo: ConsentDemo): Promise<void> {
  const { planes } = demo;
  for (const { scene, beat, notes } of await standing(demo)) {
    if (notes.changed === undefined) continue;
    const { zone, level } = notes.changed;
    const contents = (await planes.documents.readBoard(scene, [beat]))?.beats[0];
    const contact = contents?.contacts.find((one) => one.zone === zone);
    if (contact === undefined) continue;
    const name = documentName({ kind: 'board', id: scene });
    const change = { root: 'contacts', key: contact.id, fields: { level } } as const;
    const update = changeStored(await storedOf(planes, name), 'board', change);
    if (update !== null) await planes.store.documents.append(name, update);
  }
}

interface StandingBeat {
  readonly scene: string;
  readonly beat: string;
  readonly notes: BeatConsentNotes;
}

/** The beats of the notes that are still on a board under their name. */
async function standing({ planes, scenes }: ConsentDemo): Promise<readonly StandingBeat[]> {
  const found: StandingBeat[] = [];
  for (const notes of DEMO_CONSENT) {
    const scene = scenes.get(notes.scene);
    const beat = scene === undefined ? null : await findBeat(planes, scene, notes.beat);
    if (scene !== undefined && beat !== null) found.push({ scene, beat: beat.id, notes });
  }
  return found;
}

async function findBeat(
  { documents }: ConsentPlanes,
  scene: string,
  name: string,
): Promise<{ readonly id: string } | null> {
  const board = await documents.readBoard(scene);
  return board?.beats.map(({ beat }) => beat).find((beat) => beat.name === name) ?? null;
}

/** What a screen with the board would name: the present version of each person in the beat. */
async function seenOf(
  { planes, production }: ConsentDemo,
  scene: string,
  beat: string,
): Promise<Readonly<Record<string, string>>> {
  const board = await planes.documents.readBoard(scene, [beat]);
  const contents = board?.beats[0];
  if (board === null || contents === undefined) return {};
  const kit = (await planes.records.kit(production)).filter(
    ({ sceneId, retiredAt }) => sceneId === scene && retiredAt === null,
  );
  const { doublings } = await planes.records.consent(production);
  const facts = { tempo: board.settings.tempo, kit, doubles: doublings, script: null };
  return Object.fromEntries(
    [...digestsOfBeat(contents, facts)].map(([person, { digest }]) => [person, digest]),
  );
}

/** Where somebody has written there already nothing is added. */
async function append(
  planes: ConsentPlanes,
  ref: DocumentRef,
  records: readonly StoredRecord[],
): Promise<void> {
  const name = documentName(ref);
  const stored = await storedOf(planes, name);
  if (stored.length > 0) return;
  const update = addRecords(stored, ref.kind, records);
  if (update !== null) await planes.store.documents.append(name, update);
}

async function storedOf({ store }: ConsentPlanes, name: string): Promise<readonly Uint8Array[]> {
  const stored = await store.documents.load(name);
  if (stored === null) return [];
  return stored.snapshot === null ? stored.updates : [stored.snapshot, ...stored.updates];
}
