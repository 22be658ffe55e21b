/**
 * What the live plane shows to one person (design 2 and 4). Pure: facts in, values out. A client never receives a field
 * it may not show, so everything is left out here and nothing is hidden there.
 */
import type { LiveDevice, LiveHere, LiveMe, LivePerson, LiveScene, LockKind } from '../model/live.ts';
import { hasEnded, type Person, type Production, type Scene, type Who } from '../model/production.ts';
import { accessRoleOf, type AccessRole } from '../model/roles.ts';
import { mayManagePeople, mayRunCommand } from './commands.ts';
import { documentRight, mayWriteMap, type DocumentFacts } from './decide.ts';

/** What the server knows of one scene when it projects. */
export interface SceneView {
  readonly scene: Scene;
  readonly facts: DocumentFacts;
  /** beats on its board that are not retired */
  readonly beats: number;
}

/** What the server knows of one production when it projects. */
export interface ProductionView {
  /** milliseconds since 1970 on the server's clock */
  readonly now: number;
  readonly production: Production;
  /** everyone, those whose access has ended included */
  readonly people: readonly Person[];
  /** in order, without the retired ones */
  readonly scenes: readonly SceneView[];
  /** by person id; nobody's are the empty list */
  readonly devices: ReadonlyMap<string, readonly LiveDevice[]>;
  /** ids of people who have ever used a code */
  readonly joined: ReadonlySet<string>;
  /** who is connected, each once, with the board they have open */
  readonly here: readonly LiveHere[];
}

/** Whose names and jobs a role is told. Nobody's boundaries are ever among them (R21). */
type PeopleSeen = 'everyone' | 'own-scenes' | 'neutral-contact';

const PEOPLE_SEEN: Readonly<Record<AccessRole, PeopleSeen>> = {
  ic: 'everyone',
  director: 'everyone',
  'stage-manager': 'everyone',
  costume: 'everyone',
  producer: 'everyone',
  performer: 'own-scenes',
  guardian: 'own-scenes',
  crew: 'neutral-contact',
};

/** The roles whose people may be met on a board, so that whoever may open one can read their names there. */
const WORKS_ON_BOARDS: readonly AccessRole[] = ['ic', 'director', 'stage-manager'];

export function projectMe(
  view: Pick<ProductionView, 'production' | 'people' | 'now'>,
  who: Who,
  session: { readonly locked: boolean; readonly lock: LockKind; readonly assisted: boolean },
): LiveMe | null {
  const person = view.people.find(({ id }) => id === who.personId);
  if (person === undefined) return null;
  return {
    personId: person.id,
    name: person.name,
    job: person.job,
    role: who.role,
    admin: who.admin,
    adult: who.adult,
    production: { id: view.production.id, name: view.production.name },
    locked: session.locked,
    lock: session.lock,
    ...(session.assisted && { assisted: true }),
    ...(!session.locked && !session.assisted && mapReaders(view, who)),
    ic: neutralContact(view.people, view.now),
  };
}

/** Whose map a guardian writes, and who writes a minor's beside them: each of the two is told of the other. */
function mapReaders(
  { people, now }: Pick<ProductionView, 'people' | 'now'>,
  who: Who,
): Pick<LiveMe, 'guards' | 'guardedBy'> {
  const isOwner = (person: Person): boolean =>
    accessRoleOf(person.job) === 'performer' && !hasEnded(person, now);
  const guards = people.filter((person) => isOwner(person) && mayWriteMap(who, person.id));
  if (who.role !== 'performer') return guards.length === 0 ? {} : { guards: guards.map(({ id }) => id) };
  const guardedBy = people.filter(
    (person) =>
      accessRoleOf(person.job) === 'guardian' &&
      !hasEnded(person, now) &&
      person.guards.includes(who.personId),
  );
  return guardedBy.length === 0 ? {} : { guardedBy: guardedBy.map(({ id, name }) => ({ id, name })) };
}

export function projectPeople(view: ProductionView, who: Who): readonly LivePerson[] {
  const seen = idsSeen(view, who);
  const isKeeper = mayManagePeople(who);
  return view.people
    .filter(({ id }) => seen.has(id))
    .map((person) => ({
      id: person.id,
      name: person.name,
      job: person.job,
      role: accessRoleOf(person.job),
      ...(isKeeper && {
        adult: person.adult !== null,
        admin: person.admin,
        ended: hasEnded(person, view.now),
        joined: view.joined.has(person.id),
        devices: view.devices.get(person.id) ?? [],
      }),
      ...(who.role === 'ic' && person.guards.length > 0 && { guards: person.guards }),
    }));
}

export function projectScenes(view: ProductionView, who: Who): readonly LiveScene[] {
  return view.scenes.flatMap(({ scene, facts, beats }) => {
    const right = documentRight(who, { kind: 'board', id: scene.id }, facts);
    if (right === '-') return [];
    return [
      {
        id: scene.id,
        number: scene.number,
        title: scene.title,
        intent: scene.intent,
        categories: scene.categories,
        people: scene.people,
        ...(scene.characters !== undefined && { characters: scene.characters }),
        closed: scene.closed,
        ...(mayRunCommand('close-scene', who) && { admitted: scene.admitted }),
        right,
        beats,
      },
    ];
  });
}

export function projectHere(view: ProductionView, who: Who): readonly LiveHere[] {
  const seen = idsSeen(view, who);
  const open = new Set(scenesOf(view, who).map(({ scene }) => scene.id));
  // Whoever opens no board learns no more than whether the neutral contact is there.
  const meets = (id: string): boolean =>
    open.size > 0 || who.admin || id === who.personId || roleOf(view.people, id) === 'ic';
  return view.here
    .filter(({ id }) => seen.has(id) && meets(id))
    .map(({ id, scene }) => ({ id, scene: scene !== null && open.has(scene) ? scene : null }));
}

/** The lead IC where there is one, else whoever else coordinates, longest there first. */
export function neutralContact(
  people: readonly Person[],
  now: number,
): { readonly id: string; readonly name: string } | null {
  const ics = people.filter((person) => !hasEnded(person, now) && accessRoleOf(person.job) === 'ic');
  const contact = ics.find((person) => person.job === 'lead-ic') ?? ics[0];
  return contact === undefined ? null : { id: contact.id, name: contact.name };
}

function idsSeen(view: ProductionView, who: Who): ReadonlySet<string> {
  const isKeeper = mayManagePeople(who);
  const open = scenesOf(view, who);
  const onBoards = new Set(open.flatMap(({ scene }) => scene.people));
  const isSeen = (person: Person): boolean => {
    if (isKeeper || person.id === who.personId) return true;
    // A board keeps the places of somebody who has left; without their name it could not be read.
    if (hasEnded(person, view.now)) return onBoards.has(person.id);
    const role = accessRoleOf(person.job);
    if (role === 'ic' || onBoards.has(person.id) || who.guards.includes(person.id)) return true;
    const seen = PEOPLE_SEEN[who.role];
    return (
      seen === 'everyone' || (seen === 'own-scenes' && open.length > 0 && WORKS_ON_BOARDS.includes(role))
    );
  };
  return new Set(view.people.filter(isSeen).map(({ id }) => id));
}

function scenesOf(view: ProductionView, who: Who): readonly SceneView[] {
  return view.scenes.filter(
    ({ scene, facts }) => documentRight(who, { kind: 'board', id: scene.id }, facts) !== '-',
  );
}

function roleOf(people: readonly Person[], id: string): AccessRole | null {
  const person = people.find((one) => one.id === id);
  return person === undefined ? null : accessRoleOf(person.job);
}
