/** What a map holds beside `says`: boundary items beyond zones, and the owner's own words for a zone. */
import { isZoneId, type ZoneId } from '../model/zones.ts';
import { extraSpec, wordsSpec } from './private-records.ts';
import { readRecord } from './record-spec.ts';

type Records = ReadonlyMap<string, unknown>;

/** In order of their keys; empty ones are left out. */
export function readExtras(records: Records): readonly { readonly key: string; readonly text: string }[] {
  return [...records]
    .map(([key, record]) => ({ key, text: String(readRecord(extraSpec, record)['text']) }))
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** In order of their zones' ids; empty ones are left out. */
export function readLabels(records: Records): readonly { readonly zone: ZoneId; readonly label: string }[] {
  return [...records]
    .flatMap(([zone, record]) =>
      isZoneId(zone) ? [{ zone, label: String(readRecord(wordsSpec, record)['label']) }] : [],
    )
    .filter(({ label }) => label.trim() !== '')
    .toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
}
