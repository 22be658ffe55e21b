/** From Yjs values to plain ones and back. */
import * as Y from 'yjs';
import type { RecordSpec } from './record-spec.ts';

/** Any shared type, as Yjs itself types it. */
export type YType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/** What a shared type is made of inside; the parts that the gate must see and Yjs has no public reader for. */
export type YInside = Pick<YType, '_start' | '_map' | 'doc'>;

/** Stands for a Yjs value that no record may hold; no schema accepts it, so the gate refuses the record. */
export const ODD = Symbol('odd value');

/** A plain copy of what lies under one key: objects for nested maps, strings for texts, ODD for anything else. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Y.Map) {
    // a map that also carries list items was written by a hostile client: hidden content is odd content
    if (hasListItems(value)) return ODD;
    const record: Record<string, unknown> = {};
    for (const [name, inner] of value.entries()) {
      Object.defineProperty(record, name, {
        value: toPlain(inner),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return record;
  }
  if (value instanceof Y.Text) return isPlainText(value) ? value.toString() : ODD;
  if (value instanceof Y.AbstractType || value instanceof Y.Doc || value instanceof Uint8Array) return ODD;
  return value;
}

/** True when a map type also holds list items, which no writer of ours makes and no reader of a map can see. */
export function hasListItems(type: YInside): boolean {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) return true;
  return false;
}

/** Words only: no formatting, no embedded objects, no attributes. */
function isPlainText(text: Y.Text): boolean {
  if (text._map.size > 0) return false;
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return false;
  }
  return true;
}

/** Puts a plain record back under its key as a fresh Yjs value of the record's encoding. */
export function writePlain(
  root: Y.Map<unknown>,
  spec: RecordSpec,
  key: string,
  record: Readonly<Record<string, unknown>>,
): void {
  if (spec.encoding === 'value') {
    root.set(key, record);
    return;
  }
  const target = spec.encoding === 'self' ? root : new Y.Map<unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (value !== undefined) target.set(name, toField(spec, name, value));
  }
  if (target !== root) root.set(key, target);
}

/** The Yjs value of one field of a nested record. */
export function toField(spec: RecordSpec, name: string, value: unknown): unknown {
  const type = spec.fields[name]?.type;
  if (type === 'text') return new Y.Text(String(value));
  if (type === 'map') return new Y.Map(Object.entries(value as Readonly<Record<string, unknown>>));
  return value;
}
