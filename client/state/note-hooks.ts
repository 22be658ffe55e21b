/** Notes at a beat, for the parts that show them. */
import { useMemo } from 'react';
import type { Note } from '#shared/model/board.ts';
import { useTopic } from './board-hooks.ts';
import { notesAt, readNotes } from './note-actions.ts';

/** Those that are not settled first. */
export function useNotesAt(beatId: string | null): readonly Note[] {
  const all = useTopic('notes', readNotes);
  return useMemo(() => (beatId === null ? [] : notesAt(all, beatId)), [all, beatId]);
}
