import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furniturePlan } from '../../../../shared/diagram/furniture-plan.ts';
import { LIMITS } from '../../../../shared/model/board.ts';
import { distance } from '../../../../shared/model/geometry.ts';
import { cornersOf, fitCorners } from '../../../../shared/model/outline.ts';

const metres = fc.double({ min: -20, max: 20, noNaN: true });
const corner = fc.record({ x: metres, y: metres });
const shape = fc.record({
  x: metres,
  y: metres,
  w: fc.double({ min: LIMITS.size.least, max: 5, noNaN: true }),
  d: fc.double({ min: LIMITS.size.least, max: 5, noNaN: true }),
  rotation: fc.integer({ min: 0, max: 359 }),
});
const BOX = { x: 1, y: 2, w: 2, d: 1, rotation: 0 };

describe('free shapes', () => {
  it('[issue 6 furniture] corners stay where they were put, to the centimetre, at any turn; the box lies round them', () => {
    fc.assert(
      fc.property(shape, fc.array(corner, { minLength: 3, maxLength: 24 }), (from, corners) => {
        const fitted = fitCorners(from, corners);
        expect(fitted).not.toBeNull();
        const after = cornersOf({ ...from, ...fitted! });
        corners.forEach((was, at) => expect(distance(was, after[at]!)).toBeLessThan(0.02));
        for (const { x, y } of fitted!.outline!)
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('[issue 6 furniture] a shape without corners of its own is its box; typing a width stretches its corners', () => {
    expect(cornersOf(BOX)).toEqual([
      { x: 0, y: 1.5 },
      { x: 2, y: 1.5 },
      { x: 2, y: 2.5 },
      { x: 0, y: 2.5 },
    ]);
    const bent = { ...BOX, ...fitCorners(BOX, [...cornersOf(BOX).slice(0, 3), { x: 1, y: 2.5 }]) };
    expect(cornersOf({ ...bent, w: 4 }).map(({ x }) => x)).toEqual([-1, 3, 3, 1]);
    expect(furniturePlan('shape', bent)[0]?.d).toBe('M-1 -0.5L1 -0.5L1 0.5L0 0.5Z');
  });

  it('[issue 6 bad input] fewer than three corners, or more than a shape keeps, make none', () => {
    const many = Array.from({ length: 25 }, (_, x) => ({ x, y: x % 2 }));
    expect([fitCorners(BOX, many), fitCorners(BOX, many.slice(0, 2))]).toEqual([null, null]);
  });
});
