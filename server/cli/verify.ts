/**
 * Whether what is stored can be trusted: the chain of every ledger holds, what was offered and answered fits together,
 * and every document loads and reads.
 */
import { checkDocument } from '#shared/doc/check-document.ts';
import { parseDocumentName } from '#shared/model/documents.ts';
import { Stop } from '../errors.ts';
import type { Planes } from '../compose/planes.ts';
import { StoreFailure, type Store } from '../store/store.ts';

/** Lines of what holds; stops with every fault on a line of its own. */
export async function verifyStore({
  store,
  records,
}: Pick<Planes, 'store' | 'records'>): Promise<readonly string[]> {
  const faults: string[] = [];
  const lines: string[] = [];
  for (const { id } of await records.productions()) {
    const bad = await store.ledger.verify(id);
    if (bad === null) lines.push(`ledger ${id}: every line holds`);
    else
      faults.push(
        `ledger ${id}: the chain breaks at line ${bad}. Restore a backup, and keep this folder for an inquiry.`,
      );
    const found = await records.checkConsent(id);
    if (found.length === 0) lines.push(`consent ${id}: every record can be read, and names what is there`);
    faults.push(...found);
  }
  let documentCount = 0;
  let recordCount = 0;
  for (const name of await store.documents.names()) {
    const { records: count, fault, note } = await verifyDocument(store, name);
    documentCount += 1;
    recordCount += count;
    if (fault !== null) faults.push(`${name}: ${fault}`);
    if (note !== null) lines.push(`${name}: ${note}`);
  }
  lines.push(`${documentCount} documents load, with ${recordCount} records`);
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  return [...lines, 'Everything holds.'];
}

interface Verdict {
  readonly records: number;
  readonly fault: string | null;
  /** worth knowing, no fault */
  readonly note: string | null;
}

async function verifyDocument(store: Store, name: string): Promise<Verdict> {
  const broken = (fault: string): Verdict => ({ records: 0, fault, note: null });
  const ref = parseDocumentName(name);
  if (ref === null) return broken('this is no name of a document.');
  try {
    const stored = await store.documents.load(name);
    if (stored === null) return broken('listed, but not there.');
    const updates = stored.snapshot === null ? stored.updates : [stored.snapshot, ...stored.updates];
    const { records, odd, hasGap } = checkDocument(ref.kind, updates);
    const note =
      odd === 0 ? null : `${odd} of ${records} records are odd; readers take what they can of them`;
    return { records, fault: hasGap ? 'an update is missing in the middle.' : null, note };
  } catch (error) {
    if (error instanceof StoreFailure) return broken(error.message);
    // Security: what Yjs says of broken bytes may quote them
    if (error instanceof Error) return broken(`its stored bytes cannot be read (${error.name}).`);
    throw error;
  }
}
