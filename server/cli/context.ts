/** What every verb is given, and how an outcome becomes lines and an exit code. */
import type { Clock } from '../clock.ts';
import { readConfig, type Config, type Environment } from '../config.ts';
import { Stop } from '../errors.ts';
import { MasterKeyError } from '../store/master-key.ts';
import { StoreFailure } from '../store/store.ts';
import type { Log, LogLevel } from '../log.ts';
import type { ControlAnswer } from './control.ts';

export interface CliContext {
  /** what follows the verb */
  readonly args: readonly string[];
  readonly env: Environment;
  readonly clock: Clock;
  /** absolute path of the built page */
  readonly clientDir: string;
  readonly createLog: (level: LogLevel) => Log;
  /** a line of what was asked for, on stdout */
  readonly print: (line: string) => void;
}

export interface Verb {
  /** what follows the verb on the command line */
  readonly usage: string;
  /** one sentence */
  readonly summary: string;
  /** Resolves with the exit code; throws Stop. */
  run(context: CliContext): Promise<number>;
}

/** The configuration, or a stop with every problem on a line of its own. */
export function configOf({ env }: Pick<CliContext, 'env'>): Config {
  const reading = readConfig(env);
  if (!reading.ok) throw new Stop(reading.problems.join('\n'), 2);
  return reading.config;
}

/** What an operator is told of a failure; null for a bug, which has no such words. */
export function stopOf(error: unknown): Stop | null {
  if (error instanceof Stop) return error;
  if (error instanceof StoreFailure || error instanceof MasterKeyError) return new Stop(error.message);
  return null;
}

/** Runs work of a verb and puts its outcome into the form that goes over the control socket. */
export async function answerOf(work: () => Promise<readonly string[]>): Promise<ControlAnswer> {
  try {
    return { ok: true, lines: await work() };
  } catch (error) {
    const stop = stopOf(error);
    if (stop === null) throw error;
    return { ok: false, line: stop.message, exitCode: stop.exitCode };
  }
}
