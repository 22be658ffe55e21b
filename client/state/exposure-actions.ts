/** What an IC writes of exposure: zones and mode of one person in one beat. The level is computed and never written. */
import { LIMITS, type Exposure } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { ZONE_IDS, type ZoneId } from '#shared/model/zones.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { neighbour } from './beat-actions.ts';
import type { BoardStore } from './board-store.ts';

/** As the document reads it where nothing was written. */
export const CLOTHED: Exposure = { onSet: [], inView: [], mode: 'garment' };

/** `who` is what undo calls the person. Nothing bare in either state takes the record away. */
export function setExposure(
  board: BoardStore,
  at: { readonly beatId: string; readonly personId: string; readonly who: string },
  patch: Partial<Exposure>,
): void {
  const { beatId, personId, who } = at;
  const now = board.exposure(beatId, personId);
  const { onSet, inView, mode } = { ...(now ?? CLOTHED), ...patch };
  const next: Exposure = { onSet: inOrder(onSet), inView: inOrder(inView), mode };
  const key = beatPersonKey(beatId, personId);
  const isClothed = next.onSet.length + next.inView.length === 0;
  if (isClothed && now === null) return;
  board.act(ACT_NAMES.setExposure(who), (writer) => {
    if (isClothed) writer.remove('exposure', key);
    else writer.put('exposure', key, { ...next });
  });
}

/** What the same person has uncovered in the beat before; null where there is none, or nothing was written. */
export function exposureBefore(board: BoardStore, beatId: string, personId: string): Exposure | null {
  const before = neighbour(board, beatId, -1);
  const stands = before === undefined ? null : board.exposure(before.id, personId);
  if (stands === null) return null;
  const { onSet, inView, mode } = stands;
  return { onSet, inView, mode };
}

/** Each zone once, head to toe, so that the same choice is the same value whoever made it. */
function inOrder(zones: readonly ZoneId[]): readonly ZoneId[] {
  return ZONE_IDS.filter((id) => zones.includes(id)).slice(0, LIMITS.zones);
}
