/** Everything that bends ways, outlines and sides, in one piece: fetched right behind the first look at the board. */
import type { PointerInput, ToolHost, ToolState } from './tools/tool-host.ts';
import { isBoxed, Resizing, sideAt } from './tools/resizing.ts';
import { hitWay, wayHandles } from './tools/way-handles.ts';
import { PointingWay } from './tools/way-states.ts';

export { drawNotes } from './stage/draw-notes.ts';
export { drawWays } from './stage/draw-way.ts';
export { pickedOutline, setOutline } from './outline-acts.ts';
export { strokeState } from './stroke-tools.ts';
export { addWayPoint, nextWayPoint, nudgeWayPoint, removeWayPoint } from './way-acts.ts';

/** The state that follows a press on a side of the one thing that is picked; null where no handle of it lies there. */
export function sideStateAt(host: ToolHost, idle: ToolState, input: PointerInput): ToolState | null {
  const target = host.picked();
  if (target === null || !isBoxed(target)) return null;
  const side = sideAt(target, input.at, host.camera(), host.targets());
  return side === null ? null : new Resizing(host, idle, { target, side });
}

/** The state that follows a press on a way; null where none lies there. */
export function wayStateAt(host: ToolHost, idle: ToolState, input: PointerInput): ToolState | null {
  const way = host.way();
  if (way === null) return null;
  const camera = host.camera();
  const handle = hitWay(wayHandles(way, camera), host.targets(), input.at, camera);
  return handle === null ? null : new PointingWay(host, idle, { input, way, handle });
}
