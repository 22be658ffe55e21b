import { normalizeDegrees, type Point } from '#shared/model/geometry.ts';
import { toScreen, type Camera, type Pixel } from './camera.ts';

/** The facing of an object at `at` (metres) that looks at a pixel of the screen, degrees. */
export function facingTowardsPixel(camera: Camera, at: Point, pixel: Pixel): number {
  const centre = toScreen(camera, at);
  return normalizeDegrees((Math.atan2(pixel.x - centre.x, pixel.y - centre.y) * 180) / Math.PI);
}
