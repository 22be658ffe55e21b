/** Where things come to rest. One step for drag, tap and nudge, so that all three can reach the same place (ux B6 4). */
import { normalizeDegrees, roundMetres, type Point } from '#shared/model/geometry.ts';

/** Metres. `big` is one line of the drawn grid. */
export const STEP = { usual: 0.1, big: 0.5, fine: 0.02 } as const;
/** Degrees. */
export const TURN = { usual: 15, big: 45, fine: 1 } as const;
/** A turning hand this close to a whole step meant the step. */
const TURN_PULL = 3;

export function snapPoint(at: Point, isFree: boolean): Point {
  const snap = (value: number): number =>
    roundMetres(isFree ? value : Math.round(value / STEP.usual) * STEP.usual);
  return { x: snap(at.x), y: snap(at.y) };
}

/** Only along the longer of the two ways. */
export function lockAxis(from: Point, to: Point): Point {
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? { x: to.x, y: from.y } : { x: from.x, y: to.y };
}

export function snapTurn(degrees: number, isStepped: boolean): number {
  const step = Math.round(degrees / TURN.usual) * TURN.usual;
  const isNear = Math.abs(degrees - step) <= TURN_PULL;
  return normalizeDegrees(isStepped || isNear ? step : Math.round(degrees));
}

/** The next step of a turn by buttons or keys: from an odd angle it first goes to a whole step. */
export function turnBy(degrees: number, steps: number, size: number = TURN.usual): number {
  const at = degrees / size;
  const base = steps > 0 ? Math.floor(at + 1e-6) : Math.ceil(at - 1e-6);
  return normalizeDegrees((base + steps) * size);
}
