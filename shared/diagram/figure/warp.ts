/** Build and pose move the points of the plan; curves are laid through them afterwards and stay smooth. */
import type { FigureBuild, FigurePose } from '../../model/figure.ts';
import type { Warp } from './plan.ts';
import type { Point } from './spline.ts';

type Stops = readonly (readonly [at: number, value: number])[];

/** Between body and arm below the armpit, so that each can be moved by itself: x for each y. */
const GAP: Stops = [
  [184, 67.2],
  [281, 69],
  [330, 80],
  [440, 84],
];
/** The middle of arm and leg, about which they grow thicker. */
const ARM_AXIS: Stops = [
  [184, 82],
  [280, 98],
  [440, 121],
];
const LEG_AXIS = 33;

/** The largest changes at the ends of the range: parts of the width. */
const MOST = { shoulders: 0.12, waist: 0.2, hips: 0.15, limbs: 0.16 };

export function createWarp(pose: FigurePose, build: FigureBuild): Warp {
  const [s, w, h, l] = (['shoulders', 'waist', 'hips', 'limbs'] as const).map(
    (part) => 1 + MOST[part] * Math.min(1, Math.max(-1, build[part])),
  ) as [number, number, number, number];
  const trunk: Stops = [
    [90, 1],
    [115, 1 + (s - 1) * 0.45],
    [145, s],
    [190, s],
    [281, w],
    [360, h],
    [400, h],
    [520, 1 + (h - 1) * 0.45],
    [750, 1 + (h - 1) * 0.45],
  ];
  const sit = pose === 'standing' ? null : pose;
  return ([x, y]) => {
    if (y > 184 && y < 440 && x > along(GAP, y)) {
      const axis = along(ARM_AXIS, y);
      const thick = 1 + (l - 1) * ramp(190, 250, y);
      // hands rest lower and further out than beside a standing body: on the thighs or on the wheels
      return sitArm(sit, [axis * s + (x - axis) * s * thick, y]);
    }
    const factor = along(trunk, y);
    const thick = 1 + (l - 1) * ramp(430, 520, y);
    const legs = LEG_AXIS * factor + (x - LEG_AXIS) * factor * thick;
    return sitLeg(sit, [y > 430 && x > 0 ? legs : x * factor, y]);
  };
}

/** Seen from the front, thighs that come forward are short. */
const SEATED_Y: Stops = [
  [400, 400],
  [522, 450],
  [564, 490],
  [750, 672],
];

/** How far a seated leg, its knee first, is moved outwards. */
const SEATED_SPREAD: Stops = [
  [410, 0],
  [470, 3],
  [543, 7],
  [750, 4],
];

/** Knees come towards the viewer: how much wider the leg looks there. */
const SEATED_THICK: Stops = [
  [425, 1],
  [490, 1.22],
  [543, 1.32],
  [575, 1.12],
  [640, 1],
];

function sitLeg(sit: FigurePose | null, [x, y]: Point): Point {
  if (sit === null || y < 400 || x === 0) return [x, y];
  const wide = LEG_AXIS + (x - LEG_AXIS) * along(SEATED_THICK, y);
  return [wide + along(SEATED_SPREAD, y), along(SEATED_Y, y)];
}

function sitArm(sit: FigurePose | null, [x, y]: Point): Point {
  if (sit === null) return [x, y];
  const out = sit === 'wheelchair' ? 11 : 5;
  return [x + out * ramp(184, 262, y), y <= 262 ? y : 262 + (y - 262) * 0.84];
}

/** Smooth from stop to stop, level beyond them. */
function along(stops: Stops, at: number): number {
  const next = stops.findIndex(([stop]) => stop >= at);
  const [high, low] = [stops[next === -1 ? stops.length - 1 : next], stops[next - 1]];
  if (high === undefined) return 0;
  if (low === undefined) return high[1];
  return low[1] + (high[1] - low[1]) * ((at - low[0]) / (high[0] - low[0]));
}

function ramp(from: number, to: number, at: number): number {
  const t = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
