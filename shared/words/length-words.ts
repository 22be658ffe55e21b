/** Lengths as somebody reads them: the board is kept in metres, feet are a way of looking at it. */
import { roundMetres } from '../model/geometry.ts';

export const LENGTH_UNITS = ['m', 'ft'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** Metres in one of the unit. */
export const METRES_IN: Readonly<Record<LengthUnit, number>> = { m: 1, ft: 0.3048 };

/** A number of the unit, with as many places as survive the way to centimetres and back: hundredths of a metre, tenths of a foot. */
export function inUnit(metres: number, unit: LengthUnit): number {
  return unit === 'm' ? roundMetres(metres) : Math.round((metres / METRES_IN.ft) * 10) / 10;
}

export function fromUnit(length: number, unit: LengthUnit): number {
  return roundMetres(length * METRES_IN[unit]);
}

/** "1.2 m", "3 ft 11 in", "6 ft", "8 in". */
export function lengthWords(metres: number, unit: LengthUnit): string {
  if (unit === 'm') return `${roundMetres(metres)} m`;
  const inches = Math.round(metres / 0.0254);
  const [feet, rest] = [Math.floor(inches / 12), inches % 12];
  if (feet === 0) return `${rest} in`;
  return rest === 0 ? `${feet} ft` : `${feet} ft ${rest} in`;
}
