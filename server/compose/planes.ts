/** Store, sessions and records, joined: what the command line needs without a server, and a server needs first. */
import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '#shared/model/ids.ts';
import { createAuth, type Auth } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isSecure } from '../http/http.ts';
import type { Log } from '../log.ts';
import { createRecords, type RecordsPlane } from '../records/records.ts';
import { openEmbeddedStore } from '../store/embedded/embedded-store.ts';
import type { Store } from '../store/store.ts';
import { ServedBoards } from './boards.ts';
import { createDocumentReader } from '../sync/sync.ts';
import { createLateReader, type LateReader } from './late-reader.ts';

export interface Planes {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly auth: Auth;
  readonly boards: ServedBoards;
  readonly records: RecordsPlane;
  readonly documents: LateReader;
}

/** Opens the data folder. Close the store when done; another process may not have it meanwhile. */
export async function openPlanes(
  config: Config,
  ports: {
    readonly log: Log;
    readonly clock: Clock;
    /** where not said, the system's */
    readonly random?: RandomBytes;
    /** opened already, for a test that stands between */
    readonly store?: Store;
  },
): Promise<Planes> {
  const { log, clock } = ports;
  const { dataDir, masterKey } = config;
  const store = ports.store ?? (await openEmbeddedStore({ dataDir, masterKey }));
  const random = ports.random ?? ((length: number): Uint8Array => randomBytes(length));
  const auth = createAuth({ store, clock, random, log, isSecure: isSecure(config) });
  const boards = new ServedBoards(store.documents);
  const documents = createLateReader(createDocumentReader(store.documents));
  const records = createRecords({ store, auth, boards, documents, clock, random, log });
  return { config, clock, log, store, auth, boards, records, documents };
}
