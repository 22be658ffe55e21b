/** Jobs as people read and choose them. */
import { accessRoleOf, isJobTitle, JOB_TITLE_IDS, type AccessRole, type JobTitle } from '../model/roles.ts';
import { JOB_GROUPS } from './join.ts';
import { JOB_TITLE_LABELS } from './labels/roles.ts';

/** A title of the list in words; free words stand as they are. */
export function jobLabel(job: string): string {
  return isJobTitle(job) ? JOB_TITLE_LABELS[job] : job;
}

export interface JobOption {
  readonly id: JobTitle;
  readonly label: string;
  readonly group: string;
}

const GROUP_OF: Readonly<Record<AccessRole, keyof typeof JOB_GROUPS>> = {
  ic: 'ic',
  performer: 'cast',
  director: 'direction',
  'stage-manager': 'direction',
  costume: 'costume',
  producer: 'production',
  guardian: 'guardian',
  crew: 'crew',
};

/** In the order of the groups, so that a list can be cut where the group changes. */
export const JOB_OPTIONS: readonly JobOption[] = Object.entries(JOB_GROUPS).flatMap(([group, heading]) =>
  JOB_TITLE_IDS.filter((id) => GROUP_OF[accessRoleOf(id)] === group).map((id) => ({
    id,
    label: JOB_TITLE_LABELS[id],
    group: heading,
  })),
);
