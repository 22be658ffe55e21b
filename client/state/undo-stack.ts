/**
 * Undo of one's own acts, by name. It writes back only what still stands as one wrote it: a field that someone else has
 * changed since is theirs. A nested record that one added is retired, never deleted, so nobody's work goes with it.
 */
import { isSamePlain, type RecordChange } from '#shared/doc/record-mirror.ts';
import type { SpecsOf } from '#shared/doc/record-spec.ts';
import type { DocumentKind, RootOf } from '#shared/model/documents.ts';
import type { RecordWriter } from './record-store.ts';

/** Acts kept; older ones cannot be undone. */
const MOST = 200;

export interface UndoEntry {
  readonly name: string;
  readonly changes: readonly RecordChange[];
}

export type UndoResult =
  | { readonly kind: 'done'; readonly name: string }
  /** others have changed everything the act had changed */
  | { readonly kind: 'changed-since'; readonly name: string }
  /** it would have changed something that is locked against accidents, which was told */
  | { readonly kind: 'held' }
  | { readonly kind: 'nothing' };

/** What the stack needs of the document. */
export interface UndoStepper<K extends DocumentKind> {
  /** a right may have ended since the act */
  mayWrite(root: RootOf<K>): boolean;
  /** the record as it stands now */
  now(change: RecordChange): unknown;
  run(work: (writer: RecordWriter<K>) => void): readonly RecordChange[];
}

type Fields = Readonly<Record<string, unknown>>;

export class UndoStack<K extends DocumentKind> {
  readonly #specs: SpecsOf<K>;
  #done: UndoEntry[] = [];
  #undone: UndoEntry[] = [];
  #view: { readonly undo: string | null; readonly redo: string | null } = { undo: null, redo: null };
  readonly #listeners = new Set<() => void>();

  constructor(specs: SpecsOf<K>) {
    this.#specs = specs;
  }

  did(entry: UndoEntry): void {
    this.#done = [...this.#done, entry].slice(-MOST);
    this.#undone = [];
    this.#tell();
  }

  /** The names of the next undo and redo; the same object until one of them changes. */
  view = (): { readonly undo: string | null; readonly redo: string | null } => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the next undo or redo would write back. */
  next(way: 'undo' | 'redo'): readonly RecordChange[] {
    return (way === 'undo' ? this.#done : this.#undone).at(-1)?.changes ?? [];
  }

  undo(stepper: UndoStepper<K>): UndoResult {
    return this.#step(stepper, this.#done, this.#undone);
  }

  redo(stepper: UndoStepper<K>): UndoResult {
    return this.#step(stepper, this.#undone, this.#done);
  }

  /** The server put these records back: acts on them never came to be, so there is nothing of them to undo. */
  forget(records: readonly { readonly root: string; readonly key: string }[]): void {
    const refused = new Set(records.map(({ root, key }) => `${root}/${key}`));
    const rest = (entries: readonly UndoEntry[]): UndoEntry[] =>
      entries
        .map(({ name, changes }) => ({
          name,
          changes: changes.filter(({ root, key }) => !refused.has(`${root}/${key}`)),
        }))
        .filter(({ changes }) => changes.length > 0);
    this.#done = rest(this.#done);
    this.#undone = rest(this.#undone);
    this.#tell();
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#tell();
  }

  #step(stepper: UndoStepper<K>, from: UndoEntry[], to: UndoEntry[]): UndoResult {
    const entry = from.pop();
    if (entry === undefined) return { kind: 'nothing' };
    const changes = stepper.run((writer) => {
      for (const change of entry.changes.toReversed()) {
        // a store only ever records changes of the roots of its document
        const root = change.root as RootOf<K>;
        if (stepper.mayWrite(root)) revert(this.#specs, root, change, stepper.now(change), writer);
      }
    });
    if (changes.length > 0) to.push({ name: entry.name, changes });
    this.#tell();
    return { kind: changes.length > 0 ? 'done' : 'changed-since', name: entry.name };
  }

  #tell(): void {
    this.#view = { undo: this.#done.at(-1)?.name ?? null, redo: this.#undone.at(-1)?.name ?? null };
    for (const listener of this.#listeners) listener();
  }
}

function revert<K extends DocumentKind>(
  specs: SpecsOf<K>,
  root: RootOf<K>,
  change: RecordChange,
  now: unknown,
  writer: RecordWriter<K>,
): void {
  const { key, before, after } = change;
  const spec = specs[root];
  if (!isFields(after)) {
    if (now === undefined && isFields(before)) writer.put(root, key, before);
    return;
  }
  if (!isFields(now)) return;
  if (!isFields(before)) {
    if (spec.encoding === 'value') {
      if (isSamePlain(now, after)) writer.remove(root, key);
    } else if ('retired' in spec.fields && now['retired'] !== true)
      writer.change(root, key, { retired: true });
    return;
  }
  writer.change(root, key, patchBack(before, after, now));
}

/** The fields to write back. A position is two numbers and one fact: x and y go back together or not at all. */
function patchBack(before: Fields, after: Fields, now: Fields): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSamePlain(before[name], after[name])) continue;
    if (isSamePlain(now[name], after[name])) patch[name] = before[name];
    else if (name === 'people') patch[name] = peopleBack(before[name], after[name], now[name]);
  }
  const isMovedSince = (['x', 'y'] as const).some((axis) => !isSamePlain(now[axis], after[axis]));
  if (isMovedSince) {
    delete patch['x'];
    delete patch['y'];
  }
  return patch;
}

/** A set, not a value: whom others have added or taken out since is theirs. */
function peopleBack(before: unknown, after: unknown, now: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(after) || !Array.isArray(now)) return now;
  const kept = now.filter((person) => before.includes(person) || !after.includes(person));
  const back = before.filter((person) => !after.includes(person) && !now.includes(person));
  return [...kept, ...back];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
