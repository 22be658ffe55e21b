import type { ObjectRef } from '../../state/board-view.ts';

/** The name by which an object's node is found on the stage. */
export function nodeId({ kind, id }: ObjectRef): string {
  return `${kind}-${id}`;
}

/** The second node of a person: their notch, above everyone. */
export function notchId(personId: string): string {
  return `notch-${personId}`;
}
