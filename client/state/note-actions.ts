/** Acts on notes at a beat. One writes, changes and removes one's own; whoever may write notes may reply and settle them. */
import { readNote } from '#shared/doc/read-board.ts';
import { LIMITS, type Note } from '#shared/model/board.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { mustBeat, titleOf } from './beat-actions.ts';
import type { BoardStore } from './board-store.ts';
import { randomId } from './random-id.ts';

/** Of the whole scene, without the removed ones; the same list until one of them changes, on every device in one order. */
export function readNotes(board: BoardStore): readonly Note[] {
  return board.once('notes', () =>
    [...board.all('notes')]
      .map(([id, plain]) => readNote(id, plain))
      .filter(({ retired }) => retired !== true)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

/** The notes at a beat: those that are not settled first. */
export function notesAt(notes: readonly Note[], beatId: string): readonly Note[] {
  return notes
    .filter(({ target }) => target.kind === 'beat' && target.id === beatId)
    .toSorted((a, b) => Number(a.resolved) - Number(b.resolved));
}

export function addNote(board: BoardStore, beatId: string, by: string, text: string): string {
  const id = randomId('note');
  board.act(ACT_NAMES.addNote(titleOf(board, mustBeat(board, beatId))), (writer) =>
    writer.put('notes', id, {
      target: { kind: 'beat', id: beatId },
      by,
      text: text.trim().slice(0, LIMITS.text),
      replies: {},
      resolved: false,
    }),
  );
  return id;
}

export function changeNote(board: BoardStore, id: string, text: string): void {
  board.act(ACT_NAMES.changeNote(), (writer) =>
    writer.change('notes', id, { text: text.trim().slice(0, LIMITS.text) }),
  );
}

export function replyToNote(board: BoardStore, note: Note, by: string, text: string): void {
  const reply = { by, text: text.trim().slice(0, LIMITS.text) };
  board.act(ACT_NAMES.replyToNote(), (writer) =>
    writer.change('notes', note.id, { replies: { ...note.replies, [randomId('reply')]: reply } }),
  );
}

export function settleNote(board: BoardStore, id: string, resolved: boolean): void {
  board.act(resolved ? ACT_NAMES.settleNote() : ACT_NAMES.reopenNote(), (writer) =>
    writer.change('notes', id, { resolved }),
  );
}

export function retireNote(board: BoardStore, id: string): void {
  // what was written goes with it: everybody with the board has the document
  board.act(ACT_NAMES.retireNote(), (writer) => writer.change('notes', id, { retired: true, text: '' }));
}
