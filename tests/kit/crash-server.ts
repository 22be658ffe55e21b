/**
 * The whole server, composed so that a kill can be aimed, or so that it breaks its promise. `CRASH_MODE`:
 * `compact-soon`: a log of 25 updates is replaced by a snapshot at once, and "compacting <n>." is printed just before.
 * `ack-first`: a planted fault, for the test of the test: updates are called stored and shown, and never reach the disk.
 */
import { writeSync } from 'node:fs';
import { openPlanes } from '../../server/compose/planes.ts';
import { startServer } from '../../server/compose/serve.ts';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import type { DocumentLog, Store } from '../../server/store/store.ts';

const say = (line: string): void => void writeSync(1, `${line}\n`);

function announceCompaction(documents: DocumentLog): DocumentLog {
  let count = 0;
  return {
    ...delegate(documents),
    compact(name, throughSeq, snapshot, schema) {
      count += 1;
      say(`compacting ${count}.`);
      return documents.compact(name, throughSeq, snapshot, schema);
    },
  };
}

function acknowledgeFirst(documents: DocumentLog): DocumentLog {
  let seq = 1_000_000;
  return { ...delegate(documents), append: () => Promise.resolve((seq += 1)) };
}

function delegate(documents: DocumentLog): DocumentLog {
  return {
    load: (name) => documents.load(name),
    append: (name, update) => documents.append(name, update),
    compact: (name, throughSeq, snapshot, schema) => documents.compact(name, throughSeq, snapshot, schema),
    names: () => documents.names(),
  };
}

function withDocuments(store: Store, documents: DocumentLog): Store {
  return {
    documents,
    records: store.records,
    ledger: store.ledger,
    transact: (scope, work) => store.transact(scope, work),
    fingerprint: (secret) => store.fingerprint(secret),
    backup: (file) => store.backup(file),
    close: () => store.close(),
  };
}

const reading = readConfig(process.env);
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const log = createLog('error');
const planes = await openPlanes(reading.config, { log, clock: systemClock });
const documents =
  process.env['CRASH_MODE'] === 'ack-first'
    ? acknowledgeFirst(planes.store.documents)
    : announceCompaction(planes.store.documents);
const server = await startServer(reading.config, {
  log,
  clock: systemClock,
  clientDir: '/nowhere',
  planes: { ...planes, store: withDocuments(planes.store, documents) },
  syncLimits: { compactAfterUpdates: 25, compactQuietMs: 0 },
});
say(`Accord is on ${server.origin}`);
if (server.setUpLink !== null) say(server.setUpLink);
