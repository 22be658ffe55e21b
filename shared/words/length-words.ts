/**
 * Lengths as somebody reads them. Everything that says or draws a length asks here; what is typed is read by
 * parse-length.ts.
 */
import { roundMetres } from '../model/geometry.ts';
import { INCH, STEPS, type LengthUnit, type StepSize } from '../model/lengths.ts';

/** "1.2 m", "3 ft 11 in", "6 ft", "8 in": as it is said. */
export function lengthWords(metres: number, unit: LengthUnit): string {
  if (unit === 'm') return `${roundMetres(metres)} m`;
  const { feet, inches } = feetOf(metres);
  if (feet === 0) return `${halves(inches)} in`;
  return inches === 0 ? `${feet} ft` : `${feet} ft ${halves(inches)} in`;
}

/** "1.2 m", "3' 11\"", "6'", "8\"": as it is written where there is little room, and typed. */
export function lengthMark(metres: number, unit: LengthUnit): string {
  if (unit === 'm') return `${roundMetres(metres)} m`;
  const { feet, inches } = feetOf(metres);
  if (feet === 0) return `${halves(inches)}"`;
  return inches === 0 ? `${feet}'` : `${feet}' ${halves(inches)}"`;
}

/** "2 m × 0.9 m", "6' 6½\" × 3'". */
export function sizeMark({ w, d }: { readonly w: number; readonly d: number }, unit: LengthUnit): string {
  return `${lengthMark(w, unit)} × ${lengthMark(d, unit)}`;
}

/** "2.3 m", "7 ft 7 in": a way, no finer than it can be walked. */
export function wayLength(metres: number, unit: LengthUnit): string {
  return unit === 'm' ? `${metres.toFixed(1)} m` : lengthWords(Math.round(metres / INCH) * INCH, 'ft');
}

/** "0.1 m", "2 cm", "3 in", "1 ft": one step. */
export function stepWords(size: StepSize, unit: LengthUnit): string {
  const step = STEPS[unit][size];
  return unit === 'm' && step < 0.1 ? `${Math.round(step * 100)} cm` : lengthWords(step, unit);
}

function feetOf(metres: number): { readonly feet: number; readonly inches: number } {
  const all = Math.round(metres / (INCH / 2)) / 2;
  const feet = Math.floor(all / 12);
  return { feet, inches: all - feet * 12 };
}

/** 4.5 is "4½". */
function halves(inches: number): string {
  const whole = Math.floor(inches);
  if (inches === whole) return String(whole);
  return `${whole === 0 ? '' : whole}½`;
}
