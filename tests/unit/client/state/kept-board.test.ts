import { expect, test } from 'vitest';
import { keptBoard, keptFile } from '../../../../client/state/kept-board.ts';
import type { SetAsideRecords } from '../../../../client/sync/set-aside.ts';
import { furnitureWords, placeWords } from '../../../../shared/words/kept-copies.ts';
import { ANN, BEN, beatId, beatRecord, CONTACT, PLACE } from './boards.ts';

const NOTHING: SetAsideRecords = {
  scene: {},
  beats: {},
  intents: {},
  places: {},
  furniture: {},
  cameras: {},
  contacts: {},
  exposure: {},
  notes: {},
};

test('[issue 3.6] a copy is read in playing order, without what was taken off the board', () => {
  const board = keptBoard({
    ...NOTHING,
    beats: {
      [beatId(2)]: { ...beatRecord('a2'), name: 'Second' },
      [beatId(1)]: { ...beatRecord('a1'), name: 'First' },
      [beatId(3)]: { ...beatRecord('a0'), retired: true },
    },
    places: { [`${beatId(1)}:${ANN}`]: PLACE },
    contacts: {
      cont_aaaaaa: { ...CONTACT, beatId: beatId(1), start: 3 },
      cont_bbbbbb: { ...CONTACT, beatId: beatId(1) },
      cont_cccccc: { ...CONTACT, beatId: beatId(2), retired: true },
    },
    intents: { [beatId(1)]: { text: 'They decide.' } },
    furniture: { item_aaaaaa: { kind: 'bed', x: 0, y: 0, w: 2, d: 1.6, rotation: 0, label: '' } },
  });
  expect(board.beats.map(({ beat }) => beat.name)).toEqual(['First', 'Second']);
  expect(board.beats.map(({ contacts }) => contacts.map(({ id }) => id))).toEqual([
    ['cont_bbbbbb', 'cont_aaaaaa'],
    [],
  ]);
  expect(board.beats[0]?.intent).toBe('They decide.');
  expect(board.beats[0]?.people).toEqual([
    { personId: ANN, place: { ...PLACE, beatId: beatId(1), personId: ANN } },
    { personId: BEN, place: null },
  ]);
  expect(board.furniture.map(furnitureWords)).toEqual(['Bed, 2 by 1.6 metres, centre']);
});

test('odd records read as something, and never throw', () => {
  const board = keptBoard({
    ...NOTHING,
    beats: { [beatId(1)]: 7, odd: null },
    intents: { [beatId(1)]: 'x' },
    places: { [`${beatId(1)}:${ANN}`]: [] },
    contacts: { x: { beatId: beatId(1), zone: 'nowhere' } },
    furniture: { x: undefined },
  });
  expect(board.beats).toHaveLength(2);
  expect(board.furniture).toHaveLength(1);
});

test('where somebody is reads in words', () => {
  const place = { ...PLACE, beatId: beatId(1), personId: ANN, path: [], moves: [] } as const;
  expect(placeWords(null)).toBe('not placed');
  expect(placeWords({ ...place, height: 'seated', onStage: false })).toBe('off stage');
  expect(placeWords({ ...place, height: 'seated', x: 1.2 })).toMatch(/^1\.2 m stage left; seated, facing /u);
});

test('[issue 3.6] the file is named after scene and time, never after people; it holds every record', () => {
  const copy = { name: `accord:${ANN}:set-aside:scn_aaaaaa:0`, sceneId: 'scn_aaaaaa', at: 0 };
  const records = { ...NOTHING, beats: { [beatId(1)]: beatRecord('a0') } };
  const { name, text } = keptFile(copy, ' 12A/2', records);
  expect(name).toBe('accord-scene-12A-2-set-aside-1970-01-01-00-00.json');
  expect(keptFile(copy, null, records).name).toBe('accord-board-set-aside-1970-01-01-00-00.json');
  expect(JSON.parse(text)).toEqual({
    what: 'board set aside',
    scene: 'scn_aaaaaa',
    setAsideAt: '1970-01-01T00:00:00.000Z',
    records,
  });
  expect(text).not.toContain(copy.name);
});
