/**
 * Splits a beat at a count, joins it with the next; each one act and one step of undo. Where this person may not write
 * contacts both act on blocking alone: contacts stay with the first half, and what of them no longer fits into its counts
 * is told to the IC by rule C3.
 */
import { LIMITS, type Beat, type Contact } from '#shared/model/board.ts';
import { joinPlaces, splitPlace } from '#shared/model/beat-halves.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { makeRoomBehind, mustBeat, putBeat, titleOf } from './beat-actions.ts';
import type { BoardStore, BoardWriter } from './board-store.ts';
import { randomId } from './random-id.ts';

/** The first half keeps so many counts. Returns the id of the second; null where there is nothing to be split. */
export function splitBeat(board: BoardStore, beatId: string, at: number): string | null {
  const beat = mustBeat(board, beatId);
  if (!Number.isInteger(at) || at < 1 || at >= beat.counts) return null;
  const id = randomId('beat');
  const next = aroundBeat(board.beats(), beatId).after;
  board.act(ACT_NAMES.splitBeat(titleOf(board, beat)), (writer) => {
    // the second half of a Plan B would stand in for the whole beat once more
    const { id: _id, retired: _retired, planBOf: _planBOf, ...fields } = beat;
    const order = makeRoomBehind(board, writer, beat);
    const second = { ...fields, name: '', cueIn: '', counts: beat.counts - at, order };
    putBeat(board, writer, id, second, board.intent(beatId) ?? undefined);
    writer.change('beats', beatId, { counts: at, cueOut: '' });
    splitPlaces(board, writer, { beat, id, next: next?.id ?? null, at });
    if (board.mayWrite('contacts')) splitContacts(board, writer, { beat, id, at });
    if (board.mayWrite('exposure')) {
      for (const { personId, onSet, inView, mode } of board.exposureOf(beatId))
        writer.put('exposure', beatPersonKey(id, personId), { onSet, inView, mode });
    }
  });
  return id;
}

interface Split {
  readonly beat: Beat;
  /** of the second half */
  readonly id: string;
  readonly at: number;
}

function splitPlaces(
  board: BoardStore,
  writer: BoardWriter,
  { beat, id, next, at }: Split & { readonly next: string | null },
): void {
  for (const { beatId: _beatId, personId, ...place } of board.placesOf(beat.id)) {
    const goal = next === null ? null : board.place(next, personId);
    const { first, second } = splitPlace(place, goal, beat.counts, at);
    writer.put('places', beatPersonKey(beat.id, personId), { ...first });
    writer.put('places', beatPersonKey(id, personId), { ...second });
  }
}

/** Who begins later goes along; who reaches across is there in both. */
function splitContacts(board: BoardStore, writer: BoardWriter, { beat, id, at }: Split): void {
  for (const contact of board.contactsOf(beat.id)) {
    const last = contact.start + contact.counts - 1;
    // what cannot be read cannot be copied: it stays, and is told
    if (last <= at || contact.unknown !== undefined) continue;
    if (contact.start > at) {
      writer.change('contacts', contact.id, { retired: true });
      putContact(writer, contact, { beatId: id, start: contact.start - at, counts: contact.counts });
    } else {
      writer.change('contacts', contact.id, { counts: at - contact.start + 1 });
      putContact(writer, contact, { beatId: id, start: 1, counts: last - at });
    }
  }
}

export type JoinRefusal = 'no-next' | 'contacts' | 'too-long';

/** Why a beat cannot be joined with the next; null where it can. */
export function joinRefusal(board: BoardStore, beatId: string): JoinRefusal | null {
  const beat = mustBeat(board, beatId);
  const next = nextOf(board, beatId);
  if (next === null) return 'no-next';
  if (beat.counts + next.counts > LIMITS.counts) return 'too-long';
  const hasMore = board.contactsOf(next.id).length > 0 || board.exposureOf(next.id).length > 0;
  // they would leave the board with the beat that they are of
  return hasMore && !(board.mayWrite('contacts') && board.mayWrite('exposure')) ? 'contacts' : null;
}

/** The next beat's counts, ways and contacts come to this one, and the next leaves the board. */
export function joinBeats(board: BoardStore, beatId: string): JoinRefusal | null {
  const refusal = joinRefusal(board, beatId);
  const beat = mustBeat(board, beatId);
  const next = nextOf(board, beatId);
  if (refusal !== null || next === null) return refusal;
  const behind = aroundBeat(board.beats(), next.id).after;
  board.act(ACT_NAMES.joinBeats(titleOf(board, beat)), (writer) => {
    const people = [...new Set([...beat.people, ...next.people])].slice(0, LIMITS.peopleInBeat);
    writer.change('beats', beatId, { counts: beat.counts + next.counts, cueOut: next.cueOut, people });
    for (const { beatId: _beatId, personId, ...place } of board.placesOf(beatId)) {
      const second = board.place(next.id, personId);
      const goal = behind === null ? null : board.place(behind.id, personId);
      const joined = joinPlaces(place, second, goal, [beat.counts, next.counts]);
      writer.put('places', beatPersonKey(beatId, personId), { ...joined });
    }
    // who comes on with the next beat waits off stage until then
    for (const { beatId: _beatId, personId, ...place } of board.placesOf(next.id)) {
      if (board.place(beatId, personId) === null)
        writer.put('places', beatPersonKey(beatId, personId), { ...place, onStage: false });
    }
    if (board.mayWrite('contacts')) joinContacts(board, writer, beat, next);
    if (board.mayWrite('exposure')) joinExposure(board, writer, beatId, next.id);
    writer.change('beats', next.id, { retired: true });
  });
  return null;
}

function joinContacts(board: BoardStore, writer: BoardWriter, beat: Beat, next: Beat): void {
  for (const contact of board.contactsOf(next.id)) {
    if (contact.unknown !== undefined) continue;
    writer.change('contacts', contact.id, { retired: true });
    putContact(writer, contact, {
      beatId: beat.id,
      start: contact.start + beat.counts,
      counts: contact.counts,
    });
  }
}

/** Uncovered in one half is uncovered in the whole: nobody is noted as more covered than they are. */
function joinExposure(board: BoardStore, writer: BoardWriter, beatId: string, nextId: string): void {
  for (const { personId, onSet, inView, mode } of board.exposureOf(nextId)) {
    const now = board.exposure(beatId, personId);
    const both = {
      onSet: [...new Set([...(now?.onSet ?? []), ...onSet])],
      inView: [...new Set([...(now?.inView ?? []), ...inView])],
      mode: now?.mode ?? mode,
    };
    writer.put('exposure', beatPersonKey(beatId, personId), both);
  }
}

/** A Plan B is joined with nothing, and nothing with a Plan B. */
function nextOf(board: BoardStore, beatId: string): Beat | null {
  const beats = board.beats();
  const { after } = aroundBeat(beats, beatId);
  const isStandIn = beats.find(({ id }) => id === beatId)?.planBOf !== undefined;
  return isStandIn ? null : after;
}

function putContact(
  writer: BoardWriter,
  contact: Contact,
  at: Pick<Contact, 'beatId' | 'start' | 'counts'>,
): void {
  const { id: _id, retired: _retired, unknown: _unknown, ...fields } = contact;
  writer.put('contacts', randomId('contact'), { ...fields, ...at });
}
