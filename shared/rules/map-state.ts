/** From entries as they travel to a map that can be asked, and what one day or a lapse makes of it. It only ever narrows. */
import { DIRECTIONS, type ComfortReading, type ComfortState, type Direction } from '../model/comfort.ts';
import type { MapEntry, MapState, Narrowing, ReleasedMap, ZoneComfort } from '../model/comfort-map.ts';
import { normalCondition } from '../model/conditions.ts';
import { ZONE_IDS, type ZoneId } from '../model/zones.ts';

/** Several entries of one zone: the strictest holds (R39), as in the map itself. Conditions are taken as they stand. */
export function stateOfEntries(entries: readonly MapEntry[]): MapState {
  const sides = { receive: new Map<ZoneId, ZoneComfort>(), give: new Map<ZoneId, ZoneComfort>() };
  for (const { direction, zone, state, conditions } of entries) {
    const next = { reading: readingOf(state), conditions, isMineOnly: false };
    const now = sides[direction].get(zone);
    sides[direction].set(zone, now === undefined ? next : narrower(now, next));
  }
  return sides;
}

/** In order of direction and body, so that equal maps are equal lists. What is kept to its owner is left out. */
export function entriesToRelease(state: MapState): readonly MapEntry[] {
  return DIRECTIONS.flatMap((direction) =>
    ZONE_IDS.flatMap((zone): readonly MapEntry[] => {
      const comfort = state[direction].get(zone);
      if (comfort === undefined || comfort.isMineOnly) return [];
      const { reading, conditions } = comfort;
      if (reading === 'unset' || reading === 'expired') return [];
      return [{ direction, zone, state: reading, conditions: [...conditions].sort() }];
    }),
  );
}

/**
 * What the rules go by for one performer: what was released, narrowed by today's check while it lasts (R6). A lapsed
 * release permits nothing any more and still closes what it closed. null: nothing is known, which is never permission.
 */
export function withNarrowing(
  released: Pick<ReleasedMap, 'entries' | 'expiresAt'> | null,
  narrowing: Pick<Narrowing, 'entries' | 'expiresAt'> | null,
  now: number,
): MapState | null {
  const today = narrowing !== null && narrowing.expiresAt > now ? stateOfEntries(narrowing.entries) : null;
  if (released === null) return today === null ? null : narrowed(NOTHING, today);
  const state = stateOfEntries(released.entries);
  const valid = released.expiresAt !== null && released.expiresAt <= now ? lapsed(state) : state;
  return today === null ? valid : narrowed(valid, today);
}

export const NOTHING_SAID: ZoneComfort = { reading: 'unset', conditions: [], isMineOnly: false };

export function comfortAt(state: MapState, direction: Direction, zone: ZoneId): ZoneComfort {
  return state[direction].get(zone) ?? NOTHING_SAID;
}

const NOTHING: MapState = { receive: new Map(), give: new Map() };

/** Loosest first. `expired` permits as little as `unset`. */
const STRICTNESS: readonly ComfortReading[] = ['open', 'gate', 'expired', 'unset', 'fence'];

/**
 * The stricter reading with the conditions of both: what is not set permits nothing, and a condition that somebody
 * named still stands in the way of asking.
 */
function narrower(a: ZoneComfort, b: ZoneComfort): ZoneComfort {
  const { reading } = STRICTNESS.indexOf(a.reading) >= STRICTNESS.indexOf(b.reading) ? a : b;
  return {
    reading,
    conditions: reading === 'fence' ? [] : normal([...a.conditions, ...b.conditions]),
    isMineOnly: a.isMineOnly || b.isMineOnly,
  };
}

/** A zone of which the day says nothing stays as it was; one of which only the day speaks does not become permitted. */
function narrowed(state: MapState, today: MapState): MapState {
  const side = (direction: Direction): ReadonlyMap<ZoneId, ZoneComfort> => {
    const zones = new Map(state[direction]);
    for (const [zone, comfort] of today[direction])
      zones.set(zone, narrower(zones.get(zone) ?? NOTHING_SAID, comfort));
    return zones;
  };
  return { receive: side('receive'), give: side('give') };
}

function lapsed(state: MapState): MapState {
  const side = (direction: Direction): ReadonlyMap<ZoneId, ZoneComfort> =>
    new Map(
      [...state[direction]].map(([zone, comfort]) => [
        zone,
        comfort.reading === 'fence' ? comfort : { ...comfort, reading: 'expired' },
      ]),
    );
  return { receive: side('receive'), give: side('give') };
}

/** `cleared` reads as not set: it took a yes back. */
function readingOf(state: ComfortState): ComfortReading {
  return state === 'cleared' ? 'unset' : state;
}

function normal(conditions: readonly string[]): readonly string[] {
  return [...new Set(conditions.map(normalCondition))].sort();
}
