/** The door of HTTP: commands, the built page, health and metrics. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Auth } from '../auth/auth.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { RecordsPlane } from '../records/records.ts';
import { openClientFiles } from './client-files.ts';
import { commandRoutes } from './commands.ts';
import { operationRoutes } from './operations.ts';
import { securityHeaders } from './security-headers.ts';

export { isSecure } from './security-headers.ts';
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
  const files = openClientFiles(deps.clientDir);
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(deps.config, c.req.header('host')))) {
      c.header(name, value);
    }
  });
  app.route('/api', commandRoutes(deps));
  app.route('/', operationRoutes(deps));

  app.get('*', async (c) => {
    const file = await files.read(c.req.path);
    if (file === null) return c.text('not found\n', 404);
    const isSqueezed = file.gzipped !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    // one tag per encoding: a cache may not mix them up
    const etag = isSqueezed ? file.etag.replace(/"$/, '-z"') : file.etag;
    const headers = { etag, 'cache-control': file.cacheControl, vary: 'accept-encoding' };
    const asked = c.req
      .header('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (asked?.includes(etag)) return c.body(null, 304, headers);
    const encoding = isSqueezed ? { 'content-encoding': 'gzip' } : {};
    const body = isSqueezed ? file.gzipped! : file.bytes;
    return c.body(body, 200, { ...headers, ...encoding, 'content-type': file.type });
  });

  app.notFound((c) => c.text('not found\n', 404));
  app.onError((err, c) => {
    deps.log.error({ err }, 'a request broke');
    return c.text('Something broke here. Nothing was changed.\n', 500);
  });
  return app;
}
