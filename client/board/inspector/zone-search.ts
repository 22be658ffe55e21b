/** Which zones a search finds, head to toe and grouped by region. Left and right are the person's own. */
import { REGIONS } from '#shared/model/regions.ts';
import type { RegionId, ZoneId } from '#shared/model/zones.ts';
import { REGION_LABELS } from '#shared/words/labels/regions.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';

export interface ZoneGroup {
  readonly region: RegionId;
  readonly zones: readonly ZoneId[];
}

/**
 * Every word of the search must begin a word of the zone's own name; only where no name fits are whole regions found by
 * theirs ("shoulder" finds shoulders, not the collarbones of the region they share). An empty search finds all.
 */
export function findZones(search: string, offered: readonly ZoneId[]): readonly ZoneGroup[] {
  const wanted = wordsOf(search);
  const byName = groupsWhere(offered, (zone) => hasAll(wanted, ZONE_LABELS[zone]));
  return byName.length > 0
    ? byName
    : groupsWhere(offered, (zone, region) => hasAll(wanted, `${ZONE_LABELS[zone]} ${REGION_LABELS[region]}`));
}

function groupsWhere(
  offered: readonly ZoneId[],
  isFound: (zone: ZoneId, region: RegionId) => boolean,
): readonly ZoneGroup[] {
  return REGIONS.map(({ id, zones }) => ({
    region: id,
    zones: zones.filter((zone) => offered.includes(zone) && isFound(zone, id)),
  })).filter((group) => group.zones.length > 0);
}

function hasAll(wanted: readonly string[], text: string): boolean {
  const said = wordsOf(text);
  return wanted.every((word) => said.some((part) => part.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('en')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
