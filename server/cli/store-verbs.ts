/** `invite` and `verify`: the verbs that run inside the server where one has the data folder, and on the folder where none has. */
import { parseArgs } from 'node:util';
import { JOB_TITLE_IDS } from '#shared/model/roles.ts';
import { Stop } from '../errors.ts';
import type { CliContext, Verb } from './context.ts';
import { runHereOrThere } from './control-verbs.ts';
import type { InviteWish } from './invite.ts';

const INVITE_USAGE = 'invite <name> --job <job> [--scenes 12,19]  |  invite --again <name>';

export const inviteVerb: Verb = {
  usage: INVITE_USAGE,
  summary: 'adds a person and prints a single-use link; --again for somebody who is there already',
  async run(context) {
    return runHereOrThere(context, { verb: 'invite', wish: readWish(context) });
  },
};

export const verifyVerb: Verb = {
  usage: 'verify',
  summary: 'checks the chain of the ledger, and that every document loads and its records read',
  run: (context) => runHereOrThere(context, { verb: 'verify' }),
};

function readWish({ args }: CliContext): InviteWish {
  const usage = `Usage: ${INVITE_USAGE}`;
  const options = {
    job: { type: 'string' },
    scenes: { type: 'string' },
    again: { type: 'boolean' },
  } as const;
  const read = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      throw new Stop(usage, 2, { cause: error });
    }
  })();
  const name = read.positionals.join(' ').trim();
  const { job, again } = read.values;
  if (name === '') throw new Stop(usage, 2);
  if (again === true) return { kind: 'again', name };
  if (job === undefined)
    throw new Stop(
      `Say the job with --job, for example --job performer. Jobs: ${JOB_TITLE_IDS.join(', ')}.`,
      2,
    );
  const scenes = (read.values.scenes ?? '').split(',').map((number) => number.trim());
  return { kind: 'new', name, job, scenes: scenes.filter((number) => number !== '') };
}
