/** The beats of a board that is in the store and open nowhere. */
import * as Y from 'yjs';
import { inOrder, readBeat } from './read-board.ts';

/** Ids and names of the beats that stand, in playing order. `stored` is everything the store has of it, oldest first. */
export function readBeatNames(
  stored: readonly Uint8Array[],
): readonly { readonly id: string; readonly name: string }[] {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of stored) Y.applyUpdate(doc, update);
    });
    const beats = Object.entries(doc.getMap('beats').toJSON()).map(([id, plain]) => readBeat(id, plain));
    return inOrder(beats.filter(({ retired }) => retired !== true)).map(({ id, name }) => ({ id, name }));
  } finally {
    doc.destroy();
  }
}
