/** What of a map its owner's release shares with the ICs. Page and server make it alike, so that one digest says it (R4). */
import { EXTRA_ITEMS, isExtraItem, type ExtraAbout, type ExtraStates } from '../model/comfort-extras.ts';
import type { ReleasedExtra } from '../model/comfort-extras.ts';
import type { MapState, ReleasedMap } from '../model/comfort-map.ts';
import type { FigureOptions } from '../model/figure.ts';
import { figureZoneGroups } from '../model/figure-zones.ts';
import { isZoneId, type ZoneId } from '../model/zones.ts';
import { entriesToRelease } from './map-state.ts';

export type ReleasedPart = Pick<ReleasedMap, 'entries' | 'extras' | 'labels'>;

export interface Releasable {
  readonly state: MapState;
  readonly extras: ExtraStates;
  readonly figure: FigureOptions;
  readonly labels: readonly { readonly zone: ZoneId; readonly label: string }[];
}

/**
 * Without what is "mine only", and without any note. A zone's own words go only with a zone that is shared, so that they
 * do not tell of one that is not. Of the figure nothing goes but what its owner said about a place of their own.
 */
export function partToRelease({ state, extras, figure, labels }: Releasable): ReleasedPart {
  const entries = entriesToRelease(state);
  const shared = new Set(entries.map(({ zone }) => zone));
  return {
    entries,
    extras: extrasToRelease(extras, figure),
    labels: labels.filter(({ zone }) => shared.has(zone)),
  };
}

/** In the order of the screen: the list, then the figure head to toe. A place that is not on the figure is not on the screen. */
function extrasToRelease(extras: ExtraStates, figure: FigureOptions): readonly ReleasedExtra[] {
  const places = figureZoneGroups(figure)
    .flatMap(({ zones }) => zones)
    .filter((zone) => !isZoneId(zone));
  return [...EXTRA_ITEMS, ...places].flatMap((about: ExtraAbout): readonly ReleasedExtra[] => {
    const extra = extras.get(about);
    if (extra === undefined || extra.isMineOnly) return [];
    const { reading, conditions, text } = extra;
    const state = reading === 'unset' || reading === 'expired' ? null : reading;
    if (state === null && text === '') return [];
    const label = isExtraItem(about) ? '' : (figure.added.find(({ id }) => id === about)?.label ?? '');
    return [{ about, label, state, conditions: [...conditions].sort(), text }];
  });
}
