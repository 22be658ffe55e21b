/**
 * What the server adds to a change so that beats are whole: in the same transaction, so nobody ever sees one that is not.
 */
import type * as Y from 'yjs';
import { authorize } from '#shared/access/authorize.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { beatOf } from '#shared/doc/beat-index.ts';
import { readRecord } from '#shared/doc/record-spec.ts';
import type { RecordChange, RecordMirror } from '#shared/doc/record-mirror.ts';
import { specOf } from '#shared/doc/schema.ts';
import { changeRecord, putRecord, type Fields } from '#shared/doc/write-records.ts';
import { LIMITS } from '#shared/model/board.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import type { Who } from '#shared/model/production.ts';

export interface Completed {
  readonly doc: Y.Doc;
  readonly mirror: Pick<RecordMirror, 'get' | 'read' | 'keysInBeat'>;
  readonly ref: DocumentRef;
  readonly facts: DocumentFacts;
}

/** `made`: the changes that stand. Returns whether anything was added. */
export function completeBeats(board: Completed, who: Who, made: readonly RecordChange[]): boolean {
  const hasIntents = addMissingIntents(board, who, made);
  return addMissingPeople(board, made) || hasIntents;
}

/** Whoever may not write intents cannot make the empty record that belongs to a new beat, so the server makes it with the beat. */
function addMissingIntents(
  { doc, mirror, ref, facts }: Completed,
  who: Who,
  made: readonly RecordChange[],
): boolean {
  let hasAdded = false;
  for (const { root, key, before, after } of made) {
    if (root !== 'beats' || before !== undefined || after === undefined) continue;
    if (mirror.read('intents', key) !== undefined) continue;
    const empty: Fields = readRecord(specOf('board', 'intents'), {});
    const intents = { root: 'intents', key, before: undefined, after: empty } as const;
    // who may write intents makes them with the beat: two makers of one nested record would lose a side
    if (authorize(who, ref, facts, intents).allowed) continue;
    putRecord(doc, 'board', 'intents', key, empty);
    hasAdded = true;
  }
  return hasAdded;
}

/**
 * The people of a beat are one list, so of two people who place two performers at once one list wins. Whoever has a
 * place in the beat is put back into it; nobody is ever taken out.
 */
function addMissingPeople({ doc, mirror }: Completed, made: readonly RecordChange[]): boolean {
  const now = new Map(made.map((change) => [`${change.root}/${change.key}`, change.after]));
  const stands = (root: 'beats' | 'places', key: string): unknown =>
    now.has(`${root}/${key}`) ? now.get(`${root}/${key}`) : mirror.get(root, key);
  /** by beat: keys of places to look at */
  const places = new Map<string, Set<string>>();
  for (const { root, key, after } of made) {
    if (after === undefined || (root !== 'beats' && root !== 'places')) continue;
    const beatId = root === 'beats' ? key : beatOf(root, key, after)!;
    const keys = places.get(beatId) ?? new Set();
    places.set(beatId, keys);
    if (root === 'places') keys.add(key);
    else for (const standing of mirror.keysInBeat('places', beatId)) keys.add(standing);
  }
  let hasAdded = false;
  for (const [beatId, keys] of places) {
    const people = peopleOf(stands('beats', beatId));
    if (people === null) continue;
    const placed = [...keys].filter((key) => stands('places', key) !== undefined).sort();
    const missing = placed
      .map((key) => parseBeatPersonKey(key)?.personId)
      .filter((personId) => personId !== undefined && !people.includes(personId));
    // a list beyond its bound could never be written again
    const whole = [...people, ...missing].slice(0, LIMITS.peopleInBeat);
    if (whole.length <= people.length) continue;
    hasAdded = changeRecord(doc, 'board', 'beats', beatId, { people: whole }) || hasAdded;
  }
  return hasAdded;
}

function peopleOf(beat: unknown): readonly unknown[] | null {
  return typeof beat === 'object' && beat !== null && 'people' in beat && Array.isArray(beat.people)
    ? beat.people
    : null;
}
