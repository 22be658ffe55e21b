import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrate, schemaHistory } from '#shared/doc/migrations/migrate.ts';
import { readDraft, readFlag, readLine, readMark, readWish } from '#shared/doc/read-private.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { hasShape, MAX_RECORD_BYTES, type RecordSpec } from '#shared/doc/record-spec.ts';
import { SPECS } from '#shared/doc/schema.ts';
import { changeRecord } from '#shared/doc/write-records.ts';
import { LIMITS } from '#shared/model/board.ts';
import type { DocumentKind } from '#shared/model/documents.ts';
import { contact } from '../../../kit/sync-records.ts';

const DIRECTOR = 'pers_dddddd';
const IC = 'pers_cccccc';
const { beatId: _beatId, ...CONTACT } = contact;

function saved(kind: DocumentKind): Y.Doc {
  const doc = new Y.Doc();
  const file = new URL(`../../../fixtures/documents/first-${kind}.v1.bin`, import.meta.url);
  Y.applyUpdate(doc, readFileSync(file));
  return doc;
}

const wish = { by: DIRECTOR, text: 'Closer.', state: 'with-ic' };
const draft = { by: IC, text: '' };
const line = { by: DIRECTOR, at: 1, text: 'Hello.' };
const CARRIERS: readonly (readonly [string, RecordSpec, object])[] = [
  ['wish', SPECS.wishes.wishes, wish],
  ['draft', SPECS.desk.drafts, draft],
  ['line', SPECS.talk.lines, line],
];

describe('saved documents of schema FirstBoard', () => {
  it('wishes open: words, state and author are what they were, and there is no contact', () => {
    const doc = saved('wishes');
    expect(migrate(doc, 'wishes', 'FirstBoard')).toBe('StructuredWishes');
    const mirror = new RecordMirror(doc, 'wishes');
    expect([...mirror.all('wishes')].map(([id, plain]) => readWish(id, plain))).toEqual([
      {
        id: 'wish_aaaaaa',
        by: DIRECTOR,
        beatId: 'beat_aaaaaa',
        text: 'Closer at the window.',
        state: 'with-ic',
      },
      { id: 'wish_bbbbbb', by: DIRECTOR, text: 'A slower turn.', state: 'taken', retired: true },
    ]);
  });

  it('a desk and a private line open', () => {
    const desk = saved('desk');
    expect(migrate(desk, 'desk', 'FirstBoard')).toBe('DeskMarks');
    expect(readDraft('drft_aaaaaa', new RecordMirror(desk, 'desk').get('drafts', 'drft_aaaaaa'))).toEqual({
      id: 'drft_aaaaaa',
      by: IC,
      beatId: 'beat_aaaaaa',
      text: 'Hand on the back instead.',
    });
    const talk = saved('talk');
    expect(migrate(talk, 'talk', 'FirstBoard')).toBe('StructuredWishes');
    expect(readLine('line_bbbbbb', new RecordMirror(talk, 'talk').get('lines', 'line_bbbbbb'))).toEqual({
      id: 'line_bbbbbb',
      by: IC,
      at: 2000,
      text: 'At any time.',
    });
  });

  it('every record of them still has its shape, and takes the new fields', () => {
    for (const kind of ['wishes', 'desk', 'talk'] as const) {
      const mirror = new RecordMirror(saved(kind), kind);
      for (const [root, spec] of Object.entries<RecordSpec>(SPECS[kind]))
        for (const [, record] of mirror.all(spec.root))
          expect([root, hasShape(spec, record)]).toEqual([root, true]);
    }
    const doc = saved('wishes');
    changeRecord(doc, 'wishes', 'wishes', 'wish_aaaaaa', { contact: CONTACT, answer: 'Over costume.' });
    const now = new RecordMirror(doc, 'wishes').get('wishes', 'wish_aaaaaa');
    expect(hasShape(SPECS.wishes.wishes, now)).toBe(true);
    expect(readWish('wish_aaaaaa', now)).toMatchObject({ contact: CONTACT, answer: 'Over costume.' });
  });

  it('a program that does not know the new fields does not serve them', () => {
    for (const kind of ['wishes', 'desk', 'talk'] as const)
      expect(migrate(new Y.Doc(), kind, 'StructuredWishes', [])).toBeNull();
    expect(schemaHistory('map')).toEqual(['FirstBoard']);
  });
});

describe('what ICs note on a desk', () => {
  const mark = { by: IC, said: 'talked', of: 5, at: 6 };
  const MARK_KEY = 'beat_aaaaaa:pers_aaaaaa';

  it('is in one piece under the beat and the person, or the beat, it is about', () => {
    expect(hasShape(SPECS.desk.marks, mark)).toBe(true);
    expect(readMark(MARK_KEY, mark)).toEqual({ beatId: 'beat_aaaaaa', personId: 'pers_aaaaaa', ...mark });
    expect(readMark('beat_aaaaaa', mark)).toBeNull();
    expect(readFlag('beat_aaaaaa', { by: IC, at: 7 })).toEqual({ beatId: 'beat_aaaaaa', by: IC, at: 7 });
    const keys = [MARK_KEY, 'beat_aaaaaa', 'pers_aaaaaa:beat_aaaaaa', ''];
    expect(keys.map((key) => SPECS.desk.marks.key.test(key))).toEqual([true, false, false, false]);
    expect(keys.map((key) => SPECS.desk.flags.key.test(key))).toEqual([false, true, false, false]);
  });

  it('holds no words, so nothing of what was talked about can be in it', () => {
    for (const more of [{ text: 'x' }, { said: 'agreed' }, { of: 'x' }, { at: -1 }, { by: 'Mara' }])
      expect([more, hasShape(SPECS.desk.marks, { ...mark, ...more })]).toEqual([more, false]);
    expect(hasShape(SPECS.desk.flags, { by: IC, at: 7, text: 'x' })).toBe(false);
  });
});

describe.each(CARRIERS)('a contact in a %s', (_name, spec, base) => {
  const holds = (contactLike: unknown): boolean => hasShape(spec, { ...base, contact: contactLike });

  it('has the fields of a contact of the board, without where it stands there', () => {
    expect(holds(CONTACT)).toBe(true);
    expect(holds(undefined)).toBe(true);
    for (const more of [{ beatId: 'beat_aaaaaa' }, { id: 'cont_aaaaaa' }, { retired: true }, { why: 'x' }])
      expect(holds({ ...CONTACT, ...more })).toBe(false);
  });

  it('is bounded: no odd value, no missing field, no endless words', () => {
    for (const [name, odd] of [
      ['giver', 'Sam'],
      ['zone', 'elsewhere'],
      ['verb', 'x'],
      ['counts', 0],
      ['start', 1.5],
      ['leads', 'nobody'],
      ['masked', 'yes'],
      ['looksLike', 'x'.repeat(LIMITS.line + 1)],
      ['barriers', { giver: ['none-such'], receiver: [] }],
    ] as const)
      expect([name, holds({ ...CONTACT, [name]: odd })]).toEqual([name, false]);
    for (const name of Object.keys(CONTACT).filter((field) => field !== 'to'))
      expect([name, holds({ ...CONTACT, [name]: undefined })]).toEqual([name, false]);
    for (const odd of [null, 'words', [], 1]) expect(holds(odd)).toBe(false);
    expect(JSON.stringify({ ...base, contact: CONTACT }).length).toBeLessThan(MAX_RECORD_BYTES);
  });
});
