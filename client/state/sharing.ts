/** What of one's own map the ICs have, what they would get, and what is narrower today. The comparison is made here, on the owner's device. */
import { useMemo } from 'react';
import type { ComfortState } from '#shared/model/comfort.ts';
import type { LiveNarrowing, LiveReleasedMap } from '#shared/model/consent-live.ts';
import type { MapEntry, MapState } from '#shared/model/comfort-map.ts';
import { stateOfEntries } from '#shared/rules/map-state.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { partToRelease, withoutFigure, type ReleasedPart } from '#shared/rules/release.ts';
import type { CommandFailure } from './api.ts';
import { useCommand } from './api-hooks.ts';
import type { ComfortMap } from './comfort-map.ts';
import { useConsent } from './consent-hooks.ts';

export type { ReleasedPart } from '#shared/rules/release.ts';
export type { MapEntry } from '#shared/model/comfort-map.ts';

export interface Sharing {
  /** exactly what a release would share now */
  readonly part: ReleasedPart;
  /** what the ICs have; null: nothing */
  readonly released: LiveReleasedMap | null;
  readonly isStale: boolean;
  /** false until the server has said how it is */
  readonly isKnown: boolean;
  readonly today: LiveNarrowing | null;
  readonly todayState: MapState | null;
  readonly isBusy: boolean;
  readonly failure: CommandFailure | null;
  readonly todayFailure: CommandFailure | null;
  /** true when it was done; what is shared is what this screen shows, or nothing */
  readonly share: () => Promise<boolean>;
  readonly unshare: () => Promise<boolean>;
  readonly narrowToday: (entries: readonly NarrowEntry[]) => Promise<boolean>;
}

/** A day narrows and never opens (R6). */
export interface NarrowEntry extends MapEntry {
  readonly state: Exclude<ComfortState, 'open'>;
}

/** `isMinor`: nobody noted that its owner is 18 or older. `isOwn`: false where their guardian has it open. */
export function useSharing(map: ComfortMap, personId: string, isMinor: boolean, isOwn = true): Sharing {
  const whose = isOwn ? {} : { person: personId };
  const consent = useConsent();
  const release = useCommand('release-map');
  const unrelease = useCommand('unrelease-map');
  const narrow = useCommand('narrow-today');
  const { said, beyond, words } = map;
  const part = useMemo(() => {
    const whole = partToRelease({
      state: said.state,
      extras: beyond.extras,
      figure: beyond.figure,
      labels: [...words.labels].map(([zone, label]) => ({ zone, label })),
    });
    return isMinor ? withoutFigure(whole) : whole;
  }, [said.state, beyond, words.labels, isMinor]);
  const released = consent?.maps.find(({ person }) => person === personId) ?? null;
  const today = consent?.today.find(({ person }) => person === personId) ?? null;
  const isStale = useMemo(
    () => released !== null && mapDigest(released) !== mapDigest(part),
    [released, part],
  );
  const todayState = useMemo(() => (today === null ? null : stateOfEntries(today.entries)), [today]);
  return {
    part,
    released,
    isStale,
    isKnown: consent !== null,
    today,
    todayState,
    isBusy: release.isBusy || unrelease.isBusy || narrow.isBusy,
    failure: release.failure ?? unrelease.failure,
    todayFailure: narrow.failure,
    share: async () => (await release.run({ seen: mapDigest(part), ...whose })).ok,
    unshare: async () => {
      release.clear();
      return (await unrelease.run(whose)).ok;
    },
    narrowToday: async (entries) => {
      const copies = entries.map(({ direction, zone, state, conditions }) => ({
        direction,
        zone,
        state,
        conditions: [...conditions],
      }));
      return (await narrow.run({ entries: copies })).ok;
    },
  };
}
