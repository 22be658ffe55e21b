/** Sessions, one per device: 256 random bits in a cookie; the store knows them by their HMAC. */
import type { RandomBytes } from '#shared/model/ids.ts';
import { hasEnded, type Person, type Who } from '#shared/model/production.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { PERSON_ROWS } from '../records/port.ts';
import { StoreFailure, type RecordReader, type RecordWriter, type Row, type Store } from '../store/store.ts';
import { tokenOf } from './cookie.ts';
import type { Session, SessionLook } from './port.ts';

/** A session ends when it was not used for this long. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 5 * 60 * 1000;
const TOKEN_BYTES = 32;
const MOST_PER_PERSON = 20;
const ROWS = 'session';
const JOINED_ROWS = 'joined';

interface SessionValue {
  readonly createdAt: number;
  readonly seenAt: number;
  readonly locked: boolean;
  readonly assisted: boolean;
  /** access ended; kept so that an open socket is told so */
  readonly ended: boolean;
}

export interface Device {
  readonly session: string;
  readonly personId: string;
  /** milliseconds since 1970, exact to a few minutes */
  readonly lastSeen: number;
}

export interface SessionBook {
  fromCookie(header: string | undefined): Promise<Session | null>;
  look(id: string): Promise<SessionLook>;
  devices(productionId: string): Promise<readonly Device[]>;
  /** Ids of the people who have ever joined. */
  joined(productionId: string, reader?: RecordReader): Promise<ReadonlySet<string>>;
  /** Starts a session and answers its token, which nothing else keeps. */
  start(tx: RecordWriter, person: Person, assisted: boolean): Promise<string>;
  /** Whether the session of this token holds, for a request that is answered again. */
  isLive(reader: RecordReader, token: string): Promise<boolean>;
  /** Whose session it is and whether it is covered; null when there is none in that production. */
  standing(
    tx: RecordWriter,
    id: string,
    productionId: string,
  ): Promise<{ readonly personId: string; readonly locked: boolean } | null>;
  lock(tx: RecordWriter, id: string): Promise<void>;
  /** By one's own passphrase, which also makes an assisted session a full one. */
  unlock(tx: RecordWriter, id: string): Promise<void>;
  end(tx: RecordWriter, id: string): Promise<void>;
  /** Access ended: none of them holds any more, whatever happens to the person's record. */
  endAllOf(tx: RecordWriter, person: Person): Promise<void>;
}

export function createSessionBook(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly isSecure: boolean;
}): SessionBook {
  const { store, clock, random, log } = deps;
  const touching = new Set<string>();
  const idOf = (token: string): string => store.fingerprint(`session:${token}`);
  const isOld = (value: SessionValue): boolean => clock.now() >= value.seenAt + SESSION_MS;

  const look = async (id: string): Promise<SessionLook> => {
    const row = await store.records.get<SessionValue>(ROWS, id);
    if (row === null) return { kind: 'signed-out' };
    const person = (await store.records.get<Person>(PERSON_ROWS, row.ref))?.value;
    if (person === undefined || row.value.ended || hasEnded(person, clock.now())) return { kind: 'ended' };
    if (isOld(row.value)) return { kind: 'signed-out' };
    await noteSeen(row);
    const only = row.value.assisted ? { only: ['board'] as const } : {};
    return { kind: 'holds', session: { id, who: whoOf(person), locked: row.value.locked, ...only } };
  };

  /** Written every few minutes at most. A disk that refuses must not sign anybody out. */
  const noteSeen = async (row: Row<SessionValue>): Promise<void> => {
    if (clock.now() - row.value.seenAt < SEEN_EVERY_MS || touching.has(row.id)) return;
    touching.add(row.id);
    try {
      await store.transact(row.scope, (tx) =>
        change(tx, row.id, (value) => ({ ...value, seenAt: clock.now() })),
      );
    } catch (err) {
      if (!(err instanceof StoreFailure)) throw err;
      log.warn({ err, session: row.id }, 'last-seen was not stored');
    } finally {
      touching.delete(row.id);
    }
  };

  const change = async (
    tx: RecordWriter,
    id: string,
    with_: (value: SessionValue) => SessionValue,
  ): Promise<void> => {
    const row = await tx.get<SessionValue>(ROWS, id);
    if (row !== null) await tx.put({ ...row, value: with_(row.value) });
  };

  return {
    look,
    async fromCookie(header) {
      const token = tokenOf(header, deps.isSecure);
      const seen = token === null ? null : await look(idOf(token));
      return seen?.kind === 'holds' ? seen.session : null;
    },
    async devices(productionId) {
      const rows = await store.records.list<SessionValue>(ROWS, productionId);
      return rows
        .filter(({ value }) => !value.ended && !isOld(value))
        .map((row) => ({ session: row.id, personId: row.ref, lastSeen: row.value.seenAt }));
    },
    async joined(productionId, reader = store.records) {
      return new Set((await reader.list(JOINED_ROWS, productionId)).map((row) => row.id));
    },
    async start(tx, person, assisted) {
      const mine = await tx.list<SessionValue>(ROWS, person.productionId, person.id);
      const young = mine
        .filter(({ value }) => !isOld(value))
        .toSorted((a, b) => b.value.seenAt - a.value.seenAt);
      const kept = new Set(young.slice(0, MOST_PER_PERSON - 1));
      for (const row of mine) if (!kept.has(row)) await tx.remove(ROWS, row.id);
      const token = Buffer.from(random(TOKEN_BYTES)).toString('base64url');
      const now = clock.now();
      const common = {
        scope: person.productionId,
        ref: person.id,
        key: `production:${person.productionId}`,
      } as const;
      const value: SessionValue = { createdAt: now, seenAt: now, locked: false, assisted, ended: false };
      await tx.put({ kind: ROWS, id: idOf(token), ...common, value });
      await tx.put({ kind: JOINED_ROWS, id: person.id, ...common, value: { at: now } });
      return token;
    },
    async isLive(reader, token) {
      const row = await reader.get<SessionValue>(ROWS, idOf(token));
      const person = row && (await reader.get<Person>(PERSON_ROWS, row.ref))?.value;
      if (!row || !person) return false;
      return !row.value.ended && !isOld(row.value) && !hasEnded(person, clock.now());
    },
    async standing(tx, id, productionId) {
      const row = await tx.get<SessionValue>(ROWS, id);
      if (row === null || row.scope !== productionId || row.value.ended) return null;
      return { personId: row.ref, locked: row.value.locked };
    },
    lock: (tx, id) => change(tx, id, (value) => ({ ...value, locked: true })),
    unlock: (tx, id) => change(tx, id, (value) => ({ ...value, locked: false, assisted: false })),
    end: (tx, id) => tx.remove(ROWS, id),
    async endAllOf(tx, person) {
      for (const row of await tx.list<SessionValue>(ROWS, person.productionId, person.id)) {
        await tx.put({ ...row, value: { ...row.value, ended: true } });
      }
    },
  };
}

/** The person as every decision sees them, from the record as it stands now. */
export function whoOf(person: Person): Who {
  const { id, productionId, job, admin, adult, guards } = person;
  const role = accessRoleOf(job);
  return { personId: id, productionId, role, job, admin, adult: adult !== null, guards };
}
