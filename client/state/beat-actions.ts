/** Acts on beats. Each is one transaction and one step of undo. */
import { LIMITS, type Beat, type Contact } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { clamp } from '#shared/model/geometry.ts';
import { keyBetween } from '#shared/doc/order-keys.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import type { BoardStore, BoardWriter } from './board-store.ts';
import { randomId } from './random-id.ts';

const NEW_BEAT = { kind: 'plain', name: '', phrase: '', cueIn: '', cueOut: '', counts: 8 } as const;
const NEW_INTENT = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };

/** Stores the picture: opens the next beat with everyone where they stand. Returns the new beat's id. */
export function captureBeat(board: BoardStore, beatId: string): string {
  return insertAfter(board, beatId, ACT_NAMES.captureBeat());
}

/** An empty board's first beat, or one behind (or ahead of) another, with the same people in the same places. */
export function addBeat(board: BoardStore, at: { after: string } | { before: string } | null): string {
  if (at !== null && 'after' in at) return insertAfter(board, at.after, ACT_NAMES.addBeat());
  const next = at === null ? board.beats()[0] : (board.beat(at.before) ?? undefined);
  const previous = next === undefined ? undefined : neighbour(board, next.id, -1);
  const id = randomId('beat');
  board.act(ACT_NAMES.addBeat(), (writer) => {
    const order = keyBetween(previous?.order ?? null, next?.order ?? null);
    const people = next?.people ?? [];
    putBeat(board, writer, id, { ...NEW_BEAT, order, people, counts: next?.counts ?? NEW_BEAT.counts });
    if (next) copyPlaces(board, writer, next.id, id);
  });
  return id;
}

/** Everything of a beat again, behind it. Contacts and intents only where this person may write them. */
export function duplicateBeat(board: BoardStore, beatId: string): string {
  const beat = mustBeat(board, beatId);
  const id = randomId('beat');
  board.act(ACT_NAMES.duplicateBeat(titleOf(board, beat)), (writer) => {
    const { id: _id, retired: _retired, ...fields } = beat;
    putBeat(
      board,
      writer,
      id,
      { ...fields, order: orderAfter(board, beat) },
      board.intent(beatId) ?? undefined,
    );
    copyPlaces(board, writer, beatId, id);
    if (board.mayWrite('contacts')) {
      for (const contact of board.contactsOf(beatId)) putContactCopy(writer, contact, id);
    }
  });
  return id;
}

export function renameBeat(board: BoardStore, beatId: string, name: string): void {
  const beat = mustBeat(board, beatId);
  const next = name.trim().slice(0, LIMITS.name);
  board.act(ACT_NAMES.renameBeat(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { name: next }),
  );
}

export function retireBeat(board: BoardStore, beatId: string): void {
  const beat = mustBeat(board, beatId);
  board.act(ACT_NAMES.retireBeat(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { retired: true }),
  );
}

/** Brings a removed beat back to where it was. */
export function restoreBeat(board: BoardStore, beatId: string): void {
  const beat = mustBeat(board, beatId);
  board.act(ACT_NAMES.restore(titleOf(board, beat)), (writer) => writer.change('beats', beatId, { retired: undefined }));
}

/** Puts a beat at another place in the playing order; one record is written. */
export function moveBeat(board: BoardStore, beatId: string, toIndex: number): void {
  const beat = mustBeat(board, beatId);
  const beats = board.beats();
  const others = beats.filter((other) => other.id !== beatId);
  const index = clamp(toIndex, 0, others.length);
  if (beats[index]?.id === beatId) return;
  const order = keyBetween(others[index - 1]?.order ?? null, others[index]?.order ?? null);
  board.act(ACT_NAMES.moveBeat(titleOf(board, beat)), (writer) => writer.change('beats', beatId, { order }));
}

export function setCounts(board: BoardStore, beatId: string, counts: number): void {
  const beat = mustBeat(board, beatId);
  const next = clamp(Math.round(counts), 1, LIMITS.counts);
  if (next === beat.counts) return;
  board.act(ACT_NAMES.setCounts(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { counts: next }),
  );
}

export type BeatWords = Partial<Pick<Beat, 'phrase' | 'cueIn' | 'cueOut' | 'kind' | 'tempo' | 'planBOf'>>;

export function changeBeat(board: BoardStore, beatId: string, patch: BeatWords): void {
  const beat = mustBeat(board, beatId);
  board.act(ACT_NAMES.changeBeat(titleOf(board, beat)), (writer) => writer.change('beats', beatId, patch));
}

export function setPeople(board: BoardStore, beatId: string, people: readonly string[]): void {
  const beat = mustBeat(board, beatId);
  board.act(ACT_NAMES.setPeople(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { people: people.slice(0, LIMITS.peopleInBeat) }),
  );
}

/** The beat before or behind one, in playing order. */
export function neighbour(board: BoardStore, beatId: string, step: -1 | 1): Beat | undefined {
  const beats = board.beats();
  const at = beats.findIndex((beat) => beat.id === beatId);
  return at === -1 ? undefined : beats[at + step];
}

function insertAfter(board: BoardStore, beatId: string, name: string): string {
  const beat = mustBeat(board, beatId);
  const id = randomId('beat');
  board.act(name, (writer) => {
    const { people, counts, tempo } = beat;
    putBeat(board, writer, id, { ...NEW_BEAT, order: orderAfter(board, beat), people, counts, tempo });
    copyPlaces(board, writer, beatId, id);
  });
  return id;
}

function putBeat(
  board: BoardStore,
  writer: BoardWriter,
  id: string,
  fields: Omit<Beat, 'id'>,
  intent?: Readonly<Record<keyof typeof NEW_INTENT, string>>,
): void {
  writer.put('beats', id, { ...fields });
  if (!board.mayWrite('intents')) return;
  const { text, distance, breath, sound, eyeLine, placeholder } = intent ?? NEW_INTENT;
  writer.put('intents', id, { text, distance, breath, sound, eyeLine, placeholder });
}

/** Where people stand is carried on; how they went from there is not. */
function copyPlaces(board: BoardStore, writer: BoardWriter, from: string, to: string): void {
  for (const { beatId: _beatId, personId, ...place } of board.placesOf(from)) {
    writer.put('places', beatPersonKey(to, personId), { ...place, path: [], moves: [] });
  }
}

function putContactCopy(writer: BoardWriter, contact: Contact, beatId: string): void {
  const { id: _id, retired: _retired, ...fields } = contact;
  writer.put('contacts', randomId('contact'), { ...fields, beatId });
}

function orderAfter(board: BoardStore, beat: Beat): string {
  return keyBetween(beat.order, neighbour(board, beat.id, 1)?.order ?? null);
}

function titleOf(board: BoardStore, beat: Beat): string {
  return beatTitle(
    beat,
    board.beats().findIndex((other) => other.id === beat.id),
  );
}

function mustBeat(board: BoardStore, beatId: string): Beat {
  const beat = board.beat(beatId);
  if (beat === null) throw new Error(`no beat ${beatId}`);
  return beat;
}
