/**
 * Who may run which command: part of the one permission table. The server decides by it and the client greys out by it;
 * a test walks every command and role. A command without a line does not compile where commands are run.
 */
import type { Person, Scene, Who } from '../model/production.ts';
import { ACCESS_ROLES, accessRoleOf, type AccessRole, type JobTitle } from '../model/roles.ts';
import { sceneCategoryById, type SceneCategory } from '../model/categories.ts';

export interface CommandRight {
  /** `none`: what is in the body proves it; `any`: a locked session too; `open`: a session that is not locked */
  readonly session: 'none' | 'any' | 'open';
  readonly roles: readonly AccessRole[];
  /** job titles that may too, whatever their role */
  readonly jobs?: readonly JobTitle[];
  /** the admin flag is enough, whatever the role */
  readonly admin: boolean;
}

const byBody: CommandRight = { session: 'none', roles: ACCESS_ROLES, admin: true };
const onOwnDevice: CommandRight = { session: 'any', roles: ACCESS_ROLES, admin: true };
const everyone: CommandRight = { session: 'open', roles: ACCESS_ROLES, admin: true };
const people: CommandRight = { session: 'open', roles: ['ic'], admin: true };
/** M8: the ICs and whoever looks after safeguarding, and nobody else. */
const minorsLog: CommandRight = {
  session: 'open',
  roles: ['ic'],
  jobs: ['safeguarding-wellbeing'],
  admin: false,
};
const ics: CommandRight = { session: 'open', roles: ['ic'], admin: false };
const scenes: CommandRight = { session: 'open', roles: ['ic', 'director', 'stage-manager'], admin: false };
/** The closed-set list is kept by the ICs and stage management (domain section 4); a director reads it. */
const closedSet: CommandRight = { session: 'open', roles: ['ic', 'stage-manager'], admin: false };
/** Kit is written by costume and the ICs (design 1); whether it is worn, and what skin cannot take, says the wearer alone. */
const kit: CommandRight = { session: 'open', roles: ['ic', 'costume'], admin: false };
const wearer: CommandRight = { session: 'open', roles: ['performer'], admin: false };
/** One's own map, one's own answers: nobody answers for somebody else (R11). Those who act with their body are performers. */
const ownAnswer: CommandRight = { session: 'open', roles: ['performer'], admin: false };
/** A minor's map is their guardian's to write and to share too (M6); `mayWriteMap` says whose. */
const ownMap: CommandRight = { session: 'open', roles: ['performer', 'guardian'], admin: false };
const consent: CommandRight = { session: 'open', roles: ['ic'], admin: false };
/** Who reads boards; of which scenes is asked of the documents' own table. */
const boardReaders: CommandRight = {
  session: 'open',
  // a guardian reads a child's board while on duty; commands do not know of duties yet
  roles: ['ic', 'director', 'performer', 'stage-manager'],
  admin: false,
};
const riders: CommandRight = { session: 'open', roles: ['ic', 'producer'], admin: false };

export const COMMAND_ACCESS = {
  'create-production': byBody,
  'look-at-invite': byBody,
  join: byBody,
  'sign-in': byBody,
  'sign-out': onOwnDevice,
  lock: onOwnDevice,
  unlock: onOwnDevice,
  'set-lock': everyone,
  invite: people,
  'invite-again': people,
  'change-person': people,
  'end-access': people,
  // one's own devices; those of others as `mayManagePeople` says
  'end-session': everyone,
  'attest-adult': people,
  'list-minors-attempts': minorsLog,
  'add-scene': scenes,
  'change-scene': scenes,
  'move-scene': scenes,
  'set-scene-people': scenes,
  // who writes names; whether a character is under 18 is the ICs', as `mayTagScene` says
  'set-characters': scenes,
  // what a unit for under-18s may begin with is the ICs' to judge
  'split-scene': ics,
  'close-scene': closedSet,
  'open-scene': closedSet,
  'retire-scene': scenes,
  'add-kit': kit,
  'change-kit': kit,
  'fit-kit': kit,
  'return-kit': kit,
  'retire-kit': kit,
  'confirm-kit': wearer,
  'release-map': ownMap,
  'unrelease-map': ownMap,
  'narrow-today': ownAnswer,
  'answer-offer': ownAnswer,
  withdraw: ownAnswer,
  'look-at-offer': { session: 'open', roles: ['ic', 'performer'], admin: false },
  'offer-beat': consent,
  'call-ready': consent,
  'call-not-ready': consent,
  'freeze-beat': consent,
  'reopen-beat': consent,
  'set-double': consent,
  'beat-versions': consent,
  'called-version': boardReaders,
  'export-ledger': consent,
  'set-rider': riders,
  // lines about oneself, everything about oneself
  'read-ledger': everyone,
  'my-archive': everyone,
} as const satisfies Readonly<Record<string, CommandRight>>;

type Listed = keyof typeof COMMAND_ACCESS;

/** Whether it is private that somebody ran it at all: then no log names it beside a person. */
export function isOwnAnswer(name: Listed): boolean {
  // whoever looks at an offer was asked
  return name === 'look-at-offer' || [ownAnswer, ownMap].includes(COMMAND_ACCESS[name]);
}

type Runner = Pick<Who, 'role' | 'job' | 'admin'>;

/** Whether the role, or the flag, may run the command at all. What it is run on is asked next. */
export function mayRunCommand(name: Listed, who: Runner): boolean {
  const right: CommandRight = COMMAND_ACCESS[name];
  const byJob = right.jobs?.some((job) => job === who.job) === true;
  return right.roles.includes(who.role) || byJob || (right.admin && who.admin);
}

/** May invite, let in again, change and end: the people who keep a production from being locked out. */
export function mayManagePeople(who: Runner): boolean {
  return mayRunCommand('invite', who);
}

/**
 * An admin keeps people and devices and sees no content; so once there is an IC, only an IC makes another, or lets one
 * in again: otherwise the flag would open every board by a detour.
 */
export function mayGiveJob(who: Runner, job: string, hasIc: boolean): boolean {
  return accessRoleOf(job) !== 'ic' || who.role === 'ic' || !hasIc;
}

/** Categories say what a scene contains, and with it what it demands: the breakdown is the ICs' (domain section 4). */
export function mayTagScene(who: Runner): boolean {
  return who.role === 'ic';
}

/**
 * A closed scene admits only the named list, whatever the role; that holds for commands too. Where nobody who could open
 * it again is left on the list, any of them may, so that no scene is lost.
 */
export function mayReachScene(who: Who, scene: Scene, everybody: readonly Person[]): boolean {
  if (scene.productionId !== who.productionId || scene.retiredAt !== null) return false;
  if (!scene.closed || scene.admitted.includes(who.personId)) return true;
  const isLost = !everybody.some(
    (person) =>
      scene.admitted.includes(person.id) &&
      person.endedAt === null &&
      mayRunCommand('open-scene', runnerOf(person)),
  );
  return isLost && mayRunCommand('open-scene', who);
}

/** The role and the flag of a person, as the table asks for them. */
export function runnerOf(person: Pick<Person, 'job' | 'admin'>): Runner {
  return { role: accessRoleOf(person.job), job: person.job, admin: person.admin };
}

/** M2, M4: what may not stand on a unit with a minor in it. Nobody noted as 18 or older is a minor (M1). */
export function isForbiddenForMinors(categories: readonly SceneCategory[]): boolean {
  return categories.some((category) => sceneCategoryById.get(category)!.blockedForMinors);
}

/** M7: what may not stand where a character is under 18, whoever plays the part. */
export function isForbiddenForYoungCharacters(categories: readonly SceneCategory[]): boolean {
  return categories.some((category) => sceneCategoryById.get(category)!.blockedForMinorCharacters);
}
