/**
 * Numbered edits. Each writes its own number into one place of the board (a label, a name, a path), and the number of a
 * place only grows. So it can be said of any document which edits it lacks.
 */
import type * as Y from 'yjs';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { changeRecord, putRecord, transact } from '#shared/doc/write-records.ts';
import { beatPersonKey, createId } from '#shared/model/ids.ts';
import type { Random } from './crash-random.ts';

export interface Edit {
  /** from 1 on, in the order they were written */
  readonly n: number;
  /** `<root>/<key>` */
  readonly place: string;
}

export class NumberedEdits {
  readonly edits: Edit[] = [];
  readonly #random: Random;
  readonly #items: string[] = [];
  readonly #beats: string[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  get newest(): number {
    return this.edits.length;
  }

  /** Writes one more edit into a document, as one change. */
  write(doc: Y.Doc): Edit {
    const n = this.edits.length + 1;
    let place = '';
    transact(doc, null, () => (place = this.#writeSome(doc, n)));
    const edit = { n, place };
    this.edits.push(edit);
    return edit;
  }

  #writeSome(doc: Y.Doc, n: number): string {
    const kind = this.#random.next();
    if (this.#beats.length === 0 || kind < 0.06) return this.#addBeat(doc, n);
    if (kind < 0.3) return this.#moveSomebody(doc, n);
    if (kind < 0.5 && this.#items.length > 0) return this.#renameItem(doc, n);
    return this.#addItem(doc, n);
  }

  /** The server adds a beat's empty intents, so this is also an edit whose outcome comes back changed. */
  #addBeat(doc: Y.Doc, n: number): string {
    const id = createId('beat', (length) => this.#random.bytes(length));
    this.#beats.push(id);
    const empty = { order: 'a0', kind: 'plain', phrase: '', people: [], cueIn: '', cueOut: '', counts: 8 };
    putRecord(doc, 'board', 'beats', id, { ...empty, name: labelOf(n) });
    return `beats/${id}`;
  }

  #moveSomebody(doc: Y.Doc, n: number): string {
    const key = beatPersonKey(this.#random.pick(this.#beats), 'pers_aaaaaaaaaaaaaa');
    const place = { x: 0, y: 0, facing: 0, height: 'standing', moves: [], onStage: true };
    putRecord(doc, 'board', 'places', key, { ...place, path: [pointOf(n)] });
    return `places/${key}`;
  }

  #addItem(doc: Y.Doc, n: number): string {
    const id = createId('item', (length) => this.#random.bytes(length));
    this.#items.push(id);
    const item = { kind: 'chair', x: 1, y: 2, w: 0.5, d: 0.5, rotation: 0, locked: false };
    putRecord(doc, 'board', 'furniture', id, { ...item, label: labelOf(n) });
    return `furniture/${id}`;
  }

  #renameItem(doc: Y.Doc, n: number): string {
    const id = this.#random.pick(this.#items);
    changeRecord(doc, 'board', 'furniture', id, { label: labelOf(n) });
    return `furniture/${id}`;
  }
}

/** The number that stands in each place of a board. */
export function readNumbers(doc: Y.Doc): ReadonlyMap<string, number> {
  const mirror = new RecordMirror(doc, 'board');
  const numbers = new Map<string, number>();
  const read = (
    root: 'furniture' | 'beats' | 'places',
    numberOf: (fields: object, key: string) => number,
  ) => {
    for (const [key, record] of mirror.all(root)) {
      const n = typeof record === 'object' && record !== null ? numberOf(record, key) : Number.NaN;
      if (Number.isInteger(n)) numbers.set(`${root}/${key}`, n);
    }
  };
  read('furniture', (fields) => ('label' in fields ? numberIn(fields.label) : Number.NaN));
  // a beat is there when the intents are that the server stores with it
  read('beats', (fields, key) =>
    'name' in fields && mirror.get('intents', key) !== undefined ? numberIn(fields.name) : Number.NaN,
  );
  read('places', (fields) =>
    'path' in fields && Array.isArray(fields.path) ? numberAt(fields.path[0]) : Number.NaN,
  );
  return numbers;
}

function labelOf(n: number): string {
  return `edit ${n}`;
}

function numberIn(label: unknown): number {
  return Number(String(label).replace('edit ', ''));
}

const PER_METRE = 100;

/** Inside the bounds of a position. */
function pointOf(n: number): { x: number; y: number } {
  return { x: n % PER_METRE, y: Math.floor(n / PER_METRE) };
}

function numberAt(point: unknown): number {
  if (typeof point !== 'object' || point === null || !('x' in point && 'y' in point)) return Number.NaN;
  return Number(point.y) * PER_METRE + Number(point.x);
}
