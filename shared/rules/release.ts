/** What of a map its owner's release shares with the ICs. Page and server make it alike, so that one digest says it (R4). */
import { EXTRA_ITEMS, isExtraItem, type ExtraAbout, type ExtraStates } from '../model/comfort-extras.ts';
import type { ReleasedExtra } from '../model/comfort-extras.ts';
import type { MapState, ReleasedMap } from '../model/comfort-map.ts';
import {
  CHAIR_PART_IDS,
  NEUTRAL_FIGURE,
  type FigureOptions,
  type FigureZoneId,
  type ReleasedFigure,
} from '../model/figure.ts';
import { figureZoneGroups } from '../model/figure-zones.ts';
import { isZoneId, ZONE_IDS, type ZoneId } from '../model/zones.ts';
import { entriesToRelease } from './map-state.ts';

export type ReleasedPart = Pick<ReleasedMap, 'entries' | 'extras' | 'labels' | 'figure'>;

export interface Releasable {
  readonly state: MapState;
  readonly extras: ExtraStates;
  readonly figure: FigureOptions;
  readonly labels: readonly { readonly zone: ZoneId; readonly label: string }[];
}

/**
 * Without what is "mine only", and without any note. A zone's own words go only with a zone that is shared, so that they
 * do not tell of one that is not. Of the figure goes how it sits or stands and which places it has, so that nobody plans
 * for a place that is not there (C13); never its build, and no added place that is for its owner only.
 */
export function partToRelease({ state, extras, figure, labels }: Releasable): ReleasedPart {
  const entries = entriesToRelease(state);
  const released = figureToRelease(figure, extras);
  const shared = new Set(entries.map(({ zone }) => zone));
  return {
    entries,
    extras: extrasToRelease(extras, figure),
    labels: labels.filter(({ zone }) => shared.has(zone)),
    ...(released !== null && { figure: released }),
  };
}

/** M2: no figure is drawn of a minor, so none of theirs travels. */
export function withoutFigure({ entries, extras, labels }: ReleasedPart): ReleasedPart {
  return { entries, extras, labels };
}

/** Null where it is as everybody's. What cannot be seen on it does not go. */
function figureToRelease(figure: FigureOptions, extras: ExtraStates): ReleasedFigure | null {
  const { pose } = figure;
  const shown = new Set(figureZoneGroups(figure).flatMap(({ zones }) => zones));
  // head to toe, in whatever order they were hidden
  const places: readonly FigureZoneId[] = pose === 'wheelchair' ? [...ZONE_IDS, ...CHAIR_PART_IDS] : ZONE_IDS;
  const hidden = places.filter((id) => figure.hidden.includes(id));
  const added = figure.added.filter(({ id }) => shown.has(id) && extras.get(id)?.isMineOnly !== true);
  const isNeutral = pose === NEUTRAL_FIGURE.pose && hidden.length + added.length === 0;
  return isNeutral ? null : { pose, hidden, added };
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
