/** Where things come to rest. One step for drag, tap and nudge, so that all three can reach the same place (ux B6 4). */
import { normalizeDegrees, type Point } from '#shared/model/geometry.ts';
import { onSteps, restLength, type LengthUnit } from '#shared/model/lengths.ts';

/** Degrees. */
export const TURN = { usual: 15, big: 45, fine: 1 } as const;
/** A turning hand this close to a whole step meant the step. */
const TURN_PULL = 3;

/** On the steps of the unit that lengths are read in, so that whoever reads feet gets whole inches. */
export function snapPoint({ x, y }: Point, isFree: boolean, unit: LengthUnit): Point {
  const snap = isFree ? restLength : onSteps;
  return { x: snap(x, unit), y: snap(y, unit) };
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
