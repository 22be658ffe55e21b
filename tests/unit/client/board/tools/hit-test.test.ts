import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toScreen, type Camera } from '../../../../../client/board/tools/camera.ts';
import {
  freeHandleTurn,
  handleAt,
  HIT_RADIUS,
  hitTest,
  isOnHandle,
  tokenRadius,
  type HitTarget,
} from '../../../../../client/board/tools/hit-test.ts';

const ZOOMS = [20, 80, 320];
const cameraAt = (scale: number): Camera => ({ scale, x: 400, y: 300 });

const person = (id: string, x: number, y: number): HitTarget => ({
  ref: { kind: 'person', id },
  at: { x, y },
  angle: 0,
  isFixed: false,
});
const item = (id: string, x: number, y: number, w: number, d: number, angle = 0): HitTarget => ({
  ref: { kind: 'item', id },
  at: { x, y },
  angle,
  box: { w, d },
  isFixed: false,
});

const metres = fc.double({ min: -5, max: 5, noNaN: true });
const items = fc.record({
  x: metres,
  y: metres,
  w: fc.double({ min: 0.05, max: 4, noNaN: true }),
  d: fc.double({ min: 0.05, max: 4, noNaN: true }),
  angle: fc.integer({ min: 0, max: 359 }),
});
const offsets = fc.record({
  far: fc.double({ min: 0, max: HIT_RADIUS - 0.01, noNaN: true }),
  turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
});

describe('hit test', () => {
  it.each(ZOOMS)('[B6 3] every object answers within 24 px of its centre at %i px per metre', (scale) => {
    const camera = cameraAt(scale);
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 1, maxLength: 8 }),
        offsets,
        fc.nat(),
        (all, { far, turn }, pick) => {
          const targets = all.map(({ x, y, w, d, angle }, at) => item(`item_${at}`, x, y, w, d, angle));
          const wanted = targets[pick % targets.length]!;
          const centre = toScreen(camera, wanted.at);
          const finger = { x: centre.x + far * Math.cos(turn), y: centre.y + far * Math.sin(turn) };
          const hit = hitTest(targets, finger, camera);
          // where two centres are within reach the nearer one answers
          const distance = (target: HitTarget): number => {
            const at = toScreen(camera, target.at);
            return Math.hypot(at.x - finger.x, at.y - finger.y);
          };
          expect(hit).not.toBeNull();
          expect(distance(hit!)).toBeLessThanOrEqual(distance(wanted) + 1e-9);
        },
      ),
    );
  });

  it.each(ZOOMS)('[B6 3] a person answers over their whole token at %i px per metre', (scale) => {
    const camera = cameraAt(scale);
    const edge = Math.max(HIT_RADIUS, tokenRadius(scale)) - 0.5;
    expect(hitTest([person('ann', 0, 0)], { x: 400 + edge, y: 300 }, camera)?.ref.id).toBe('ann');
    expect(hitTest([person('ann', 0, 0)], { x: 400 + edge + 2, y: 300 }, camera)).toBeNull();
  });

  it('a lamp on a rug is hit before the rug, and the rug beside it', () => {
    const targets = [item('rug', 0, 0, 4, 3), item('lamp', 1.2, 0.8, 0.4, 0.4)];
    const camera = cameraAt(80);
    expect(hitTest(targets, toScreen(camera, { x: 1.25, y: 0.8 }), camera)?.ref.id).toBe('lamp');
    expect(hitTest(targets, toScreen(camera, { x: -1.5, y: -1 }), camera)?.ref.id).toBe('rug');
  });

  it('a turned wall answers along its length and a little beside it', () => {
    const wall = item('wall', 0, 0, 3, 0.15, 90);
    const camera = cameraAt(80);
    expect(hitTest([wall], toScreen(camera, { x: 0, y: 1.4 }), camera)?.ref.id).toBe('wall');
    expect(hitTest([wall], { x: 412, y: 300 + 110 }, camera)?.ref.id).toBe('wall');
    expect(hitTest([wall], toScreen(camera, { x: 1.4, y: 0 }), camera)).toBeNull();
  });

  it('the handle lies where the object faces, and the nearer of handle and token answers', () => {
    const camera = cameraAt(80);
    const down = { ...person('ann', 0, 0), angle: 0 };
    const handle = handleAt(down, camera);
    expect(handle.x).toBeCloseTo(400);
    expect(handle.y).toBeGreaterThan(300 + tokenRadius(80));
    expect(isOnHandle(down, handle, camera)).toBe(true);
    expect(isOnHandle(down, { x: 400, y: 305 }, camera)).toBe(false);
    expect(isOnHandle({ ...down, isFixed: true }, handle, camera)).toBe(false);
  });
});

describe('the handle of two who face each other', () => {
  const camera = cameraAt(71);
  const sam = { ...person('sam', 0, 0), angle: 90 };
  const ari = { ...person('ari', 0.6, 0), angle: 270 };

  it('lies behind the one who is picked, clear of the other', () => {
    const handleTurn = freeHandleTurn(sam, [ari], camera);
    expect(handleTurn).toBe(180);
    const handle = handleAt({ ...sam, handleTurn }, camera);
    expect(handle.x).toBeLessThan(toScreen(camera, sam.at).x);
    expect(hitTest([sam, ari], toScreen(camera, ari.at), camera)?.ref.id).toBe('ari');
    expect(isOnHandle({ ...sam, handleTurn }, toScreen(camera, ari.at), camera)).toBe(false);
  });

  it('lies straight ahead where nobody stands there', () => {
    expect(freeHandleTurn(sam, [person('ari', -2, 0)], camera)).toBe(0);
  });
});
