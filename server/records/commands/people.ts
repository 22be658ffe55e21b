/** Commands about people. Somebody who is absent, of another production or whose access ended is one answer. */
import {
  mayGiveJob,
  mayManagePeople,
  mayReachScene,
  mayRunCommand,
  runnerOf,
} from '#shared/access/commands.ts';
import { createId } from '#shared/model/ids.ts';
import type { Person, Scene } from '#shared/model/production.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { hasEnded, ROOM_CODE_MS } from '../../auth/auth.ts';
import { lapseAnswersOf } from '../answer-rows.ts';
import { readReleasedMap, removeReleasedMap } from '../consent-rows.ts';
import { addPerson, putPerson, putScene, readPeople, readPerson, readScene } from '../tables.ts';
import type { RecordWriter } from '../../store/store.ts';
import { done, refuse, UNCHANGED, type Handlers, type Refused, type Scope, type Told } from './handler.ts';
import { judgeUnit } from './unit.ts';

type PeopleCommand = 'invite' | 'invite-again' | 'change-person' | 'end-access' | 'attest-adult';

/** Far beyond any crew; keeps one production from filling the list of every client. */
const MOST_PEOPLE = 1_000;

export const people: Handlers<PeopleCommand> = {
  invite:
    ({ name, job, admin = false, scenes = [], until = null }) =>
    async (scope) => {
      const { tx, me, who, now, deps } = scope;
      const everybody = await readPeople(tx, me.productionId);
      if (everybody.length >= MOST_PEOPLE) return refuse('too-large');
      if (!mayGiveJob(who, job, await hasJoinedIc(scope, everybody))) return refuse('not-found');
      if (until !== null && until <= now) return refuse('bad-input');
      const person = newPerson({
        id: createId('person', deps.random),
        productionId: me.productionId,
        name,
        job,
        admin,
        until,
      });
      const joins = await scenesToJoin(scope, scenes, [...everybody, person], person);
      if ('refused' in joins) return joins;
      await addPerson(tx, person);
      for (const scene of joins.scenes) await putScene(tx, scene);
      const made = await deps.auth.codes.make(tx, person, {
        by: me.id,
        livesMs: ROOM_CODE_MS,
        assisted: false,
      });
      return { ...done('person-invited', [person.id], { scenes }), result: { person: person.id, ...made } };
    },

  'invite-again':
    ({ person: id }) =>
    (scope) =>
      withPerson(scope, id, async (person, everybody) => {
        const { tx, me, who, acting, deps } = scope;
        if (!mayGiveJob(who, person.job, await hasJoinedIc(scope, everybody))) return refuse('not-found');
        const hasJoined = (await deps.auth.sessions.joined(me.productionId, tx)).has(id);
        const assisted = isAssisted(scope, person, hasJoined);
        const made = await deps.auth.codes.make(tx, person, { by: me.id, livesMs: ROOM_CODE_MS, assisted });
        const told = done('code-made', [id], { assisted, bySession: acting.sessionId });
        return { ...told, result: { person: id, ...made } };
      }),

  'change-person':
    ({ person: id, ...sent }) =>
    (scope) =>
      withPerson(scope, id, async (person, everybody) => {
        const { tx, me, who } = scope;
        const next: Person = {
          ...person,
          name: sent.name ?? person.name,
          job: sent.job ?? person.job,
          admin: sent.admin ?? person.admin,
          guards: sent.guards ?? person.guards,
        };
        const isOtherRole = accessRoleOf(next.job) !== accessRoleOf(person.job);
        const isMoreOrLess = isOtherRole || next.admin !== person.admin || sent.guards !== undefined;
        if (id === me.id && isMoreOrLess) return refuse('not-oneself');
        const hasIc = await hasJoinedIc(scope, everybody);
        const mayJob = !isOtherRole || [person.job, next.job].every((job) => mayGiveJob(who, job, hasIc));
        // who guards a child reads that child's map, so it is given like an IC's job
        const mayGuards = sent.guards === undefined || mayGiveJob(who, 'ic', hasIc);
        if (!mayJob || !mayGuards) return refuse('not-found');
        const isDemoted = mayManagePeople(runnerOf(person)) && !mayManagePeople(runnerOf(next));
        if (isDemoted && !(await isKeptWithout(id, scope, everybody))) return refuse('last-keeper');
        const guarded = (sent.guards ?? []).map((child) => everybody.find((one) => one.id === child));
        if (guarded.some((child) => child === undefined)) return refuse('not-found');
        if (guarded.some((child) => child!.adult !== null || child!.id === id)) return refuse('bad-input');
        const hasStopped = performs(person) && !performs(next);
        await putPerson(tx, hasStopped ? { ...next, hasPerformed: true } : next);
        const told = done('person-changed', [id], { fields: Object.keys(sent) });
        return hasStopped ? { ...told, told: [...told.told, ...(await endPerforming(tx, next))] } : told;
      }),

  'end-access':
    ({ person: id }) =>
    async (scope) => {
      const { tx, me, who, now, deps } = scope;
      const person = await readPerson(tx, id);
      if (person === null || person.productionId !== me.productionId) return refuse('not-found');
      if (person.endedAt !== null) return UNCHANGED;
      const everybody = await readPeople(tx, me.productionId);
      const isSelf = id === me.id;
      if (!isSelf && !mayGiveJob(who, person.job, await hasJoinedIc(scope, everybody)))
        return refuse('not-found');
      if (mayManagePeople(runnerOf(person)) && !(await isKeptWithout(id, scope, everybody)))
        return refuse('last-keeper');
      await putPerson(tx, { ...person, endedAt: now });
      await deps.auth.sessions.endAllOf(tx, person);
      await deps.auth.codes.endAllOf(tx, person);
      const ended = { event: 'access-ended', about: [id] };
      const told = [ended, ...(performs(person) ? await endPerforming(tx, person) : [])];
      return { result: null, told, ...(isSelf && { cookie: 'clear' as const }) };
    },

  'attest-adult':
    ({ person: id }) =>
    (scope) =>
      withPerson(scope, id, async (person, everybody) => {
        const { tx, me, now } = scope;
        if (person.adult !== null) return UNCHANGED;
        // somebody alone has nobody to ask; from the second keeper on they vouch for each other
        if (id === me.id && (await isKeptWithout(id, scope, everybody))) return refuse('not-oneself');
        await putPerson(tx, { ...person, adult: { by: me.id, at: now } });
        // nobody guards an adult: a guardian's right to the map ends with childhood
        for (const guardian of everybody.filter((one) => one.guards.includes(id))) {
          await putPerson(tx, { ...guardian, guards: guardian.guards.filter((child) => child !== id) });
        }
        return done('adult-attested', [id]);
      }),
};

function performs({ job }: Pick<Person, 'job'>): boolean {
  return accessRoleOf(job) === 'performer';
}

/**
 * Who performs no more can neither take their map back nor withdraw, so neither stays: what they shared ends, and no yes
 * of theirs stands (R12). The lines say it; what it was is theirs.
 */
async function endPerforming(tx: RecordWriter, { id, productionId }: Person): Promise<readonly Told[]> {
  const own = { about: [id], detail: {}, key: `person:${id}` } as const;
  const hadShared = (await readReleasedMap(tx, id)) !== null;
  if (hadShared) await removeReleasedMap(tx, id);
  const hasLapsed = await lapseAnswersOf(tx, productionId, id);
  return [
    ...(hadShared ? [{ event: 'map-unreleased', ...own }] : []),
    ...(hasLapsed ? [{ event: 'answers-lapsed', ...own }] : []),
  ];
}

/** Everybody starts as a minor: nobody has attested anything yet (M1). */
export function newPerson(
  facts: Pick<Person, 'id' | 'productionId' | 'name' | 'job' | 'admin' | 'until'>,
): Person {
  return { ...facts, adult: null, guards: [], endedAt: null };
}

/** Security: access is asked before existence; both have one answer. */
async function withPerson<T>(
  { tx, me, now }: Scope,
  id: string,
  work: (person: Person, everybody: readonly Person[]) => Promise<T | Refused>,
): Promise<T | Refused> {
  const everybody = await readPeople(tx, me.productionId);
  const person = everybody.find((one) => one.id === id && !hasEnded(one, now));
  return person === undefined ? refuse('not-found') : work(person, everybody);
}

/**
 * Whether a code lets somebody in only as far as the board. Whoever makes a code could use it, so a code for somebody
 * who has been here must not open what is theirs alone; their own passphrase does. ICs see among themselves the same.
 */
function isAssisted({ me, who, acting }: Scope, person: Person, hasJoined: boolean): boolean {
  if (person.id === me.id) return acting.assisted;
  const isAmongIcs = who.role === 'ic' && accessRoleOf(person.job) === 'ic' && !acting.assisted;
  return hasJoined && !isAmongIcs;
}

async function hasJoinedIc(scope: Scope, everybody: readonly Person[]): Promise<boolean> {
  const joined = await scope.deps.auth.sessions.joined(scope.me.productionId, scope.tx);
  return everybody.some(
    (one) => accessRoleOf(one.job) === 'ic' && joined.has(one.id) && !hasEnded(one, scope.now),
  );
}

/** Whether somebody beside this person is there for good and may invite others. A guest who ends the rest is not. */
async function isKeptWithout(id: string, scope: Scope, everybody: readonly Person[]): Promise<boolean> {
  const joined = await scope.deps.auth.sessions.joined(scope.me.productionId, scope.tx);
  return everybody.some(
    (one) =>
      one.id !== id &&
      mayManagePeople(runnerOf(one)) &&
      joined.has(one.id) &&
      one.until === null &&
      one.endedAt === null,
  );
}

/** The scenes a new performer is put into, as they will be. Who may not change a scene may not do it by inviting. */
async function scenesToJoin(
  scope: Scope,
  ids: readonly string[],
  everybody: readonly Person[],
  person: Person,
): Promise<{ readonly scenes: readonly Scene[] } | Refused> {
  const { tx, who } = scope;
  if (ids.length > 0 && !mayRunCommand('set-scene-people', who)) return refuse('not-found');
  if (ids.length > 0 && accessRoleOf(person.job) !== 'performer') return refuse('bad-input');
  const scenes: Scene[] = [];
  for (const id of ids) {
    const scene = await readScene(tx, id);
    if (scene === null || !mayReachScene(who, scene, everybody)) return refuse('not-found');
    const next = { ...scene, people: [...scene.people, person.id] };
    const refused = await judgeUnit(scope, scene, next, everybody);
    if (refused !== null) return refused;
    scenes.push(next);
  }
  return { scenes };
}
