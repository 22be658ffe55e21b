/** A map of earlier as a start for one's own: what it says that one's map does not. Nothing of it is written by itself. */
import * as v from 'valibot';
import { COMFORT_STATES, DIRECTIONS } from '#shared/model/comfort.ts';
import type { MapState } from '#shared/model/comfort-map.ts';
import { normalCondition } from '#shared/model/conditions.ts';
import { isZoneId, ZONE_IDS, type ZoneId } from '#shared/model/zones.ts';
import { readMap, type SaysEdit } from '#shared/doc/map-says.ts';
import { comfortAt } from '#shared/rules/map-state.ts';

/** More is no archive of one person. */
export const ARCHIVE_BYTES = 8_000_000;

/** What of it differs from one's own map, in order of direction and body. */
export function entriesToCopy(entries: readonly SaysEdit[], own: MapState): readonly SaysEdit[] {
  const found = new Map(entries.map((entry) => [`${entry.direction} ${entry.zone}`, entry]));
  return DIRECTIONS.flatMap((direction) =>
    ZONE_IDS.flatMap((zone): readonly SaysEdit[] => {
      const then = found.get(`${direction} ${zone}`);
      if (then === undefined || then.state === 'cleared') return [];
      const now = comfortAt(own, direction, zone);
      const isSame = now.reading === then.state && inOrder(now.conditions) === inOrder(then.conditions);
      return isSame ? [] : [then];
    }),
  );
}

const entry = v.object({
  direction: v.picklist(DIRECTIONS),
  zone: v.custom<ZoneId>(isZoneId),
  state: v.picklist(COMFORT_STATES),
  conditions: v.pipe(
    v.array(v.string()),
    v.transform((list) => list.map(normalCondition)),
  ),
});
const archive = v.object({
  map: v.optional(v.object({ says: v.optional(v.record(v.string(), v.unknown())) })),
  released: v.nullish(v.object({ entries: v.array(v.unknown()) })),
});

/** The map in one's own archive file; null where there is none. What is odd in it is left out. */
export function readArchivedMap(text: string): readonly SaysEdit[] | null {
  const parsed = v.safeParse(archive, fromJson(text));
  if (!parsed.success) return null;
  const { map, released } = parsed.output;
  if (map?.says !== undefined) return editsOf(readMap(new Map(Object.entries(map.says))));
  if (released === null || released === undefined) return null;
  return released.entries.flatMap((one) => {
    const read = v.safeParse(entry, one);
    return read.success ? [{ ...read.output, isMineOnly: false }] : [];
  });
}

/** What was for its owner only stays so. */
function editsOf(state: MapState): readonly SaysEdit[] {
  return DIRECTIONS.flatMap((direction) =>
    [...state[direction]].flatMap(([zone, { reading, conditions, isMineOnly }]): readonly SaysEdit[] =>
      reading === 'unset' || reading === 'expired'
        ? []
        : [{ direction, zone, state: reading, conditions, isMineOnly }],
    ),
  );
}

function inOrder(conditions: readonly string[]): string {
  return [...conditions].sort().join('\n');
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
