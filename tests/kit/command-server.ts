/** Commands over real HTTP: a real store, a real server on a free port, a clock that can be moved. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { createAuth, type Auth } from '../../server/auth/auth.ts';
import { createHttpApp, type HttpDeps } from '../../server/http/http.ts';
import type { Log } from '../../server/log.ts';
import { ServedBoards } from '../../server/compose/boards.ts';
import { createRecords, type RecordsPlane } from '../../server/records/records.ts';
import type { Store } from '../../server/store/store.ts';
import { createDocumentReader } from '../../server/sync/sync.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { openTestStore } from './store.ts';

export type Answer<N extends CommandName> =
  | { readonly ok: true; readonly result: CommandResults[N] }
  | { readonly ok: false; readonly reason: Refusal; readonly sentence: string };

/** One browser: it keeps its cookie. */
export interface TestDevice {
  run<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    headers?: Record<string, string>,
  ): Promise<Answer<N>>;
  /** The whole HTTP answer, for a body of any kind. */
  post(name: string, body: string, headers?: Record<string, string>): Promise<Response>;
  session(): Promise<unknown>;
  cookie: string | null;
}

export interface CommandServer {
  readonly url: string;
  readonly store: Store;
  readonly auth: Auth;
  readonly records: RecordsPlane;
  readonly clock: FakeClock;
  readonly logged: { readonly level: string; readonly fields: object; readonly message: string }[];
  device(): TestDevice;
  /** A device that has used a code for this person. */
  deviceOf(personId: string): Promise<TestDevice>;
  close(): Promise<void>;
}

export async function openCommandServer(
  options: Partial<Pick<HttpDeps, 'config' | 'clientDir' | 'isReady' | 'metrics'>> & {
    /** Stands between the server and its store, for example to make writes fail. */
    readonly wrapStore?: (store: Store) => Store;
  } = {},
): Promise<CommandServer> {
  const opened = await openTestStore();
  const store = options.wrapStore?.(opened.store) ?? opened.store;
  const clock = createFakeClock();
  const logged: { level: string; fields: object; message: string }[] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const log: Log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const random = (length: number): Uint8Array => randomBytes(length);
  const auth = createAuth({ store, clock, random, log, isSecure: false });
  const boards = new ServedBoards(store.documents);
  const documents = createDocumentReader(store.documents);
  const records = createRecords({ store, auth, boards, documents, clock, random, log });
  const app = createHttpApp({
    config: options.config ?? { origin: null, tls: null, metricsToken: null },
    auth,
    records,
    log,
    clientDir: options.clientDir ?? '/nowhere',
    isReady: options.isReady ?? (async () => true),
    metrics: options.metrics ?? (() => ({})),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const device = (): TestDevice => {
    const self: TestDevice = {
      cookie: null,
      async post(name, body, headers = {}) {
        const cookie = self.cookie === null ? {} : { cookie: self.cookie };
        const answer = await fetch(`${url}/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: url, ...cookie, ...headers },
          body,
        });
        const set = answer.headers.get('set-cookie');
        if (set !== null) self.cookie = /Max-Age=0/.test(set) ? null : set.split(';')[0]!;
        return answer;
      },
      async run(name, input, headers) {
        return (await (await self.post(name, JSON.stringify(input), headers)).json()) as Answer<typeof name>;
      },
      async session() {
        const headers = self.cookie === null ? {} : { cookie: self.cookie };
        return (await fetch(`${url}/api/session`, { headers })).json();
      },
    };
    return self;
  };

  return {
    url,
    store,
    auth,
    records,
    clock,
    logged,
    device,
    async deviceOf(personId) {
      const invite = await records.makeSignInCode(personId, 60_000);
      const made = device();
      const joined = await made.run('join', { code: invite!.code });
      if (!joined.ok) throw new Error(`could not join: ${joined.reason}`);
      return made;
    },
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await opened.remove();
    },
  };
}
