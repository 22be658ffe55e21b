/** Which records belong to which beat, so that reading one beat does not walk through the whole scene. */
export class BeatIndex {
  readonly #keysByBeat = new Map<string, Set<string>>();
  readonly #beatByKey = new Map<string, string>();

  /** null: the record is gone */
  set(key: string, beatId: string | null): void {
    const before = this.#beatByKey.get(key);
    if (before === beatId) return;
    if (before !== undefined) this.#keysByBeat.get(before)?.delete(key);
    if (beatId === null) {
      this.#beatByKey.delete(key);
      return;
    }
    this.#beatByKey.set(key, beatId);
    const keys = this.#keysByBeat.get(beatId) ?? new Set();
    this.#keysByBeat.set(beatId, keys.add(key));
  }

  keysOf(beatId: string): Iterable<string> {
    return this.#keysByBeat.get(beatId) ?? [];
  }
}
