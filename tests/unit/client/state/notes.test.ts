import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { BoardStore } from '../../../../client/state/board-store.ts';
import {
  addNote,
  changeNote,
  notesAt,
  readNotes,
  replyToNote,
  retireNote,
  settleNote,
} from '../../../../client/state/note-actions.ts';
import type { Note } from '../../../../shared/model/board.ts';
import { ANN, beatId, BEN, seededDoc } from './boards.ts';

const open = (doc: Y.Doc): BoardStore => new BoardStore(doc, () => true);
const at = (board: BoardStore): readonly Note[] => notesAt(readNotes(board), beatId(0));

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [of, other] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(b, of);
  Y.applyUpdate(a, other);
}

describe('notes at a beat', () => {
  it('[W9] are written, changed, settled, opened again and removed, each in one step that undo takes back', () => {
    const doc = seededDoc(2);
    const board = open(doc);
    const id = addNote(board, beatId(0), ANN, '  Count 3: slower ');
    addNote(board, beatId(1), ANN, 'of another beat');
    expect(at(board)).toEqual([
      {
        id,
        target: { kind: 'beat', id: beatId(0) },
        by: ANN,
        text: 'Count 3: slower',
        replies: {},
        resolved: false,
      },
    ]);
    changeNote(board, id, 'Count 4: slower');
    settleNote(board, id, true);
    expect(at(board)).toMatchObject([{ text: 'Count 4: slower', resolved: true }]);
    board.undo();
    board.undo();
    expect(at(board)).toMatchObject([{ text: 'Count 3: slower', resolved: false }]);
    retireNote(board, id);
    expect(at(board)).toEqual([]);
    // the words are gone from the document, which everybody has, not only from the list
    expect(JSON.stringify(doc.getMap('notes'))).not.toContain('slower');
    board.undo();
    expect(at(board)).toMatchObject([{ text: 'Count 3: slower' }]);
  });

  it('what is not settled stands first', () => {
    const board = open(seededDoc(1));
    const [first, second] = [addNote(board, beatId(0), ANN, 'a'), addNote(board, beatId(0), BEN, 'b')];
    settleNote(board, first, true);
    expect(at(board).map(({ id }) => id)).toEqual([second, first]);
  });

  it('two replies made at the same time both stay, and undo of one leaves the other', () => {
    const doc = seededDoc(1);
    const board = open(doc);
    addNote(board, beatId(0), ANN, 'Look at the window');
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(doc));
    const other = open(there);
    replyToNote(board, at(board)[0]!, ANN, 'Before the turn');
    replyToNote(other, at(other)[0]!, BEN, 'With the lamp off');
    exchange(doc, there);
    const said = (of: BoardStore) =>
      Object.values(at(of)[0]!.replies)
        .map(({ text }) => text)
        .toSorted();
    for (const one of [board, other]) expect(said(one)).toEqual(['Before the turn', 'With the lamp off']);
    replyToNote(board, at(board)[0]!, ANN, 'Once more');
    board.undo();
    exchange(doc, there);
    for (const one of [board, other]) expect(said(one)).toEqual(['Before the turn', 'With the lamp off']);
  });
});
