/**
 * How a person wants their body figure drawn. One silhouette for everyone; these choices are the performer's own, and
 * there are no figures for minors (M2).
 */
import { isOneOf } from './one-of.ts';
import { ZONES, type RegionId, type ZoneId } from './zones.ts';

export const FIGURE_POSES = ['standing', 'seated', 'wheelchair'] as const;
export type FigurePose = (typeof FIGURE_POSES)[number];

export function isFigurePose(value: unknown): value is FigurePose {
  return isOneOf(FIGURE_POSES, value);
}

/** Each from -1 (narrower) by 0 (neutral) to 1 (broader). */
export interface FigureBuild {
  readonly shoulders: number;
  readonly waist: number;
  readonly hips: number;
  readonly limbs: number;
}

export const FIGURE_BUILD_IDS = ['narrower', 'neutral', 'broader'] as const;
export type FigureBuildId = (typeof FIGURE_BUILD_IDS)[number];

export const FIGURE_BUILDS = {
  narrower: { shoulders: -0.7, waist: -0.7, hips: -0.6, limbs: -0.8 },
  neutral: { shoulders: 0, waist: 0, hips: 0, limbs: 0 },
  broader: { shoulders: 0.8, waist: 1, hips: 0.9, limbs: 1 },
} as const satisfies Record<FigureBuildId, FigureBuild>;

/** A place that is not in the catalogue: part of a chair, a prosthesis, a port. */
export type ExtraZoneId = `extra-${string}`;
export type FigureZoneId = ZoneId | ExtraZoneId;

/** The parts of a wheelchair, top to bottom; left and right are the person's own. */
export const CHAIR_PART_IDS = [
  'extra-chair-handle-l',
  'extra-chair-handle-r',
  'extra-chair-frame',
  'extra-chair-wheel-l',
  'extra-chair-wheel-r',
  'extra-chair-footrest',
] as const satisfies readonly ExtraZoneId[];
export type ChairPartId = (typeof CHAIR_PART_IDS)[number];

/** The chair is opened like a region of the body. */
export type FigureRegionId = RegionId | 'chair';

export interface AddedZone {
  readonly id: ExtraZoneId;
  /** the person's own word for it */
  readonly label: string;
  readonly place: AddedPlace;
}

export type AddedPlace =
  /** in the place of zones it replaces, such as a prosthesis; they are no longer offered */
  | { readonly kind: 'instead'; readonly of: readonly ZoneId[] }
  /** a small area on a zone, such as a port; moved from its middle by hundredths of a head, x to the viewer's right */
  | { readonly kind: 'on'; readonly zone: ZoneId; readonly dx?: number; readonly dy?: number };

export interface FigureOptions {
  readonly pose: FigurePose;
  readonly build: FigureBuild;
  /** no longer offered; where nothing of a limb is left below, it is not drawn either */
  readonly hidden: readonly FigureZoneId[];
  readonly added: readonly AddedZone[];
}

/** What of a figure goes with a release. The build stays with its owner: nothing is planned by it. */
export type ReleasedFigure = Omit<FigureOptions, 'build'>;

export const NEUTRAL_FIGURE: FigureOptions = {
  pose: 'standing',
  build: FIGURE_BUILDS.neutral,
  hidden: [],
  added: [],
};

/** A limb from the body outwards; zones of one step lie at the same height, seen from the front or from behind. */
const ARM_STEPS = [['upper-arm'], ['elbow'], ['forearm'], ['wrist'], ['hand']];
const LEG_STEPS = [
  ['thigh-front', 'thigh-outer', 'thigh-inner-upper', 'thigh-inner-lower', 'thigh-back'],
  ['knee', 'knee-back'],
  ['shin', 'calf'],
  ['ankle', 'heel'],
  ['foot', 'sole'],
];

/** The four limbs, each as its steps from the body outwards. */
export const LIMBS: readonly (readonly (readonly ZoneId[])[])[] = ['-l', '-r'].flatMap((side) =>
  [ARM_STEPS, LEG_STEPS].map((steps) =>
    steps.map((stems) => ZONES.map(({ id }) => id).filter((id) => stems.some((stem) => id === stem + side))),
  ),
);

/** This zone and all further out on its limb, for somebody who has none of it: `elbow-l` gives elbow to hand. */
export function limbFrom(zone: ZoneId): readonly ZoneId[] {
  for (const steps of LIMBS) {
    const at = steps.findIndex((step) => step.includes(zone));
    if (at !== -1) return steps.slice(at).flat();
  }
  return [];
}
