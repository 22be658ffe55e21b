import { describe, expect, it } from 'vitest';
import { AUTHORIZERS, authorize, type JudgedChange } from '#shared/access/authorize.ts';
import { boardRight, documentRight, type DocumentFacts } from '#shared/access/decide.ts';
import { DOCUMENT_KINDS, DOCUMENT_ROOTS, type AnyRoot, type DocumentRef } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

const board: DocumentRef = { kind: 'board', id: 'scn_aaaaaaaa' };
const ME = 'pers_me0000';
const OTHER = 'pers_other0';
const CHILD = 'pers_child0';

const facts = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  productionId: 'prod_aaaaaaaa',
  people: [ME, OTHER],
  closed: false,
  admitted: [],
  minors: [],
  ...more,
});

const who = (role: AccessRole, more: Partial<Who> = {}): Who => ({
  personId: ME,
  productionId: 'prod_aaaaaaaa',
  role,
  admin: false,
  adult: true,
  guards: [],
  ...more,
});

const change = (root: AnyRoot, before: object | undefined, after: object | undefined): JudgedChange => ({
  root,
  key: 'k',
  before: before as JudgedChange['before'],
  after: after as JudgedChange['after'],
});

const allowed = { allowed: true };
const refused = (reason: string) => ({ allowed: false, reason });

describe('rights to documents', () => {
  it('a person of another production has none, whatever the role and the admin flag', () => {
    const stranger = who('ic', { productionId: 'prod_bbbbbbbb', admin: true });
    const rights = DOCUMENT_KINDS.map((kind) => documentRight(stranger, { kind, id: ME }, facts()));
    expect(rights).toEqual(['-', '-', '-', '-', '-']);
  });

  it('the admin flag alone opens no document', () => {
    const admin = who('crew', { admin: true });
    const rights = DOCUMENT_KINDS.map((kind) => documentRight(admin, { kind, id: OTHER }, facts()));
    expect(rights).toEqual(['-', '-', '-', '-', '-']);
  });

  it('a performer has the boards of their own scenes only', () => {
    expect(documentRight(who('performer'), board, facts())).toBe('rw');
    expect(documentRight(who('performer'), board, facts({ people: [OTHER] }))).toBe('-');
  });

  it('a closed scene admits only the named list, whatever the role', () => {
    const closed = facts({ closed: true, admitted: [OTHER] });
    for (const role of ['ic', 'director', 'performer', 'stage-manager'] as const) {
      expect(documentRight(who(role), board, closed)).toBe('-');
      expect(boardRight(who(role), board, 'beats', closed)).toBe('-');
      expect(documentRight(who(role), board, facts({ closed: true, admitted: [ME] }))).toBe('rw');
    }
  });

  it('a map opens to its owner, and to the guardian of a child, and to nobody else: not the IC, not the director', () => {
    const map = (id: string): DocumentRef => ({ kind: 'map', id });
    expect(documentRight(who('performer'), map(ME), facts())).toBe('rw');
    expect(documentRight(who('performer'), map(OTHER), facts())).toBe('-');
    expect(documentRight(who('guardian', { guards: [CHILD] }), map(CHILD), facts())).toBe('rw');
    expect(documentRight(who('guardian', { guards: [CHILD] }), map(OTHER), facts())).toBe('-');
    for (const role of ['ic', 'director', 'stage-manager', 'producer'] as const) {
      expect(documentRight(who(role), map(OTHER), facts())).toBe('-');
    }
  });

  it('a guardian reads the scenes of the child they guard, and writes nothing there', () => {
    const guardian = who('guardian', { guards: [CHILD] });
    expect(documentRight(guardian, board, facts({ people: [CHILD] }))).toBe('r');
    expect(documentRight(guardian, board, facts())).toBe('-');
    expect(boardRight(guardian, board, 'beats', facts({ people: [CHILD] }))).toBe('r');
  });
});

describe('authorizers', () => {
  it('there is one for every root of every document, and a root of another document is refused', () => {
    const roots = DOCUMENT_KINDS.flatMap((kind) => [...DOCUMENT_ROOTS[kind]]);
    expect(Object.keys(AUTHORIZERS).sort()).toEqual([...roots].sort());
    expect(authorize(who('ic'), board, facts(), change('says', undefined, {}))).toEqual(
      refused('unknown-record'),
    );
    expect(authorize(who('ic'), board, facts(), change('nonsense' as AnyRoot, undefined, {}))).toEqual(
      refused('unknown-record'),
    );
  });

  it('contacts, exposure and intents are written by ICs alone', () => {
    for (const root of ['contacts', 'exposure', 'intents'] as const) {
      expect(authorize(who('ic'), board, facts(), change(root, undefined, {}))).toEqual(allowed);
      for (const role of ['director', 'performer', 'stage-manager', 'guardian', 'crew'] as const) {
        for (const [before, after] of [
          [undefined, {}],
          [{}, { a: 1 }],
          [{}, undefined],
        ] as const) {
          expect(authorize(who(role), board, facts(), change(root, before, after))).toEqual(
            refused('not-yours-to-write'),
          );
        }
      }
    }
  });

  it('a nested record is never deleted, only retired; a one-value record may be taken away', () => {
    for (const root of ['beats', 'furniture', 'cameras', 'contacts', 'intents', 'scene'] as const) {
      expect(authorize(who('ic'), board, facts(), change(root, {}, undefined))).toEqual(
        refused('never-deleted'),
      );
    }
    for (const root of ['places', 'exposure'] as const) {
      expect(authorize(who('ic'), board, facts(), change(root, {}, undefined))).toEqual(allowed);
    }
  });
});

describe('notes', () => {
  const note = (more: object = {}) => ({
    target: { kind: 'beat', id: 'beat_aaaaaa' },
    by: ME,
    text: 'Later, please.',
    replies: {},
    resolved: false,
    ...more,
  });
  const judge = (role: AccessRole, before: object | undefined, after: object | undefined) =>
    authorize(who(role), board, facts(), change('notes', before, after));

  it('are made in one’s own name only', () => {
    expect(judge('director', undefined, note())).toEqual(allowed);
    expect(judge('director', undefined, note({ by: OTHER }))).toEqual(refused('wrong-author'));
    expect(judge('director', note(), note({ by: OTHER }))).toEqual(refused('wrong-author'));
  });

  it('of others may be resolved and answered in one’s own name, and not otherwise changed', () => {
    const theirs = note({ by: OTHER });
    expect(judge('director', theirs, note({ by: OTHER, resolved: true }))).toEqual(allowed);
    expect(judge('director', theirs, note({ by: OTHER, text: 'Now.' }))).toEqual(refused('wrong-author'));
    expect(judge('director', theirs, note({ by: OTHER, retired: true }))).toEqual(refused('wrong-author'));
    const reply = (by: string, text = 'Yes.') => ({ rep_aaaaaa: { by, text } });
    expect(judge('director', theirs, note({ by: OTHER, replies: reply(ME) }))).toEqual(allowed);
    expect(judge('director', theirs, note({ by: OTHER, replies: reply(OTHER) }))).toEqual(
      refused('wrong-author'),
    );
  });

  it('keep others’ replies: no one changes, takes over or deletes them, not even the note’s author', () => {
    const reply = (by: string, text = 'Yes.') => ({ rep_aaaaaa: { by, text } });
    const before = note({ replies: reply(OTHER) });
    expect(judge('director', before, note({ replies: reply(OTHER, 'No.') }))).toEqual(
      refused('wrong-author'),
    );
    expect(judge('director', before, note({ replies: reply(ME) }))).toEqual(refused('wrong-author'));
    expect(judge('director', before, note())).toEqual(refused('wrong-author'));
    expect(judge('director', note({ replies: reply(ME) }), note())).toEqual(allowed);
  });

  it('on a contact come from ICs alone', () => {
    const target = { kind: 'contact', id: 'cont_aaaaaa' };
    expect(judge('ic', undefined, note({ target }))).toEqual(allowed);
    expect(judge('director', undefined, note({ target }))).toEqual(refused('contact-note'));
    expect(judge('director', note(), note({ target }))).toEqual(refused('contact-note'));
  });

  it('are never deleted, and a person without a right to the board writes none', () => {
    expect(judge('director', note(), undefined)).toEqual(refused('never-deleted'));
    expect(judge('crew', undefined, note())).toEqual(refused('not-yours-to-write'));
  });
});

describe('signed records', () => {
  const judge = (
    role: AccessRole,
    ref: DocumentRef,
    root: AnyRoot,
    before: object | undefined,
    after: object | undefined,
  ) => authorize(who(role), ref, facts(), change(root, before, after));
  const wishes: DocumentRef = { kind: 'wishes', id: board.id };
  const desk: DocumentRef = { kind: 'desk', id: board.id };
  const talk: DocumentRef = { kind: 'talk', id: ME };

  const wish = (more: object = {}) => ({ by: ME, text: 'Closer.', state: 'with-ic', ...more });

  it('a wish carries its own author’s name; another director’s wish is not rewritten', () => {
    expect(judge('director', wishes, 'wishes', undefined, wish())).toEqual(allowed);
    expect(judge('director', wishes, 'wishes', undefined, wish({ by: OTHER }))).toEqual(
      refused('wrong-author'),
    );
    expect(judge('ic', wishes, 'wishes', undefined, wish({ by: OTHER }))).toEqual(refused('wrong-author'));
    const theirs = wish({ by: OTHER });
    for (const after of [{ text: 'x' }, { retired: true }, { by: ME }, { state: 'taken' }])
      expect(judge('director', wishes, 'wishes', theirs, { ...theirs, ...after })).toEqual(
        refused('wrong-author'),
      );
    expect(judge('performer', wishes, 'wishes', undefined, wish())).toEqual(refused('not-yours-to-write'));
  });

  it('[R20] what becomes of a wish is the ICs’ to say: no wisher is their own answer', () => {
    for (const made of [{ state: 'taken' }, { state: 'alternative' }, { answer: 'Over costume.' }])
      expect(judge('director', wishes, 'wishes', undefined, wish(made))).toEqual(
        refused('not-yours-to-write'),
      );
    for (const before of [wish(), wish({ state: 'taken' }), wish({ state: 'alternative', answer: 'Later.' })])
      for (const after of [
        { state: before.state === 'taken' ? 'with-ic' : 'taken' },
        { answer: 'Mine.' },
        { text: 'Other words.', state: 'taken' },
      ])
        if (JSON.stringify({ ...before, ...after }) !== JSON.stringify(before))
          expect(judge('director', wishes, 'wishes', before, { ...before, ...after })).toEqual(
            refused('not-yours-to-write'),
          );
  });

  it('[R20] its writer changes a wish and takes it back while it is with the IC, and not afterwards', () => {
    const changes = [{ text: 'Slower.' }, { contact: { giver: ME } }, { retired: true }];
    for (const change of changes) {
      expect(judge('director', wishes, 'wishes', wish(), wish(change))).toEqual(allowed);
      for (const state of ['taken', 'alternative'])
        expect(judge('director', wishes, 'wishes', wish({ state }), wish({ ...change, state }))).toEqual(
          refused('not-yours-to-write'),
        );
    }
  });

  it('[R20] an IC answers the wish of somebody else, and writes nothing else in their name', () => {
    const theirs = wish({ by: OTHER });
    for (const after of [{ state: 'taken' }, { state: 'alternative', answer: 'Over costume.' }])
      expect(judge('ic', wishes, 'wishes', theirs, { ...theirs, ...after })).toEqual(allowed);
    for (const after of [{ by: ME }, { text: 'x' }, { contact: {} }, { retired: true }, { beatId: 'beat_a' }])
      expect(judge('ic', wishes, 'wishes', theirs, { ...theirs, ...after })).toEqual(refused('wrong-author'));
    expect(judge('ic', wishes, 'wishes', theirs, undefined)).toEqual(refused('never-deleted'));
  });

  it('the desk is shared among ICs and closed to everyone else', () => {
    expect(judge('ic', desk, 'drafts', { by: OTHER }, { by: OTHER, text: 'x' })).toEqual(allowed);
    expect(judge('director', desk, 'drafts', undefined, { by: ME })).toEqual(refused('not-yours-to-write'));
    expect(judge('ic', desk, 'drafts', { by: ME }, undefined)).toEqual(refused('never-deleted'));
  });

  it('[W8] what ICs note of a row or a beat is theirs, in their own name, and closed to everyone else', () => {
    for (const root of ['marks', 'flags'] as const) {
      expect(judge('ic', desk, root, undefined, { by: ME })).toEqual(allowed);
      expect(judge('ic', desk, root, { by: OTHER }, { by: ME })).toEqual(allowed);
      expect(judge('ic', desk, root, { by: OTHER }, undefined)).toEqual(allowed);
      expect(judge('ic', desk, root, undefined, { by: OTHER })).toEqual(refused('wrong-author'));
      for (const role of ACCESS_ROLES.filter((one) => one !== 'ic'))
        expect([role, judge(role, desk, root, undefined, { by: ME })]).toEqual([
          role,
          refused('not-yours-to-write'),
        ]);
    }
  });

  it('a line of the private line is written once, in one’s own name, and never changed', () => {
    expect(judge('performer', talk, 'lines', undefined, { by: ME })).toEqual(allowed);
    expect(judge('ic', talk, 'lines', undefined, { by: OTHER })).toEqual(refused('wrong-author'));
    expect(judge('performer', talk, 'lines', { by: ME }, { by: ME, text: 'x' })).toEqual(
      refused('not-yours-to-write'),
    );
    expect(judge('performer', talk, 'lines', { by: ME }, undefined)).toEqual(refused('never-deleted'));
  });

  it('a map is its owner’s to write and to clear', () => {
    const map: DocumentRef = { kind: 'map', id: ME };
    for (const root of DOCUMENT_ROOTS.map) {
      expect(judge('performer', map, root, {}, undefined)).toEqual(allowed);
      expect(judge('ic', map, root, undefined, {})).toEqual(refused('not-yours-to-write'));
    }
  });
});
