/** Records planes with one bug each, planted on purpose: a random day that cannot find them proves nothing. */
import { createRecords, type RecordsPlane } from '../../server/records/records.ts';
import type { Planes } from '../../server/compose/planes.ts';
import type { RecordReader, RecordWriter, Row, Store } from '../../server/store/store.ts';
import type { DocumentReader } from '../../server/sync/port.ts';

export type ConsentBug = (planes: Planes) => RecordsPlane;

/** What a beat was when it was first looked at is taken for what it is. */
const remembersTheBoard: ConsentBug = (planes) => {
  const known = new Map<string, ReturnType<DocumentReader['readBoard']>>();
  const documents: DocumentReader = {
    readBoard: (sceneId, only) => {
      const key = `${sceneId} ${only?.join() ?? ''}`;
      const first = known.get(key) ?? planes.documents.readBoard(sceneId, only);
      known.set(key, first);
      return first;
    },
    readMap: (id) => planes.documents.readMap(id),
    readTalk: (id) => planes.documents.readTalk(id),
  };
  return again(planes, { documents });
};

/** A withdrawal is written down and never read. */
const forgetsWithdrawals: ConsentBug = (planes) => {
  const isKept = ({ kind, value }: Row): boolean =>
    kind !== 'consent-answer' || !JSON.stringify(value).includes('"withdrawn"');
  return again(planes, { store: reading(planes.store, (rows) => rows.filter(isKept)) });
};

/** Whatever a screen had seen, it counts as having seen everything. */
const trustsOldScreens: ConsentBug = (planes) => ({
  ...planes.records,
  run: (caller, name, body) =>
    planes.records.run(
      caller,
      name,
      name === 'answer-offer' && typeof body === 'object' ? { ...body, after: 1_000_000 } : body,
    ),
});

export const CONSENT_BUGS: Readonly<Record<string, ConsentBug>> = {
  'the board is looked at once': remembersTheBoard,
  'withdrawals are not read': forgetsWithdrawals,
  'an old screen may say yes': trustsOldScreens,
};

function again(planes: Planes, other: Partial<Parameters<typeof createRecords>[0]>): RecordsPlane {
  const { store, auth, boards, documents, clock, log } = planes;
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  return createRecords({ store, auth, boards, documents, clock, random, log, ...other });
}

/** The same store, of which lists are read through `pass`. */
function reading(store: Store, pass: <T>(rows: readonly Row<T>[]) => readonly Row<T>[]): Store {
  const reader = (inner: RecordReader): RecordReader => ({
    get: (kind, id) => inner.get(kind, id),
    list: async (kind, scope, ref) => pass(await inner.list(kind, scope, ref)),
  });
  const writer = (inner: RecordWriter): RecordWriter => ({
    ...reader(inner),
    put: (row) => inner.put(row),
    remove: (kind, id) => inner.remove(kind, id),
    createDocument: (...made) => inner.createDocument(...made),
    createKey: (key) => inner.createKey(key),
    destroyKey: (key) => inner.destroyKey(key),
    appendLedger: (line) => inner.appendLedger(line),
  });
  return {
    documents: store.documents,
    ledger: store.ledger,
    records: reader(store.records),
    transact: (scope, work) => store.transact(scope, (tx) => work(writer(tx))),
    fingerprint: (secret) => store.fingerprint(secret),
    backup: (file) => store.backup(file),
    close: () => store.close(),
  };
}
