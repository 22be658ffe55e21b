import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardRecords, fillBoard, type BoardContent } from '#shared/doc/fill-board.ts';
import { readBeat, readScene } from '#shared/doc/read-board.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { isEncoded } from '#shared/doc/record-encoding.ts';
import { seedOf } from '#shared/doc/seed.ts';

const [beat1, beat2, person] = ['beat_aaaaaa', 'beat_bbbbbb', 'pers_aaaaaa'];
const beat = {
  kind: 'plain',
  name: '',
  phrase: '',
  people: [person],
  cueIn: '',
  cueOut: '',
  counts: 4,
} as const;
const content: BoardContent = {
  scene: { floorWidth: 6 },
  beats: [
    { ...beat, id: beat1, name: 'First' },
    { ...beat, id: beat2, name: 'Second' },
  ],
  intents: [
    { beatId: beat1, text: 'Why', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' },
  ],
  places: [
    {
      beatId: beat1,
      personId: person,
      x: 1,
      y: 2,
      facing: 0,
      height: 'standing',
      path: [],
      moves: [],
      onStage: true,
    },
  ],
  furniture: [
    { id: 'item_aaaaaa', kind: 'bed', x: 0, y: 0, w: 2, d: 2, rotation: 0, label: '', locked: false },
  ],
  contacts: [],
};

function open(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

test('a filled board holds every record in its encoding, in order, beside what the seed said', () => {
  const seed = seedOf('board')!;
  const doc = open(seed, fillBoard([seed], content)!);
  const mirror = new RecordMirror(doc, 'board');
  const records = boardRecords(content);
  for (const { root, key, fields } of records) {
    expect(mirror.get(root, key)).toEqual(fields);
    expect(isEncoded(doc, 'board', root, key)).toBe(true);
  }
  const scene = readScene(mirror.get('scene', ''));
  expect(scene).toMatchObject({ floorWidth: 6, floorDepth: 8 });
  expect(scene.schema).not.toBe('');
  const orders = [beat1, beat2].map((key) => readBeat(key, mirror.get('beats', key)).order);
  expect(orders).toEqual([...orders].toSorted());
  expect(new Set(orders).size).toBe(2);
});

test('a board that has beats is not filled again, so that nothing is doubled', () => {
  const seed = seedOf('board')!;
  expect(fillBoard([seed, fillBoard([seed], content)!], content)).toBeNull();
});
