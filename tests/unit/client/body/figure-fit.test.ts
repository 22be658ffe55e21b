import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitBox, fitLabel, spreadSquares } from '../../../../client/body/figure-fit.ts';

const size = fc.record({
  width: fc.integer({ min: 120, max: 1400 }),
  height: fc.integer({ min: 120, max: 1200 }),
});

test('what is fitted lies centred inside the panel with its air around it', () => {
  fc.assert(
    fc.property(
      size,
      fc.record({
        x: fc.integer({ min: -200, max: 200 }),
        y: fc.integer({ min: -50, max: 700 }),
        width: fc.integer({ min: 20, max: 300 }),
        height: fc.integer({ min: 20, max: 760 }),
      }),
      (panel, box) => {
        const { scale, left, top } = fitBox(box, panel, 20);
        expect(box.x * scale + left).toBeGreaterThanOrEqual(19.99);
        expect((box.x + box.width) * scale + left).toBeLessThanOrEqual(panel.width - 19.99);
        expect(box.y * scale + top).toBeGreaterThanOrEqual(19.99);
        expect((box.y + box.height) * scale + top).toBeLessThanOrEqual(panel.height - 19.99);
        expect((box.x + box.width / 2) * scale + left).toBeCloseTo(panel.width / 2, 6);
      },
    ),
  );
});

test('a panel too small for anything still gives a scale above nothing', () => {
  expect(fitBox({ x: 0, y: 0, width: 50, height: 50 }, { width: 10, height: 10 }, 20).scale).toBeGreaterThan(
    0,
  );
});

test('a label is broken between words, never inside one', () => {
  expect(fitLabel('left outer upper arm', { width: 90, height: 60 })).toEqual(['left outer', 'upper arm']);
  expect(fitLabel('left outer upper arm', { width: 400, height: 60 })).toEqual(['left outer upper arm']);
  expect(fitLabel('forehead', { width: 40, height: 60 })).toBeNull();
});

test('a label that would need more than three lines, or more height than there is, is left out', () => {
  expect(fitLabel('right nipple and areola', { width: 50, height: 200 })).toBeNull();
  expect(fitLabel('upper back', { width: 44, height: 20 })).toBeNull();
});

test('[B6 2] targets that lie too close part until none covers another, and those with room stay', () => {
  const chain = [-40, 0, 40].map((x) => ({ x, y: 100 }));
  const spread = spreadSquares(chain, 44);
  expect(spread[1]?.x).toBeCloseTo(0, 0);
  for (const [a, b] of [
    [0, 1],
    [1, 2],
  ] as const)
    expect((spread[b]?.x ?? 0) - (spread[a]?.x ?? 0)).toBeGreaterThan(43.9);
  const apart = [
    { x: 0, y: 0 },
    { x: 60, y: 0 },
    { x: 0, y: 44 },
  ];
  expect(spreadSquares(apart, 44)).toEqual(apart);
});

test('targets that part stay inside what they are given', () => {
  const crowd = Array.from({ length: 6 }, () => ({ x: 30, y: 150 }));
  const spread = spreadSquares(
    crowd.map(({ x, y }, at) => ({ x: x + at, y: y + at * 2 })),
    52,
    { x: 22, y: 22, width: 200, height: 260 },
  );
  for (const { x, y } of spread) {
    expect(x).toBeGreaterThanOrEqual(21.9);
    expect(y).toBeLessThanOrEqual(282.1);
  }
  for (const [at, a] of spread.entries())
    for (const b of spread.slice(at + 1))
      expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(51.8);
});

test('squares part along the way in which they overlap least', () => {
  expect(
    spreadSquares(
      [
        { x: 0, y: 0 },
        { x: 10, y: 40 },
      ],
      44,
    ),
  ).toEqual([
    { x: 0, y: -2 },
    { x: 10, y: 42 },
  ]);
});
