/**
 * The real sync server behind a real HTTP server on a free port, over a real store in a temporary folder. Only who
 * somebody is comes from a table: the cookie `session=<name>` names a session of it.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { schemaHistory } from '#shared/doc/migrations/migrate.ts';
import { seedOf } from '#shared/doc/seed.ts';
import { documentName, isOfScene, type DocumentRef } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';
import type { AccessRole } from '#shared/model/roles.ts';
import type { Judge } from '../../server/sync/gate.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import type {
  MinorsAttempt,
  RightsChange,
  SessionState,
  SyncServer,
  SyncSession,
} from '../../server/sync/port.ts';
import { createSyncServer } from '../../server/sync/sync.ts';
import type { Timers } from '../../server/sync/timers.ts';
import { openTestStore } from './store.ts';
import { TroubledLog } from './sync-log.ts';

export const PRODUCTION = 'prod_aaaaaa';
export const SCENE = 'scn_aaaaaa';
export const BOARD: DocumentRef = { kind: 'board', id: SCENE };

/** At least one person of each role, by session name; of the performers all but the outsider are in the scene. */
export const PEOPLE = {
  ic: ['pers_cccccc', 'ic'],
  captain: ['pers_cccccd', 'ic'],
  director: ['pers_dddddd', 'director'],
  performer: ['pers_pppppp', 'performer'],
  partner: ['pers_qqqqqq', 'performer'],
  manager: ['pers_mmmmmm', 'stage-manager'],
  guardian: ['pers_gggggg', 'guardian'],
  crew: ['pers_rrrrrr', 'crew'],
  outsider: ['pers_xxxxxx', 'performer'],
  // of the outsider
  parent: ['pers_gggggh', 'guardian'],
  costume: ['pers_kkkkkk', 'costume'],
  producer: ['pers_vvvvvv', 'producer'],
  // the ninth role is a flag beside another
  admin: ['pers_zzzzza', 'crew'],
} as const satisfies Record<string, readonly [string, AccessRole]>;
export type PersonName = keyof typeof PEOPLE;

export function whoIs(name: PersonName): Who {
  const [personId, role] = PEOPLE[name];
  const guards = role === 'guardian' ? [PEOPLE[name === 'parent' ? 'outsider' : 'performer'][0]] : [];
  return { personId, productionId: PRODUCTION, role, admin: name === 'admin', adult: true, guards };
}

export const SCENE_FACTS: DocumentFacts = {
  productionId: PRODUCTION,
  people: [PEOPLE.performer[0], PEOPLE.partner[0]],
  closed: false,
  admitted: [],
  minors: [],
};

export interface SyncServerOptions {
  readonly limits?: Partial<SyncLimits>;
  readonly timers?: Timers;
  readonly now?: () => number;
  /** instead of the gate */
  readonly judge?: Judge;
}

export interface TestSyncServer {
  readonly port: number;
  readonly sync: SyncServer;
  readonly log: TroubledLog;
  /** what has become of a session; what is not here holds */
  readonly states: Map<string, SessionState>;
  /** by document name */
  readonly facts: Map<string, DocumentFacts | null>;
  readonly logged: { readonly level: string; readonly message: string }[];
  /** what was kept for the lead IC (M8) */
  readonly attempts: readonly MinorsAttempt[];
  /** Says that rights of the production have changed. */
  rightsChanged(): void;
  makeDocument(ref: DocumentRef, facts?: DocumentFacts): Promise<void>;
  /** Stops the sync server and starts another on the same store and a new port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startSyncServer(options: SyncServerOptions = {}): Promise<TestSyncServer> {
  const opened = await openTestStore();
  const { store } = opened;
  const log = new TroubledLog(store.documents);
  const states = new Map<string, SessionState>();
  const facts = new Map<string, DocumentFacts | null>();
  const logged: { level: string; message: string }[] = [];
  const attempts: MinorsAttempt[] = [];
  const listeners = new Set<(change: RightsChange) => void>();
  const note =
    (level: string) =>
    (_fields: object, message: string): void => {
      logged.push({ level, message });
    };

  const start = async (): Promise<{ sync: SyncServer; port: number; stop: () => Promise<void> }> => {
    const sync = createSyncServer(
      {
        authenticate: async ({ headers }) => sessionOf(headers.cookie ?? '', states),
        recheck: async (session) => states.get(session.id) ?? { kind: 'holds', session },
        factsOf: async (ref) => facts.get(documentName(ref)) ?? null,
        onRightsChanged(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        isOwnOrigin: ({ headers }) => headers.origin === undefined || headers.origin === 'http://own.example',
        addressOf: ({ headers }) => String(headers['x-address'] ?? 'here'),
        minorsRefused: (attempt) => attempts.push(attempt),
        documents: log,
        clock: { now: options.now ?? (() => Date.now()) },
        log: { info: note('info'), warn: note('warn'), error: note('error') },
      },
      options.limits,
      options.timers,
      options.judge,
    );
    const http = createServer();
    http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const stop = async (): Promise<void> => {
      await sync.close();
      http.close();
      http.closeAllConnections();
    };
    return { sync, port: address.port, stop };
  };

  let running = await start();
  const server: TestSyncServer = {
    get port() {
      return running.port;
    },
    get sync() {
      return running.sync;
    },
    log,
    states,
    facts,
    logged,
    attempts,
    rightsChanged: () => listeners.forEach((listener) => listener({ productionId: PRODUCTION })),
    async makeDocument(ref, documentFacts = SCENE_FACTS) {
      facts.set(documentName(ref), documentFacts);
      await store.transact(PRODUCTION, async (tx) => {
        const key = isOfScene(ref.kind)
          ? (`production:${PRODUCTION}` as const)
          : (`person:${ref.id}` as const);
        await tx.createDocument(documentName(ref), key, schemaHistory(ref.kind).at(-1)!, seedOf(ref.kind));
      });
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async close() {
      log.letGo();
      await running.stop();
      await opened.remove();
    },
  };
  await store.transact(PRODUCTION, async (tx) => {
    await tx.createKey(`production:${PRODUCTION}`);
    for (const [personId] of Object.values(PEOPLE)) await tx.createKey(`person:${personId}`);
  });
  await server.makeDocument(BOARD);
  return server;
}

function sessionOf(cookie: string, states: ReadonlyMap<string, SessionState>): SyncSession | null {
  const name = /(?:^|; )session=(\w+)/.exec(cookie)?.[1] ?? '';
  const state = states.get(name);
  if (state !== undefined) return state.kind === 'holds' ? state.session : null;
  return isPersonName(name) ? { id: name, who: whoIs(name) } : null;
}

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(PEOPLE, name);
}
