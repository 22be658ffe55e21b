import { isOneOf } from './one-of.ts';
import { REGION_IDS, ZONES } from './zones.ts';
import type { RegionId, ZoneId, ZoneView } from './zones.ts';

/**
 * At rest the figure shows these, so that each stays large enough for a finger
 * (44 px on a tablet); the zones of one appear when it is opened.
 */
export interface Region {
  readonly id: RegionId;
  readonly views: readonly ZoneView[];
  /** Head to toe. */
  readonly zones: readonly ZoneId[];
}

const VIEWS: readonly ZoneView[] = ['front', 'back'];

/** Head to toe. Built from the zone rows, so a zone cannot be in two regions or in none. */
export const REGIONS: readonly Region[] = REGION_IDS.map((id) => {
  const inside = ZONES.filter((zone) => zone.region === id);
  return {
    id,
    views: VIEWS.filter((view) => inside.some((zone) => zone.views.includes(view))),
    zones: inside.map((zone) => zone.id),
  };
});

export const regionById: ReadonlyMap<RegionId, Region> = new Map(
  REGIONS.map((region) => [region.id, region]),
);

export function isRegionId(value: unknown): value is RegionId {
  return isOneOf(REGION_IDS, value);
}
