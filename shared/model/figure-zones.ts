/** Which zones a person's figure offers, in the order they are read out: head to toe, the chair last. */
import {
  CHAIR_PART_IDS,
  type AddedZone,
  type FigureOptions,
  type FigureRegionId,
  type FigureZoneId,
} from './figure.ts';
import { REGIONS } from './regions.ts';
import { zoneOf } from './zones.ts';

export interface FigureZoneGroup {
  readonly region: FigureRegionId;
  readonly zones: readonly FigureZoneId[];
}

/** Groups without any zone are left out. What is added to a region comes after its own zones. */
export function figureZoneGroups({ pose, hidden, added }: FigureOptions): readonly FigureZoneGroup[] {
  const out = new Set<FigureZoneId>([
    ...hidden,
    ...added.flatMap(({ place }) => (place.kind === 'instead' ? place.of : [])),
  ]);
  const body = REGIONS.map((region): FigureZoneGroup => {
    const extras = added.filter((one) => regionOfAdded(one, out) === region.id).map(({ id }) => id);
    return { region: region.id, zones: [...region.zones.filter((id) => !out.has(id)), ...extras] };
  });
  const chair: FigureZoneGroup = {
    region: 'chair',
    zones: pose === 'wheelchair' ? CHAIR_PART_IDS.filter((id) => !out.has(id)) : [],
  };
  return [...body, chair].filter(({ zones }) => zones.length > 0);
}

/** Where an added zone is found; nowhere if it lies on a zone that is hidden. */
function regionOfAdded({ place }: AddedZone, out: ReadonlySet<FigureZoneId>): FigureRegionId | undefined {
  if (place.kind === 'on') return out.has(place.zone) ? undefined : zoneOf(place.zone).region;
  const [first] = place.of;
  return first === undefined ? undefined : zoneOf(first).region;
}
