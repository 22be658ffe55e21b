/** How people, scenes and productions lie in the store: one row each, under the production's key. */
import { documentName, type DocumentKind } from '#shared/model/documents.ts';
import type { Person, Production, Scene } from '#shared/model/production.ts';
import { schemaHistory } from '#shared/doc/migrations/migrate.ts';
import { seedOf } from '#shared/doc/seed.ts';
import type { KeyName, RecordReader, RecordWriter } from '../store/store.ts';
import { PERSON_ROWS } from './port.ts';

const PRODUCTION_ROWS = 'production';
const SCENE_ROWS = 'scene';

export async function readProduction(reader: RecordReader, id: string): Promise<Production | null> {
  return (await reader.get<Production>(PRODUCTION_ROWS, id))?.value ?? null;
}

export async function readProductions(reader: RecordReader): Promise<readonly Production[]> {
  return (await reader.list<Production>(PRODUCTION_ROWS, '')).map((row) => row.value);
}

export async function readPerson(reader: RecordReader, id: string): Promise<Person | null> {
  return (await reader.get<Person>(PERSON_ROWS, id))?.value ?? null;
}

export async function readPeople(reader: RecordReader, productionId: string): Promise<readonly Person[]> {
  return (await reader.list<Person>(PERSON_ROWS, productionId)).map((row) => row.value);
}

export async function readScene(reader: RecordReader, id: string): Promise<Scene | null> {
  return (await reader.get<Scene>(SCENE_ROWS, id))?.value ?? null;
}

/** In order, without the retired ones. Two people who add at once can make equal keys; the id then decides, for everyone alike. */
export async function readScenes(reader: RecordReader, productionId: string): Promise<readonly Scene[]> {
  const scenes = (await reader.list<Scene>(SCENE_ROWS, productionId)).map((row) => row.value);
  const place = (scene: Scene): string => `${scene.order} ${scene.id}`;
  return scenes
    .filter((scene) => scene.retiredAt === null)
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

export async function putPerson(tx: RecordWriter, person: Person): Promise<void> {
  const { id, productionId } = person;
  await tx.put({
    kind: PERSON_ROWS,
    id,
    scope: productionId,
    ref: '',
    key: `production:${productionId}`,
    value: person,
  });
}

export async function putScene(tx: RecordWriter, scene: Scene): Promise<void> {
  const { id, productionId } = scene;
  await tx.put({
    kind: SCENE_ROWS,
    id,
    scope: productionId,
    ref: '',
    key: `production:${productionId}`,
    value: scene,
  });
}

export async function addProduction(tx: RecordWriter, production: Production): Promise<void> {
  const key = `production:${production.id}` as const;
  await tx.createKey(key);
  await tx.put({ kind: PRODUCTION_ROWS, id: production.id, scope: '', ref: '', key, value: production });
}

/** A new person with a key of their own and what is private to them: everybody has a line to the IC, and may become a performer. */
export async function addPerson(tx: RecordWriter, person: Person): Promise<void> {
  const key = `person:${person.id}` as const;
  await tx.createKey(key);
  await putPerson(tx, person);
  for (const kind of ['map', 'talk'] as const) await addDocument(tx, kind, person.id, key);
}

/** A new scene with its board, its wishes and the ICs' desk. */
export async function addScene(
  tx: RecordWriter,
  scene: Scene,
  board: Uint8Array | null = seedOf('board'),
): Promise<void> {
  await putScene(tx, scene);
  const key = `production:${scene.productionId}` as const;
  await addDocument(tx, 'board', scene.id, key, board);
  for (const kind of ['wishes', 'desk'] as const) await addDocument(tx, kind, scene.id, key);
}

async function addDocument(
  tx: RecordWriter,
  kind: DocumentKind,
  id: string,
  key: KeyName,
  first: Uint8Array | null = seedOf(kind),
): Promise<void> {
  await tx.createDocument(documentName({ kind, id }), key, schemaHistory(kind).at(-1)!, first);
}
