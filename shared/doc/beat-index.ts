/** Which records belong to which beat, so that a beat can be looked at without going through a whole board. */
import type { AnyRoot } from '../model/documents.ts';

/** The roots whose records each belong to one beat: by their key, or by a field. */
export const ROOTS_IN_BEAT = ['places', 'exposure', 'contacts'] as const;
export type RootInBeat = (typeof ROOTS_IN_BEAT)[number];

type Records = ReadonlyMap<AnyRoot, ReadonlyMap<string, unknown>>;

const NONE: ReadonlySet<string> = new Set();

export class BeatIndex {
  readonly #keys: ReadonlyMap<string, Map<string, Set<string>>>;

  constructor(records: Records) {
    this.#keys = new Map(ROOTS_IN_BEAT.map((root) => [root, new Map<string, Set<string>>()]));
    for (const root of ROOTS_IN_BEAT)
      for (const [key, record] of records.get(root) ?? []) this.move(root, key, undefined, record);
  }

  keys(root: RootInBeat, beatId: string): ReadonlySet<string> {
    return this.#keys.get(root)?.get(beatId) ?? NONE;
  }

  /** A record was made, changed or deleted; `undefined` is no record. Other roots are passed over. */
  move(root: AnyRoot, key: string, before: unknown, after: unknown): void {
    const byBeat = this.#keys.get(root);
    if (byBeat === undefined) return;
    const [was, is] = [beatOf(root, key, before), beatOf(root, key, after)];
    if (was === is) return;
    if (was !== null) {
      const left = byBeat.get(was);
      left?.delete(key);
      if (left?.size === 0) byBeat.delete(was);
    }
    if (is === null) return;
    const keys = byBeat.get(is) ?? new Set();
    byBeat.set(is, keys.add(key));
  }
}

/** The beat that a record belongs to; null for none, and where there is no record. */
export function beatOf(root: AnyRoot, key: string, record: unknown): string | null {
  if (record === undefined) return null;
  if (root !== 'contacts') return key.split(':', 1)[0] ?? null;
  return typeof record === 'object' &&
    record !== null &&
    'beatId' in record &&
    typeof record.beatId === 'string'
    ? record.beatId
    : null;
}
