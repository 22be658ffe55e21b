/**
 * The gate (design section 4). One update of one person is applied, judged record by record, and what is forbidden or
 * of the wrong shape is put back, all inside one transaction: what comes out is what is stored and what others see.
 *
 * The same for first sync and for live updates. It judges rights, shapes and the minors' rules, never hold, freeze or
 * readiness.
 */
import * as Y from 'yjs';
import { authorize, type ChangeRefusal, type Verdict } from '#shared/access/authorize.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { beatsTouchedBy } from '#shared/doc/beat-contents.ts';
import { putBack, removeStrayContent } from '#shared/doc/put-back.ts';
import { isEncoded } from '#shared/doc/record-encoding.ts';
import type { RecordChange, RecordMirror } from '#shared/doc/record-mirror.ts';
import { hasShape } from '#shared/doc/record-spec.ts';
import { specsOf } from '#shared/doc/schema.ts';
import type { Fields } from '#shared/doc/write-records.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';
import type { MinorsRule } from '#shared/rules/minors.ts';
import { completeBeats } from './complete-beats.ts';
import { findForbiddenForMinors } from './minors-guard.ts';
import { findForbiddenInUnit } from './unit-guard.ts';
import { findWishedOfMinors } from './wished-minors.ts';

export interface Judged {
  readonly doc: Y.Doc;
  readonly mirror: Pick<RecordMirror, 'get' | 'all' | 'keysInBeat' | 'read' | 'touchedIn' | 'accept'>;
  readonly ref: DocumentRef;
  readonly facts: DocumentFacts;
}

export interface RefusedRecord {
  readonly root: string;
  readonly key: string;
  readonly reason: ChangeRefusal;
}

/** What was put back by a rule of domain 5.9: ids only, and no content (M8). */
export interface RefusedForMinors {
  readonly root: string;
  readonly key: string;
  readonly rule: MinorsRule;
}

export interface Judgement {
  readonly refused: readonly RefusedRecord[];
  /** those of them that a minors' rule put back */
  readonly minors: readonly RefusedForMinors[];
  /** the document now differs from what the sender has: the sender needs the outcome too */
  readonly isAltered: boolean;
  /** something had to wait for what is not there; it was dropped */
  readonly isParked: boolean;
  readonly touchesBeats: boolean;
  /** beats whose contents may read differently now; null is any of them */
  readonly beatIds: ReadonlySet<string> | null;
}

export type Judge = (judged: Judged, who: Who, update: Uint8Array) => Judgement;

const ALLOWED: Verdict = { allowed: true };
const NO_BEATS: ReadonlySet<string> = new Set();

/** The update must have passed `scanUpdate` and `checkUpdate`: Yjs stops half way at bytes it cannot read. */
export function judgeUpdate(judged: Judged, who: Who, update: Uint8Array): Judgement {
  const { doc, mirror, ref } = judged;
  return doc.transact((transaction) => {
    Y.applyUpdate(doc, update);
    // Yjs would otherwise take what is put back for another client writing under our id, and choose a new id each time
    transaction.local = true;
    const isParked = dropParked(doc);

    const touched = mirror.touchedIn(transaction);
    const refused = new Map<RecordChange, ChangeRefusal>();
    for (const change of touched) {
      const verdict = judgeRecord(judged, who, change);
      if (!verdict.allowed) refused.set(change, verdict.reason);
    }
    const standing = (): RecordChange[] => touched.filter((change) => !refused.has(change));
    const isBoard = ref.kind === 'board';
    const minors: RefusedForMinors[] = [];
    const refuseForMinors = (found: ReadonlyMap<RecordChange, MinorsRule>, ofUnit: boolean): void => {
      for (const [change, rule] of found) {
        refused.set(change, rule === 'M7' ? 'young-character' : ofUnit ? 'minors-unit' : 'minors');
        minors.push({ root: change.root, key: change.key, rule });
      }
    };
    if (isBoard) {
      refuseForMinors(findForbiddenForMinors(mirror, judged.facts, standing()), false);
      refuseForMinors(findForbiddenInUnit(mirror, judged.facts, standing()), true);
    } else refuseForMinors(findWishedOfMinors(judged.facts, standing()), false);
    for (const change of refused.keys()) putBack(doc, ref.kind, change);
    const hadStray = removeStrayContent(doc, ref.kind);
    const hasAdded = isBoard && completeBeats(judged, who, standing());

    const isAltered = refused.size > 0 || hadStray || hasAdded;
    mirror.accept(isAltered ? mirror.touchedIn(transaction) : touched);
    return {
      refused: [
        ...[...refused].map(([{ root, key }, reason]) => ({ root, key, reason })),
        ...(hadStray ? [{ root: '', key: '', reason: 'unknown-record' as const }] : []),
      ],
      minors,
      isAltered,
      isParked,
      touchesBeats: touched.some(({ root }) => root === 'beats'),
      beatIds: isBoard ? beatsTouchedBy(touched) : NO_BEATS,
    };
  });
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
