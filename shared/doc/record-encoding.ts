/** Whether a record lies in the document in the encoding of its kind. A plain copy does not show it: a map and an object read alike. */
import * as Y from 'yjs';
import type { AnyRoot, DocumentKind } from '../model/documents.ts';
import type { Field } from './record-spec.ts';
import { specOf } from './schema.ts';

/** True when every value of a standing record is of the Yjs type that its kind demands. */
export function isEncoded(doc: Y.Doc, kind: DocumentKind, root: AnyRoot, key: string): boolean {
  const spec = specOf(kind, root);
  const records = doc.getMap<unknown>(root);
  if (spec.encoding === 'value') return !isShared(records.get(key));
  const record = spec.encoding === 'self' ? records : records.get(key);
  if (!(record instanceof Y.Map)) return false;
  for (const [name, value] of record.entries()) if (!isFieldEncoded(spec.fields[name], value)) return false;
  return true;
}

/** True when the value of a field of a nested record is of the Yjs type that its kind demands. */
export function isFieldEncoded(field: Field | undefined, value: unknown): boolean {
  const type = field?.type;
  // a plain string in place of a text reads well, and the next writer makes a text of it
  if (type === 'text') return value instanceof Y.Text || typeof value === 'string';
  if (type === 'map') return value instanceof Y.Map && ![...value.values()].some(isShared);
  return !isShared(value);
}

function isShared(value: unknown): boolean {
  return value instanceof Y.AbstractType;
}
