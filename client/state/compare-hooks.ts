/** A version of a beat beside the beat as it is now; loaded with the sheet that compares them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PlacedPerson } from '#shared/model/board.ts';
import type { CalledVersion } from '#shared/protocol/consent-results.ts';
import { digestsOfBeat } from '#shared/rules/digest.ts';
import { findDifferences, type Difference } from '#shared/rules/difference.ts';
import { runCommand } from './api.ts';
import { useParty, usePlaces, useSceneSettings } from './board-hooks.ts';
import { useBeatConsent } from './consent-hooks.ts';
import { useLiveStatus } from './live-hooks.ts';
import { useMaterialBeat, usePresentParts } from './material-hooks.ts';
import { differencesSince, useVersions, type OfferedVersion } from './version-hooks.ts';

/** One that can be compared with. */
export type Version =
  | { readonly kind: 'called'; readonly id: string; readonly at: number; readonly version: CalledVersion }
  | { readonly kind: 'offered'; readonly id: string; readonly at: number; readonly version: OfferedVersion };

export interface VersionsToCompare {
  /** what was called, then what was offered, newest first; null until they are here */
  readonly versions: readonly Version[] | null;
  readonly isMissing: boolean;
  readonly isOffline: boolean;
  readonly again: () => void;
}

/** What was called ready or frozen; to an IC what was offered too. Asked for again when it is called anew. */
export function useVersionsToCompare(beatId: string): VersionsToCompare {
  const { scene, me } = useParty();
  const isOnline = useLiveStatus() === 'open';
  const said = useBeatConsent(scene.id, beatId);
  const isIc = me.role === 'ic' && me.assisted !== true;
  const offered = useVersions(beatId, 0, isIc);
  const [called, setCalled] = useState<readonly CalledVersion[] | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  const [isReady, isFrozen] = [said?.ready ?? false, said?.frozen ?? false];
  useEffect(() => {
    if (!isOnline) return;
    const off = new AbortController();
    const ask = async (): Promise<void> => {
      const input = { scene: scene.id, beat: beatId };
      const answer = await runCommand('called-version', input, { as: me.personId, signal: off.signal });
      if (off.signal.aborted) return;
      setMissing(!answer.ok);
      if (answer.ok) setCalled(answer.result.version === null ? [] : [answer.result.version]);
    };
    void ask();
    return () => off.abort();
  }, [scene.id, beatId, me.personId, isReady, isFrozen, isOnline, tries]);
  const { again: askOffered } = offered;
  const again = useCallback(() => {
    setTries((count) => count + 1);
    askOffered();
  }, [askOffered]);
  const versions = useMemo(() => {
    if (called === null || (isIc && offered.versions === null)) return null;
    return [
      ...called.map((version): Version => ({ kind: 'called', id: 'called', at: version.at, version })),
      ...(offered.versions ?? [])
        .filter(({ contents }) => contents !== null)
        .map((version): Version => ({
          kind: 'offered',
          id: version.offer.id,
          at: version.offer.at,
          version,
        })),
    ];
  }, [called, isIc, offered.versions]);
  return {
    versions,
    isMissing: versions === null && (isMissing || offered.isMissing),
    isOffline: !isOnline && versions === null,
    again,
  };
}

export interface Compared {
  readonly before: readonly PlacedPerson[];
  readonly now: readonly PlacedPerson[];
  /** beside where people stand; the same of two people once for each */
  readonly differences: readonly Difference[];
}

/** Null for a version whose contents were not kept. */
export function useCompared(beatId: string, version: Version): Compared | null {
  const present = useMaterialBeat(beatId);
  const parts = usePresentParts(beatId);
  const now = usePlaces(beatId);
  const { tempo } = useSceneSettings();
  return useMemo(() => {
    const { contents } = version.version;
    if (contents === null) return null;
    if (version.kind === 'offered') {
      const differences = [...differencesSince(version.version, parts).values()].flat();
      return { before: contents.places, now, differences };
    }
    if (present === null) return { before: contents.places, now, differences: [] };
    // what lies on the board, and nothing that lies beside it: kit and doubles are the same on both sides
    const was = digestsOfBeat(version.version.contents, { ...NOTHING, tempo: version.version.tempo });
    const is = digestsOfBeat(present, { ...NOTHING, tempo });
    const differences = [...was].flatMap(([person, { part }]) => {
      const after = is.get(person);
      return after === undefined ? [] : findDifferences(part, after.part);
    });
    return { before: contents.places, now, differences };
  }, [version, present, parts, now, tempo]);
}

const NOTHING = { kit: [], doubles: [], script: null } as const;
