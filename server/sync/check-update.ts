/**
 * Whether an update that reads well can be applied to a document as it stands: nothing of it would have to wait for
 * something else, and nothing of it would tie two lists together.
 */
import * as Y from 'yjs';
import type { ScannedItem, ScannedUpdate, StructRef } from './scan-update.ts';

/**
 * `gap`: it builds on something the document has not got, so Yjs would park it, and parked updates cost quadratic time.
 * `malformed`: no honest client makes it.
 */
export type Fit = 'fits' | 'gap' | 'malformed';

export function checkUpdate(doc: Y.Doc, update: ScannedUpdate): Fit {
  const known = (client: number): number => Y.getState(doc.store, client);
  const reach = (client: number): number => Math.max(known(client), update.runs.get(client)?.to ?? 0);

  for (const run of update.runs.values()) {
    const has = known(run.client);
    if (run.from > has || run.needs > has) return 'gap';
  }
  for (const { client, to } of update.deletes) if (to > reach(client)) return 'gap';

  const homes = new Homes(doc, update);
  for (const run of update.runs.values()) {
    for (const item of run.items) {
      const parent = typeof item.parent === 'string' ? null : item.parent;
      for (const ref of [item.origin, item.rightOrigin, parent]) {
        if (ref === null) continue;
        // Yjs does not look whether a client builds on its own future; it would stop half way
        if (ref.client === item.client && ref.clock >= item.clock) return 'malformed';
        if (ref.client !== item.client && ref.clock >= reach(ref.client)) return 'gap';
      }
      if (!homes.areNeighbours(item)) return 'malformed';
    }
  }
  return 'fits';
}

/** The list or map entry that an item belongs to. null: nowhere, its content is gone. */
type Home = { readonly parent: unknown; readonly sub: string | null } | null;

/**
 * Security: Yjs lets an item name a left neighbour in one list and a right neighbour in another, and would show it in
 * the first while reporting a change of the second; so a change of a record nobody may touch would pass as a change of
 * one's own. Neighbours must live in one place.
 */
class Homes {
  readonly #doc: Y.Doc;
  readonly #update: ScannedUpdate;
  readonly #found = new Map<ScannedItem, Home>();

  constructor(doc: Y.Doc, update: ScannedUpdate) {
    this.#doc = doc;
    this.#update = update;
  }

  areNeighbours(item: ScannedItem): boolean {
    if (item.origin === null || item.rightOrigin === null) return true;
    const [left, right] = [this.#homeOf(item.origin), this.#homeOf(item.rightOrigin)];
    if (left === null || right === null) return true;
    return left.parent === right.parent && left.sub === right.sub;
  }

  /** Follows neighbours until one says where it lives. A loop, because a text can be one chain of thousands. */
  #homeOf(start: StructRef): Home {
    const path: ScannedItem[] = [];
    let home: Home = null;
    for (let ref: StructRef | null = start; ref !== null;) {
      if (ref.clock < Y.getState(this.#doc.store, ref.client)) {
        home = this.#homeInDocument(ref);
        break;
      }
      const item = this.#itemAt(ref);
      if (item === null) break;
      const found = this.#found.get(item);
      if (found !== undefined) {
        home = found;
        break;
      }
      // items that name each other in a circle are parked by Yjs; here they have no home
      this.#found.set(item, null);
      path.push(item);
      if (item.parent !== null) {
        home = { parent: this.#typeOf(item.parent), sub: item.sub };
        break;
      }
      ref = item.origin ?? item.rightOrigin;
    }
    for (const item of path) this.#found.set(item, home);
    return home;
  }

  #homeInDocument(ref: StructRef): Home {
    const struct: Y.Item | Y.GC = Y.getItem(this.#doc.store, Y.createID(ref.client, ref.clock));
    return struct instanceof Y.Item ? { parent: struct.parent, sub: struct.parentSub } : null;
  }

  /** What the items inside one type agree on: the type itself, or a name for it while it is not in the document yet. */
  #typeOf(parent: string | StructRef): unknown {
    if (typeof parent === 'string') return this.#doc.share.get(parent) ?? parent;
    if (parent.clock >= Y.getState(this.#doc.store, parent.client)) return `${parent.client}:${parent.clock}`;
    const struct: Y.Item | Y.GC = Y.getItem(this.#doc.store, Y.createID(parent.client, parent.clock));
    return struct instanceof Y.Item && struct.content instanceof Y.ContentType ? struct.content.type : null;
  }

  #itemAt(ref: StructRef): ScannedItem | null {
    const items = this.#update.runs.get(ref.client)?.items ?? [];
    let [low, high] = [0, items.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = items[middle]!;
      if (ref.clock < item.clock) high = middle - 1;
      else if (ref.clock >= item.clock + item.length) low = middle + 1;
      else return item;
    }
    return null;
  }
}
