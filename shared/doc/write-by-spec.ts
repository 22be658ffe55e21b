/** What writers do to a record of which the spec is at hand. Each call is one change inside the caller's transaction. */
import * as Y from 'yjs';
import { toField, toPlain, writePlain } from './plain.ts';
import { isSamePlain } from './record-mirror.ts';
import type { RecordSpec } from './record-spec.ts';
import { setText } from './write-text.ts';
import type { Fields } from './write-records.ts';

/** Adds a record, or replaces a one-value record. Undefined fields are left out. */
export function putBySpec(doc: Y.Doc, spec: RecordSpec, key: string, record: Fields): void {
  writePlain(
    doc.getMap<unknown>(spec.root),
    spec,
    key,
    spec.encoding === 'value' ? withoutUndefined(record) : record,
  );
}

/**
 * Changes some fields of a record; undefined removes an optional field. Fields that would stay the same are not
 * written. A record that is not there (deleted by someone else meanwhile) is left alone: returns false.
 */
export function changeBySpec(doc: Y.Doc, spec: RecordSpec, key: string, patch: Fields): boolean {
  const type = doc.getMap<unknown>(spec.root);
  if (spec.encoding === 'value') {
    const now = type.get(key);
    if (typeof now !== 'object' || now === null) return false;
    const next = withoutUndefined({ ...now, ...patch });
    if (!isSamePlain(now, next)) type.set(key, next);
    return true;
  }
  const target = spec.encoding === 'self' ? type : type.get(key);
  if (!(target instanceof Y.Map)) return false;
  for (const [name, value] of Object.entries(patch)) {
    const now = target.get(name);
    if (value === undefined) target.delete(name);
    else if (now instanceof Y.Text && typeof value === 'string') setText(now, value);
    else if (now instanceof Y.Map && isEntries(value)) setEntries(now, value);
    else if (!isSamePlain(toPlain(now), value)) target.set(name, toField(spec, name, value));
  }
  return true;
}

/** Entry by entry, so that one that somebody else adds at the same time stays. */
function setEntries(map: Y.Map<unknown>, next: Fields): void {
  for (const key of [...map.keys()]) if (!(key in next)) map.delete(key);
  for (const [key, value] of Object.entries(next))
    if (!isSamePlain(toPlain(map.get(key)), value)) map.set(key, value);
}

function isEntries(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Removes a one-value record. Nested records are never removed: they are retired, so that nobody's work goes with them. */
export function removeBySpec(doc: Y.Doc, spec: RecordSpec, key: string): void {
  const { root, encoding } = spec;
  if (encoding !== 'value') throw new Error(`a record of ${root} is retired, not removed`);
  doc.getMap<unknown>(root).delete(key);
}

function withoutUndefined(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
