/** One zone chosen for a contact, on the figure or in the list. A zone that is never a target is not offered (R30). */
import { useMemo, type ReactNode } from 'react';
import { NEUTRAL_FIGURE, type FigureOptions, type FigureZoneId } from '#shared/model/figure.ts';
import { ZONES, isZoneId, type ZoneId } from '#shared/model/zones.ts';
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
  /** in the place of the plain list, for example one with a search */
  readonly list?: ReactNode;
  readonly onPick: (zone: ZoneId) => void;
}

const NEVER = ZONES.filter(({ contact }) => contact === 'exposure-only').map(({ id }) => id);
const NOT_FOR_MINORS = ZONES.filter(({ minors }) => !minors).map(({ id }) => id);

export function ZonePicker(props: ZonePickerProps) {
  const { value, target = null, options = NEUTRAL_FIGURE, labels, isForMinor = false, list } = props;
  const offered = useMemo(
    () =>
      isForMinor
        ? { ...NEUTRAL_FIGURE, hidden: NOT_FOR_MINORS }
        : { ...options, hidden: [...options.hidden, ...NEVER] },
    [isForMinor, options],
  );
  const marks = useMemo((): ZoneMarks => {
    const chosen: [FigureZoneId, 'selected' | 'target', string][] = [];
    if (target !== null) chosen.push([target, 'target', FIGURE_WORDS.target]);
    if (value !== null) chosen.push([value, 'selected', FIGURE_WORDS.selected]);
    return new Map(chosen.map(([id, state, label]) => [id, { state, label }]));
  }, [value, target]);
  const shared = {
    options: offered,
    marks,
    ...(labels === undefined ? {} : { labels }),
    // a contact is written with zones of the catalogue; parts of a chair come with the rules that know them
    onPick: (zone: FigureZoneId) => {
      if (isZoneId(zone)) props.onPick(zone);
    },
  };
  if (isForMinor) return list ?? <ZoneList {...shared} />;
  return <FigureAndList {...shared} {...(list === undefined ? {} : { list })} />;
}
