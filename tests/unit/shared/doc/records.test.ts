import { firstKeys } from '#shared/doc/order-keys.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrate, schemaHistory, type Migration } from '#shared/doc/migrations/migrate.ts';
import {
  inOrder,
  readBeat,
  readCamera,
  readContact,
  readExposure,
  readFurniture,
  readIntent,
  readNote,
  readPlace,
  readScene,
} from '#shared/doc/read-board.ts';
import { hasShape, MAX_RECORD_BYTES } from '#shared/doc/record-spec.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { SPECS, specOf, specsOf } from '#shared/doc/schema.ts';
import { seedOf } from '#shared/doc/seed.ts';
import { setText } from '#shared/doc/write-text.ts';
import { changeRecord, putEntry, putRecord, removeRecord } from '#shared/doc/write-records.ts';
import { DOCUMENT_KINDS, DOCUMENT_ROOTS, SELF_ROOTS } from '#shared/model/documents.ts';
import { plainContact } from '../../../kit/plain-contact.ts';

const BEAT = 'beat_aaaaaa';
const ANN = 'pers_aaaaaa';
const BEN = 'pers_bbbbbb';
const contact = { beatId: BEAT, ...plainContact(ANN, BEN) };

describe('record shapes', () => {
  it('every root of every document has a spec, and no spec is without a root', () => {
    for (const kind of DOCUMENT_KINDS) {
      expect([...specsOf(kind).keys()].sort()).toEqual([...DOCUMENT_ROOTS[kind]].sort());
      for (const [root, spec] of specsOf(kind))
        expect([spec.root, spec.encoding === 'self']).toEqual([root, SELF_ROOTS.has(root)]);
    }
    expect(() => specOf('board', 'says')).toThrow();
  });

  it('a good record fits; an unknown field, a missing one and an odd value do not', () => {
    const { contacts } = SPECS.board;
    expect(hasShape(contacts, contact)).toBe(true);
    expect(hasShape(contacts, { ...contact, to: 'upper-arm-l', retired: true })).toBe(true);
    for (const bad of [
      { ...contact, extra: 1 },
      { ...contact, zone: 'elsewhere' },
      { ...contact, verb: 'toString' },
      { ...contact, start: 0 },
      { ...contact, start: 1.5 },
      { ...contact, counts: 513 },
      { ...contact, giver: 'Ann' },
      { ...contact, barriers: { giver: ['cushion', 'cushion'], receiver: [] } },
      { ...contact, leads: 'everyone' },
      { ...contact, looksLike: 'x'.repeat(401) },
      { ...contact, masked: 'yes' },
      null,
      7,
      'x',
      [],
      Symbol('odd value'),
    ])
      expect(hasShape(contacts, bad)).toBe(false);
    const { giver: _giver, ...without } = contact;
    expect(hasShape(contacts, without)).toBe(false);
  });

  it('numbers out of range and numbers that are none are refused', () => {
    const place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
    const { places } = SPECS.board;
    expect(hasShape(places, place)).toBe(true);
    for (const bad of [
      { ...place, x: Number.NaN },
      { ...place, x: Infinity },
      { ...place, x: 101 },
      { ...place, facing: 360 },
      { ...place, facing: -1 },
      { ...place, path: Array.from({ length: 201 }, () => ({ x: 0, y: 0 })) },
      { ...place, path: [{ x: 0 }] },
      { ...place, moves: [{ start: 0, length: 1 }] },
      { ...place, height: 'flying' },
    ])
      expect(hasShape(places, bad)).toBe(false);
  });

  it('keys are bounded and of one form', () => {
    const { beats, places } = SPECS.board;
    expect(beats.key.test(BEAT)).toBe(true);
    expect(places.key.test(`${BEAT}:${ANN}`)).toBe(true);
    for (const bad of [
      '',
      '__proto__',
      'constructor',
      'beat_',
      `beat_${'a'.repeat(25)}`,
      `${BEAT}\n`,
      'Beat_aaaaaa',
    ]) {
      expect(beats.key.test(bad)).toBe(false);
      expect(places.key.test(`${bad}:${ANN}`)).toBe(false);
    }
  });

  it('a record that is too large as a whole is refused', () => {
    const spec = SPECS.board.notes;
    const replies = Object.fromEntries(
      firstKeys(40).map((_, at) => [
        `rep_${String(at).padStart(6, '0')}`,
        { by: ANN, text: 'x'.repeat(4000) },
      ]),
    );
    const note = { target: { kind: 'beat', id: BEAT }, by: ANN, text: '', replies, resolved: false };
    expect(JSON.stringify(note).length).toBeGreaterThan(MAX_RECORD_BYTES);
    expect(hasShape(spec, note)).toBe(false);
  });
});

describe('readers', () => {
  const readers = [
    readScene,
    readExposure,
    (odd: unknown) => readBeat('k', odd),
    (odd: unknown) => readIntent('k', odd),
    (odd: unknown) => readFurniture('k', odd),
    (odd: unknown) => readCamera('k', odd),
    (odd: unknown) => readContact('k', odd),
    (odd: unknown) => readNote('k', odd),
    (odd: unknown) => readPlace(`${BEAT}:${ANN}`, odd),
    (odd: unknown) => readPlace('odd', odd),
  ];

  it('never throw and never pass on an odd value, whatever they are given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...readers), (odd, read) => {
        expect(() => read(odd)).not.toThrow();
      }),
    );
    expect(readBeat(BEAT, { name: 7, counts: 'many', people: [ANN, ANN], evil: true })).toEqual({
      id: BEAT,
      order: 'a0',
      kind: 'plain',
      name: '',
      phrase: '',
      people: [],
      cueIn: '',
      cueOut: '',
      counts: 8,
    });
    expect(readContact('cont_aaaaaa', contact)).toEqual({ id: 'cont_aaaaaa', ...contact });
    expect(readPlace('odd', {})).toBeNull();
  });

  it('[C11] keep the word of a contact that they do not know beside what they take for it', () => {
    const odd = { ...contact, zone: 'left-knee-cap', verb: 'nudge', level: 7, agent: 'x'.repeat(61) };
    expect(readContact('cont_aaaaaa', odd)).toMatchObject({
      zone: 'hand-l',
      verb: 'rest',
      level: 'none',
      agent: 'palm',
      unknown: { zone: 'left-knee-cap', verb: 'nudge' },
    });
    expect(readContact('cont_aaaaaa', contact)).not.toHaveProperty('unknown');
  });

  it('put beats in order by key, and by id between equal keys', () => {
    const of = (id: string, order: string) => ({ id, order });
    expect(inOrder([of('c', 'a1'), of('b', 'a0'), of('a', 'a1')]).map((beat) => beat.id)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});

describe('writers', () => {
  it('write only what changes, remove what is undefined, and leave a vanished record alone', () => {
    const doc = new Y.Doc();
    putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { ...contact, to: 'upper-arm-l' });
    let updates = 0;
    doc.on('update', () => (updates += 1));
    expect(changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { counts: 4 })).toBe(true);
    expect(updates).toBe(0);
    expect(changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { to: undefined })).toBe(true);
    expect(new RecordMirror(doc, 'board').get('contacts', 'cont_aaaaaa')).toEqual(contact);
    expect(changeRecord(doc, 'board', 'contacts', 'cont_gone00', { counts: 2 })).toBe(false);
    expect(changeRecord(doc, 'board', 'places', `${BEAT}:${ANN}`, { x: 2 })).toBe(false);
    expect(putEntry(doc, 'notes', 'note_gone00', 'replies', 'rep_aaaaaa', {})).toBe(false);
    expect(() => removeRecord(doc, 'board', 'beats', BEAT)).toThrow('retired');
  });

  it('a one-value record is changed as a whole and never torn', () => {
    const doc = new Y.Doc();
    putRecord(doc, 'board', 'places', `${BEAT}:${ANN}`, { x: 0, y: 0, gone: undefined });
    expect(changeRecord(doc, 'board', 'places', `${BEAT}:${ANN}`, { x: 3 })).toBe(true);
    expect(doc.getMap('places').get(`${BEAT}:${ANN}`)).toEqual({ x: 3, y: 0 });
  });

  it('a text becomes the new words, whatever they are, and keeps someone else’s words at either end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (was, next) => {
          const text = new Y.Doc().getText('t');
          text.insert(0, was);
          setText(text, next);
          expect(text.toString()).toBe(next);
        },
      ),
    );
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    mine.getText('t').insert(0, 'She turns.');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    setText(mine.getText('t'), 'She turns slowly.');
    setText(theirs.getText('t'), 'Then: She turns.');
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    expect(mine.getText('t').toString()).toBe('Then: She turns slowly.');
  });
});

describe('migrations', () => {
  const rename: Migration = {
    name: 'CuesAreSpoken',
    kind: 'board',
    up: (doc) => {
      const scene = doc.getMap('scene');
      if (!scene.has('spoken')) scene.set('spoken', 1);
    },
  };

  it('bring an old document to today’s schema, run in order, and change nothing the second time', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seedOf('board')!);
    expect(migrate(doc, 'board', 'FirstBoard', [rename])).toBe('CuesAreSpoken');
    expect(doc.getMap('scene').toJSON()).toMatchObject({ spoken: 1, schema: 'CuesAreSpoken' });
    const after = Y.encodeStateAsUpdate(doc);
    expect(migrate(doc, 'board', 'CuesAreSpoken', [rename])).toBe('CuesAreSpoken');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(after);
  });

  it('a document of a newer program is not touched and not served', () => {
    const doc = new Y.Doc();
    expect(migrate(doc, 'board', 'FromTheFuture')).toBeNull();
    expect(schemaHistory('map')).toEqual(['FirstBoard']);
  });

  it('a new board is seeded with its floor and the schema of today, and every seed has the right shape', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seedOf('board')!);
    const scene = new RecordMirror(doc, 'board').get('scene', '');
    expect(hasShape(SPECS.board.scene, scene)).toBe(true);
    expect(scene).toMatchObject({ floorWidth: 10, floorDepth: 8, schema: schemaHistory('board').at(-1) });
    expect(seedOf('talk')).toBeNull();
  });
});
