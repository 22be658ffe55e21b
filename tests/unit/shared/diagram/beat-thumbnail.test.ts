import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Furniture, PlacedPerson } from '#shared/model/board.ts';
import { drawBeatThumbnail } from '#shared/diagram/beat-thumbnail.ts';
import { personMarks } from '#shared/diagram/person-mark.ts';

const SIZE = { width: 116, height: 64 };
const scene = { floorWidth: 10, floorDepth: 6 };
const marks = personMarks([
  { id: 'pers_a', name: 'Sam Okafor' },
  { id: 'pers_b', name: 'Ari Lindqvist' },
]);
const place = (personId: string, patch: Partial<PlacedPerson> = {}): PlacedPerson => ({
  beatId: 'beat_1',
  personId,
  x: 0,
  y: 0,
  facing: 0,
  height: 'standing',
  path: [],
  moves: [],
  onStage: true,
  ...patch,
});
const bed: Furniture = {
  id: 'item_1',
  kind: 'bed',
  x: 2,
  y: -1,
  w: 1.6,
  d: 2,
  rotation: 90,
  label: '',
  locked: false,
};

test('the floor fits the picture with a margin, and the centre of the floor is the centre of the picture', () => {
  const drawn = drawBeatThumbnail({ scene, furniture: [bed], places: [place('pers_a')], marks }, SIZE);
  expect(drawn.plan).toBe('translate(58 32) scale(10)');
  expect(drawn.people).toMatchObject([{ id: 'pers_a', x: 58, y: 32, initials: 'SO', turn: 0 }]);
  expect(drawn.items).toMatchObject([{ id: 'item_1', transform: 'translate(2 -1) rotate(-90)' }]);
});

test('stage left is to the right, downstage is down, and who waits off stage is not shown', () => {
  const places = [place('pers_a', { x: 2, y: 1, facing: 90 }), place('pers_b', { onStage: false })];
  const drawn = drawBeatThumbnail({ scene, furniture: [], places, marks }, SIZE);
  expect(drawn.people).toMatchObject([{ id: 'pers_a', x: 78, y: 42, turn: -90 }]);
});

test('everyone on stage is wholly inside the picture, wherever they stand on whatever floor', () => {
  const metres = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(metres, metres, fc.double({ min: 1, max: 60, noNaN: true }), (x, y, floorWidth) => {
      const input = {
        scene: { floorWidth, floorDepth: 8 },
        furniture: [],
        places: [place('pers_x', { x, y })],
        marks,
      };
      const { people, radius } = drawBeatThumbnail(input, SIZE);
      const person = people[0]!;
      expect(person.initials).toBe('–');
      return (
        person.x >= radius &&
        person.x <= SIZE.width - radius &&
        person.y >= radius &&
        person.y <= SIZE.height - radius
      );
    }),
  );
});
