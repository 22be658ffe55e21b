/** A production with one person of each role, each on a device of their own. */
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';
import type { CommandServer, TestDevice } from './command-server.ts';

/** A job title of each role. */
export const JOB_OF = {
  ic: 'lead-ic',
  director: 'director',
  performer: 'performer',
  'stage-manager': 'stage-manager',
  costume: 'costume-hod',
  producer: 'producer',
  crew: 'sound',
  guardian: 'guardian',
} as const satisfies Record<AccessRole, string>;

export interface Member {
  readonly id: string;
  readonly device: TestDevice;
}

export interface Company {
  readonly production: string;
  /** keeps people and devices, has no content */
  readonly admin: Member;
  readonly by: Readonly<Record<AccessRole, Member>>;
  /** Somebody else of that job, without a device yet. */
  add(job: string): Promise<string>;
}

/** The IC is the first person; the admin is crew with the flag. */
export async function foundCompany(
  server: Pick<CommandServer, 'records' | 'deviceOf'>,
  name = 'Harbour Lights',
): Promise<Company> {
  const { records } = server;
  const ic = await records.foundProduction({ production: name, name: 'Mara Lind', job: JOB_OF.ic });
  const add = async (job: string, admin = false): Promise<string> => {
    const invited = await records.runAs(ic.person, 'invite', { name: `Somebody ${job}`, job, admin });
    if (!invited.ok) throw new Error(`could not invite: ${invited.reason}`);
    return invited.result.person;
  };
  const ids: [AccessRole, string][] = [['ic', ic.person]];
  for (const role of ACCESS_ROLES.filter((one) => one !== 'ic')) ids.push([role, await add(JOB_OF[role])]);
  const member = async (id: string): Promise<Member> => ({ id, device: await server.deviceOf(id) });
  const members = await Promise.all(ids.map(async ([role, id]) => [role, await member(id)] as const));
  return {
    production: ic.production,
    admin: await member(await add('production-office', true)),
    by: Object.fromEntries(members) as Record<AccessRole, Member>,
    add: (job) => add(job),
  };
}
