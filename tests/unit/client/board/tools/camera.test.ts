import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  fitFloor,
  FULL_SCALE,
  keepInSight,
  panBy,
  pinch,
  toFloor,
  toScreen,
  wheelCamera,
  zoomAround,
  ZOOM,
  zoomPercent,
  type Camera,
} from '../../../../../client/board/tools/camera.ts';

const camera: Camera = { scale: 80, x: 400, y: 300 };
const cameras = fc.record({
  scale: fc.double({ min: 20, max: 320, noNaN: true }),
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
});
const pixels = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 900 }) });

describe('camera', () => {
  it('turns a point of the floor into a pixel and back', () => {
    fc.assert(
      fc.property(cameras, pixels, (any, at) => {
        const back = toScreen(any, toFloor(any, at));
        expect(back.x).toBeCloseTo(at.x, 6);
        expect(back.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('keeps what lies under the finger under it while zooming, and stays between 25% and 400%', () => {
    const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(cameras, pixels, factors, (any, at, factor) => {
        const next = zoomAround(any, at, factor);
        const [before, after] = [toFloor(any, at), toFloor(next, at)];
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
        expect(zoomPercent(next)).toBeGreaterThanOrEqual(25);
        expect(zoomPercent(next)).toBeLessThanOrEqual(400);
      }),
    );
  });

  it('keeps what lay between two fingers between them', () => {
    const next = pinch(
      camera,
      [
        { x: 300, y: 300 },
        { x: 500, y: 300 },
      ],
      [
        { x: 350, y: 380 },
        { x: 650, y: 380 },
      ],
    );
    expect(next.scale).toBeCloseTo(120);
    const [before, after] = [toFloor(camera, { x: 400, y: 300 }), toFloor(next, { x: 500, y: 380 })];
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x), expect.closeTo(before.y)]);
  });

  it('two fingers in one place do not throw the floor away', () => {
    const next = pinch(
      camera,
      [
        { x: 300, y: 300 },
        { x: 300, y: 300 },
      ],
      [
        { x: 300, y: 300 },
        { x: 300.5, y: 300 },
      ],
    );
    expect(Number.isFinite(next.x + next.y + next.scale)).toBe(true);
  });

  it('fits the whole floor between the margins', () => {
    const margins = { top: 70, right: 40, bottom: 36, left: 88 };
    const fitted = fitFloor({ width: 10, depth: 8 }, { width: 788, height: 604 }, margins);
    const [least, most] = [toScreen(fitted, { x: -5, y: -4 }), toScreen(fitted, { x: 5, y: 4 })];
    expect(least.x).toBeGreaterThanOrEqual(88 - 1e-6);
    expect(least.y).toBeGreaterThanOrEqual(70 - 1e-6);
    expect(most.x).toBeLessThanOrEqual(788 - 40 + 1e-6);
    expect(most.y).toBeLessThanOrEqual(604 - 36 + 1e-6);
  });

  it('never loses the floor, however far it is pushed', () => {
    const floor = { width: 10, depth: 8 };
    const stage = { width: 800, height: 600 };
    const kept = keepInSight(panBy(camera, { x: 9_999, y: -9_999 }), floor, stage);
    const corner = toScreen(kept, { x: -5, y: 4 });
    expect(corner.x).toBeLessThan(stage.width);
    expect(corner.y).toBeGreaterThan(0);
  });

  it('ends an animation exactly where it was to go', () => {
    const to = { scale: 40, x: 1, y: 2 };
    expect(between(camera, to, 0)).toEqual(camera);
    expect(between(camera, to, 1)).toEqual(to);
  });
});

describe('wheel', () => {
  const wheel = { at: { x: 400, y: 300 }, dx: 0, dy: 0, mode: 0, ctrl: false, shift: false };

  it('pans with two fingers on a trackpad', () => {
    expect(wheelCamera(camera, { ...wheel, dx: 12, dy: 7.5 })).toEqual({ scale: 80, x: 388, y: 292.5 });
  });

  it('zooms with a notched wheel, with Ctrl, and with a pinch of a trackpad', () => {
    expect(wheelCamera(camera, { ...wheel, dy: -120 }).scale).toBeGreaterThan(80);
    expect(wheelCamera(camera, { ...wheel, dy: 3, mode: 1 }).scale).toBeLessThan(80);
    expect(wheelCamera(camera, { ...wheel, dy: -4.2, ctrl: true }).scale).toBeGreaterThan(80);
  });

  it('pans sideways with Shift', () => {
    expect(wheelCamera(camera, { ...wheel, dy: 120, shift: true })).toEqual({ scale: 80, x: 280, y: 300 });
  });

  it('one wild event is one small step', () => {
    const next = wheelCamera(camera, { ...wheel, dy: -100_000, ctrl: true });
    expect(next.scale).toBeLessThan(FULL_SCALE * ZOOM.most);
  });
});
