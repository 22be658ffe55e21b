/**
 * A map on several devices: each edits what it has seen, and they exchange what they have in any order. What must stand at
 * the end is told from who had seen what, not from how the document works.
 */
import fc from 'fast-check';
import * as Y from 'yjs';
import { applySays, editSays, readMap, type SaysEdit } from '#shared/doc/map-says.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import type { Direction } from '#shared/model/comfort.ts';
import type { MapState } from '#shared/model/comfort-map.ts';
import type { ZoneId } from '#shared/model/zones.ts';

/** How a map lies in a document. */
export interface Encoding {
  readonly write: (doc: Y.Doc, edit: SaysEdit, key: string) => void;
  readonly read: (doc: Y.Doc) => MapState;
}

export const SAYS: Encoding = {
  write: (doc, edit, key) =>
    applySays(
      doc,
      null,
      editSays(recordsOf(doc), [edit], () => key),
    ),
  read: (doc) => readMap(recordsOf(doc)),
};

export function recordsOf(doc: Y.Doc): ReadonlyMap<string, unknown> {
  return new RecordMirror(doc, 'map').all('says');
}

type Act =
  | { readonly kind: 'edit'; readonly on: number; readonly edit: SaysEdit }
  | { readonly kind: 'sync'; readonly from: number; readonly to: number };

export interface Story {
  readonly ids: readonly number[];
  readonly acts: readonly Act[];
  /** order in which a newcomer receives everything */
  readonly order: readonly number[];
}

const REPLICAS = 3;
const replica = fc.nat(REPLICAS - 1);
const edit: fc.Arbitrary<SaysEdit> = fc.record({
  direction: fc.constantFrom<Direction>('receive', 'give'),
  zone: fc.constantFrom<ZoneId>('hand-l', 'waist-l'),
  state: fc.constantFrom('open', 'gate', 'cleared', 'fence'),
  conditions: fc.subarray(['masked-only', 'no-movement', 'max-counts:4']),
  isMineOnly: fc.boolean(),
});

export const story: fc.Arbitrary<Story> = fc.record({
  ids: fc.uniqueArray(fc.integer({ min: 1, max: 0xffffffff }), { minLength: REPLICAS, maxLength: REPLICAS }),
  acts: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), on: replica, edit }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('sync' as const), from: replica, to: replica }) },
    ),
    { maxLength: 24 },
  ),
  order: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
});

interface Made {
  readonly id: number;
  readonly edit: SaysEdit;
  /** edits of the same zone that its device had seen */
  readonly seen: ReadonlySet<number>;
}

/** What is wrong at the end of a story; null where nothing is. */
export function findFault(encoding: Encoding, { ids, acts, order }: Story): string | null {
  const docs = ids.map((clientID) => {
    const doc = new Y.Doc({ gc: true });
    doc.clientID = clientID;
    return doc;
  });
  const updates: Uint8Array[] = [];
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') updates.push(update);
    });
  const known = docs.map(() => new Set<number>());
  const made: Made[] = [];
  for (const act of acts) {
    if (act.kind === 'edit') {
      const id = made.length;
      const seen = new Set([...known[act.on]!].filter((other) => isSameZone(made[other]!.edit, act.edit)));
      made.push({ id, edit: act.edit, seen });
      known[act.on]!.add(id);
      encoding.write(docs[act.on]!, act.edit, `says_${String(id).padStart(6, '0')}`);
    } else {
      const [from, to] = [docs[act.from]!, docs[act.to]!];
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote');
      for (const id of known[act.from]!) known[act.to]!.add(id);
    }
  }
  const newcomer = new Y.Doc();
  const shuffled = updates
    .map((update, at) => ({ update, at: order[at] ?? at }))
    .toSorted((a, b) => a.at - b.at);
  for (const { update } of shuffled) {
    Y.applyUpdate(newcomer, update, 'remote');
    // the same bytes twice, as a network may bring them
    Y.applyUpdate(newcomer, update, 'remote');
  }
  for (const doc of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(newcomer), 'remote');
  const expected = say(expectedOf(made));
  for (const doc of [...docs, newcomer]) {
    const found = say(encoding.read(doc));
    if (found !== expected) return `expected ${expected}, found ${found}`;
  }
  return null;
}

/** An edit stands unless a later one was made by somebody who had seen it; of those that stand the strictest counts. */
function expectedOf(made: readonly Made[]): MapState {
  const sides = { receive: new Map(), give: new Map() };
  const standing = made.filter(({ id }) => !made.some(({ seen }) => seen.has(id)));
  for (const { edit: one } of standing) {
    const beside = standing.filter((other) => isSameZone(other.edit, one)).map((other) => other.edit);
    const has = (state: SaysEdit['state']): boolean => beside.some((other) => other.state === state);
    const reading = has('fence') ? 'fence' : has('cleared') ? 'unset' : has('gate') ? 'gate' : 'open';
    const conditions =
      reading === 'gate' ? beside.flatMap((other) => (other.state === 'gate' ? other.conditions : [])) : [];
    const isMineOnly = beside.some((other) => other.isMineOnly);
    sides[one.direction].set(one.zone, { reading, conditions: [...new Set(conditions)].sort(), isMineOnly });
  }
  return sides;
}

function isSameZone(a: SaysEdit, b: SaysEdit): boolean {
  return a.direction === b.direction && a.zone === b.zone;
}

function say(state: MapState): string {
  const side = (direction: Direction) => [...state[direction]].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([side('receive'), side('give')]);
}
