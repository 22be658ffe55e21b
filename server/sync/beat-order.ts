/** The playing order of a board's beats, as other planes may know it: ids, and nothing that is written in them. */
import { inOrder } from '#shared/doc/read-board.ts';
import type { RecordMirror } from '#shared/doc/record-mirror.ts';

/** Where a beat without a readable key stands; the same as for whoever reads the board. */
const FALLBACK = 'a0';

/** Ids of the beats that are not retired, in playing order. */
export function readBeatOrder(mirror: RecordMirror): readonly string[] {
  const standing: { readonly id: string; readonly order: string }[] = [];
  for (const [id, beat] of mirror.all('beats')) {
    const isRecord = typeof beat === 'object' && beat !== null;
    if (isRecord && 'retired' in beat && beat.retired === true) continue;
    const order = isRecord && 'order' in beat && typeof beat.order === 'string' ? beat.order : FALLBACK;
    standing.push({ id, order });
  }
  return inOrder(standing).map(({ id }) => id);
}
