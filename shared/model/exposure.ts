/** How much of a body is bare, computed from zones and never typed freely (domain 2.4). */
import { isOneOf } from './one-of.ts';
import { zoneOf } from './zones.ts';
import type { RegionId, ZoneId } from './zones.ts';

/** Least first. */
export const EXPOSURE_LEVELS = [
  'x0-clothed',
  'x1-reduced',
  'x2-implied',
  'x3-partial-back',
  'x4-partial-rear',
  'x5-partial-chest',
  'x6-full-rear',
  'x7-full-front',
] as const;
export type ExposureLevel = (typeof EXPOSURE_LEVELS)[number];

export function isExposureLevel(value: unknown): value is ExposureLevel {
  return isOneOf(EXPOSURE_LEVELS, value);
}

/** How the picture is made where it reads as bare. */
export const EXPOSURE_MODES = ['bare', 'garment', 'prosthetic', 'double', 'digital'] as const;
export type ExposureMode = (typeof EXPOSURE_MODES)[number];

export function isExposureMode(value: unknown): value is ExposureMode {
  return isOneOf(EXPOSURE_MODES, value);
}

/**
 * The level of one state (on set, or in view) of one performer.
 *
 * - With no zone listed the performer is clothed, whatever the mode.
 * - Any mode but `bare` means that the zones read nude and are covered or masked:
 *   at least x2. It never lowers what the zones say, because one mode stands for
 *   all of them and a garment that covers one may leave another bare.
 * - Several zones give the highest level; a sensitive zone with no level of its
 *   own takes the nearest one above. Rounding up errs towards a rider (R23) and
 *   towards refusing it for a minor (M2).
 */
export function exposureLevel(zones: readonly ZoneId[], mode: ExposureMode): ExposureLevel {
  const bare: ReadonlySet<ZoneId> = new Set(zones);
  const levels = zones.map(zoneLevel);
  if (zones.length > 0 && mode !== 'bare') levels.push('x2-implied');
  // A bare back is x3 where nothing crosses it; a two-piece or a crop top, which
  // leaves only one of the two bare, is still the swimwear of x1.
  if (bare.has('back-upper') && bare.has('back-mid')) levels.push('x3-partial-back');
  return levels.reduce(higherLevel, 'x0-clothed');
}

/** For thresholds such as "x3 and above needs a rider" (R23) and "above x1" (M4). */
export function isExposureAtLeast(level: ExposureLevel, floor: ExposureLevel): boolean {
  return EXPOSURE_LEVELS.indexOf(level) >= EXPOSURE_LEVELS.indexOf(floor);
}

/** Left bare by ordinary rehearsal wear, so not exposure at all. Trunk and thighs are. */
const EVERYDAY: readonly RegionId[] = [
  'head',
  'face',
  'neck',
  'shoulders',
  'arm-l',
  'arm-r',
  'lower-leg-l',
  'lower-leg-r',
  'feet',
];

function zoneLevel(id: ZoneId): ExposureLevel {
  const zone = zoneOf(id);
  if (EVERYDAY.includes(zone.region)) return 'x0-clothed';
  if (id === 'sacrum') return 'x3-partial-back';
  if (zone.class !== 'sensitive') return 'x1-reduced';
  if (zone.region === 'pelvis') return 'x7-full-front';
  if (id === 'gluteal-cleft' || id === 'perineal') return 'x6-full-rear';
  if (zone.region === 'chest') return 'x5-partial-chest';
  if (zone.region === 'seat') return 'x4-partial-rear';
  // The upper inner thigh: sensitive by our own decision, yet left bare by swimwear.
  return 'x1-reduced';
}

function higherLevel(a: ExposureLevel, b: ExposureLevel): ExposureLevel {
  return isExposureAtLeast(a, b) ? a : b;
}
