/** What of a map its owner's release shares with the ICs. Page and server make it alike, so that one digest says it (R4). */
import type { MapState, ReleasedMap } from '../model/comfort-map.ts';
import type { ZoneId } from '../model/zones.ts';
import { entriesToRelease } from './map-state.ts';

export type ReleasedPart = Pick<ReleasedMap, 'entries' | 'extras' | 'labels'>;

/**
 * Without what is "mine only", and without the note. A zone's own words go only with a zone that is shared, so that they
 * do not tell of one that is not.
 */
export function partToRelease(map: {
  readonly state: MapState;
  readonly extras: readonly { readonly text: string }[];
  readonly labels: readonly { readonly zone: ZoneId; readonly label: string }[];
}): ReleasedPart {
  const entries = entriesToRelease(map.state);
  const shared = new Set(entries.map(({ zone }) => zone));
  return {
    entries,
    extras: map.extras.map(({ text }) => text),
    labels: map.labels.filter(({ zone }) => shared.has(zone)),
  };
}
