/**
 * The gate (design section 4). One update of one person is applied, judged record by record, and what is forbidden or
 * of the wrong shape is put back, all inside one transaction: what comes out is what is stored and what others see.
 *
 * The same for first sync and for live updates. It judges rights and shapes only, never hold, freeze or readiness.
 */
import * as Y from 'yjs';
import { authorize, type ChangeRefusal, type Verdict } from '#shared/access/authorize.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { putBack, removeStrayContent } from '#shared/doc/put-back.ts';
import { isEncoded } from '#shared/doc/record-encoding.ts';
import type { RecordChange, RecordMirror } from '#shared/doc/record-mirror.ts';
import { hasShape, readRecord } from '#shared/doc/record-spec.ts';
import { specOf, specsOf } from '#shared/doc/schema.ts';
import { putRecord, type Fields } from '#shared/doc/write-records.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';

export interface Judged {
  readonly doc: Y.Doc;
  readonly mirror: Pick<RecordMirror, 'get' | 'all' | 'read' | 'touchedIn' | 'accept'>;
  readonly ref: DocumentRef;
  readonly facts: DocumentFacts;
}

export interface RefusedRecord {
  readonly root: string;
  readonly key: string;
  readonly reason: ChangeRefusal;
}

export interface Judgement {
  readonly refused: readonly RefusedRecord[];
  /** the document now differs from what the sender has: the sender needs the outcome too */
  readonly isAltered: boolean;
  /** something had to wait for what is not there; it was dropped */
  readonly isParked: boolean;
  readonly touchesBeats: boolean;
}

export type Judge = (judged: Judged, who: Who, update: Uint8Array) => Judgement;

const ALLOWED: Verdict = { allowed: true };

/** The update must have passed `scanUpdate` and `checkUpdate`: Yjs stops half way at bytes it cannot read. */
export function judgeUpdate(judged: Judged, who: Who, update: Uint8Array): Judgement {
  const { doc, mirror, ref } = judged;
  return doc.transact((transaction) => {
    Y.applyUpdate(doc, update);
    // Yjs would otherwise take what is put back for another client writing under our id, and choose a new id each time
    transaction.local = true;
    const isParked = dropParked(doc);

    const touched = mirror.touchedIn(transaction);
    const refused: { readonly change: RecordChange; readonly reason: ChangeRefusal }[] = [];
    for (const change of touched) {
      const verdict = judgeRecord(judged, who, change);
      if (!verdict.allowed) refused.push({ change, reason: verdict.reason });
    }
    for (const { change } of refused) restore(judged, change);
    const hadStray = removeStrayContent(doc, ref.kind);
    const made = touched.filter((change) => !refused.some((one) => one.change === change));
    const hasAdded = ref.kind === 'board' && addMissingIntents(judged, who, made);

    const isAltered = refused.length > 0 || hadStray || hasAdded;
    mirror.accept(isAltered ? mirror.touchedIn(transaction) : touched);
    return {
      refused: [
        ...refused.map(({ change, reason }) => ({ root: change.root, key: change.key, reason })),
        ...(hadStray ? [{ root: '', key: '', reason: 'unknown-record' as const }] : []),
      ],
      isAltered,
      isParked,
      touchesBeats: touched.some(({ root }) => root === 'beats'),
    };
  });
}

/** Whoever may not write intents cannot make the empty record that belongs to a new beat, so the server makes it with the beat. */
function addMissingIntents(
  { doc, mirror, ref, facts }: Judged,
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

/** Shape first: an authorizer reads fields, so it must not meet a record that is not one. */
function judgeRecord({ doc, ref, facts }: Judged, who: Who, change: RecordChange): Verdict {
  const { root, key, before, after } = change;
  // made and gone within one update, or inside something deleted long ago: nothing of it stands
  if (before === undefined && after === undefined) return ALLOWED;
  const spec = specsOf(ref.kind).get(root);
  if (spec === undefined || !spec.key.test(key)) return { allowed: false, reason: 'unknown-record' };
  if (after !== undefined && !(hasShape(spec, after) && isEncoded(doc, ref.kind, root, key)))
    return { allowed: false, reason: 'wrong-shape' };
  return authorize(who, ref, facts, { root, key, before: fieldsOf(before), after: fieldsOf(after) });
}

function restore({ doc, ref }: Judged, change: RecordChange): void {
  putBack(doc, ref.kind, change);
  const before = fieldsOf(change.before);
  // a value in the wrong encoding can read the same as the right one; left there, it would make the record unwritable
  if (before !== undefined && !isEncoded(doc, ref.kind, change.root, change.key))
    putRecord(doc, ref.kind, change.root, change.key, before);
}

function dropParked(doc: Y.Doc): boolean {
  const { store } = doc;
  if (store.pendingStructs === null && store.pendingDs === null) return false;
  store.pendingStructs = null;
  store.pendingDs = null;
  return true;
}

function fieldsOf(record: unknown): Fields | undefined {
  return typeof record === 'object' && record !== null ? { ...record } : undefined;
}
