/** The units that lengths are read in, and the steps that things rest on in each. The board itself is kept in metres. */
import { roundMetres, type Point } from './geometry.ts';

export const LENGTH_UNITS = ['m', 'ft'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** Metres in one of the unit. */
export const METRES_IN: Readonly<Record<LengthUnit, number>> = { m: 1, ft: 0.3048 };
export const INCH = 0.0254;

export type StepSize = 'usual' | 'big' | 'fine';

/** Metres: 10 cm, 50 cm, 2 cm; 3 inches, a foot, an inch. `big` is one line of the drawn grid. */
export const STEPS: Readonly<Record<LengthUnit, Readonly<Record<StepSize, number>>>> = {
  m: { usual: 0.1, big: 0.5, fine: 0.02 },
  ft: { usual: 3 * INCH, big: METRES_IN.ft, fine: INCH },
};

/** As exact as a length is kept: centimetres, which still tell half inches apart. */
export function restLength(metres: number, unit: LengthUnit): number {
  return roundMetres(unit === 'm' ? metres : Math.round(metres / (INCH / 2)) * (INCH / 2));
}

/** On the steps that things come to rest on. */
export function onSteps(metres: number, unit: LengthUnit): number {
  const step = STEPS[unit].usual;
  return restLength(Math.round(metres / step) * step, unit);
}

/** From one place a step on. What is not moved stays to the centimetre: a step to the side is no step back. */
export function nudged(at: Point, by: Point, unit: LengthUnit): Point {
  const step = (from: number, way: number): number => (way === 0 ? from : restLength(from + way, unit));
  return { x: step(at.x, by.x), y: step(at.y, by.y) };
}
