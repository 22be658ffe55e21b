/** Everything that bends ways, in one piece: fetched right behind the first look at the board. */
import type { PointerInput, ToolHost, ToolState } from './tools/tool-host.ts';
import { hitWay, wayHandles } from './tools/way-handles.ts';
import { PointingWay } from './tools/way-states.ts';

export { drawNotes } from './stage/draw-notes.ts';
export { drawWays } from './stage/draw-way.ts';
export { strokeState } from './stroke-tools.ts';
export { addWayPoint, nextWayPoint, nudgeWayPoint, removeWayPoint } from './way-acts.ts';

/** The state that follows a press on a way; null where none lies there. */
export function wayStateAt(host: ToolHost, idle: ToolState, input: PointerInput): ToolState | null {
  const way = host.way();
  if (way === null) return null;
  const camera = host.camera();
  const handle = hitWay(wayHandles(way, camera), host.targets(), input.at, camera);
  return handle === null ? null : new PointingWay(host, idle, { input, way, handle });
}
