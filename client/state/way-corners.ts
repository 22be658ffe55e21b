/** Whether a way goes straight from point to point, or in one curve through them. */
import { beatPersonKey } from '#shared/model/ids.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';

export function setCorners(
  board: BoardStore,
  beatId: string,
  personId: string,
  hasCorners: boolean,
  who: string,
): void {
  board.act(ACT_NAMES.bend(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), { corners: hasCorners ? true : undefined }),
  );
}
