/** What a figure shows, in words: each state with the zones it is on, head to toe. */
import type { FigureOptions, FigureZoneId } from '../../model/figure.ts';
import { figureZoneGroups } from '../../model/figure-zones.ts';
import { FIGURE_REGION_LABELS } from '../../words/figure-words.ts';
import { nameZone } from '../../words/zone-name.ts';
import { MARK_STATES, type MarkState } from './state-mark.ts';

/** How a zone is marked, and the word for it. */
export interface FigureMark {
  readonly state: MarkState;
  readonly label: string;
}

export interface FigureContent {
  readonly options: FigureOptions;
  readonly marks: ReadonlyMap<FigureZoneId, FigureMark>;
  /** the person's own words for zones */
  readonly labels?: ReadonlyMap<FigureZoneId, string>;
}

export interface LegendLine extends FigureMark {
  /** of zones, or of a region that is the same all over */
  readonly names: readonly string[];
}

/** In the order of the states; without any mark there is no line. A zone the figure does not have is left out. */
export function figureLegend({ options, marks, labels = new Map() }: FigureContent): readonly LegendLine[] {
  const lines = new Map<string, { readonly mark: FigureMark; readonly names: string[] }>();
  for (const { region, zones } of figureZoneGroups(options)) {
    const keys = zones.map((id) => keyOf(marks.get(id)));
    const isSame = zones.length > 1 && new Set(keys).size === 1;
    for (const [at, id] of zones.entries()) {
      const mark = marks.get(id);
      if (mark === undefined || (isSame && at > 0)) continue;
      const line = lines.get(keyOf(mark)) ?? { mark, names: [] };
      line.names.push(isSame ? FIGURE_REGION_LABELS[region] : nameZone(id, labels, options.added));
      lines.set(keyOf(mark), line);
    }
  }
  return [...lines.values()]
    .map(({ mark: { state, label }, names }) => ({ state, label, names }))
    .toSorted((a, b) => MARK_STATES.indexOf(a.state) - MARK_STATES.indexOf(b.state));
}

function keyOf(mark: FigureMark | undefined): string {
  return mark === undefined ? '' : `${mark.state} ${mark.label}`;
}
