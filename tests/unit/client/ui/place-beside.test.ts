import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside, type Side } from '../../../../client/ui/place-beside.ts';

const room = { width: 1180, height: 820 };
const anchor = { left: 500, top: 400, width: 48, height: 48 };
const box = { width: 240, height: 200 };

test('it stands where it is wanted when there is room', () => {
  expect(placeBeside(anchor, box, room, 'bottom start')).toEqual({ left: 500, top: 454 });
  expect(placeBeside(anchor, box, room, 'bottom end')).toEqual({ left: 308, top: 454 });
  expect(placeBeside(anchor, box, room, 'top')).toEqual({ left: 404, top: 194 });
  expect(placeBeside(anchor, box, room, 'right')).toEqual({ left: 554, top: 324 });
});

test('it turns to the other side where there is none', () => {
  expect(placeBeside({ ...anchor, top: 760 }, box, room, 'bottom').top).toBe(760 - 6 - 200);
  expect(placeBeside({ ...anchor, left: 20 }, box, room, 'left').left).toBe(20 + 48 + 6);
});

test('[B6 1] whatever the anchor, nothing of it is outside a window that could hold it', () => {
  const sides: readonly Side[] = [
    'bottom',
    'bottom start',
    'bottom end',
    'top',
    'top start',
    'top end',
    'left',
    'right',
  ];
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: -200, max: 1400 }),
        top: fc.integer({ min: -200, max: 1000 }),
        width: fc.integer({ min: 1, max: 600 }),
        height: fc.integer({ min: 1, max: 600 }),
      }),
      fc.record({ width: fc.integer({ min: 1, max: 374 }), height: fc.integer({ min: 1, max: 600 }) }),
      fc.constantFrom(...sides),
      (at, size, side) => {
        const window = { width: 390, height: 844 };
        const { left, top } = placeBeside(at, size, window, side);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + size.width).toBeLessThanOrEqual(window.width - 8);
        expect(top + size.height).toBeLessThanOrEqual(window.height - 8);
      },
    ),
  );
});
