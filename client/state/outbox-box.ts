/**
 * What waits to be sent, on this device: one row each, oldest first, sealed with a key that this browser keeps and no
 * page can read out. It stays when the next person takes the tablet, so it must say nothing to them.
 */
import * as v from 'valibot';
import { openDatabase, readNamed, readUpdates, writeNamed, writeUpdates } from '../sync/updates-database.ts';

/** A command that waits. `key` makes it safe to send twice. */
export interface WaitingCommand {
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
  /** milliseconds since 1970, this device's clock */
  readonly at: number;
}

export interface KeptCommand {
  /** where it lies in the box; null where this device keeps nothing */
  readonly row: number | null;
  readonly command: WaitingCommand;
}

export interface OutboxBox {
  /** Oldest first. What cannot be opened any more is left out. */
  load(): Promise<readonly KeptCommand[]>;
  /** The row once it is on the disk; null: it is in the memory of this page only. */
  add(command: WaitingCommand): Promise<number | null>;
  drop(row: number): Promise<void>;
  close(): void;
}

const SEAL = 'seal';
const ALGORITHM = 'AES-GCM';
const NONCE_BYTES = 12;
const waiting = v.object({ key: v.string(), name: v.string(), input: v.unknown(), at: v.number() });

export function outboxName(personId: string): string {
  return `accord:${personId}:outbox`;
}

/** Null where this browser keeps nothing, or has no sealing (a page that is neither https nor localhost). */
export async function openOutboxBox(personId: string): Promise<OutboxBox | null> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const db = await openDatabase(outboxName(personId));
  if (db === null) return null;
  const seal = await sealOf(db, subtle);
  if (seal === null) {
    db.close();
    return null;
  }
  return {
    async load() {
      const { keys, updates } = (await readUpdates(db)) ?? { keys: [], updates: [] };
      const opened = await Promise.all(updates.map((bytes) => unseal(subtle, seal, bytes)));
      return opened.flatMap((command, at) => {
        const row = keys[at];
        return command === null || row === undefined ? [] : [{ row, command }];
      });
    },
    async add(command) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(command));
      const sealed = new Uint8Array(await subtle.encrypt({ name: ALGORITHM, iv: nonce }, seal, text));
      const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
      bytes.set(nonce);
      bytes.set(sealed, NONCE_BYTES);
      return (await writeUpdates(db, [bytes]))?.[0] ?? null;
    },
    async drop(row) {
      await writeUpdates(db, [], [row]);
    },
    close: () => db.close(),
  };
}

/** Made once and never taken out: `extractable` is false, so even a page of ours gets no bytes of it. */
async function sealOf(db: IDBDatabase, subtle: SubtleCrypto): Promise<CryptoKey | null> {
  const kept = await readNamed(db, SEAL);
  if (kept instanceof CryptoKey) return kept;
  const made = await subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
  return (await writeNamed(db, SEAL, made)) ? made : null;
}

async function unseal(subtle: SubtleCrypto, seal: CryptoKey, bytes: unknown): Promise<WaitingCommand | null> {
  if (!(bytes instanceof Uint8Array)) return null;
  try {
    const iv = bytes.slice(0, NONCE_BYTES);
    const opened = await subtle.decrypt({ name: ALGORITHM, iv }, seal, bytes.slice(NONCE_BYTES));
    const parsed = v.safeParse(waiting, JSON.parse(new TextDecoder().decode(opened)));
    return parsed.success ? parsed.output : null;
  } catch {
    // sealed by a key that is gone, or damaged: nobody can read it any more
    return null;
  }
}
