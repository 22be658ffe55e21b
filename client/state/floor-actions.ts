/** Acts on the floor as a whole: each is one change and one step of undo, however many places it moves. */
import { LIMITS, type SceneSettings } from '#shared/model/board.ts';
import { clamp, roundMetres, type Point } from '#shared/model/geometry.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';

const NONE: ReadonlySet<string> = new Set();

export type FloorSize = Pick<SceneSettings, 'floorWidth' | 'floorDepth'>;

/** `keep`: everything stays where it is in metres; `rescale`: it keeps its share of the floor. Furniture keeps its size. */
export type FloorChange = 'keep' | 'rescale';

/**
 * `frozen` are the beats that are locked: people in them stay where they are in metres, whatever the floor does, and the
 * rest of the scene is not held up by them.
 */
export function resizeFloor(
  board: BoardStore,
  size: FloorSize,
  change: FloorChange,
  frozen: ReadonlySet<string> = NONE,
): void {
  const { least, most } = LIMITS.floor;
  const was = board.scene();
  const floorWidth = clamp(roundMetres(size.floorWidth), least, most);
  const floorDepth = clamp(roundMetres(size.floorDepth), least, most);
  const scale = ({ x, y }: Point): Point =>
    onFloor({ x: (x * floorWidth) / was.floorWidth, y: (y * floorDepth) / was.floorDepth });
  board.act(ACT_NAMES.setFloor(), (writer) => {
    writer.change('scene', '', { floorWidth, floorDepth });
    if (change === 'rescale') moveAll(board, writer, { to: scale, frozen, withCameras: true });
  });
}

export interface Outside {
  readonly all: number;
  /** of them in frozen beats, where they stay */
  readonly frozen: number;
}

/** Of every beat and everything that stands there, what lies outside the floor. */
export function countOutside(board: BoardStore, frozen: ReadonlySet<string> = NONE): Outside {
  const { floorWidth, floorDepth } = board.scene();
  const isOut = ({ x, y }: Point): boolean =>
    Math.abs(x) > floorWidth / 2 + 1e-6 || Math.abs(y) > floorDepth / 2 + 1e-6;
  const places = board
    .beats()
    .flatMap(({ id }) => board.placesOf(id).filter((place) => place.onStage && isOut(place)));
  return {
    all: places.length + board.furniture().filter(isOut).length,
    frozen: places.filter(({ beatId }) => frozen.has(beatId)).length,
  };
}

/** To the nearest point of the floor. Cameras may stand outside: that is where they often are. */
export function bringOntoFloor(board: BoardStore, frozen: ReadonlySet<string> = NONE): void {
  const { floorWidth, floorDepth } = board.scene();
  const within = ({ x, y }: Point): Point =>
    onFloor({
      x: clamp(x, -floorWidth / 2, floorWidth / 2),
      y: clamp(y, -floorDepth / 2, floorDepth / 2),
    });
  board.act(ACT_NAMES.ontoFloor(), (writer) =>
    moveAll(board, writer, { to: within, frozen, withCameras: false }),
  );
}

type Writer = Parameters<Parameters<BoardStore['act']>[1]>[0];

interface MoveAll {
  readonly to: (at: Point) => Point;
  readonly frozen: ReadonlySet<string>;
  readonly withCameras: boolean;
}

/** Retired beats too: one that comes back must fit the floor as it is then. */
function moveAll(board: BoardStore, writer: Writer, { to, frozen, withCameras }: MoveAll): void {
  for (const place of board.everyPlace()) {
    if (frozen.has(place.beatId)) continue;
    const path = place.path.map(to);
    const next = { ...to(place), path };
    if (isSame(place, next) && path.every((point, at) => isSame(point, place.path[at]!))) continue;
    writer.change('places', beatPersonKey(place.beatId, place.personId), next);
  }
  for (const item of board.furniture()) {
    const next = to(item);
    if (!isSame(item, next)) writer.change('furniture', item.id, { ...next });
  }
  if (!withCameras) return;
  for (const camera of board.cameras()) writer.change('cameras', camera.id, { ...to(camera) });
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
