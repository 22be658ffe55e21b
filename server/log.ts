/**
 * Log lines are JSON and carry ids, never content: no names, no codes, no cookies, no bodies, no addresses of pages.
 * Whoever logs picks the fields one by one; whole requests, sessions and rows are never handed over.
 */
import { destination, pino, type DestinationStream } from 'pino';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Lines go to stderr unless told otherwise: stdout belongs to what a person asked for (links, tables). */
export function createLog(
  level: LogLevel,
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  return pino({ level, base: null, serializers: { err: errorFacts } }, stream);
}

/** Kind, code and place of an error. Security: its message may quote input, so none is kept; a stack begins with it. */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const stack = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8);
  const code = 'code' in error ? { code: error.code } : {};
  return { type: error.name, ...code, stack };
}
