/**
 * What a spot on the floor is called, by its staging: nine areas for a stage that is watched from one side, camera terms
 * for the screen, a clock for the round, squares for a capture volume. Left and right of a stage are the performer's.
 */
import type { SceneSettings, Staging } from '../model/board.ts';
import type { Point } from '../model/geometry.ts';

export interface Area {
  /** shorthand, as it stands behind an X: "DSR" */
  readonly code: string;
  /** "downstage right" */
  readonly words: string;
}

type Floor = Pick<SceneSettings, 'floorWidth' | 'floorDepth' | 'staging'>;

type Grid = readonly [readonly Area[], readonly Area[], readonly Area[]];

const area = (code: string, words: string): Area => ({ code, words });

/** Rows from upstage to downstage, each from stage right to stage left. */
const STAGE: Grid = [
  [area('USR', 'upstage right'), area('USC', 'upstage centre'), area('USL', 'upstage left')],
  [area('SR', 'stage right'), area('C', 'centre'), area('SL', 'stage left')],
  [area('DSR', 'downstage right'), area('DSC', 'downstage centre'), area('DSL', 'downstage left')],
];

/** The camera stands downstage: its left is stage right. */
const SCREEN: Grid = [
  [
    area('BGL', 'background, camera left'),
    area('BG', 'background, middle'),
    area('BGR', 'background, camera right'),
  ],
  [
    area('ML', 'middle ground, camera left'),
    area('M', 'middle ground'),
    area('MR', 'middle ground, camera right'),
  ],
  [
    area('FGL', 'foreground, camera left'),
    area('FG', 'foreground, middle'),
    area('FGR', 'foreground, camera right'),
  ],
];

const square = (code: string): Area => area(code, `square ${code}`);
const VOLUME: Grid = [
  [square('A1'), square('A2'), square('A3')],
  [square('B1'), square('B2'), square('B3')],
  [square('C1'), square('C2'), square('C3')],
];

/** 12 is upstage, 3 is stage left. */
const CLOCK: readonly Area[] = Array.from({ length: 12 }, (_, at) =>
  area(String(at === 0 ? 12 : at), `${at === 0 ? 12 : at} o’clock`),
);
const CENTRE = area('C', 'centre');
/** Share of the floor's half width and depth that is the centre of a round. */
const CENTRE_SHARE = 1 / 3;
/** Share at which an hour is written. */
const RING = 0.78;

const GRIDS: Readonly<Record<Exclude<Staging, 'round'>, Grid>> = {
  proscenium: STAGE,
  thrust: STAGE,
  screen: SCREEN,
  volume: VOLUME,
};

/** The area of a spot; one off the floor has the area it lies nearest to. */
export function areaOf(floor: Floor, at: Point): Area {
  // -1 to 1 across the floor
  const across = at.x / (floor.floorWidth / 2);
  const down = at.y / (floor.floorDepth / 2);
  if (floor.staging === 'round') return clockArea(across, down);
  const third = (share: number): 0 | 1 | 2 => (share < -1 / 3 ? 0 : share > 1 / 3 ? 2 : 1);
  return GRIDS[floor.staging][third(down)][third(across)]!;
}

function clockArea(across: number, down: number): Area {
  if (Math.hypot(across, down) <= CENTRE_SHARE) return CENTRE;
  const turned = (Math.atan2(across, -down) * 180) / Math.PI;
  return CLOCK[(Math.round(turned / 30) + 12) % 12]!;
}

/** Every area of a staging. */
export function areasOf(staging: Staging): readonly Area[] {
  return staging === 'round' ? [CENTRE, ...CLOCK] : GRIDS[staging].flat();
}

/** An area with the middle of it, metres. */
export interface AreaSpot extends Area {
  readonly at: Point;
}

/** Every area where it lies; the hours of a round stand in a ring, on the rays that the areas are told by. */
export function areaSpots({ floorWidth, floorDepth, staging }: Floor): readonly AreaSpot[] {
  const at = (across: number, down: number): Point => ({
    x: (across * floorWidth) / 2,
    y: (down * floorDepth) / 2,
  });
  if (staging !== 'round') {
    return GRIDS[staging].flatMap((row, down) =>
      row.map((one, across) => ({ ...one, at: at(((across - 1) * 2) / 3, ((down - 1) * 2) / 3) })),
    );
  }
  const hours = CLOCK.map((hour, turn) => {
    const angle = (turn * Math.PI) / 6;
    return { ...hour, at: at(Math.sin(angle) * RING, -Math.cos(angle) * RING) };
  });
  return [{ ...CENTRE, at: at(0, 0) }, ...hours];
}

/** Whether a spot is outside the floor. */
export function isOffFloor({ floorWidth, floorDepth }: Floor, { x, y }: Point): boolean {
  return Math.abs(x) > floorWidth / 2 || Math.abs(y) > floorDepth / 2;
}

/** "downstage right", or off the floor beside it. */
export function areaWords(floor: Floor, at: Point): string {
  const { words } = areaOf(floor, at);
  return isOffFloor(floor, at) ? `off the floor, ${words}` : words;
}
