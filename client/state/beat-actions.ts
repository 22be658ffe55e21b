/** Acts on beats. Each is one transaction and one step of undo. */
import { LIMITS, type Beat, type Contact } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { clamp } from '#shared/model/geometry.ts';
import { planOrder } from '#shared/doc/order-keys.ts';
import { inOrder } from '#shared/doc/read-board.ts';
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
  const beats = board.beats();
  const index = at === null ? 0 : Math.max(0, indexOf(beats, at.before));
  const next = beats[index];
  const id = randomId('beat');
  board.act(ACT_NAMES.addBeat(), (writer) => {
    const order = makeRoom(writer, beats, index);
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
      { ...fields, order: makeRoomBehind(board, writer, beat) },
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

/** Takes beats that have become a unit of their own off this board, in one step. */
export function retireSplitBeats(board: BoardStore, beatIds: readonly string[], unit: string): void {
  board.act(ACT_NAMES.splitOff(unit), (writer) => {
    for (const beatId of beatIds) writer.change('beats', beatId, { retired: true });
  });
}

/** Brings a removed beat back to where it was. */
export function restoreBeat(board: BoardStore, beatId: string): void {
  const beat = mustBeat(board, beatId);
  board.act(ACT_NAMES.restore(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { retired: undefined }),
  );
}

/** Puts a beat at another place in the playing order; one record is written, unless neighbours' keys tie. */
export function moveBeat(board: BoardStore, beatId: string, toIndex: number): void {
  const beat = mustBeat(board, beatId);
  const beats = board.beats();
  const others = beats.filter((other) => other.id !== beatId);
  const index = clamp(toIndex, 0, others.length);
  if (beats[index]?.id === beatId) return;
  board.act(ACT_NAMES.moveBeat(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, { order: makeRoom(writer, others, index) }),
  );
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
  board.act(ACT_NAMES.changeBeat(titleOf(board, beat)), (writer) =>
    writer.change('beats', beatId, inBounds(patch)),
  );
}

/** Within what the gate takes, so that nothing that was typed is put back. */
function inBounds(patch: BeatWords): BeatWords {
  const { phrase, cueIn, cueOut, tempo } = patch;
  return {
    ...patch,
    ...(phrase === undefined ? {} : { phrase: phrase.slice(0, LIMITS.name) }),
    ...(cueIn === undefined ? {} : { cueIn: cueIn.slice(0, LIMITS.line) }),
    ...(cueOut === undefined ? {} : { cueOut: cueOut.slice(0, LIMITS.line) }),
    ...(tempo === undefined ? {} : { tempo: clamp(tempo, LIMITS.tempo.least, LIMITS.tempo.most) }),
  };
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

/** A plain beat behind another, with the same people in the same places. `act` is what undo calls it. */
export function insertAfter(
  board: BoardStore,
  beatId: string,
  act: string,
  more: Partial<Pick<Beat, 'name' | 'planBOf'>> = {},
): string {
  const beat = mustBeat(board, beatId);
  const id = randomId('beat');
  board.act(act, (writer) => {
    const { people, counts, tempo } = beat;
    const order = makeRoomBehind(board, writer, beat);
    putBeat(board, writer, id, { ...NEW_BEAT, order, people, counts, tempo, ...more });
    copyPlaces(board, writer, beatId, id);
  });
  return id;
}

export function putBeat(
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
  const { id: _id, retired: _retired, unknown, ...fields } = contact;
  // what cannot be read cannot be copied, and nothing is put in its place; it stays where it is
  if (unknown !== undefined) return;
  writer.put('contacts', randomId('contact'), { ...fields, beatId });
}

/** The key of a record that comes to this place; what stands in its way is moved behind it. */
function makeRoom(writer: BoardWriter, others: readonly Beat[], index: number): string {
  const plan = planOrder(others, index);
  for (const [id, order] of plan.others) writer.change('beats', id, { order });
  return plan.own;
}

/** Behind a beat and what stands in for it: a Plan B stays with its beat. */
export function makeRoomBehind(board: BoardStore, writer: BoardWriter, beat: Beat): string {
  const beats = board.beats();
  const at = indexOf(beats, beat.id);
  // somebody removed it meanwhile: where it stood
  if (at === -1) return makeRoom(writer, beats, inOrder([...beats, beat]).indexOf(beat));
  const next = beats.findIndex(({ planBOf }, index) => index > at && planBOf !== beat.id);
  return makeRoom(writer, beats, next === -1 ? beats.length : next);
}

function indexOf(beats: readonly Beat[], beatId: string): number {
  return beats.findIndex((beat) => beat.id === beatId);
}

/** A removed beat is called as it was while it stood there. */
export function titleOf(board: BoardStore, beat: Beat): string {
  const others = board.beats().filter(({ id }) => id !== beat.id);
  return beatTitle(beat, inOrder([...others, beat]).indexOf(beat));
}

export function mustBeat(board: BoardStore, beatId: string): Beat {
  const beat = board.beat(beatId);
  if (beat === null) throw new Error(`no beat ${beatId}`);
  return beat;
}
