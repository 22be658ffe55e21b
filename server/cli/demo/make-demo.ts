/**
 * Makes the demo through the same commands a production is made by. Every step looks first whether it was done, so a
 * second run, or one after a crash in the middle, makes nothing twice.
 */
import { fillBoard } from '#shared/doc/fill-board.ts';
import { documentName } from '#shared/model/documents.ts';
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import { Stop } from '../../errors.ts';
import type { Planes } from '../../compose/planes.ts';
import type { Store } from '../../store/store.ts';
import { DEMO_PEOPLE, DEMO_TITLE, type DemoCast, type DemoPersonKey, type DemoSceneFacts } from './cast.ts';
import { composeBoard, type BoardNotes } from './compose.ts';
import { makeConsent, type ConsentMark } from './make-consent.ts';
import { makeKit, type KitMark } from './make-kit.ts';
import { BOARD_12, SCENE_12 } from './scene-12.ts';
import { BOARD_19, SCENE_19 } from './scene-19.ts';

type DemoPlanes = Pick<Planes, 'store' | 'records' | 'config' | 'auth' | 'documents' | 'clock'>;

export interface DemoLink {
  readonly name: string;
  readonly job: (typeof DEMO_PEOPLE)[number]['job'];
  readonly plays: string | null;
  readonly code: string;
}

/** Which production is the demo, and what of it was made; a retired scene or an ended person is not made again. */
interface Mark {
  readonly production: string | null;
  readonly people: Readonly<Record<string, string>>;
  readonly scenes: Readonly<Record<string, string>>;
  /** none in a demo that was made before it had kit */
  readonly kit?: KitMark;
  /** none in a demo that was made before it had answers */
  readonly consent?: ConsentMark;
}

const MARK = { kind: 'demo', id: 'demo', scope: '', ref: '', key: 'master' } as const;
const NO_MARK: Mark = { production: null, people: {}, scenes: {} };
/** milliseconds that a link of the demo lives */
const LINK_MS = 7 * 24 * 60 * 60 * 1000;

const SCENES: readonly { readonly facts: DemoSceneFacts; readonly board: BoardNotes }[] = [
  { facts: SCENE_12, board: BOARD_12 },
  { facts: SCENE_19, board: BOARD_19 },
];

/** Makes what is missing and returns a fresh link for everyone whose access has not ended. */
export async function makeDemo(planes: DemoPlanes, random: RandomBytes): Promise<readonly DemoLink[]> {
  let mark = await findDemo(planes);
  const save = async (more: Partial<Mark>): Promise<void> => {
    mark = { ...mark, ...more };
    await planes.store.transact('', (tx) => tx.put({ ...MARK, value: mark }));
  };
  const production = mark.production ?? (await found(planes, save));
  const people = await makePeople(planes, production, mark, save);
  const scenes = await makeScenes(planes, production, people, mark, save, random);
  const wearers = { elin: people.samira, tomas: people.jonas };
  await makeKit(
    planes,
    { ...wearers, ic: people.mara, costume: people.priya },
    scenes,
    mark.kit ?? {},
    async (kit) => save({ kit }),
  );
  await makeConsent(
    { planes, production, people, cast: wearers, scenes, random },
    mark.consent ?? {},
    async (consent) => save({ consent }),
  );
  return makeLinks(planes, people);
}

/** Security: a real production is never written to, so anything not known to be the demo stops it. */
async function findDemo({ store, records, config }: DemoPlanes): Promise<Mark> {
  const mark = (await store.records.get<Mark>(MARK.kind, MARK.id))?.value ?? null;
  const productions = await records.productions();
  const isOurs = (one: { id: string; name: string }): boolean =>
    mark !== null && (mark.production === null ? one.name === DEMO_TITLE : one.id === mark.production);
  if (!productions.every(isOurs) || productions.length > 1)
    throw new Stop(
      `${config.dataDir} holds a production that is not the demo. Give the demo a folder of its own, for example: ACCORD_DATA=./demo-data`,
    );
  const [left] = productions;
  // made just before a crash: found again by its title, under a mark that says a demo was begun
  if (mark !== null && left !== undefined) return { ...mark, production: left.id };
  return NO_MARK;
}

type Save = (more: Partial<Mark>) => Promise<void>;

async function found({ records }: DemoPlanes, save: Save): Promise<string> {
  await save(NO_MARK);
  const lead = DEMO_PEOPLE[0];
  const { production, person } = await records.foundProduction({
    production: DEMO_TITLE,
    name: lead.name,
    job: lead.job,
  });
  await save({ production, people: { [lead.key]: person } });
  return production;
}

type PersonIds = Readonly<Record<DemoPersonKey, string>>;

async function makePeople(
  { records }: DemoPlanes,
  production: string,
  mark: Mark,
  save: Save,
): Promise<PersonIds> {
  const known = new Map(Object.entries(mark.people));
  const byName = new Map((await records.people(production)).map((person) => [person.name, person]));
  const lead = known.get(DEMO_PEOPLE[0].key) ?? byName.get(DEMO_PEOPLE[0].name)?.id;
  if (lead === undefined) throw new Error('the first of the cast founds the production');
  for (const { key, name, job } of DEMO_PEOPLE) {
    const standing = known.get(key) ?? byName.get(name)?.id;
    known.set(key, standing ?? (await invite(records, lead, name, job)));
  }
  const ids = Object.fromEntries(known) as PersonIds;
  await save({ people: ids });
  const everyone = await records.people(production);
  for (const person of everyone) await attest(records, ids.mara, person, known);
  return ids;
}

async function invite(
  records: DemoPlanes['records'],
  lead: string,
  name: string,
  job: string,
): Promise<string> {
  const outcome = await records.runAs(lead, 'invite', { name, job });
  if (!outcome.ok) throw refused('invite', outcome.reason);
  return outcome.result.person;
}

/** M1: everyone of the demo is an adult, attested by the lead IC. */
async function attest(
  records: DemoPlanes['records'],
  lead: string,
  person: Person,
  ours: ReadonlyMap<string, string>,
): Promise<void> {
  if (person.adult !== null || person.endedAt !== null || ![...ours.values()].includes(person.id)) return;
  const outcome = await records.runAs(lead, 'attest-adult', { person: person.id });
  if (!outcome.ok) throw refused('attest-adult', outcome.reason);
}

async function makeScenes(
  { store, records }: DemoPlanes,
  production: string,
  people: PersonIds,
  mark: Mark,
  save: Save,
  random: RandomBytes,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const cast: DemoCast = { elin: people.samira, tomas: people.jonas };
  const known = new Map(Object.entries(mark.scenes));
  for (const { facts, board } of SCENES) {
    const standing = await records.scenes(production);
    const id = known.get(facts.number) ?? standing.find(({ number }) => number === facts.number)?.id ?? null;
    const scene = await makeScene(records, people.mara, facts, id, [cast.elin, cast.tomas]);
    if (scene === null) continue;
    known.set(facts.number, scene.id);
    await save({ scenes: Object.fromEntries(known) });
    await fill(store, scene, board, cast, random);
    made.set(facts.number, scene.id);
  }
  return made;
}

/** The scene with its people and categories; null where it was made once and is retired now. */
async function makeScene(
  records: DemoPlanes['records'],
  lead: string,
  { number, title, intent, categories }: DemoSceneFacts,
  known: string | null,
  people: readonly string[],
): Promise<Scene | null> {
  let id = known;
  if (id === null) {
    const added = await records.runAs(lead, 'add-scene', { number, title, intent });
    if (!added.ok) throw refused('add-scene', added.reason);
    id = added.result.scene;
  }
  const scene = await records.scene(id);
  if (scene === null || scene.retiredAt !== null) return null;
  if (scene.people.length === 0) {
    const set = await records.runAs(lead, 'set-scene-people', { scene: id, people: [...people] });
    if (!set.ok) throw refused('set-scene-people', set.reason);
  }
  if (scene.categories.length === 0) {
    const tagged = await records.runAs(lead, 'change-scene', { scene: id, categories: [...categories] });
    if (!tagged.ok) throw refused('change-scene', tagged.reason);
  }
  return scene;
}

/** Runs before anything is served, so no room has the board open. */
async function fill(
  store: Store,
  scene: Scene,
  board: BoardNotes,
  cast: DemoCast,
  random: RandomBytes,
): Promise<void> {
  const name = documentName({ kind: 'board', id: scene.id });
  const stored = await store.documents.load(name);
  if (stored === null) throw new Error('a scene without its board');
  const updates = stored.snapshot === null ? stored.updates : [stored.snapshot, ...stored.updates];
  const update = fillBoard(updates, composeBoard(board, cast, random));
  if (update !== null) await store.documents.append(name, update);
}

async function makeLinks({ records }: DemoPlanes, people: PersonIds): Promise<readonly DemoLink[]> {
  const links: DemoLink[] = [];
  for (const { key, name, job, plays } of DEMO_PEOPLE) {
    const made = await records.makeSignInCode(people[key], LINK_MS);
    if (made !== null) links.push({ name, job, plays, code: made.code });
  }
  return links;
}

function refused(command: string, reason: string): Error {
  return new Error(`the demo could not be made: ${command} was refused (${reason})`);
}
