/** From what a map says to how its zones are marked on figure and list. A zone that says nothing has no mark. */
import type { ComfortReading, Direction } from '#shared/model/comfort.ts';
import type { MapState, ZoneComfort } from '#shared/model/comfort-map.ts';
import { isExtraItem, type ExtraStates } from '#shared/model/comfort-extras.ts';
import type { FigureZoneId } from '#shared/model/figure.ts';
import type { MarkState } from '#shared/diagram/figure/state-mark.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import type { ZoneMark, ZoneMarks } from '../body/figure-names.ts';

export const MARK_OF = {
  open: 'open',
  gate: 'ask',
  fence: 'closed',
  unset: 'not-set',
  expired: 'not-set',
} as const satisfies Record<ComfortReading, MarkState>;

export function marksOf(state: MapState, direction: Direction, extras: ExtraStates): ZoneMarks {
  const marks = new Map<FigureZoneId, ZoneMark>();
  for (const [zone, comfort] of state[direction]) mark(zone, comfort);
  // a chair and what is added are one's own; the partner's body has none of it
  if (direction === 'receive')
    for (const [about, comfort] of extras) if (!isExtraItem(about)) mark(about, comfort);
  return marks;

  function mark(zone: FigureZoneId, { reading }: ZoneComfort): void {
    if (reading === 'unset' || reading === 'expired') return;
    marks.set(zone, { state: MARK_OF[reading], label: COMFORT_READING_LABELS[reading] });
  }
}
