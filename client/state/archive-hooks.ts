/** Everything that is kept about oneself: asked for when it is looked at, and held by the page alone. */
import { useCallback, useEffect, useState } from 'react';
import type { Archive, LedgerEntry } from '#shared/protocol/consent-results.ts';
import { runCommand } from './api.ts';

export type { Archive, LedgerEntry } from '#shared/protocol/consent-results.ts';

export type ArchiveLook =
  | { readonly kind: 'opening' }
  | { readonly kind: 'here'; readonly archive: Archive }
  /** a session that somebody else opened: what was done, without what is private */
  | { readonly kind: 'assisted'; readonly ledger: readonly LedgerEntry[] }
  | { readonly kind: 'missing'; readonly sentence: string };

export function useArchive(personId: string): { readonly look: ArchiveLook; readonly again: () => void } {
  const [look, setLook] = useState<ArchiveLook>({ kind: 'opening' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const off = new AbortController();
    const ask = async (): Promise<void> => {
      const next = await readArchive(personId, off.signal);
      if (!off.signal.aborted) setLook(next);
    };
    void ask();
    return () => off.abort();
  }, [personId, tries]);
  const again = useCallback(() => {
    setLook({ kind: 'opening' });
    setTries((count) => count + 1);
  }, []);
  return { look, again };
}

async function readArchive(personId: string, signal: AbortSignal): Promise<ArchiveLook> {
  const whole = await runCommand('my-archive', {}, { as: personId, signal });
  if (whole.ok) return { kind: 'here', archive: whole.result };
  if (whole.reason !== 'assisted') return { kind: 'missing', sentence: whole.sentence };
  const ledger = await runCommand('read-ledger', {}, { as: personId, signal });
  return ledger.ok
    ? { kind: 'assisted', ledger: ledger.result.lines }
    : { kind: 'missing', sentence: ledger.sentence };
}
