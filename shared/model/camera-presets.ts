/** The glass and the sensors one starts from; anything else is written as a number. */

/** Focal lengths in millimetres. */
export const LENSES = [24, 35, 50, 85] as const;

/** Widths in millimetres, as the makers of cameras give them. */
export const SENSOR_WIDTHS = {
  'full-frame': 36,
  'super-35': 24.9,
  'large-format': 54.1,
  'four-thirds': 17.3,
  'one-inch': 13.2,
} as const;
export type SensorKind = keyof typeof SENSOR_WIDTHS;
export const SENSOR_KINDS = Object.keys(SENSOR_WIDTHS) as readonly SensorKind[];

/** Null where the width is no preset's. */
export function sensorKindOf(width: number): SensorKind | null {
  return SENSOR_KINDS.find((kind) => SENSOR_WIDTHS[kind] === width) ?? null;
}

/** The letter of the next camera: the first that none has; after Z a number. */
export function nextCameraLabel(taken: readonly string[]): string {
  const letter = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').find((one) => !taken.includes(one));
  if (letter !== undefined) return letter;
  let number = 27;
  while (taken.includes(String(number))) number += 1;
  return String(number);
}
