/**
 * Whose work comes under which Yjs client id. Security: an update may name any client id. Somebody who wrote under
 * another person's would take the place of that person's next edit, which would then be dropped as already known.
 */
import * as Y from 'yjs';
import type { ScannedUpdate } from './scan-update.ts';

const MAX_KNOWN = 16_384;

export class Authors {
  readonly #personOf = new Map<number, string>();

  /** False when something new comes under an id that another person has written with while this room was open. */
  mayWrite(personId: string, update: ScannedUpdate, doc: Y.Doc): boolean {
    const fresh = [...update.runs.values()].filter(({ client, to }) => to > Y.getState(doc.store, client));
    if (fresh.some(({ client }) => (this.#personOf.get(client) ?? personId) !== personId)) return false;
    for (const { client } of fresh) this.#personOf.set(client, personId);
    if (this.#personOf.size > MAX_KNOWN) this.#personOf.clear();
    return true;
  }
}
