import { expect, test } from 'vitest';
import { parseLiveMessage } from '../../../../client/state/live-parse.ts';

const said = { size: 'M', tone: '', beats: ['b1'], shared: false, withOthers: false };
const line = {
  id: 'kit_1',
  item: 'robe',
  version: 2,
  beats: [],
  wearers: [{ person: 'sam', confirmedAt: null, said, allergy: 'not-asked', avoid: '' }],
  shared: false,
  size: '',
  tone: '',
  quantity: 1,
  place: '',
  spare: false,
  single: true,
  fittedAt: null,
  fittedBy: null,
  returnedAt: null,
};
const scene = { id: 's1', number: '12', beats: ['b1'], people: ['sam'], ready: false, lines: [line] };

test('kit is read as the server sends it, to every role', () => {
  const message = { kind: 'kit', scenes: [scene, { id: 's2', number: '13', ready: true }] };
  expect(parseLiveMessage(message)).toEqual(message);
});

test('a line this page cannot read is left out, and the rest of the list stays', () => {
  const odd = [
    { ...line, item: 'jetpack' },
    { ...line, item: '__proto__' },
    null,
    { ...line, quantity: '1' },
  ];
  expect(parseLiveMessage({ kind: 'kit', scenes: [{ ...scene, lines: [...odd, line] }] })).toEqual({
    kind: 'kit',
    scenes: [scene],
  });
  expect(parseLiveMessage({ kind: 'kit', scenes: [{ id: 's1' }] })).toBe(null);
});
