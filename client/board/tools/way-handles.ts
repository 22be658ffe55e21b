/** What of somebody's way can be taken hold of: its points, and between them middles that become points. */
import { distance, type Point } from '#shared/model/geometry.ts';
import { curvesOf, pointOnCurve } from '#shared/model/way.ts';
import { drawnAt, HIT_RADIUS, type HitTarget } from './hit-test.ts';
import { toScreen, type Camera, type Pixel } from './camera.ts';

/** The way of the one person who is picked, or the outline of the free shape that is. */
export interface PickedWay {
  readonly from: Point;
  readonly to: Point;
  readonly path: readonly Point[];
  /** straight from point to point */
  readonly corners?: boolean | undefined;
  /** index of the point that is picked */
  readonly picked: number | null;
  /** the middle of a shape whose outline it is: its pieces are straight, from the last corner back to the first */
  readonly around?: Point | undefined;
}

export interface WayHandle {
  readonly kind: 'point' | 'middle';
  /** of the point; for a middle, of the point that it becomes */
  readonly index: number;
  /** metres */
  readonly at: Point;
}

/** Pixels between two points below which their middle would lie on one of them. */
const ROOM = 56;
/** Pixels from a neighbour at which a pulled point is one with it. */
const MERGE = 14;

export function wayHandles(way: PickedWay, camera: Camera): readonly WayHandle[] {
  const { from, to, path, corners, around: middle } = way;
  if (middle !== undefined) return outlineHandles(path, middle, camera);
  const points = [from, ...path, to];
  // a middle that lies beside the token itself would take presses that are meant for it (ux B6 3)
  const isFree = (at: Point): boolean => distance(at, from) * camera.scale >= 2 * HIT_RADIUS;
  const handles: WayHandle[] = path.map((at, index) => ({ kind: 'point', index, at }));
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [a, b] = [points[index]!, points[index + 1]!];
    if (distance(a, b) * camera.scale < ROOM) continue;
    if (corners === true) {
      const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      if (isFree(at)) handles.push({ kind: 'middle', index, at });
      continue;
    }
    // among its neighbours, so that it lies on the curve that is drawn
    const around = [points[index - 1], a, b, points[index + 2]].filter((point) => point !== undefined);
    const curve = curvesOf(around)[index === 0 ? 0 : 1];
    const at = curve === undefined ? undefined : pointOnCurve(curve, 0.5);
    if (at !== undefined && isFree(at)) handles.push({ kind: 'middle', index, at });
  }
  return handles;
}

/** Those that leave the shape's own middle its reach: a small shape is first brought closer, or changed by buttons. */
function outlineHandles(path: readonly Point[], middle: Point, camera: Camera): readonly WayHandle[] {
  const handles: WayHandle[] = path.map((at, index) => ({ kind: 'point', index, at }));
  path.forEach((a, index) => {
    const b = path[(index + 1) % path.length]!;
    const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    if (distance(a, b) * camera.scale >= ROOM) handles.push({ kind: 'middle', index: index + 1, at });
  });
  return handles.filter(({ at }) => distance(at, middle) * camera.scale >= 2 * HIT_RADIUS);
}

/** The handle under a finger, if no token lies nearer to it; a point before a middle. */
export function hitWay(
  handles: readonly WayHandle[],
  targets: readonly HitTarget[],
  at: Pixel,
  camera: Camera,
): WayHandle | null {
  const far = (point: Point): number => {
    const pixel = toScreen(camera, point);
    return Math.hypot(at.x - pixel.x, at.y - pixel.y);
  };
  const nearest = (kind: WayHandle['kind']): WayHandle | undefined =>
    handles
      .filter((handle) => handle.kind === kind && far(handle.at) <= HIT_RADIUS)
      .toSorted((a, b) => far(a.at) - far(b.at))[0];
  const handle = nearest('point') ?? nearest('middle');
  if (handle === undefined) return null;
  const token = Math.min(Infinity, ...targets.map((target) => far(drawnAt(target))));
  return far(handle.at) < token ? handle : null;
}

/** Whether a pulled point has come to one of its neighbours, or to an end of the way: it is no point of its own there. */
export function isOnNeighbour(
  { from, to, path }: PickedWay,
  index: number,
  at: Pixel,
  camera: Camera,
): boolean {
  return [path[index - 1] ?? from, path[index + 1] ?? to].some((point) => {
    const pixel = toScreen(camera, point);
    return Math.hypot(at.x - pixel.x, at.y - pixel.y) <= MERGE;
  });
}

/** The path with one more point. */
export function withPoint(path: readonly Point[], index: number, at: Point): readonly Point[] {
  return [...path.slice(0, index), at, ...path.slice(index)];
}

/** The path with one point elsewhere. */
export function withMoved(path: readonly Point[], index: number, at: Point): readonly Point[] {
  return path.map((point, other) => (other === index ? at : point));
}

export function withoutPoint(path: readonly Point[], index: number): readonly Point[] {
  return path.filter((_, other) => other !== index);
}

/** Where a new point goes when none is pointed at: the middle of the longest piece. */
export function longestMiddle(points: readonly Point[]): { readonly index: number; readonly at: Point } {
  let [index, longest] = [0, -1];
  for (let piece = 0; piece + 1 < points.length; piece += 1) {
    const long = distance(points[piece]!, points[piece + 1]!);
    if (long > longest) [index, longest] = [piece, long];
  }
  const [a, b] = [points[index]!, points[index + 1] ?? points[index]!];
  // somebody who comes back to where they are needs somewhere to go
  if (longest < 0.2) return { index, at: { x: a.x + 1, y: a.y } };
  return { index, at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
}
