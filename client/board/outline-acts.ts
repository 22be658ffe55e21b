/** The outline of the free shape that is picked, as the tools of ways take it: its corners are points of a closed way. */
import { cornersOf, fitCorners } from '#shared/model/outline.ts';
import type { Point } from '#shared/model/geometry.ts';
import { shapeFurniture } from '../state/shape-furniture.ts';
import type { BoardSession } from '../state/board-session.ts';
import type { PickedWay } from './tools/way-handles.ts';

/** Null where no free shape is picked alone, or it is locked. */
export function pickedOutline(session: OutlineBoard): PickedWay | null {
  const { store, view } = session;
  const { layer, selection, wayPoint } = view.get();
  const [ref, second] = selection;
  if (layer !== 'furniture' || ref?.kind !== 'item' || second !== undefined) return null;
  const item = store.item(ref.id);
  if (item?.kind !== 'shape' || item.locked || !session.mayWrite('furniture')) return null;
  const path = cornersOf(item);
  return { from: path.at(-1)!, to: path[0]!, path, picked: wayPoint, around: { x: item.x, y: item.y } };
}

/** One change of the document. False where a shape keeps no such number of corners: nothing is written then. */
export function setOutline({ store, view }: OutlineBoard, corners: readonly Point[]): boolean {
  const [ref] = view.get().selection;
  const item = ref?.kind === 'item' ? store.item(ref.id) : null;
  const shape = item === null ? null : fitCorners(item, corners);
  if (item === null || shape === null) return false;
  shapeFurniture(store, item, shape);
  return true;
}

type OutlineBoard = Pick<BoardSession, 'store' | 'view' | 'mayWrite'>;
