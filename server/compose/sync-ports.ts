/** What sync asks of sessions and records, answered. A locked session opens nothing, so for sync it is signed out. */
import type { IncomingMessage } from 'node:http';
import type { Session } from '../auth/port.ts';
import type { Planes } from './planes.ts';
import type { SyncPorts, SyncSession } from '../sync/port.ts';

export function syncPorts(
  { auth, records, store, clock, log }: Planes,
  isOwnOrigin: (request: IncomingMessage) => boolean,
  addressOf: (request: IncomingMessage) => string,
): SyncPorts {
  return {
    async authenticate(request) {
      const session = await auth.fromCookie(request.headers.cookie);
      return session === null || session.locked ? null : toSyncSession(session);
    },
    async recheck({ id }) {
      const look = await auth.look(id);
      if (look.kind !== 'holds') return look;
      return look.session.locked
        ? { kind: 'signed-out' }
        : { kind: 'holds', session: toSyncSession(look.session) };
    },
    factsOf: (ref) => records.documentFacts(ref),
    onRightsChanged(listener) {
      const stops = [auth.onChanged(listener), records.onChanged(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    minorsRefused({ productionId, personId, ...detail }) {
      const line = {
        productionId,
        event: 'minors-change-refused',
        at: clock.now(),
        by: personId,
        about: [],
        detail,
      };
      store
        .transact(productionId, (tx) => tx.appendLedger(line))
        .catch((err: unknown) =>
          log.error({ err, productionId }, 'minors: a refused change is in no ledger'),
        );
    },
    isOwnOrigin,
    addressOf,
    documents: store.documents,
    clock,
    log,
  };
}

function toSyncSession({ id, who, only }: Session): SyncSession {
  return { id, who, ...(only && { only }) };
}
