/** The versions of a beat that were offered, as the server kept them; fetched when they are looked at, kept nowhere. */
import { useCallback, useEffect, useState } from 'react';
import type { OfferedVersion } from '#shared/protocol/consent-results.ts';
import { findDifferences, type Difference } from '#shared/rules/difference.ts';
import { runCommand } from './api.ts';
import { useParty } from './board-hooks.ts';
import { useLiveStatus } from './live-hooks.ts';
import type { PresentPart } from './material-hooks.ts';

export type { OfferedVersion } from '#shared/protocol/consent-results.ts';

export interface Versions {
  /** newest first; null until they are here */
  readonly versions: readonly OfferedVersion[] | null;
  readonly isMissing: boolean;
  readonly again: () => void;
}

/** `newest`: when the newest offer that is known of was made; with a later one it asks again. Asks nothing while `isOpen` is false. */
export function useVersions(beatId: string, newest: number, isOpen: boolean): Versions {
  const { scene, me } = useParty();
  const isOnline = useLiveStatus() === 'open';
  const [versions, setVersions] = useState<readonly OfferedVersion[] | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isOpen || !isOnline) return;
    const off = new AbortController();
    const ask = async (): Promise<void> => {
      const input = { scene: scene.id, beat: beatId };
      const answer = await runCommand('beat-versions', input, { as: me.personId, signal: off.signal });
      if (off.signal.aborted) return;
      setMissing(!answer.ok);
      if (answer.ok) setVersions(answer.result.versions);
    };
    void ask();
    return () => off.abort();
  }, [scene.id, beatId, me.personId, newest, isOpen, isOnline, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { versions, isMissing: isMissing && versions === null, again };
}

/** What of a version is other now, for each person whose part is; somebody who is gone or has come counts as theirs. */
export function differencesSince(
  { parts }: OfferedVersion,
  present: ReadonlyMap<string, PresentPart>,
): ReadonlyMap<string, readonly Difference[]> {
  const found = new Map<string, readonly Difference[]>();
  for (const [person, { part }] of present) {
    const before = parts[person];
    if (before === undefined) continue;
    const differences = findDifferences(before, part);
    if (differences.length > 0) found.set(person, differences);
  }
  return found;
}
