/** How zones are marked and called on this screen. */
import type { FigureMark } from '#shared/diagram/figure/figure-legend.ts';
import type { FigureZoneId } from '#shared/model/figure.ts';

/** the state, and what it is called: `Closed`, `Ask first`, `Chosen` */
export type ZoneMark = FigureMark;
export type ZoneMarks = ReadonlyMap<FigureZoneId, ZoneMark>;
export type ZoneNames = ReadonlyMap<FigureZoneId, string>;

export const NO_MARKS: ZoneMarks = new Map();
export const NO_NAMES: ZoneNames = new Map();
