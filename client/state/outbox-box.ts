/**
 * What waits to be sent, on this device: one row each, oldest first, sealed with a key that this browser keeps and no
 * page can read out. It stays when the next person takes the tablet, so it must say nothing to them.
 */
import * as v from 'valibot';
import {
  databaseNames,
  openDatabase,
  readNamed,
  readUpdates,
  writeNamed,
  writeUpdates,
} from '../sync/updates-database.ts';

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

/**
 * Null where this browser keeps nothing, or has no sealing (a page that is neither https nor localhost). The database is
 * made with the first command that waits: of somebody for whom nothing ever did, nothing lies on the device.
 */
export async function openOutboxBox(personId: string): Promise<OutboxBox | null> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined || typeof indexedDB === 'undefined') return null;
  const name = outboxName(personId);
  let opened: Promise<Opened | null> | null = (await mayExist(name)) ? openSealed(name, subtle) : null;
  return {
    async load() {
      const at = await opened;
      if (at === null) return [];
      const { keys, updates } = (await readUpdates(at.db)) ?? { keys: [], updates: [] };
      const commands = await Promise.all(updates.map((bytes) => unseal(subtle, at.seal, bytes)));
      return commands.flatMap((command, index) => {
        const row = keys[index];
        return command === null || row === undefined ? [] : [{ row, command }];
      });
    },
    async add(command) {
      opened ??= openSealed(name, subtle);
      const at = await opened;
      if (at === null) return null;
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(command));
      const sealed = new Uint8Array(await subtle.encrypt({ name: ALGORITHM, iv: nonce }, at.seal, text));
      const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
      bytes.set(nonce);
      bytes.set(sealed, NONCE_BYTES);
      return (await writeUpdates(at.db, [bytes]))?.[0] ?? null;
    },
    async drop(row) {
      const at = await opened;
      if (at !== null) await writeUpdates(at.db, [], [row]);
    },
    close: () => void opened?.then((at) => at?.db.close()),
  };
}

interface Opened {
  readonly db: IDBDatabase;
  readonly seal: CryptoKey;
}

/** False where the browser says that there is none; a browser that does not tell may have one. */
async function mayExist(name: string): Promise<boolean> {
  return typeof indexedDB.databases !== 'function' || (await databaseNames(name)).includes(name);
}

async function openSealed(name: string, subtle: SubtleCrypto): Promise<Opened | null> {
  const db = await openDatabase(name);
  if (db === null) return null;
  const seal = await sealOf(db, subtle);
  if (seal !== null) return { db, seal };
  db.close();
  return null;
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
