/** A store whose maps cannot be read while it is guarded: whatever tries is noted, and fails. */
import { parseDocumentName } from '#shared/model/documents.ts';
import { MAP_ROWS } from '../../server/records/consent-rows.ts';
import type { RecordReader, RecordWriter, Store } from '../../server/store/store.ts';

export interface GuardedStore {
  readonly store: Store;
  /** what was tried while it was guarded */
  readonly tries: readonly string[];
  /** From now on no map can be read: no document, and no row of what was shared or narrowed. */
  guard(): void;
  unguard(): void;
}

export function guardMaps(store: Store): GuardedStore {
  let isGuarded = false;
  const tries: string[] = [];
  const refuse = (what: string): never => {
    tries.push(what);
    throw new Error(`a map was read: ${what}`);
  };
  const checkRow = (kind: string, id: string): void => {
    if (isGuarded && MAP_ROWS.includes(kind)) refuse(`${kind} ${id}`);
  };
  const reader = <R extends RecordReader>(inner: R): Pick<RecordReader, 'get' | 'list'> => ({
    async get(kind, id) {
      checkRow(kind, id);
      return inner.get(kind, id);
    },
    async list(kind, scope, ref) {
      checkRow(kind, ref ?? scope);
      return inner.list(kind, scope, ref);
    },
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
    tries,
    guard: () => {
      isGuarded = true;
    },
    unguard: () => {
      isGuarded = false;
    },
    store: {
      documents: {
        async load(name) {
          const ref = parseDocumentName(name);
          if (isGuarded && ref?.kind === 'map') refuse(name);
          return store.documents.load(name);
        },
        append: (name, update) => store.documents.append(name, update),
        compact: (...done) => store.documents.compact(...done),
        names: () => store.documents.names(),
      },
      records: reader(store.records),
      transact: (scope, work) => store.transact(scope, (tx) => work(writer(tx))),
      ledger: {
        read: (productionId, about) => store.ledger.read(productionId, about),
        verify: (productionId) => store.ledger.verify(productionId),
      },
      fingerprint: (secret) => store.fingerprint(secret),
      backup: (file) => store.backup(file),
      close: () => store.close(),
    },
  };
}
