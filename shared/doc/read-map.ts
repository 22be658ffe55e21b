/** What a map holds in words: the owner's own word for a zone, and notes to themselves. */
import { isComfortState, isDirection } from '../model/comfort.ts';
import type { MapEntry } from '../model/comfort-map.ts';
import { isZoneId, type ZoneId } from '../model/zones.ts';
import { mapNoteSpec, wordsSpec } from './private-records.ts';
import { readRecord } from './record-spec.ts';

type Records = ReadonlyMap<string, unknown>;

/** In order of their zones' ids; empty ones are left out. */
export function readLabels(records: Records): readonly { readonly zone: ZoneId; readonly label: string }[] {
  return [...records]
    .flatMap(([zone, record]) =>
      isZoneId(zone) ? [{ zone, label: String(readRecord(wordsSpec, record)['label']) }] : [],
    )
    .filter(({ label }) => label.trim() !== '')
    .toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
}

/** What its owner noted to themselves about a zone. Never released. */
export function readZoneNotes(records: Records): ReadonlyMap<ZoneId, string> {
  return new Map(
    [...records].flatMap(([zone, record]) => {
      const note = readRecord(wordsSpec, record)['note'];
      return isZoneId(zone) && typeof note === 'string' && note !== '' ? [[zone, note]] : [];
    }),
  );
}

/** The note to oneself about the whole map. Never released. */
export function readNote(record: unknown): string {
  const text = readRecord(mapNoteSpec, record)['text'];
  return typeof text === 'string' ? text : '';
}

/** What was said for a day last; empty where nothing was, or where it cannot be read. */
export function readLastDay(record: unknown): readonly MapEntry[] {
  const kept = readRecord(mapNoteSpec, record)['lastDay'];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap(({ direction, zone, state }: Readonly<Record<string, unknown>>) =>
    isDirection(direction) && isZoneId(zone) && isComfortState(state) && state !== 'open'
      ? [{ direction, zone, state, conditions: [] }]
      : [],
  );
}
