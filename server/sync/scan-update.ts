/**
 * Walks the bytes of a Yjs update (v1) without touching a document, so that what is malformed is known before anything
 * is applied: Yjs applies as it reads, and stops half way at an error.
 *
 * Security: a count is believed only as far as the bytes behind it reach (yjs #687: seven bytes can declare a run of
 * 2^25 structs), nesting is bounded, names are bounded because they outlive their content, and a key that would reach
 * a prototype is refused.
 */
import {
  createDecoder,
  hasContent,
  readUint8,
  readVarInt,
  readVarString,
  readVarUint,
  readVarUint8Array,
  skip8,
  type Decoder,
} from 'lib0/decoding';

/** Names one struct: the client that made it, and its place among that client's. */
export interface StructRef {
  readonly client: number;
  readonly clock: number;
}

export interface ScannedItem extends StructRef {
  readonly length: number;
  readonly origin: StructRef | null;
  readonly rightOrigin: StructRef | null;
  /** name of a root, the item whose type holds this one, or null where the neighbours say it */
  readonly parent: string | StructRef | null;
  /** key in a map; null in a list, or where the neighbours say it */
  readonly sub: string | null;
}

/** The run of one client's structs in an update: `from` is the first clock, `to` the one after the last. */
export interface ScannedRun {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  /** everything before this clock must be there already: the update leaves it out. 0 for nothing */
  readonly needs: number;
  /** in order of clock; structs without content are not listed */
  readonly items: readonly ScannedItem[];
}

export interface ScannedUpdate {
  readonly runs: ReadonlyMap<number, ScannedRun>;
  /** `clock` is the first deleted, `to` the one after the last */
  readonly deletes: readonly { readonly client: number; readonly to: number }[];
}

export type Scan =
  | { readonly kind: 'scanned'; readonly update: ScannedUpdate }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-large' };

/** Longer than any root, key or field name of a board. */
const MAX_NAME = 128;
/** Deeper than any value of a record. */
const MAX_DEPTH = 24;
const MAX_CLOCK = 2 ** 40;

class Malformed extends Error {
  override readonly name = 'Malformed';
}

export function scanUpdate(bytes: Uint8Array, maxStructs: number): Scan {
  const decoder = createDecoder(bytes);
  try {
    const runs = new Map<number, ScannedRun>();
    let structs = 0;
    for (let left = readCount(decoder, 3); left > 0; left -= 1) {
      const count = readCount(decoder, 2);
      structs += count;
      if (structs > maxStructs) return { kind: 'too-large' };
      const run = readRun(decoder, count);
      must(!runs.has(run.client));
      runs.set(run.client, run);
    }
    const deletes = readDeletes(decoder);
    must(!hasContent(decoder));
    return { kind: 'scanned', update: { runs, deletes } };
  } catch {
    // Malformed, or whatever lib0, the text decoder and JSON throw at bytes that are not what they claim
    return { kind: 'malformed' };
  }
}

function must(isTrue: boolean): void {
  if (!isTrue) throw new Malformed();
}

/** A count of things that take at least `least` bytes each. */
function readCount(decoder: Decoder, least: number): number {
  const count = readVarUint(decoder);
  must(count * least <= decoder.arr.length - decoder.pos);
  return count;
}

function readName(decoder: Decoder): string {
  const name = readVarString(decoder);
  must(name.length <= MAX_NAME);
  return name;
}

function readRef(decoder: Decoder): StructRef {
  return { client: readVarUint(decoder), clock: readVarUint(decoder) };
}

function readRun(decoder: Decoder, count: number): ScannedRun {
  const client = readVarUint(decoder);
  const from = readVarUint(decoder);
  const items: ScannedItem[] = [];
  let [clock, needs] = [from, 0];
  for (let left = count; left > 0; left -= 1) {
    const info = readUint8(decoder);
    const content = info & 31;
    if (content === 0 || content === 10) {
      const length = readVarUint(decoder);
      must(length > 0);
      clock += length;
      if (content === 10) needs = clock;
    } else {
      const item = readItem(decoder, info, client, clock);
      items.push(item);
      clock += item.length;
    }
    must(clock <= MAX_CLOCK);
  }
  return { client, from, to: clock, needs, items };
}

function readItem(decoder: Decoder, info: number, client: number, clock: number): ScannedItem {
  const origin = (info & 128) === 0 ? null : readRef(decoder);
  const rightOrigin = (info & 64) === 0 ? null : readRef(decoder);
  let parent: ScannedItem['parent'] = null;
  let sub: string | null = null;
  if (origin === null && rightOrigin === null) {
    parent = readVarUint(decoder) === 1 ? readName(decoder) : readRef(decoder);
    if ((info & 32) !== 0) sub = readName(decoder);
  }
  const length = readContent(decoder, info & 31);
  must(length > 0);
  return { client, clock, length, origin, rightOrigin, parent, sub };
}

/** Reads past the content of an item; returns how many clocks it takes. */
function readContent(decoder: Decoder, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return readVarUint(decoder);
    case 2: {
      const count = readCount(decoder, 1);
      for (let left = count; left > 0; left -= 1) {
        const json = readVarString(decoder);
        if (json !== 'undefined') parseJson(json);
      }
      return count;
    }
    case 3: // bytes
      readVarUint8Array(decoder);
      return 1;
    case 4: // text
      return readVarString(decoder).length;
    case 5: // embedded object
      parseJson(readVarString(decoder));
      return 1;
    case 6: // format
      readName(decoder);
      parseJson(readVarString(decoder));
      return 1;
    case 7: {
      const type = readVarUint(decoder);
      must(type <= 6);
      // XML elements and hooks have a name
      if (type === 3 || type === 5) readName(decoder);
      return 1;
    }
    case 8: {
      const count = readCount(decoder, 1);
      for (let left = count; left > 0; left -= 1) readAny(decoder, 0);
      return count;
    }
    default:
      // documents inside documents, and kinds that do not exist
      throw new Malformed();
  }
}

/** Reads past one plain value of lib0's encoding. */
function readAny(decoder: Decoder, depth: number): void {
  must(depth <= MAX_DEPTH);
  must(hasContent(decoder));
  switch (readUint8(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      must(hasContent(decoder));
      readVarInt(decoder);
      return;
    case 124:
      return skip(decoder, 4);
    case 123:
    case 122:
      return skip(decoder, 8);
    case 119:
      readVarString(decoder);
      return;
    case 118: {
      for (let left = readCount(decoder, 2); left > 0; left -= 1) {
        must(readVarString(decoder) !== '__proto__');
        readAny(decoder, depth + 1);
      }
      return;
    }
    case 117: {
      for (let left = readCount(decoder, 1); left > 0; left -= 1) readAny(decoder, depth + 1);
      return;
    }
    case 116:
      readVarUint8Array(decoder);
      return;
    default:
      throw new Malformed();
  }
}

function skip(decoder: Decoder, bytes: number): void {
  for (let left = bytes; left > 0; left -= 1) {
    must(hasContent(decoder));
    skip8(decoder);
  }
}

/** JSON values are refused by every record's shape; here it only matters that Yjs can read them. */
function parseJson(json: string): void {
  must(depthOf(json) <= MAX_DEPTH && !json.includes('__proto__'));
  JSON.parse(json);
}

function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of json) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

function readDeletes(decoder: Decoder): ScannedUpdate['deletes'] {
  const deletes: { client: number; to: number }[] = [];
  for (let clients = readCount(decoder, 2); clients > 0; clients -= 1) {
    const client = readVarUint(decoder);
    for (let left = readCount(decoder, 2); left > 0; left -= 1) {
      const clock = readVarUint(decoder);
      const to = clock + readVarUint(decoder);
      must(to <= MAX_CLOCK);
      deletes.push({ client, to });
    }
  }
  return deletes;
}
