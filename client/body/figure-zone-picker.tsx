/** One zone chosen for a contact, on the figure or in the list. A zone that is never a target is not offered (R30). */
import { useMemo, type ReactNode } from 'react';
import { NEUTRAL_FIGURE, type FigureOptions, type FigureZoneId } from '#shared/model/figure.ts';
import { isZoneId, zoneOf, type ZoneId } from '#shared/model/zones.ts';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import { FigureAndList } from './figure-and-list.tsx';
import type { ZoneMarks, ZoneNames } from './figure-names.ts';
import { ZoneList } from './figure-zone-list.tsx';

export interface ZonePickerProps {
  readonly value: ZoneId | null;
  /** where the contact travels from or to, shown beside the choice */
  readonly target?: ZoneId | null;
  readonly options?: FigureOptions;
  readonly labels?: ZoneNames;
  /** M2: for a minor no figure is drawn, and only the zones of the short list exist */
  readonly isForMinor?: boolean;
  /** false for what cannot be chosen here */
  readonly offer?: (zone: ZoneId) => boolean;
  /** in the place of the plain list, for example one with a search */
  readonly list?: ReactNode;
  readonly onPick: (zone: ZoneId) => void;
}

export function ZonePicker(props: ZonePickerProps) {
  const { value, target = null, options = NEUTRAL_FIGURE, labels, isForMinor = false, list, offer } = props;
  const marks = useMemo((): ZoneMarks => {
    const chosen: [FigureZoneId, 'selected' | 'target', string][] = [];
    if (target !== null) chosen.push([target, 'target', FIGURE_WORDS.target]);
    if (value !== null) chosen.push([value, 'selected', FIGURE_WORDS.selected]);
    return new Map(chosen.map(([id, state, label]) => [id, { state, label }]));
  }, [value, target]);
  const shared = {
    options: isForMinor ? NEUTRAL_FIGURE : options,
    marks,
    // a contact is written with zones of the catalogue; parts of a chair come with the rules that know them
    offer: (zone: FigureZoneId) => isZoneId(zone) && isTarget(zone, isForMinor) && offer?.(zone) !== false,
    ...(labels === undefined ? {} : { labels }),
    onPick: (zone: FigureZoneId) => {
      if (isZoneId(zone)) props.onPick(zone);
    },
  };
  if (isForMinor) return list ?? <ZoneList {...shared} />;
  return <FigureAndList {...shared} {...(list === undefined ? {} : { list })} />;
}

function isTarget(zone: ZoneId, isForMinor: boolean): boolean {
  const { contact, minors } = zoneOf(zone);
  return contact !== 'exposure-only' && (minors || !isForMinor);
}
