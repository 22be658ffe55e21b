/** What decisions about one document need to know of the scene or person it belongs to. */
import type { DocumentFacts } from '#shared/access/decide.ts';
import { isOfScene, type DocumentRef } from '#shared/model/documents.ts';
import type { Person } from '#shared/model/production.ts';
import { hasEnded } from '../auth/auth.ts';
import type { RecordReader } from '../store/store.ts';
import { youngCharactersOf } from '#shared/access/unit.ts';
import { readPeople, readPerson, readScene } from './tables.ts';

/** Null when there is no such scene or person, or the scene is retired, or the person's access has ended. */
export async function readDocumentFacts(
  reader: RecordReader,
  ref: DocumentRef,
  now: number,
): Promise<DocumentFacts | null> {
  if (!isOfScene(ref.kind)) {
    const person = await readPerson(reader, ref.id);
    if (person === null || hasEnded(person, now)) return null;
    const { productionId } = person;
    const adults = adultsOf(await readPeople(reader, productionId));
    return { productionId, people: [], closed: false, admitted: [], minors: [], adults };
  }
  const scene = await readScene(reader, ref.id);
  if (scene === null || scene.retiredAt !== null) return null;
  const { productionId, people, closed, admitted } = scene;
  // not only of the scene: a board keeps the places of performers who have left it
  const adults = adultsOf(await readPeople(reader, productionId));
  // M1: whoever is not known to be an adult is a minor
  const minors = people.filter((id) => !adults.includes(id));
  const youngCharacters = youngCharactersOf(scene);
  return { productionId, people, closed, admitted, minors, adults, youngCharacters };
}

function adultsOf(people: readonly Person[]): readonly string[] {
  return people.filter(({ adult }) => adult !== null).map(({ id }) => id);
}
