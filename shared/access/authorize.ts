/**
 * May this person make this change of this record? One authorizer per record type; the type-level exhaustive map makes
 * a forgotten one a compile error, and a root without one is refused.
 *
 * Security: records come from other people's bytes. Nothing here trusts a field before the record's shape was checked;
 * the gate checks shape first.
 */
import type { AnyRoot, BoardRoot, DocumentRef } from '../model/documents.ts';
import { DOCUMENT_ROOTS } from '../model/documents.ts';
import type { Who } from '../model/production.ts';
import { boardRight, documentRight, type DocumentFacts } from './decide.ts';

/** Why a record change was not taken. Each has its sentence in `shared/words/refusals.ts`. */
export type ChangeRefusal =
  | 'not-yours-to-write'
  | 'wrong-author'
  | 'never-deleted'
  | 'contact-note'
  /** M1 to M4; judged with the whole beat, by the gate */
  | 'minors'
  /** M4; judged with the whole scene, by the gate */
  | 'minors-unit'
  /** M7; judged with who plays whom, by the gate */
  | 'young-character'
  | 'wrong-shape'
  | 'unknown-record';

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: ChangeRefusal };

export interface JudgedChange {
  readonly root: AnyRoot;
  readonly key: string;
  /** undefined: the record did not exist */
  readonly before: Fields | undefined;
  /** undefined: the record is deleted */
  readonly after: Fields | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
type Authorizer = (who: Who, ref: DocumentRef, facts: DocumentFacts, change: JudgedChange) => Verdict;

const ALLOWED: Verdict = { allowed: true };
const refused = (reason: ChangeRefusal): Verdict => ({ allowed: false, reason });

/** By the table alone. Nested records are retired, never deleted: a deletion takes others' work with it. */
const byTable =
  (root: BoardRoot, mayDelete: boolean): Authorizer =>
  (who, ref, facts, change) => {
    if (boardRight(who, ref, root, facts) !== 'rw') return refused('not-yours-to-write');
    return change.after === undefined && !mayDelete ? refused('never-deleted') : ALLOWED;
  };

/** The settings of the scene. The name of its schema is the server's own: only a migration writes it. */
const scene: Authorizer = (who, ref, facts, change) => {
  const verdict = byTable('scene', false)(who, ref, facts, change);
  if (!verdict.allowed) return verdict;
  return change.before?.['schema'] === change.after?.['schema'] ? ALLOWED : refused('not-yours-to-write');
};

const byWriterOfDocument =
  (mayDelete: boolean): Authorizer =>
  (who, ref, facts, change) => {
    if (documentRight(who, ref, facts) !== 'rw') return refused('not-yours-to-write');
    return change.after === undefined && !mayDelete ? refused('never-deleted') : ALLOWED;
  };

/** A record that names its author: made only in one's own name, and changed by nobody else (ICs may on their own desk). */
const signed =
  (shared: boolean): Authorizer =>
  (who, ref, facts, change) => {
    const verdict = byWriterOfDocument(false)(who, ref, facts, change);
    if (!verdict.allowed) return verdict;
    if (change.before === undefined)
      return change.after?.['by'] === who.personId ? ALLOWED : refused('wrong-author');
    if (change.before['by'] !== change.after?.['by']) return refused('wrong-author');
    return shared || who.role === 'ic' || change.before['by'] === who.personId
      ? ALLOWED
      : refused('wrong-author');
  };

/**
 * A wish. Whoever wishes writes it, and takes it back, while it is with the IC; what becomes of it is the ICs' to say
 * (R20), and of somebody else's wish an IC writes nothing but that.
 */
const wish: Authorizer = (who, ref, facts, change) => {
  const verdict = signed(false)(who, ref, facts, change);
  if (!verdict.allowed) return verdict;
  const { before, after } = change;
  if (who.role === 'ic') {
    const isOwn = after?.['by'] === who.personId;
    const differs = isOwn ? [] : differing(before, after).filter((name) => !WISH_OUTCOME.includes(name));
    return differs.length === 0 ? ALLOWED : refused('wrong-author');
  }
  if (before === undefined)
    return after?.['state'] === 'with-ic' && after['answer'] === undefined
      ? ALLOWED
      : refused('not-yours-to-write');
  const isOpen = before['state'] === 'with-ic';
  return isOpen && !differing(before, after).some((name) => WISH_OUTCOME.includes(name))
    ? ALLOWED
    : refused('not-yours-to-write');
};

/** What an IC says of a wish. */
const WISH_OUTCOME: readonly string[] = ['state', 'answer'];

const line: Authorizer = (who, ref, facts, change) => {
  const verdict = signed(false)(who, ref, facts, change);
  return verdict.allowed && change.before !== undefined ? refused('not-yours-to-write') : verdict;
};

/** What ICs note on their desk: in one's own name, over another's too, and taken away by any of them. */
const deskMark: Authorizer = (who, ref, facts, change) => {
  const verdict = byWriterOfDocument(true)(who, ref, facts, change);
  if (!verdict.allowed || change.after === undefined) return verdict;
  return change.after['by'] === who.personId ? ALLOWED : refused('wrong-author');
};

/** One's own notes; anyone who may write notes may reply in their own name and resolve. */
const note: Authorizer = (who, ref, facts, change) => {
  const verdict = byTable('notes', false)(who, ref, facts, change);
  if (!verdict.allowed) return verdict;
  const { before, after } = change;
  if (after === undefined) return refused('never-deleted');
  if (isContactNote(after) && who.role !== 'ic') return refused('contact-note');
  if (!repliesAreOwn(who.personId, before?.['replies'], after['replies'])) return refused('wrong-author');
  if (before === undefined) return after['by'] === who.personId ? ALLOWED : refused('wrong-author');
  if (before['by'] === who.personId && after['by'] === who.personId) return ALLOWED;
  const kept = ['by', 'text', 'target', 'retired'].every((name) => isSame(before[name], after[name]));
  return kept ? ALLOWED : refused('wrong-author');
};

function isContactNote(after: Fields): boolean {
  const target = after['target'];
  return typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'contact';
}

function repliesAreOwn(personId: string, before: unknown, after: unknown): boolean {
  const [was, now] = [entries(before), entries(after)];
  for (const [id, reply] of now) {
    if (
      !isSame(was.get(id), reply) &&
      (by(reply) !== personId || (was.has(id) && by(was.get(id)) !== personId))
    )
      return false;
  }
  return [...was].every(([id, reply]) => now.has(id) || by(reply) === personId);
}

function entries(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function by(reply: unknown): unknown {
  return typeof reply === 'object' && reply !== null && 'by' in reply ? reply.by : undefined;
}

/** Names of the fields that are not the same. */
function differing(before: Fields | undefined, after: Fields | undefined): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => !isSame(before?.[name], after?.[name]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every record type of every document. A root missing here does not compile; a root unknown here is refused. */
export const AUTHORIZERS: Readonly<Record<AnyRoot, Authorizer>> = {
  scene,
  beats: byTable('beats', false),
  intents: byTable('intents', false),
  places: byTable('places', true),
  furniture: byTable('furniture', false),
  cameras: byTable('cameras', false),
  contacts: byTable('contacts', false),
  exposure: byTable('exposure', true),
  notes: note,
  wishes: wish,
  drafts: signed(true),
  findings: signed(true),
  alternatives: signed(true),
  marks: deskMark,
  flags: deskMark,
  says: byWriterOfDocument(true),
  words: byWriterOfDocument(true),
  extras: byWriterOfDocument(true),
  note: byWriterOfDocument(true),
  lines: line,
};

export function authorize(who: Who, ref: DocumentRef, facts: DocumentFacts, change: JudgedChange): Verdict {
  const roots: readonly string[] = DOCUMENT_ROOTS[ref.kind];
  if (!roots.includes(change.root)) return refused('unknown-record');
  return AUTHORIZERS[change.root](who, ref, facts, change);
}
