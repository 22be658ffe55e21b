/** Acts on the outline of a free shape. Apart from the rest of the furniture: it is fetched with the tools of ways. */
import type { Furniture } from '#shared/model/board.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';

type Shape = Required<Pick<Furniture, 'x' | 'y' | 'w' | 'd' | 'outline'>>;

/** Corners, box and middle change together. */
export function shapeFurniture(board: BoardStore, item: Furniture, shape: Shape): void {
  const { w, d, outline } = shape;
  board.act(ACT_NAMES.resize(furnitureName(item)), (writer) =>
    writer.change('furniture', item.id, { ...onFloor(shape), w, d, outline: [...(outline ?? [])] }),
  );
}

/** Its box again. */
export function squareFurniture(board: BoardStore, item: Furniture): void {
  board.act(ACT_NAMES.resize(furnitureName(item)), (writer) =>
    writer.change('furniture', item.id, { outline: undefined }),
  );
}
