import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder } from '../../../../shared/diagram/draw-order.ts';
import { facingTowards, facingVector } from '../../../../shared/diagram/facing.ts';
import { turnPoint } from '../../../../shared/model/geometry.ts';
import { floorGrid } from '../../../../shared/diagram/floor-grid.ts';
import { furniturePlan } from '../../../../shared/diagram/furniture-plan.ts';
import { facingNotch, heightMark } from '../../../../shared/diagram/height-mark.ts';
import { FURNITURE_KINDS, LIMITS, type Furniture } from '../../../../shared/model/board.ts';
import { HEIGHTS } from '../../../../shared/model/contact-vocabulary.ts';

describe('facing', () => {
  it('0 looks downstage, 90 to stage left', () => {
    expect(facingVector(0)).toEqual({ x: 0, y: 1 });
    expect(facingVector(90).x).toBeCloseTo(1);
    expect(facingTowards({ x: 0, y: 0 }, { x: 0, y: -2 })).toBe(180);
  });

  it('a step ahead of somebody is where they look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), (degrees) => {
        expect(facingTowards({ x: 0, y: 0 }, facingVector(degrees))).toBeCloseTo(degrees, 6);
        const front = turnPoint({ x: 0, y: 1 }, degrees);
        expect([front.x, front.y]).toEqual([
          expect.closeTo(facingVector(degrees).x),
          expect.closeTo(facingVector(degrees).y),
        ]);
      }),
    );
  });
});

describe('furniture on a plan', () => {
  it.each(FURNITURE_KINDS)('%s is drawn at every size the gate allows, in plain numbers', (kind) => {
    const size = fc.double({ min: LIMITS.size.least, max: LIMITS.size.most, noNaN: true });
    fc.assert(
      fc.property(size, size, (w, d) => {
        const marks = furniturePlan(kind, { w, d });
        expect(marks.length).toBeGreaterThan(0);
        for (const mark of marks) {
          expect(mark.d).toMatch(/^M/);
          expect(mark.d).not.toMatch(/NaN|Infinity|e[+-]?\d|undefined/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what lies flat is drawn first, then larger things before smaller ones', () => {
    const item = (id: string, kind: Furniture['kind'], w: number): Furniture => {
      return { id, kind, x: 0, y: 0, w, d: 1, rotation: 0, label: '', locked: false };
    };
    const order = drawOrder([
      item('lamp', 'lamp', 0.4),
      item('bed', 'bed', 2),
      item('rug', 'rug', 1),
      item('platform', 'platform', 3),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['platform', 'rug', 'bed', 'lamp']);
  });
});

describe('floor', () => {
  it('has its lines at half metres from the centre, none on the edge', () => {
    const grid = floorGrid({ floorWidth: 3, floorDepth: 2 });
    expect(grid.metre.match(/M/g)).toHaveLength(4);
    expect(grid.half.match(/M/g)).toHaveLength(4);
    expect(grid.metre).toContain('M0 -1L0 1');
    expect(grid.half).not.toContain('M1.5 ');
  });
});

describe('marks of a person', () => {
  it('every height has a shape of its own', () => {
    const shapes = HEIGHTS.map((height) => heightMark(height, 20));
    expect(new Set(shapes).size).toBe(HEIGHTS.length);
  });

  it('the notch begins outside the ring', () => {
    expect(facingNotch(20)).toMatch(/^M-7.2 20.6/);
  });
});
