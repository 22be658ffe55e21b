/**
 * The whole server as `serve` composes it, with a production, people and scenes made through the records plane. On data
 * that is there already it only serves.
 */
import { openPlanes, type Planes } from '../../server/compose/planes.ts';
import { startServer } from '../../server/compose/serve.ts';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { seedOf } from '#shared/doc/seed.ts';
import { fillBoard } from '#shared/doc/fill-board.ts';
import { boardOf, historyOf } from './board.ts';
import { reportUsage } from './report-usage.ts';
import type { Ready } from './server-process.ts';

export interface AccordOptions {
  readonly dataDir: string;
  /** one session each; the first is a director, the others are stage managers */
  readonly people?: number;
  readonly scenes?: number;
  /** records of each board */
  readonly records?: number;
  /** edits in the log of each board, on top of its records */
  readonly edits?: number;
  readonly limits?: Partial<SyncLimits>;
}

export interface AccordReady extends Ready {
  readonly cookies: readonly string[];
  readonly scenes: readonly string[];
}

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2]!) as AccordOptions;
  const reading = readConfig({ ACCORD_DATA: options.dataDir, PORT: '0', LOG_LEVEL: 'error' });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const log = createLog('error');
  const planes = await openPlanes(reading.config, { log, clock: systemClock });
  const isNew = (await planes.records.productions()).length === 0;
  const made = isNew ? await found(planes, options) : { cookies: [], scenes: [] };
  const server = await startServer(reading.config, {
    log,
    clock: systemClock,
    clientDir: '/nowhere',
    planes,
    ...(options.limits && { syncLimits: options.limits }),
  });
  process.send!({ port: server.port, ...made } satisfies AccordReady);
}

async function found(
  { records, store }: Planes,
  { people = 1, scenes = 1, records: recordCount = 0, edits = 0 }: AccordOptions,
): Promise<Omit<AccordReady, 'port'>> {
  const ic = await records.foundProduction({ production: 'A Play', name: 'Ines', job: 'lead-ic' });
  const cookies: string[] = [];
  for (let n = 0; n < people; n += 1) {
    const job = n === 0 ? 'director' : 'stage-manager';
    const invited = await records.runAs(ic.person, 'invite', { name: `Person ${n}`, job });
    if (!invited.ok) throw new Error(invited.reason);
    const caller = { session: null, address: `address ${n}`, idempotencyKey: null };
    const { cookie } = await records.run(caller, 'join', { code: invited.result.code });
    if (cookie.kind !== 'set') throw new Error('nobody joined');
    cookies.push(`accord=${cookie.token}`);
  }
  const ids: string[] = [];
  const log = [fillBoard([seedOf('board')!], boardOf(recordCount))!, ...historyOf(edits)];
  for (let n = 0; n < scenes; n += 1) {
    const added = await records.runAs(ic.person, 'add-scene', { number: String(n + 1), title: 'A scene' });
    if (!added.ok) throw new Error(added.reason);
    const { scene } = added.result;
    ids.push(scene);
    await Promise.all(log.map((update) => store.documents.append(`board/${scene}`, update)));
  }
  return { cookies, scenes: ids };
}

reportUsage();
await main();
