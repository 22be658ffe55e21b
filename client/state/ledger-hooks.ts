/** The production's ledger for an IC: its lines without what is private, and as a file. Fetched when it is looked at. */
import { useCallback, useEffect, useState } from 'react';
import type { ExportedFile, LedgerEntry } from '#shared/protocol/consent-results.ts';
import { runCommand, type CommandFailure } from './api.ts';
import { useLiveStatus, useMe } from './live-hooks.ts';

export type { LedgerEntry } from '#shared/protocol/consent-results.ts';

export interface Ledger {
  /** newest first; null until they are here */
  readonly lines: readonly LedgerEntry[] | null;
  readonly failure: CommandFailure | null;
  readonly again: () => void;
}

export function useLedger(): Ledger {
  const personId = useMe()?.personId ?? null;
  const isOnline = useLiveStatus() === 'open';
  const [lines, setLines] = useState<readonly LedgerEntry[] | null>(null);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (personId === null || !isOnline) return;
    const off = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await runCommand('read-ledger', {}, { as: personId, signal: off.signal });
      if (off.signal.aborted) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setLines(answer.result.lines.toReversed());
    };
    void ask();
    return () => off.abort();
  }, [personId, isOnline, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { lines, failure, again };
}

/** Hands the person a file that the server has made. */
export function saveExported({ name, type, base64 }: ExportedFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari takes the bytes a little later than the next task
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
