/**
 * Passphrases, hashed with scrypt in libuv's threads and never on the main one. A wrong person costs the same work as a
 * wrong passphrase, and only a few are worked on at once, so that a flood of sign-ins cannot take the memory.
 */
import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/production.ts';
import type { RecordWriter, Store } from '../store/store.ts';

/** As stored, with the parameters it was made with, so that they can be raised later. */
export interface HashedPassphrase {
  /** base64 */
  readonly hash: string;
  /** base64 */
  readonly salt: string;
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

export interface Passphrases {
  /** Null when too many are being hashed now. */
  hash(passphrase: string): Promise<HashedPassphrase | null>;
  /** `busy`: too many are being hashed now. */
  check(personId: string, passphrase: string): Promise<'right' | 'wrong' | 'busy'>;
  /** Null takes the passphrase away. */
  put(tx: RecordWriter, person: Person, hashed: HashedPassphrase | null): Promise<void>;
  lockOf(personId: string): Promise<'none' | 'passphrase'>;
}

const ROWS = 'passphrase';
const HASH_BYTES = 32;
const SALT_BYTES = 16;
// 32 MiB and some 80 ms each
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const AT_ONCE = 2;
const WAITING = 32;

export function createPassphrases(deps: {
  readonly store: Store;
  readonly random: RandomBytes;
}): Passphrases {
  const { store, random } = deps;
  const queue = createQueue(AT_ONCE, WAITING);
  // what an unknown person is checked against
  const nobody: HashedPassphrase = {
    hash: base64(random(HASH_BYTES)),
    salt: base64(random(SALT_BYTES)),
    ...COST,
  };

  return {
    async hash(passphrase) {
      const salt = random(SALT_BYTES);
      const hash = await queue(() => derive(passphrase, salt, COST));
      return hash && { hash: base64(hash), salt: base64(salt), ...COST };
    },
    async check(personId, passphrase) {
      const row = await store.records.get<HashedPassphrase>(ROWS, personId);
      const known = row?.value ?? nobody;
      const { N, r, p } = known;
      const hash = await queue(() => derive(passphrase, Buffer.from(known.salt, 'base64'), { N, r, p }));
      if (hash === null) return 'busy';
      const isSame = timingSafeEqual(hash, Buffer.from(known.hash, 'base64'));
      return isSame && row !== null ? 'right' : 'wrong';
    },
    async put(tx, person, hashed) {
      if (hashed === null) return tx.remove(ROWS, person.id);
      const { id, productionId } = person;
      await tx.put({ kind: ROWS, id, scope: productionId, ref: id, key: `person:${id}`, value: hashed });
    },
    async lockOf(personId) {
      return (await store.records.get(ROWS, personId)) === null ? 'none' : 'passphrase';
    },
  };
}

function derive(passphrase: string, salt: Uint8Array, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // the same letters typed on another keyboard are the same passphrase
    scrypt(passphrase.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem: 128 * 2 ** 20 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Runs `atOnce` pieces of work side by side; answers null when `waiting` others wait already. */
function createQueue(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T | null> {
  const turns: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (turns.length >= waiting) return null;
      // whoever ends hands its place over, so that nobody slips in between
      await new Promise<void>((resolve) => turns.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = turns.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
