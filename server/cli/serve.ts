/** `serve`: runs until a signal, and says on stdout where it is and how to begin. */
import { startServer, type RunningServer } from '../compose/serve.ts';
import { plainHttpWarning } from '../compose/origin.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { configOf, type CliContext, type Verb } from './context.ts';

/** One Ctrl-C may arrive twice, from the terminal and from npm: within this many milliseconds it is the same. */
const SAME_SIGNAL_MS = 400;

export const serveVerb: Verb = {
  usage: 'serve',
  summary: 'serves the board; on an empty store it prints a one-time link that makes the first production',
  async run(context) {
    const config = configOf(context);
    const log = context.createLog(config.logLevel);
    const { clock, clientDir } = context;
    const stopped = watchSignals(log, clock);
    const server = await startServer(config, { log, clock, clientDir });
    sayWhere(context, server);
    if (server.setUpLink !== null) {
      context.print('Make your first production with this link; it works once:');
      context.print(server.setUpLink);
    }
    await stopped;
    await server.close();
    return 0;
  },
};

export function sayWhere(context: CliContext, server: RunningServer): void {
  context.print(`Accord is on ${server.origin}`);
  const warning = plainHttpWarning(server.planes.config);
  if (warning !== null) context.print(warning);
}

/**
 * Watches from before the start on, so that a signal in the middle of it ends in order too. A second one ends at once.
 */
export function watchSignals(log: Log, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const stop = (signal: NodeJS.Signals): void => {
      if (firstAt === null) {
        firstAt = clock.now();
        log.info({ signal }, 'stopping');
        resolve();
      } else if (clock.now() - firstAt > SAME_SIGNAL_MS) {
        log.warn({ signal }, 'stopped at once by a second signal');
        process.exit(1);
      }
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
