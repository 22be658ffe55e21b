/**
 * The form of a ledger line at rest, the same in every store. A line is sealed, then chained: its hash covers the hash
 * before it and the stored bytes, so the chain can be checked without any key, and still holds when a key is destroyed.
 */
import { createHash } from 'node:crypto';
import type { KeyName, LedgerLine, NewLedgerLine } from './store.ts';
import type { DataKey, Place, Vault } from './vault.ts';

/** Where a production's chain ends. Stored sealed, so that cutting lines off the end is noticed. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export interface StoredLine {
  readonly seq: number;
  readonly line: Uint8Array;
  /** set when the detail is private to one person: it is sealed apart, under that person's key */
  readonly detailKey: KeyName | null;
  readonly detail: Uint8Array | null;
  readonly hash: Uint8Array;
}

interface PlainLine {
  readonly event: string;
  readonly at: number;
  readonly by: string;
  readonly about: readonly string[];
  readonly detail?: unknown;
}

export const EMPTY_HEAD: LedgerHead = { seq: 0, hash: '0'.repeat(64) };

export function ledgerKeyName(productionId: string): KeyName {
  return `production:${productionId}`;
}

/** Seals the line that follows `head`. `keyOf` throws for an unknown or destroyed key. */
export function sealLine(
  vault: Vault,
  keyOf: (name: KeyName) => DataKey,
  head: LedgerHead,
  fresh: NewLedgerLine,
): StoredLine {
  const { productionId, event, at, by, about, detail } = fresh;
  const seq = head.seq + 1;
  const own = ledgerKeyName(productionId);
  const detailKey = fresh.key === undefined || fresh.key === own ? null : fresh.key;
  const plain: PlainLine = { event, at, by, about, ...(detailKey === null && { detail }) };
  const line = vault.sealJson(keyOf(own), linePlace(productionId, seq), JSON.stringify(plain));
  const sealedDetail =
    detailKey === null
      ? null
      : vault.sealJson(keyOf(detailKey), detailPlace(productionId, seq), JSON.stringify(detail ?? null));
  const hash = hashLine(head.hash, productionId, { seq, line, detail: sealedDetail });
  return { seq, line, detailKey, detail: sealedDetail, hash };
}

/** `keyOf` gives null for a destroyed key: then the detail is null, or, for the production's own key, the line is. */
export function openLine(
  vault: Vault,
  keyOf: (name: KeyName) => DataKey | null,
  productionId: string,
  stored: StoredLine,
): LedgerLine | null {
  const { seq, detailKey } = stored;
  const key = keyOf(ledgerKeyName(productionId));
  if (key === null) return null;
  const { event, at, by, about, detail } = vault.openJson<PlainLine>(
    key,
    linePlace(productionId, seq),
    stored.line,
  );
  const hash = Buffer.from(stored.hash).toString('hex');
  const line = {
    ...{ seq, productionId, event, at, by, about, detail: detail ?? null, hash },
    ...(detailKey !== null && { key: detailKey }),
  };
  if (detailKey === null || stored.detail === null) return line;
  const detailsKey = keyOf(detailKey);
  if (detailsKey === null) return line;
  return { ...line, detail: vault.openJson(detailsKey, detailPlace(productionId, seq), stored.detail) };
}

export function hashLine(
  previousHash: string,
  productionId: string,
  stored: Pick<StoredLine, 'seq' | 'line' | 'detail'>,
): Buffer {
  // Lengths first, so that no two different lines give the same bytes.
  const lengths = [stored.line.length, stored.detail?.length ?? -1];
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(JSON.stringify([productionId, stored.seq, ...lengths]))
    .update(stored.line)
    .update(stored.detail ?? new Uint8Array())
    .digest();
}

function linePlace(productionId: string, seq: number): Place {
  return ['ledger', productionId, seq];
}

function detailPlace(productionId: string, seq: number): Place {
  return ['ledger-detail', productionId, seq];
}
