/** Job titles of domain 2.7, and the one table that turns each into an access role. */
import { isOneOf } from './one-of.ts';

/** Admin is not among them: it is a flag beside a role, for people and devices, without content. */
export const ACCESS_ROLES = [
  'ic',
  'director',
  'performer',
  'stage-manager',
  'costume',
  'producer',
  'crew',
  'guardian',
] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

export function isAccessRole(value: unknown): value is AccessRole {
  return isOneOf(ACCESS_ROLES, value);
}

interface JobTitleFacts<Id extends string> {
  readonly id: Id;
  readonly role: AccessRole;
}

/** Where a title is unclear it gets `crew`, which sees least: a right is given, never guessed. */
const JOB_TITLE_ROWS = [
  { id: 'lead-ic', role: 'ic' },
  { id: 'ic', role: 'ic' },
  { id: 'assistant-ic', role: 'ic' },
  { id: 'intimacy-captain', role: 'ic' },
  { id: 'director', role: 'director' },
  { id: 'performer', role: 'performer' },
  // Both do the action with their own body, so each needs a map and answers of their own (R14).
  { id: 'double', role: 'performer' },
  { id: 'understudy', role: 'performer' },
  // Speaks for a performer outside the product; cannot answer for one inside it (R11).
  { id: 'performer-rep', role: 'crew' },
  { id: 'producer', role: 'producer' },
  // Works on riders, which the producer's column of the access table covers.
  { id: 'production-legal', role: 'producer' },
  { id: 'first-ad', role: 'stage-manager' },
  { id: 'second-ad', role: 'stage-manager' },
  { id: 'stage-manager', role: 'stage-manager' },
  // Reads the run sheet, which an export gives; a stage manager's right to write would be too much.
  { id: 'script-supervisor', role: 'crew' },
  { id: 'dp-camera', role: 'crew' },
  { id: 'sound', role: 'crew' },
  { id: 'costume-hod', role: 'costume' },
  { id: 'costume-standby', role: 'costume' },
  // Make-up and props get an extract of the pull list; sizes and skin checks stay with costume.
  { id: 'hmu', role: 'crew' },
  { id: 'sfx-mu', role: 'crew' },
  { id: 'props', role: 'crew' },
  { id: 'stunts-fight', role: 'crew' },
  { id: 'movement', role: 'crew' },
  { id: 'writer', role: 'crew' },
  { id: 'post-editorial', role: 'crew' },
  { id: 'vfx', role: 'crew' },
  { id: 'safeguarding-wellbeing', role: 'crew' },
  { id: 'guardian', role: 'guardian' },
  { id: 'chaperone-studio-teacher', role: 'guardian' },
  { id: 'union-rep', role: 'crew' },
  { id: 'observer', role: 'crew' },
] as const satisfies readonly JobTitleFacts<string>[];

export type JobTitle = (typeof JOB_TITLE_ROWS)[number]['id'];
export type JobTitleEntry = JobTitleFacts<JobTitle>;

export const JOB_TITLES: readonly JobTitleEntry[] = JOB_TITLE_ROWS;
export const JOB_TITLE_IDS: readonly JobTitle[] = JOB_TITLES.map((title) => title.id);

export function isJobTitle(value: unknown): value is JobTitle {
  return isOneOf(JOB_TITLE_IDS, value);
}

/** Exact ids only: a title that is merely similar is unlisted, and unlisted is crew. */
export function accessRoleOf(jobTitle: string): AccessRole {
  return JOB_TITLES.find((title) => title.id === jobTitle)?.role ?? 'crew';
}
