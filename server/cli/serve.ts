/** `serve`: runs until a signal, and says on stdout where it is and how to begin. */
import { startServer, type RunningServer } from '../compose/serve.ts';
import { plainHttpWarning } from '../compose/origin.ts';
import type { Log } from '../log.ts';
import { configOf, type CliContext, type Verb } from './context.ts';

export const serveVerb: Verb = {
  usage: 'serve',
  summary: 'serves the board; on an empty store it prints a one-time link that makes the first production',
  async run(context) {
    const config = configOf(context);
    const log = context.createLog(config.logLevel);
    const { clock, clientDir } = context;
    const server = await startServer(config, { log, clock, clientDir });
    sayWhere(context, server);
    if (server.setUpLink !== null) {
      context.print('Make your first production with this link; it works once:');
      context.print(server.setUpLink);
    }
    return serveUntilStopped(server, log);
  },
};

export function sayWhere(context: CliContext, server: RunningServer): void {
  context.print(`Accord is on ${server.origin}`);
  const warning = plainHttpWarning(server.planes.config);
  if (warning !== null) context.print(warning);
}

/** Resolves with 0 when a first signal has ended everything in order; a second one ends at once. */
export function serveUntilStopped(server: RunningServer, log: Log): Promise<number> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (isStopping) {
        log.warn({ signal }, 'stopped at once by a second signal');
        process.exit(1);
      }
      isStopping = true;
      log.info({ signal }, 'stopping');
      server.close().then(() => resolve(0), reject);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
