import type { NewLedgerLine, Row, Store } from '../../../../server/store/store.ts';

export const PRODUCTION = 'prod_contract';
export const PERSON = 'pers_contract';

/** A production with its key, one person with theirs, and the documents named. */
export async function seedProduction(store: Store, ...documents: readonly string[]): Promise<void> {
  await store.transact(PRODUCTION, async (tx) => {
    await tx.createKey(`production:${PRODUCTION}`);
    await tx.createKey(`person:${PERSON}`);
    for (const name of documents) {
      await tx.createDocument(name, `production:${PRODUCTION}`, 'First', null);
    }
  });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What a document holds, as text: its snapshot (or null) and its updates. */
export async function readDocument(
  store: Store,
  name: string,
): Promise<{ seq: number; snapshot: string | null; updates: string[] }> {
  const found = await store.documents.load(name);
  if (found === null) throw new Error(`no document ${name}`);
  return {
    seq: found.seq,
    snapshot: found.snapshot && textOf(found.snapshot),
    updates: found.updates.map(textOf),
  };
}

export function rowOf<T>(id: string, value: T, more: Partial<Row> = {}): Row<T> {
  const key = `production:${PRODUCTION}` as const;
  return { kind: 'thing', id, scope: PRODUCTION, ref: '', key, ...more, value };
}

export function lineOf(event: string, more: Partial<NewLedgerLine> = {}): NewLedgerLine {
  return { productionId: PRODUCTION, event, at: 1_000, by: PERSON, about: [PERSON], detail: null, ...more };
}
