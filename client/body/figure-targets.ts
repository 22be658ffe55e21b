/** What can be pressed in each view, and which of its appearances is the one button that keys and readers meet. */
import type { FigureDrawing, ViewDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import type { FigureRegionId, FigureZoneId } from '#shared/model/figure.ts';
import type { FigureZoneGroup } from '#shared/model/figure-zones.ts';
import type { ZoneView } from '#shared/model/zones.ts';
import { FIGURE_REGION_LABELS, sayRegion, sayZone } from '#shared/words/figure-words.ts';
import type { ZoneMarks } from './figure-names.ts';
import type { PanelTarget, TargetId } from './figure-panel.tsx';

export interface TargetsInput {
  readonly figure: FigureDrawing;
  /** the views on screen, the preferred one first */
  readonly views: readonly ZoneView[];
  readonly groups: readonly FigureZoneGroup[];
  readonly opened: FigureRegionId | null;
  readonly mode: 'regions' | 'zones';
  readonly marks: ZoneMarks;
  /** every zone is a toggle and says whether it is pressed */
  readonly isMany: boolean;
  readonly stop: TargetId | undefined;
  readonly nameOf: (id: FigureZoneId) => string;
}

/** Head to toe: what the arrows walk through. Only what is drawn in some view. */
export function listTargets({
  figure,
  groups,
  opened,
  mode,
}: Pick<TargetsInput, 'figure' | 'groups' | 'opened' | 'mode'>): readonly TargetId[] {
  const views = [figure.front, figure.back];
  if (opened === null && mode === 'regions') {
    const drawn = new Set(views.flatMap(({ regions }) => regions.map(({ id }) => id)));
    return groups.map(({ region }) => region).filter((id) => drawn.has(id));
  }
  const drawn = new Set(views.flatMap(({ zones }) => zones.map(({ id }) => id)));
  return groups
    .filter(({ region }) => opened === null || region === opened)
    .flatMap(({ zones }) => zones)
    .filter((id) => drawn.has(id));
}

/** The view among those on screen that shows it, the preferred one first; else the one that would. */
export function viewOf(id: TargetId, { figure, views }: Pick<TargetsInput, 'figure' | 'views'>): ZoneView {
  const shows = (view: ZoneView): boolean => hasTarget(figure[view], id);
  return views.find(shows) ?? (shows('front') ? 'front' : 'back');
}

export function targetsOf(view: ZoneView, input: TargetsInput): readonly PanelTarget[] {
  const drawing = input.figure[view];
  return listTargets(input)
    .flatMap((id) => {
      const places = placesOf(drawing, id, input);
      const isHome = viewOf(id, input) === view;
      return places.map(({ anchor, area }, at) => ({
        area,
        target: { id, anchor, button: isHome && at === 0 ? buttonOf(id, input) : null },
      }));
    })
    .toSorted((a, b) => b.area - a.area)
    .map(({ target }) => target);
}

function placesOf(
  drawing: ViewDrawing,
  id: TargetId,
  { opened, mode }: TargetsInput,
): readonly { readonly anchor: PanelTarget['anchor']; readonly area: number }[] {
  const areaOf = ({ width, height }: { readonly width: number; readonly height: number }) => width * height;
  if (opened === null && mode === 'regions') {
    const region = drawing.regions.find((one) => one.id === id);
    return (region?.parts ?? []).map(({ anchor, box }) => ({ anchor, area: areaOf(box) }));
  }
  return drawing.zones
    .filter((zone) => zone.id === id)
    .map(({ anchor, box }) => ({ anchor, area: areaOf(box) }));
}

function buttonOf(id: TargetId, input: TargetsInput): PanelTarget['button'] {
  const isStop = id === input.stop;
  if (input.opened === null && input.mode === 'regions') {
    const group = input.groups.find(({ region }) => region === id);
    if (group === undefined) return null;
    const states = group.zones.flatMap((zone) => input.marks.get(zone)?.label ?? []);
    return { label: sayRegion(FIGURE_REGION_LABELS[group.region], states), isStop };
  }
  const zone = input.groups.flatMap(({ zones }) => zones).find((one) => one === id);
  if (zone === undefined) return null;
  const mark = input.marks.get(zone);
  return {
    label: sayZone(input.nameOf(zone), mark?.label),
    isStop,
    ...(input.isMany || mark?.state === 'selected' ? { isChosen: mark?.state === 'selected' } : {}),
  };
}

export function hasTarget({ zones, regions }: ViewDrawing, id: TargetId): boolean {
  return zones.some((zone) => zone.id === id) || regions.some((region) => region.id === id);
}
