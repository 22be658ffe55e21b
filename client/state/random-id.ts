import { createId, type IdKind } from '#shared/model/ids.ts';

export function randomId(kind: IdKind): string {
  return createId(kind, (length) => crypto.getRandomValues(new Uint8Array(length)));
}
