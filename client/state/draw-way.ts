/** A way drawn by hand: its points, and where it ends in the next beat. One act, one step of undo. */
import { LIMITS } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/geometry.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';

export interface WayPlace {
  readonly beatId: string;
  /** the beat that is played next */
  readonly nextId: string;
  readonly personId: string;
}

/** False where nothing has changed: a frozen beat stays as it is, and says so itself. */
export function drawWay(
  board: BoardStore,
  { beatId, nextId, personId }: WayPlace,
  { path, to }: { readonly path: readonly Point[]; readonly to: Point },
  who: string,
): boolean {
  const points = path.slice(0, LIMITS.pathPoints).map((point) => onFloor(point));
  const goal = onFloor(to);
  const now = board.place(beatId, personId);
  const next = board.place(nextId, personId);
  board.act(ACT_NAMES.bend(who), (writer) => {
    writer.change('places', beatPersonKey(beatId, personId), { path: points, corners: undefined });
    if (next !== null && (next.x !== goal.x || next.y !== goal.y))
      writer.change('places', beatPersonKey(nextId, personId), { ...goal });
  });
  return board.place(beatId, personId) !== now || board.place(nextId, personId) !== next;
}
