/** The verbs that also work while a server has the data folder: they run inside it, asked over the control socket. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Config } from '../config.ts';
import { Stop } from '../errors.ts';
import { openPlanes, type Planes } from '../compose/planes.ts';
import { originOf } from '../compose/origin.ts';
import { DATABASE_FILE } from '../store/embedded/backup.ts';
import { answerOf, configOf, type CliContext } from './context.ts';
import { askControl, type ControlAnswer } from './control.ts';
import { invite, inviteWish } from './invite.ts';
import { verifyStore } from './verify.ts';

const request = v.variant('verb', [
  v.strictObject({ verb: v.literal('invite'), wish: inviteWish }),
  v.strictObject({ verb: v.literal('verify') }),
  /** is anybody there? */
  v.strictObject({ verb: v.literal('look') }),
]);
export type ControlRequest = v.InferOutput<typeof request>;

export async function answerControl(
  planes: Planes,
  origin: string,
  unknownRequest: unknown,
): Promise<ControlAnswer> {
  const parsed = v.safeParse(request, unknownRequest);
  if (parsed.success) return answerOf(() => runRequest(planes, origin, parsed.output));
  return { ok: false, line: 'The running server is of another version: stop it first.', exitCode: 1 };
}

/** Runs a request in the server that has the folder or, where none runs, on the folder itself. */
export async function runHereOrThere(context: CliContext, wanted: ControlRequest): Promise<number> {
  const config = configOf(context);
  const answer = (await askControl(config.dataDir, wanted)) ?? (await runHere(config, context, wanted));
  if (!answer.ok) throw new Stop(answer.line, answer.exitCode);
  for (const line of answer.lines) context.print(line);
  return 0;
}

async function runHere(config: Config, context: CliContext, wanted: ControlRequest): Promise<ControlAnswer> {
  // opening would make a folder, a key and a store where somebody only mistyped ACCORD_DATA
  if (!existsSync(join(config.dataDir, DATABASE_FILE)))
    throw new Stop(`There is no data in ${config.dataDir}: check ACCORD_DATA, or run \`npm start\` first.`);
  const planes = await openPlanes(config, { log: context.createLog(config.logLevel), clock: context.clock });
  try {
    return await answerOf(() => runRequest(planes, originOf(config, config.port), wanted));
  } finally {
    await planes.store.close();
  }
}

async function runRequest(
  planes: Planes,
  origin: string,
  wanted: ControlRequest,
): Promise<readonly string[]> {
  switch (wanted.verb) {
    case 'invite':
      return invite(planes, origin, wanted.wish);
    case 'verify':
      return verifyStore(planes);
    case 'look':
      return [origin];
  }
}
