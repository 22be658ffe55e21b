/** From Yjs values to plain ones and back. */
import * as Y from 'yjs';
import type { RecordSpec } from './record-spec.ts';

/** Any shared type, as Yjs itself types it. */
export type YType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/** What a shared type is made of inside; the parts that the gate must see and Yjs has no public reader for. */
export type YInside = Pick<YType, '_start' | '_map' | 'doc'>;

/** Stands for a Yjs value that no record may hold; no schema accepts it, so the gate refuses the record. */
export const ODD = Symbol('odd value');

/** How deep shared types may lie in one another: record, field, entry. Deeper ones are a hostile client's. */
const MAX_DEPTH = 4;

/** A plain copy of what lies under one key: objects for nested maps, strings for texts, ODD for anything else. */
export function toPlain(value: unknown, depth = 0): unknown {
  if (!(value instanceof Y.AbstractType))
    return value instanceof Y.Doc || value instanceof Uint8Array ? ODD : value;
  const inside: YInside = value;
  // subclasses (XML types) look like texts and maps, and no record holds them
  if (value.constructor === Y.Text) return isPlainText(inside) ? String(value) : ODD;
  // a map that also carries list items was written by a hostile client: hidden content is odd content
  if (value.constructor !== Y.Map || hasListItems(inside) || depth > MAX_DEPTH) return ODD;
  const record: Record<string, unknown> = {};
  for (const [name, item] of inside._map) {
    if (item.deleted) continue;
    const inner = itemToPlain(item, depth + 1);
    Object.defineProperty(record, name, {
      value: inner,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return record;
}

/** What stands under a key of a map; undefined only when nothing does. */
export function plainAt(map: YInside, key: string): unknown {
  const item = map._map.get(key);
  if (item === undefined || item.deleted) return undefined;
  const plain = itemToPlain(item, 0);
  return plain === undefined ? ODD : plain;
}

/** Security: readers show the last value of an item only, so an item that carries more hides the rest. */
function itemToPlain(item: Y.Item, depth: number): unknown {
  if (item.length !== 1) return ODD;
  if (item.content instanceof Y.ContentAny) return toPlain(item.content.arr[0], depth);
  return item.content instanceof Y.ContentType ? toPlain(item.content.type, depth) : ODD;
}

/** True when a map type also holds list items, which no writer of ours makes and no reader of a map can see. */
export function hasListItems(type: YInside): boolean {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) return true;
  return false;
}

/** Words only: no formatting, no embedded objects, no attributes. */
function isPlainText(text: YInside): boolean {
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
