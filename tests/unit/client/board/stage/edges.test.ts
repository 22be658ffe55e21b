import { describe, expect, test } from 'vitest';
import { edgesOf, NO_EDGES, onStage, windowFor } from '../../../../../client/board/stage/edges.ts';

const SIZE = { width: 880, height: 670 };
const MANNER = { ahead: 100, tooLarge: 4 };

describe('how far something is drawn', () => {
  test('[issue 6 Fast] is round all of it, and round nothing where there is nothing', () => {
    expect(edgesOf([])).toBe(null);
    expect(
      edgesOf([
        { x: 10, y: 20, far: 5 },
        { x: -30, y: 0, far: 1 },
      ]),
    ).toEqual({ left: -31, top: -1, right: 15, bottom: 25 });
  });

  test('[issue 6 Fast] lies on the stage as the plan does, turned or not, and ends where the stage does', () => {
    const edges = { left: -100, top: -50, right: 20, bottom: 10 };
    const camera = { scale: 60, x: 400, y: 300 };
    expect(onStage(edges, camera, SIZE)).toEqual({ left: 300, top: 250, right: 420, bottom: 310 });
    expect(onStage(edges, { ...camera, isTurned: true }, SIZE)).toEqual({
      left: 380,
      top: 290,
      right: 500,
      bottom: 350,
    });
    const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    for (const isTurned of [false, true])
      expect(onStage(all, { ...camera, isTurned }, SIZE)).toEqual({
        left: 0,
        top: 0,
        right: 880,
        bottom: 670,
      });
    expect(onStage({ left: 500, top: 0, right: 600, bottom: 10 }, camera, SIZE)).toBe(null);
  });
});

describe('the window of a layer', () => {
  const first = { left: 64, top: 128, right: 256, bottom: 320 };

  test('[issue 6 Fast] is just large enough in whole steps, and none where nothing is drawn', () => {
    expect(windowFor({ left: 70, top: 130, right: 250, bottom: 300 }, NO_EDGES, SIZE, MANNER)).toEqual(first);
    expect(windowFor({ left: 700, top: 600, right: 879, bottom: 669 }, NO_EDGES, SIZE, MANNER)).toEqual({
      left: 640,
      top: 576,
      right: 880,
      bottom: 670,
    });
    expect(windowFor(null, first, SIZE, MANNER)).toEqual(NO_EDGES);
  });

  test('[issue 6 Fast] stays while it will do, goes ahead of what leaves it, and shrinks when far too large', () => {
    const inside = { left: 100, top: 140, right: 230, bottom: 310 };
    expect(windowFor(inside, first, SIZE, MANNER)).toBe(first);
    const gone = { left: 150, top: 140, right: 280, bottom: 310 };
    expect(windowFor(gone, first, SIZE, MANNER)).toEqual({ left: 0, top: 0, right: 384, bottom: 448 });
    const whole = { left: 0, top: 0, right: 880, bottom: 670 };
    expect(windowFor(inside, whole, SIZE, MANNER)).toEqual(first);
    // the stage has become smaller
    expect(windowFor(inside, first, { width: 240, height: 670 }, MANNER)).toEqual({ ...first, right: 240 });
  });

  test('[issue 6 Fast] holds whatever is needed, at every step of a way across the stage', () => {
    let now = NO_EDGES;
    for (let step = 0; step < 800; step += 7) {
      const [x, y] = [step, 300 + 250 * Math.sin(step / 90)];
      const needed = onStage(
        { left: x - 40, top: y - 40, right: x + 40, bottom: y + 40 },
        { scale: 1, x: 0, y: 0 },
        SIZE,
      )!;
      now = windowFor(needed, now, SIZE, MANNER);
      expect([
        now.left <= needed.left,
        now.top <= needed.top,
        now.right >= needed.right,
        now.bottom >= needed.bottom,
        now.left >= 0 && now.top >= 0 && now.right <= SIZE.width && now.bottom <= SIZE.height,
      ]).toEqual([true, true, true, true, true]);
    }
  });
});
