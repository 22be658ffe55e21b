/**
 * A comfort map out of its `says` records, and how to change it (design 3.1). Every edit adds one record under a key that
 * is never used again and deletes those of its direction and zone that it has seen. So an edit made elsewhere at the same
 * time survives beside it, and the strictest survivor holds: whatever the order, the delays and the ids (R39).
 */
import * as v from 'valibot';
import type * as Y from 'yjs';
import {
  COMFORT_STATES,
  DIRECTIONS,
  isComfortState,
  isDirection,
  type ComfortState,
  type Direction,
} from '../model/comfort.ts';
import type { MapEntry, MapState, ZoneComfort } from '../model/comfort-map.ts';
import { normalCondition } from '../model/conditions.ts';
import { isZoneId, type ZoneId } from '../model/zones.ts';
import { saysSpec } from './private-records.ts';
import { putRecord, removeRecord, transact } from './write-records.ts';

export interface SaysEdit extends MapEntry {
  /** kept to its owner: never released */
  readonly isMineOnly: boolean;
}

/** Records to write, all in one change (`applySays`). */
export interface SaysPlan {
  readonly add: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly remove: readonly string[];
}

type Records = ReadonlyMap<string, unknown>;

/** Reads the plain records of `says`. What cannot be read closes the zone it speaks of; it never opens anything. */
export function readMap(records: Records): MapState {
  const survivors = { receive: new Map<ZoneId, SaysEdit[]>(), give: new Map<ZoneId, SaysEdit[]>() };
  for (const record of records.values())
    for (const edit of readSays(record)) {
      const zones = survivors[edit.direction];
      zones.set(edit.zone, [...(zones.get(edit.zone) ?? []), edit]);
    }
  const side = (direction: Direction): ReadonlyMap<ZoneId, ZoneComfort> =>
    new Map([...survivors[direction]].map(([zone, edits]) => [zone, strictest(edits)]));
  return { receive: side('receive'), give: side('give') };
}

/**
 * Plans edits, the last one of a zone if it is named twice. Saying again what already stands is an edit too: it
 * outlives what another device does about the older record.
 *
 * @param newKey makes a fresh id of kind `says` on every call
 */
export function editSays(records: Records, edits: readonly SaysEdit[], newKey: () => string): SaysPlan {
  const wanted = new Map(edits.map((edit) => [`${edit.direction} ${edit.zone}`, edit]));
  const add = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { direction, zone, state, conditions, isMineOnly } of wanted.values())
    add.set(newKey(), {
      direction,
      zone,
      state,
      conditions: state === 'gate' ? normal(conditions) : [],
      ...(isMineOnly && { mineOnly: true }),
    });
  const remove = [...records].flatMap(([key, record]) => {
    const says = fieldsOf(record);
    return wanted.has(`${String(says.get('direction'))} ${String(says.get('zone'))}`) ? [key] : [];
  });
  return { add, remove };
}

/** Writes a plan as one change: one update on the wire, one step of undo. */
export function applySays(doc: Y.Doc, origin: unknown, plan: SaysPlan): void {
  transact(doc, origin, () => {
    for (const [key, record] of plan.add) putRecord(doc, 'map', 'says', key, record);
    for (const key of plan.remove) removeRecord(doc, 'map', 'says', key);
  });
}

function readSays(record: unknown): readonly SaysEdit[] {
  const says = fieldsOf(record);
  const [direction, zone, state] = [says.get('direction'), says.get('zone'), says.get('state')];
  // nothing can be said of a zone that the catalogue does not have
  if (!isZoneId(zone)) return [];
  const conditions = says.get('conditions');
  const isMineOnly = says.get('mineOnly') !== undefined && says.get('mineOnly') !== false;
  if (isDirection(direction) && isComfortState(state) && v.is(CONDITIONS, conditions))
    return [{ direction, zone, state, conditions: normal(conditions), isMineOnly }];
  const closed = { zone, state: 'fence', conditions: [], isMineOnly } as const;
  return (isDirection(direction) ? [direction] : DIRECTIONS).map((one) => ({ direction: one, ...closed }));
}

/** Mine only, once said, holds: what somebody keeps to themselves is not released because of another edit. */
function strictest(edits: readonly SaysEdit[]): ZoneComfort {
  const state = edits.map((edit) => edit.state).reduce(stricter);
  const gates = edits.filter((edit) => edit.state === 'gate');
  return {
    reading: state === 'cleared' ? 'unset' : state,
    conditions: state === 'gate' ? normal(gates.flatMap(({ conditions }) => conditions)) : [],
    isMineOnly: edits.some((edit) => edit.isMineOnly),
  };
}

function stricter(a: ComfortState, b: ComfortState): ComfortState {
  return COMFORT_STATES.indexOf(a) >= COMFORT_STATES.indexOf(b) ? a : b;
}

const CONDITIONS = v.pipe(
  v.array(v.string()),
  v.check((list) => v.is(saysSpec.fields['conditions']!.schema, list)),
);

function normal(conditions: readonly string[]): readonly string[] {
  return [...new Set(conditions.map(normalCondition))].sort();
}

function fieldsOf(record: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof record === 'object' && record !== null ? Object.entries(record) : []);
}
