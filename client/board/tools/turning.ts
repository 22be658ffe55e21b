import { normalizeDegrees, type Point } from '#shared/model/geometry.ts';
import { signOf, toScreen, type Camera, type Pixel } from './camera.ts';

/** The facing of an object at `at` (metres) that looks at a pixel of the screen, degrees. */
export function facingTowardsPixel(camera: Camera, at: Point, pixel: Pixel): number {
  const centre = toScreen(camera, at);
  const sign = signOf(camera);
  return normalizeDegrees(
    (Math.atan2(sign * (pixel.x - centre.x), sign * (pixel.y - centre.y)) * 180) / Math.PI,
  );
}
