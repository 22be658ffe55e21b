/** How angles of the model look on a drawing whose x goes to stage left (screen right) and whose y goes downstage (down). */
import { normalizeDegrees, type Point } from '../model/geometry.ts';

/** The unit step somebody takes who walks the way they face. 0 is downstage, 90 stage left. */
export function facingVector(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.sin(radians), y: Math.cos(radians) };
}

/** The facing of somebody at `from` who looks at `to`, in [0, 360). */
export function facingTowards(from: Point, to: Point): number {
  return normalizeDegrees((Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI);
}

/** Turned clockwise on the screen, as SVG and canvas count: a model that turns to stage left turns the other way. */
export function screenTurn(degrees: number): number {
  return degrees === 0 ? 0 : -degrees;
}
