import { expect, test } from 'vitest';
import { nearestHeight, stepHeight } from '../../../../client/board/around/sheet-heights.ts';

test('the sheet rests at 96, 360 or 720 px, wherever it was let go', () => {
  expect([-50, 96, 200, 300, 500, 600, 2000].map(nearestHeight)).toEqual([96, 96, 96, 360, 360, 720, 720]);
});

test('its buttons step, and stay at the ends', () => {
  expect(stepHeight(96, 1)).toBe(360);
  expect(stepHeight(360, -1)).toBe(96);
  expect(stepHeight(720, 1)).toBe(720);
});
