// The entry: the first argument is the verb. What went wrong becomes one line and an exit code here, and nowhere else.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVerb } from './cli/verbs.ts';
import { stopOf } from './cli/context.ts';
import { systemClock } from './clock.ts';
import { createLog } from './log.ts';

/** Milliseconds that anything still open may keep the process after its verb has ended. */
const LAST_MS = 3_000;

// What nobody caught leaves the state unknown: say so and end, so that whoever watches the process starts it afresh.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (err: unknown) => {
    createLog('error').error({ err }, `ended by an error that nobody handled (${event})`);
    process.exit(1);
  });
}

const [verb, ...args] = process.argv.slice(2);
process.exitCode = await run();
setTimeout(() => process.exit(), LAST_MS).unref();

async function run(): Promise<number> {
  try {
    return await runVerb(verb, {
      args,
      env: process.env,
      clock: systemClock,
      clientDir: findClientDir(import.meta.url),
      createLog: (level) => createLog(level),
      print: (line) => console.log(line),
    });
  } catch (error) {
    const stop = stopOf(error);
    if (stop === null) throw error;
    console.error(stop.message);
    return stop.exitCode;
  }
}

/** Beside the built server; from source, where the build puts it. */
function findClientDir(url: string): string {
  const isBuilt = basename(fileURLToPath(url)) === 'main.js';
  return fileURLToPath(new URL(isBuilt ? '../client' : '../dist/client', url));
}
