import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '#shared/model/geometry.ts';
import { spreadApart } from '#shared/diagram/spread-apart.ts';

test('who stands far enough apart stays where they are', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
  ];
  expect(spreadApart(points, 19)).toEqual(points);
});

test('two who stand close give way to both sides, along the line between them', () => {
  const [a, b] = spreadApart(
    [
      { x: 10, y: 5 },
      { x: 12, y: 5 },
    ],
    20,
  );
  expect([a, b]).toEqual([
    { x: 1, y: 5 },
    { x: 21, y: 5 },
  ]);
});

test('any two people end up apart, in the very same place too, and always the same way', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 130 }), y: fc.integer({ min: 0, max: 66 }) });
  fc.assert(
    fc.property(point, point, (a, b) => {
      const [one, two] = spreadApart([a, b], 19);
      expect(spreadApart([a, b], 19)).toEqual([one, two]);
      return distance(one!, two!) >= 18.9;
    }),
  );
});
