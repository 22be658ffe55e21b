/** `POST /api/<name>` and `GET /api/session`. What comes in is unknown until `records.run` has checked it. */
import type { HttpBindings } from '@hono/node-server';
import { COMMAND_ACCESS, isOwnAnswer } from '#shared/access/commands.ts';
import { AS_HEADER, isAskedAs, isSentAs } from '#shared/protocol/as-person.ts';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isCommandName } from '../records/records.ts';
import { refusalAnswer, refusalOf } from './answers.ts';
import type { HttpDeps } from './http.ts';
import { addressOf, isOwnOrigin } from './origin.ts';

const LARGEST_BODY = 64 * 1024;
const KEY = /^[\w-]{8,80}$/;

type Env = { readonly Bindings: HttpBindings };

export function commandRoutes(deps: HttpDeps): Hono<Env> {
  const { auth, records, config, log } = deps;
  const api = new Hono<Env>();
  const refuse = (c: Context<Env>, ...said: Parameters<typeof refusalAnswer>): Response => {
    const { status, body } = refusalAnswer(...said);
    return c.json(body, status);
  };

  api.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });

  /** Cheap to ask before anything is drawn; everything else about oneself comes by `/live`. */
  api.get('/session', async (c) => {
    const session = await auth.fromCookie(c.req.header('cookie'));
    return c.json({ signedIn: session !== null, locked: session?.locked ?? false });
  });

  api.post(
    '/:name',
    async (c, next) => {
      // Security: another page may not even learn which commands there are, nor send a body.
      if (!isOwnOrigin(c.env.incoming, config) || isCrossSite(c)) return refuse(c, 'foreign-origin');
      await next();
    },
    bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => refuse(c, 'too-large') }),
    async (c) => {
      const name = c.req.param('name');
      if (!isCommandName(name)) return refuse(c, 'not-found');
      const key = c.req.header('idempotency-key') ?? null;
      const body = isJson(c.req.header('content-type')) ? parse(await c.req.arrayBuffer()) : UNREADABLE;
      if (body === UNREADABLE || (key !== null && !KEY.test(key))) return refuse(c, 'bad-input');
      const session = await auth.fromCookie(c.req.header('cookie'));
      const needsSession = COMMAND_ACCESS[name].session !== 'none';
      // Security: a tab left open for one person acts with nobody else's cookie, and does not end their session either
      if (session !== null && needsSession && !isFor(c, session.who.personId)) return refuse(c, 'no-session');
      const caller = { session, address: addressOf(c.env.incoming), idempotencyKey: key };
      try {
        const { outcome, cookie } = await records.run(caller, name, body);
        if (cookie.kind === 'set') c.header('set-cookie', auth.cookieOf(cookie.token));
        if (cookie.kind === 'clear') c.header('set-cookie', auth.clearingCookie);
        return outcome.ok ? c.json(outcome) : refuse(c, outcome.reason, outcome.more);
      } catch (err) {
        // Security: a log that names who withdrew, or took a map back, would tell it
        const who = isOwnAnswer(name) ? {} : { person: session?.who.personId };
        return refuse(c, refusalOf(err, { command: name, ...who }, log));
      }
    },
  );

  api.all('*', (c) => refuse(c, 'not-found'));
  api.onError((err, c) => {
    // the sender went away in the middle of a body: nothing of ours broke, and nobody reads the answer
    if (c.env.incoming.readableAborted) return refuse(c, 'bad-input');
    return refuse(c, refusalOf(err, {}, log));
  });
  return api;
}

/** Pages from before there was the header name their person in the address; they are judged as strictly. */
function isFor(c: Context<Env>, personId: string): boolean {
  return isSentAs(c.req.header(AS_HEADER), personId) && isAskedAs(c.req.url, personId);
}

/** Browsers that tell where a request comes from are believed when they say "from elsewhere". */
function isCrossSite(c: Context<Env>): boolean {
  const site = c.req.header('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** A form of a foreign page cannot send this type without asking first. */
function isJson(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

const UNREADABLE = Symbol('unreadable');

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // not UTF-8 or not JSON: the same answer as for a body of the wrong form
    return UNREADABLE;
  }
}
