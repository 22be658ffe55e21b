import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { beatOf } from '#shared/doc/beat-index.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { changeRecord, putRecord, removeRecord } from '#shared/doc/write-records.ts';

const ANN = 'pers_aaaaaa';

it('records of one beat are found without those of others, and follow a contact that moves', () => {
  const doc = new Y.Doc();
  putRecord(doc, 'board', 'places', `beat_aaaaaa:${ANN}`, { x: 1 });
  putRecord(doc, 'board', 'places', `beat_bbbbbb:${ANN}`, { x: 1 });
  putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { beatId: 'beat_aaaaaa' });
  const mirror = new RecordMirror(doc, 'board');
  doc.on('afterTransaction', (transaction: Y.Transaction) => mirror.accept(mirror.changesIn(transaction)));
  const keys = (root: 'places' | 'contacts' | 'exposure', beatId: string): string[] => [
    ...mirror.keysInBeat(root, beatId),
  ];
  expect(keys('places', 'beat_aaaaaa')).toEqual([`beat_aaaaaa:${ANN}`]);
  expect(keys('contacts', 'beat_aaaaaa')).toEqual(['cont_aaaaaa']);
  expect(keys('exposure', 'beat_aaaaaa')).toEqual([]);
  changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { beatId: 'beat_bbbbbb' });
  expect([keys('contacts', 'beat_aaaaaa'), keys('contacts', 'beat_bbbbbb')]).toEqual([[], ['cont_aaaaaa']]);
  removeRecord(doc, 'board', 'places', `beat_aaaaaa:${ANN}`);
  putRecord(doc, 'board', 'exposure', `beat_aaaaaa:${ANN}`, { mode: 'garment' });
  expect(keys('places', 'beat_aaaaaa')).toEqual([]);
  expect(keys('exposure', 'beat_aaaaaa')).toEqual([`beat_aaaaaa:${ANN}`]);
});

it('a record that names no beat belongs to none', () => {
  expect(beatOf('contacts', 'cont_aaaaaa', { beatId: 7 })).toBeNull();
  expect(beatOf('contacts', 'cont_aaaaaa', 'odd')).toBeNull();
  expect(beatOf('places', `beat_aaaaaa:${ANN}`, undefined)).toBeNull();
  expect(beatOf('places', 'odd', {})).toBe('odd');
});
