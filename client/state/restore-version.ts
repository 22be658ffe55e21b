/** Puts an offered version of a beat back onto the board: one transaction and one step of undo. */
import type { Contact, Place } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import type { VersionContents } from '#shared/protocol/consent-results.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { versionOf } from '#shared/words/offer.ts';
import { mustBeat, titleOf } from './beat-actions.ts';
import type { BoardStore, BoardWriter } from './board-store.ts';

export type { VersionContents } from '#shared/protocol/consent-results.ts';

/**
 * Everything of the beat but its place in the playing order. What was added since is taken off; what was taken off comes
 * back under its own id. A contact with a word that this page does not know is left as it stands.
 */
export function restoreVersion(board: BoardStore, version: VersionContents, number: number): void {
  const { id, order: _order, retired: _retired, tempo, planBOf, ...fields } = version.beat;
  const beat = mustBeat(board, id);
  board.act(ACT_NAMES.restoreVersion(versionOf(titleOf(board, beat), number)), (writer) => {
    writer.change('beats', id, { ...fields, tempo, planBOf });
    if (version.intent !== null) {
      const { beatId: _beatId, ...intent } = version.intent;
      writer.change('intents', id, intent);
    }
    putPlaces(board, writer, version);
    putExposure(board, writer, version);
    putContacts(board, writer, version);
  });
}

function putPlaces(board: BoardStore, writer: BoardWriter, { beat, places }: VersionContents): void {
  for (const { beatId: _beatId, personId, ...place } of places)
    writer.put('places', beatPersonKey(beat.id, personId), { ...(place satisfies Place) });
  const kept = new Set(places.map(({ personId }) => personId));
  for (const { personId } of board.placesOf(beat.id))
    if (!kept.has(personId)) writer.remove('places', beatPersonKey(beat.id, personId));
}

function putExposure(board: BoardStore, writer: BoardWriter, { beat, exposure }: VersionContents): void {
  for (const { personId, onSet, inView, mode } of exposure)
    writer.put('exposure', beatPersonKey(beat.id, personId), { onSet, inView, mode });
  const kept = new Set(exposure.map(({ personId }) => personId));
  for (const { personId } of board.exposureOf(beat.id))
    if (!kept.has(personId)) writer.remove('exposure', beatPersonKey(beat.id, personId));
}

function putContacts(board: BoardStore, writer: BoardWriter, { beat, contacts }: VersionContents): void {
  for (const contact of contacts) {
    const { id, unknown, ...fields } = { ...NO_OPTIONS, ...contact };
    if (unknown !== undefined) continue;
    if (board.contact(id) === null) writer.put('contacts', id, withoutGaps(fields));
    else writer.change('contacts', id, fields);
  }
  const kept = new Set(contacts.map(({ id }) => id));
  for (const { id } of board.contactsOf(beat.id))
    if (!kept.has(id)) writer.change('contacts', id, { retired: true });
}

/** What a version does not have is taken out where it stands now. */
const NO_OPTIONS = {
  agentSide: undefined,
  to: undefined,
  garment: undefined,
  retired: undefined,
  unknown: undefined,
} satisfies Partial<Record<keyof Contact, undefined>>;

function withoutGaps(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
