import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putBack, removeStrayContent } from '#shared/doc/put-back.ts';
import { isSamePlain, RecordMirror, type RecordChange } from '#shared/doc/record-mirror.ts';
import { changeRecord, putEntry, putRecord, removeRecord } from '#shared/doc/write-records.ts';

const BEAT = 'beat_aaaaaa';
const PERSON = 'pers_aaaaaa';
const beat = {
  order: 'a0',
  kind: 'plain',
  name: 'Enter',
  phrase: '',
  people: [PERSON],
  cueIn: '',
  cueOut: '',
  counts: 8,
};
const place = { x: 1, y: 2, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
const note = { target: { kind: 'beat', id: BEAT }, by: PERSON, text: 'Later.', replies: {}, resolved: false };

function openBoard(): { doc: Y.Doc; mirror: RecordMirror; inside: (work: () => void) => RecordChange[] } {
  const doc = new Y.Doc();
  putRecord(doc, 'board', 'scene', '', {
    floorWidth: 10,
    floorDepth: 8,
    staging: 'screen',
    tempo: 60,
    schema: 'x',
  });
  putRecord(doc, 'board', 'beats', BEAT, beat);
  putRecord(doc, 'board', 'places', `${BEAT}:${PERSON}`, place);
  putRecord(doc, 'board', 'notes', 'note_aaaaaa', note);
  const mirror = new RecordMirror(doc, 'board');
  const inside = (work: () => void): RecordChange[] =>
    doc.transact((transaction) => {
      work();
      return mirror.changesIn(transaction);
    });
  return { doc, mirror, inside };
}

describe('the record mirror', () => {
  it('reads what already lies in the document', () => {
    const { mirror } = openBoard();
    expect(mirror.get('beats', BEAT)).toEqual(beat);
    expect(mirror.get('notes', 'note_aaaaaa')).toEqual(note);
    expect(mirror.get('scene', '')).toEqual({
      floorWidth: 10,
      floorDepth: 8,
      staging: 'screen',
      tempo: 60,
      schema: 'x',
    });
    expect([...mirror.all('places').keys()]).toEqual([`${BEAT}:${PERSON}`]);
  });

  it('tells each changed record once, with before and after, inside the open transaction', () => {
    const { doc, inside } = openBoard();
    const changes = inside(() => {
      changeRecord(doc, 'board', 'beats', BEAT, { name: 'Cross', counts: 4 });
      changeRecord(doc, 'board', 'scene', '', { tempo: 72 });
      changeRecord(doc, 'board', 'notes', 'note_aaaaaa', { text: 'Later, softer.' });
      putEntry(doc, 'notes', 'note_aaaaaa', 'replies', 'rep_aaaaaa', { by: PERSON, text: 'Yes.' });
      removeRecord(doc, 'board', 'places', `${BEAT}:${PERSON}`);
    });
    expect(changes).toEqual(
      expect.arrayContaining([
        { root: 'beats', key: BEAT, before: beat, after: { ...beat, name: 'Cross', counts: 4 } },
        {
          root: 'notes',
          key: 'note_aaaaaa',
          before: note,
          after: { ...note, text: 'Later, softer.', replies: { rep_aaaaaa: { by: PERSON, text: 'Yes.' } } },
        },
        { root: 'places', key: `${BEAT}:${PERSON}`, before: place, after: undefined },
      ]),
    );
    expect(changes).toHaveLength(4);
  });

  it('knows what a deleted nested record was, which Yjs itself no longer does', () => {
    const { doc, inside } = openBoard();
    const changes = inside(() => doc.getMap('beats').delete(BEAT));
    expect(changes).toEqual([{ root: 'beats', key: BEAT, before: beat, after: undefined }]);
  });

  it('says nothing of a change that changes nothing', () => {
    const { doc, inside } = openBoard();
    expect(inside(() => doc.getMap<Y.Map<unknown>>('beats').get(BEAT)!.set('name', 'Enter'))).toEqual([]);
  });

  it('stays equal to a fresh reading through any run of changes', () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant('beat' as const), name: fc.string({ maxLength: 5 }) }),
      fc.record({ act: fc.constant('place' as const), x: fc.integer({ min: -9, max: 9 }) }),
      fc.record({ act: fc.constant('take' as const) }),
      fc.record({ act: fc.constant('text' as const), text: fc.string({ maxLength: 8 }) }),
      fc.record({ act: fc.constant('tempo' as const), tempo: fc.integer({ min: 20, max: 300 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { doc, mirror } = openBoard();
        doc.on('afterTransaction', (transaction: Y.Transaction) =>
          mirror.accept(mirror.changesIn(transaction)),
        );
        for (const one of steps) {
          if (one.act === 'beat') changeRecord(doc, 'board', 'beats', BEAT, { name: one.name });
          if (one.act === 'place')
            putRecord(doc, 'board', 'places', `${BEAT}:${PERSON}`, { ...place, x: one.x });
          if (one.act === 'take') removeRecord(doc, 'board', 'places', `${BEAT}:${PERSON}`);
          if (one.act === 'text') changeRecord(doc, 'board', 'notes', 'note_aaaaaa', { text: one.text });
          if (one.act === 'tempo') changeRecord(doc, 'board', 'scene', '', { tempo: one.tempo });
        }
        const fresh = new RecordMirror(doc, 'board');
        for (const root of ['scene', 'beats', 'places', 'notes'] as const) {
          expect(new Map(mirror.all(root))).toEqual(new Map(fresh.all(root)));
        }
      }),
    );
  });
});

describe('putting back', () => {
  const undo = (work: (doc: Y.Doc) => void): { doc: Y.Doc; fresh: RecordMirror; mirror: RecordMirror } => {
    const { doc, mirror } = openBoard();
    doc.transact((transaction) => {
      work(doc);
      for (const change of mirror.changesIn(transaction)) putBack(doc, 'board', change);
      expect(mirror.changesIn(transaction)).toEqual([]);
    });
    return { doc, fresh: new RecordMirror(doc, 'board'), mirror };
  };

  it('a created record goes', () => {
    const { fresh } = undo((doc) => putRecord(doc, 'board', 'beats', 'beat_bbbbbb', beat));
    expect(fresh.get('beats', 'beat_bbbbbb')).toBeUndefined();
  });

  it('changed fields, added fields and texts come back as they were', () => {
    const { fresh } = undo((doc) => {
      changeRecord(doc, 'board', 'beats', BEAT, { name: 'Cross', tempo: 90 });
      changeRecord(doc, 'board', 'notes', 'note_aaaaaa', { text: 'Now!', resolved: true });
      changeRecord(doc, 'board', 'scene', '', { tempo: 299 });
    });
    expect(fresh.get('beats', BEAT)).toEqual(beat);
    expect(fresh.get('notes', 'note_aaaaaa')).toEqual(note);
    expect(fresh.get('scene', '')).toMatchObject({ tempo: 60 });
  });

  it('a deleted record is there again, whole', () => {
    const { fresh } = undo((doc) => {
      doc.getMap('beats').delete(BEAT);
      doc.getMap('places').delete(`${BEAT}:${PERSON}`);
    });
    expect(fresh.get('beats', BEAT)).toEqual(beat);
    expect(fresh.get('places', `${BEAT}:${PERSON}`)).toEqual(place);
  });

  it('a record replaced by a plain value, a list or a foreign type is a record again', () => {
    for (const odd of [7, 'x', null, new Y.Array(), new Y.Text('x'), new Y.XmlElement('a')]) {
      const { fresh } = undo((doc) => doc.getMap<unknown>('beats').set(BEAT, odd));
      expect(fresh.get('beats', BEAT)).toEqual(beat);
    }
  });

  it('leaves another field of the same record, written by someone else, as it is', () => {
    const { doc, mirror } = openBoard();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    changeRecord(other, 'board', 'beats', BEAT, { counts: 12 });
    doc.transact((transaction) => {
      changeRecord(doc, 'board', 'beats', BEAT, { name: 'Forbidden' });
      for (const change of mirror.changesIn(transaction)) putBack(doc, 'board', change);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(new RecordMirror(doc, 'board').get('beats', BEAT)).toEqual({ ...beat, counts: 12 });
  });

  it('words hidden as formatting, and lists hidden in maps, are odd content and are removed', () => {
    const { doc, mirror } = openBoard();
    const hostile = new Y.Doc();
    Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc));
    const client = new Y.Doc();
    client.getArray('beats').push(['hidden']);
    client.getMap('unknown').set('a', 'hidden');
    Y.applyUpdate(hostile, Y.encodeStateAsUpdate(client));
    hostile.getMap<Y.Map<unknown>>('notes').get('note_aaaaaa')!.get('text');
    doc.transact((transaction) => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile, Y.encodeStateVector(doc)));
      expect(removeStrayContent(doc, 'board')).toBe(true);
      for (const change of mirror.changesIn(transaction)) putBack(doc, 'board', change);
    });
    expect(removeStrayContentNow(doc)).toBe(false);
    expect(JSON.stringify(Y.encodeStateAsUpdate(doc)).includes('hidden')).toBe(false);
  });
});

function removeStrayContentNow(doc: Y.Doc): boolean {
  let found = true;
  doc.transact(() => (found = removeStrayContent(doc, 'board')));
  return found;
}

describe('plain equality', () => {
  it('sees order of lists, not order of fields, and tells undefined from absent', () => {
    expect(isSamePlain({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSamePlain({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSamePlain({ a: undefined }, {})).toBe(false);
    expect(isSamePlain([], {})).toBe(false);
    expect(isSamePlain(null, {})).toBe(false);
  });
});
