/** For those who run the machine: alive, able to serve, and numbers. No content, no names. */
import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { HttpDeps } from './http.ts';
import { addressOf, isLoopback } from './origin.ts';

export function operationRoutes(deps: HttpDeps): Hono<{ Bindings: HttpBindings }> {
  const { config, isReady, metrics, log } = deps;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get('/healthz', (c) => c.text('alive\n'));

  app.get('/readyz', async (c) => {
    try {
      return (await isReady()) ? c.text('ready\n') : c.text('not ready\n', 503);
    } catch (err) {
      log.warn({ err }, 'asked whether the server can serve, the store failed');
      return c.text('not ready\n', 503);
    }
  });

  app.get('/metrics', (c) => {
    const { incoming } = c.env;
    const isHere = isLoopback(addressOf(incoming)) && !HOPS.some((header) => header in incoming.headers);
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!isHere && !isSameSecret(token, config.metricsToken)) return c.text('not found\n', 404);
    const lines = Object.entries(metrics()).map(
      ([name, value]) => `# TYPE accord_${name} gauge\naccord_${name} ${value}\n`,
    );
    return c.text(lines.join(''), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
}

/** Written by proxies: with one of them a request that comes from this machine was not made on it. */
const HOPS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

function isSameSecret(given: string | undefined, expected: string | null): boolean {
  if (given === undefined || expected === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
