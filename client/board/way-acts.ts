/** What keys and buttons do to the way of whoever is picked (ux part C, Paths). */
import { roundMetres, type Point } from '#shared/model/geometry.ts';
import { nudged } from '#shared/model/lengths.ts';
import { positionWords } from '#shared/words/inspector-words.ts';
import { WAY_KEY_WORDS } from '#shared/words/way-key-words.ts';
import type { BoardKit } from './board-kit.ts';
import { longestMiddle, withMoved, withoutPoint, withPoint } from './tools/way-handles.ts';

/** Picks the next point of the way; makes the first where there is none. */
export function nextWayPoint(kit: BoardKit): void {
  const way = kit.host.way();
  if (way === null) return;
  const { path, picked } = way;
  if (path.length === 0) return addWayPoint(kit);
  pick(kit, picked === null ? 0 : (picked + 1) % path.length, path.length);
}

export function addWayPoint(kit: BoardKit): void {
  const way = kit.host.way();
  if (way === null) return;
  const { index, at } = longestMiddle([way.from, ...way.path, way.to]);
  const point = { x: roundMetres(at.x), y: roundMetres(at.y) };
  if (kit.host.setWay(withPoint(way.path, index, point))) pick(kit, index, way.path.length + 1);
}

/** Metres. False where no point is picked. */
export function nudgeWayPoint(kit: BoardKit, by: Point): boolean {
  const way = kit.host.way();
  const point = way === null || way.picked === null ? undefined : way.path[way.picked];
  if (way === null || way.picked === null || point === undefined) return false;
  const unit = kit.host.unit();
  const to = nudged(point, by, unit);
  if (!kit.host.setWay(withMoved(way.path, way.picked, to))) return true;
  kit.spoken.say(WAY_KEY_WORDS.pointMoved(positionWords(to, unit)));
  return true;
}

/** False where no point is picked. */
export function removeWayPoint(kit: BoardKit): boolean {
  const way = kit.host.way();
  if (way === null || way.picked === null || way.path[way.picked] === undefined) return false;
  // a shape of three corners keeps them, and has said so
  if (!kit.host.setWay(withoutPoint(way.path, way.picked))) return true;
  kit.host.pickWayPoint(null);
  kit.spoken.say(WAY_KEY_WORDS.pointRemoved);
  return true;
}

function pick(kit: BoardKit, index: number, of: number): void {
  kit.host.pickWayPoint(index);
  kit.spoken.say(WAY_KEY_WORDS.pointPicked(index + 1, of));
}
