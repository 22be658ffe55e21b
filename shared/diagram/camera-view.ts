/**
 * What a camera sees of a floor plan: by angle and distance alone. Walls and bodies that stand in between are not
 * reckoned with, so it says what may be in the frame, never what is hidden from it.
 */
import type { Camera, SceneSettings } from '../model/board.ts';
import { distance, shortestTurn, turnPoint, type Point } from '../model/geometry.ts';
import { facingTowards, facingVector } from './facing.ts';
import { polyPath } from './paths.ts';

/** Metres from the middle of a person to their shoulder. */
export const HALF_BODY = 0.25;
/** Metres: a wedge that meets no floor is still drawn. */
const LEAST_REACH = 3;

type Glass = Pick<Camera, 'lens' | 'sensor'>;
export type Viewer = Pick<Camera, 'x' | 'y' | 'facing' | 'lens' | 'sensor'>;

/** Degrees across: 2 atan(sensor width / 2 focal length). 36 mm behind a 50 mm lens sees 39.6 degrees. */
export function viewAngle({ lens, sensor }: Glass): number {
  return (2 * Math.atan(sensor / (2 * lens)) * 180) / Math.PI;
}

/** Metres that the frame is wide at a distance in metres. */
export function frameWidth({ lens, sensor }: Glass, metres: number): number {
  return (metres * sensor) / lens;
}

/** `partly`: the edge of the frame goes through the body. */
export type InFrame = 'in' | 'partly' | 'out';

export interface Sight {
  readonly inFrame: InFrame;
  /** metres from the camera */
  readonly metres: number;
}

/** How much of somebody who stands at `at` is in the frame. */
export function sightOf(camera: Viewer, at: Point): Sight {
  const metres = distance(camera, at);
  // right in front of the lens there is no telling
  if (metres <= HALF_BODY) return { inFrame: 'partly', metres };
  const half = viewAngle(camera) / 2;
  const off = Math.abs(shortestTurn(camera.facing, facingTowards(camera, at)));
  const body = (Math.asin(HALF_BODY / metres) * 180) / Math.PI;
  return { metres, inFrame: off + body <= half ? 'in' : off - body < half ? 'partly' : 'out' };
}

/** A contact is wholly in the frame where both bodies are, and partly where anything of either is: the careful reading. */
export function contactInFrame(a: InFrame, b: InFrame): InFrame {
  if (a === 'in' && b === 'in') return 'in';
  return a === 'out' && b === 'out' ? 'out' : 'partly';
}

type Floor = Pick<SceneSettings, 'floorWidth' | 'floorDepth'>;

/** Metres from the camera to where its axis leaves the floor. */
export function cameraReach(camera: Viewer, { floorWidth, floorDepth }: Floor): number {
  const way = facingVector(camera.facing);
  const walls = [
    { along: way.x, from: camera.x, half: floorWidth / 2 },
    { along: way.y, from: camera.y, half: floorDepth / 2 },
  ];
  const exits = walls.map(({ along, from, half }) =>
    Math.abs(along) < 1e-9
      ? Math.abs(from) <= half
        ? Infinity
        : -Infinity
      : (Math.sign(along) * half - from) / along,
  );
  const reach = Math.min(...exits);
  return Number.isFinite(reach) ? Math.max(LEAST_REACH, reach) : LEAST_REACH;
}

/** The wedge in front of a camera, in metres about the camera, turned as it is turned. */
export function cameraWedge(camera: Viewer, reach: number): string {
  const half = ((viewAngle(camera) / 2) * Math.PI) / 180;
  const side = Math.tan(half) * reach;
  // a lens that sees nearly half a circle would need a wedge kilometres wide
  const wide = Math.min(side, reach * 4);
  const long = Math.min(reach, wide / Math.tan(half));
  const [left, right] = [
    turnPoint({ x: wide, y: long }, camera.facing),
    turnPoint({ x: -wide, y: long }, camera.facing),
  ];
  return polyPath([
    [0, 0],
    [left.x, left.y],
    [right.x, right.y],
  ]);
}
