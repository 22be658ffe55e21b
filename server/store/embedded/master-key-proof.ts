/** Tells a wrong master key at the start, in one line, instead of as unreadable rows later. */
import { MasterKeyError } from '../master-key.ts';
import { StoreFailure } from '../store.ts';
import type { Place, Vault } from '../vault.ts';
import type { Connection } from './connection.ts';

const PROOF_PLACE: Place = ['vault', 1];

/** Throws MasterKeyError when the data was written with another key. Does nothing in a store that has no data yet. */
export function checkMasterKey(connection: Connection, vault: Vault): void {
  const proof = connection.read(() => findProof(connection));
  if (proof === null) return;
  try {
    vault.open(vault.master, PROOF_PLACE, proof);
  } catch (cause) {
    throw new MasterKeyError(
      'The master key is not the one this data is encrypted with: set ACCORD_KEY, or put master.key, as it was before.',
      { cause },
    );
  }
}

/** Stores the proof in a new store. The tables must be there. */
export function recordMasterKey(connection: Connection, vault: Vault): void {
  if (connection.read(() => findProof(connection)) !== null) return;
  connection.write(() => {
    const { count }: { count: number } = connection.prepare('SELECT count(*) AS count FROM keys').get();
    if (count > 0) throw new StoreFailure('the proof of the master key is missing: the data is damaged');
    const proof = vault.seal(vault.master, PROOF_PLACE, Buffer.from('accord'));
    connection.prepare('INSERT INTO vault (id, proof) VALUES (1, ?)').run(proof);
  });
}

function findProof(connection: Connection): Uint8Array | null {
  // Asked before the migrations run, so the table may not be there.
  const table = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'vault'")
    .get();
  if (table === undefined) return null;
  const row: { proof: Uint8Array } | undefined = connection
    .prepare('SELECT proof FROM vault WHERE id = 1')
    .get();
  return row?.proof ?? null;
}
