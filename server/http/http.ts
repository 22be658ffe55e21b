/** The door of HTTP: commands, the built page, health and metrics. */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Auth } from '../auth/auth.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { RecordsPlane } from '../records/records.ts';

export { addressOf, isOwnOrigin } from './origin.ts';

export interface HttpDeps {
  readonly config: Pick<Config, 'origin' | 'tls' | 'metricsToken'>;
  readonly auth: Auth;
  readonly records: RecordsPlane;
  readonly log: Log;
  /** absolute path of the built page (`dist/client`) */
  readonly clientDir: string;
  /** Whether the server can serve: the store answers and takes writes. Asked by /readyz. */
  readonly isReady: () => Promise<boolean>;
  /** Numbers for /metrics; names are snake_case. */
  readonly metrics: () => Readonly<Record<string, number>>;
}

export function createHttpApp(deps: HttpDeps): Hono<{ Bindings: HttpBindings }> {
  void deps;
  throw new Error('not written yet');
}
