/**
 * What one kind of record looks like inside a Yjs document, said once: where it lies, which keys it may have, which
 * fields, of what shape, and what a reader takes when a field is odd. The gate, the readers and the writers all use it.
 */
import * as v from 'valibot';
import type { AnyRoot, DocumentKind, RootOf } from '../model/documents.ts';

/**
 * How a record lies under its root map.
 * - `nested`: a Y.Map of fields under a random key, so that two people can edit different fields at once.
 * - `value`: one plain value, never torn. Every record under a deterministic key is one, because nested maps made by
 *   two clients under one key lose a side.
 * - `self`: the root itself is the only record; its entries are the fields.
 */
export type Encoding = 'nested' | 'value' | 'self';

type FieldSchema = v.GenericSchema;

export interface Field {
  readonly schema: FieldSchema;
  /** what a reader takes for a missing or odd value; undefined where the field may be absent */
  readonly fallback: unknown;
  /** Y type of the field inside a nested record; plain value where not said */
  readonly type?: 'text' | 'map';
}

/** Bytes of JSON that one record may have at most. */
export const MAX_RECORD_BYTES = 64 * 1024;

export interface RecordSpec {
  readonly root: AnyRoot;
  readonly encoding: Encoding;
  /** which keys a record may stand under; also the bound on their length. For `self` the key is always ''. */
  readonly key: RegExp;
  readonly fields: Readonly<Record<string, Field>>;
  /** the strict shape of the whole record: unknown fields are refused */
  readonly schema: v.GenericSchema;
}

/** The record kinds of one kind of document, by root. */
export type SpecsOf<K extends DocumentKind> = { readonly [R in RootOf<K>]: RecordSpec };

export function field(schema: FieldSchema, fallback: unknown): Field {
  return { schema, fallback };
}

/** A field that may be absent. */
export function optionalField(schema: FieldSchema): Field {
  return { schema: v.optional(schema), fallback: undefined };
}

/** A field that several people may type in at once; reads as a string. */
export function textField(longest: number): Field {
  return { schema: v.pipe(v.string(), v.maxLength(longest)), fallback: '', type: 'text' };
}

/** A field that is a map of small plain values under random keys. */
export function mapField(schema: FieldSchema): Field {
  return { schema, fallback: {}, type: 'map' };
}

export function recordSpec(
  root: AnyRoot,
  encoding: Encoding,
  key: RegExp,
  fields: Readonly<Record<string, Field>>,
): RecordSpec {
  const entries = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.schema]));
  return { root, encoding, key, fields, schema: v.strictObject(entries) };
}

/** True when a plain record has exactly the shape of its kind (strict: for the gate). */
export function hasShape(spec: RecordSpec, record: unknown): boolean {
  return v.is(spec.schema, record) && JSON.stringify(record).length <= MAX_RECORD_BYTES;
}

/** Reads a plain record leniently: an odd field takes its fallback, an unknown one is dropped. Never throws. */
export function readRecord(spec: RecordSpec, plain: unknown): Record<string, unknown> {
  const source: Record<string, unknown> = isObject(plain) ? plain : {};
  const record: Record<string, unknown> = {};
  for (const [name, f] of Object.entries(spec.fields)) {
    const given = Object.hasOwn(source, name) ? source[name] : undefined;
    const value = v.is(f.schema, given) ? given : f.fallback;
    if (value !== undefined) record[name] = value;
  }
  return record;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
