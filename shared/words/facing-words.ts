/** Directions on the floor, in stage terms. 0 degrees is downstage, 90 is stage left (geometry.ts). */
import { normalizeDegrees } from '../model/geometry.ts';

const EIGHTHS = [
  'downstage',
  'downstage left',
  'stage left',
  'upstage left',
  'upstage',
  'upstage right',
  'stage right',
  'downstage right',
] as const;

/** The nearest of the eight, for example "downstage left". */
export function directionWords(degrees: number): string {
  return EIGHTHS[Math.round(normalizeDegrees(degrees) / 45) % 8]!;
}

export function facingWords(degrees: number): string {
  return `facing ${directionWords(degrees)}`;
}
