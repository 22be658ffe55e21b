/** What figure and list alike make of their props: which zones are offered, and what each is marked with. */
import { useMemo } from 'react';
import type { FigureDrawing, ViewDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import { NEUTRAL_FIGURE, type FigureOptions, type FigureZoneId } from '#shared/model/figure.ts';
import { figureZoneGroups, type FigureZoneGroup } from '#shared/model/figure-zones.ts';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import { NO_MARKS, type ZoneMarks } from './figure-names.ts';

export interface ChoiceProps {
  readonly options?: FigureOptions;
  readonly marks?: ZoneMarks;
  /** several zones at once: each is a toggle, and `onPick` says which one was pressed */
  readonly chosen?: ReadonlySet<FigureZoneId>;
  /** what a chosen zone is said to be, such as `In view`; `Chosen` unless told */
  readonly chosenWord?: string;
  /** what is open beside figure and list: its line is marked, its state stays */
  readonly current?: FigureZoneId | null;
  /** false for what cannot be chosen here; the body is drawn whole all the same */
  readonly offer?: (zone: FigureZoneId) => boolean;
}

interface Choices {
  readonly options: FigureOptions;
  /** what is offered, head to toe */
  readonly groups: readonly FigureZoneGroup[];
  /** with the chosen ones */
  readonly marks: ZoneMarks;
  readonly isMany: boolean;
}

export function useChoices(props: ChoiceProps): Choices {
  const { options = NEUTRAL_FIGURE, marks = NO_MARKS, chosen, offer } = props;
  const chosenWord = props.chosenWord ?? FIGURE_WORDS.selected;
  const all = useMemo(() => figureZoneGroups(options), [options]);
  // by what it says, not by which function it is: one written in place is a new one each time
  const left = all.flatMap(({ zones }) => zones.filter((id) => offer?.(id) === false)).join(' ');
  const groups = useMemo(() => withoutZones(all, left === '' ? [] : left.split(' ')), [all, left]);
  const merged = useMemo(() => markChosen(marks, chosen, chosenWord), [marks, chosen, chosenWord]);
  return { options, groups, marks: merged, isMany: chosen !== undefined };
}

/** A choice is shown in the place of whatever else a zone is marked with. */
export function markChosen(
  marks: ZoneMarks,
  chosen: ReadonlySet<FigureZoneId> | undefined,
  label: string,
): ZoneMarks {
  if (chosen === undefined || chosen.size === 0) return marks;
  return new Map([...marks, ...[...chosen].map((id) => [id, { state: 'selected', label }] as const)]);
}

export function withoutZones(
  groups: readonly FigureZoneGroup[],
  left: readonly string[],
): readonly FigureZoneGroup[] {
  if (left.length === 0) return groups;
  const out = new Set(left);
  return groups
    .map(({ region, zones }) => ({ region, zones: zones.filter((id) => !out.has(id)) }))
    .filter(({ zones }) => zones.length > 0);
}

/** The drawing with what these groups offer; the silhouette is left as it is. */
export function drawOffered(
  { front, back }: FigureDrawing,
  groups: readonly FigureZoneGroup[],
): FigureDrawing {
  const offered = new Set(groups.flatMap(({ zones }) => zones));
  const narrow = (view: ViewDrawing): ViewDrawing => {
    const zones = view.zones.filter(({ id }) => offered.has(id));
    if (zones.length === view.zones.length) return view;
    // a view may show none of what a region still offers
    const left = new Set(zones.map(({ region }) => region));
    return { ...view, zones, regions: view.regions.filter(({ id }) => left.has(id)) };
  };
  return { front: narrow(front), back: narrow(back) };
}
