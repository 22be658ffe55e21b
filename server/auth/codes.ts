/**
 * Single-use codes that start a session: 8 letters of Crockford's alphabet, grouped so that they can be read aloud. The
 * store keeps an HMAC of each, never the code. Used, wrong and old ones are not told apart.
 */
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/production.ts';
import type { Clock } from '../clock.ts';
import type { RecordReader, RecordWriter, Store } from '../store/store.ts';

/** How long a code lives that somebody types or scans in the room (ux B6 37). */
export const ROOM_CODE_MS = 15 * 60 * 1000;

export interface Code {
  readonly id: string;
  readonly personId: string;
  readonly productionId: string;
  /** person id of who made it, or `system` */
  readonly by: string;
  /** The session it starts is an assisted one: somebody else lets this person in again. */
  readonly assisted: boolean;
  /** milliseconds since 1970 */
  readonly endsAt: number;
  readonly usedAt: number | null;
}

export interface NewCode {
  readonly by: string;
  /** milliseconds */
  readonly livesMs: number;
  readonly assisted: boolean;
}

export interface CodeBook {
  /** Makes a code for somebody; earlier ones of theirs end. */
  make(
    tx: RecordWriter,
    person: Person,
    facts: NewCode,
  ): Promise<{ readonly code: string; readonly endsAt: number }>;
  /** The code as typed; null when it is wrong, used or old. */
  find(reader: RecordReader, typed: string): Promise<Code | null>;
  markUsed(tx: RecordWriter, code: Code): Promise<void>;
  endAllOf(tx: RecordWriter, person: Person): Promise<void>;
  /** The name a typed code goes by, for what is kept about it. */
  idOf(typed: string): string;
  /** Makes a code without writing anything, for example for the first set-up. `groups` of four letters. */
  letters(groups: number): string;
}

const ROWS = 'code';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 2;

export function createCodeBook(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
}): CodeBook {
  const { store, clock, random } = deps;
  const idOf = (typed: string): string => store.fingerprint(`code:${normaliseCode(typed)}`);
  const letters = (groups: number): string =>
    Array.from({ length: groups }, () => Array.from(random(4), (byte) => ALPHABET[byte & 31]).join('')).join(
      '-',
    );
  const put = (tx: RecordWriter, code: Code): Promise<void> =>
    tx.put({
      kind: ROWS,
      id: code.id,
      scope: code.productionId,
      ref: code.personId,
      key: `production:${code.productionId}`,
      value: code,
    });
  const endAllOf = async (tx: RecordWriter, person: Person): Promise<void> => {
    for (const row of await tx.list(ROWS, person.productionId, person.id)) await tx.remove(ROWS, row.id);
  };

  return {
    idOf,
    letters,
    endAllOf,
    async make(tx, person, { by, livesMs, assisted }) {
      await endAllOf(tx, person);
      const code = letters(GROUPS);
      const endsAt = clock.now() + livesMs;
      const { id: personId, productionId } = person;
      await put(tx, { id: idOf(code), personId, productionId, by, assisted, endsAt, usedAt: null });
      return { code, endsAt };
    },
    async find(reader, typed) {
      const code = (await reader.get<Code>(ROWS, idOf(typed)))?.value;
      return code !== undefined && code.usedAt === null && clock.now() < code.endsAt ? code : null;
    },
    markUsed: (tx, code) => put(tx, { ...code, usedAt: clock.now() }),
  };
}

/** What a person types is forgiven: case, spaces, dashes, and the letters that look like figures. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
