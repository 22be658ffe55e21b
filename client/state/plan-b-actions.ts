/** A Plan B is a beat of its own that says which beat it stands in for. Each act is one step of undo. */
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { beatKindById } from '#shared/model/beat-kinds.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { KISS_WORDS } from '#shared/words/kiss-words.ts';
import { insertAfter, mustBeat, titleOf } from './beat-actions.ts';
import type { BoardStore } from './board-store.ts';

/** Right behind its beat: the same people in the same places, no contact. Returns its id. */
export function addPlanB(board: BoardStore, beatId: string): string {
  const title = titleOf(board, mustBeat(board, beatId));
  const name = KISS_WORDS.planBName(title).slice(0, LIMITS.name);
  return insertAfter(board, beatId, ACT_NAMES.addPlanB(title), { name, planBOf: beatId });
}

/** Lets a beat that stands on the board stand in for another; null: for none. */
export function choosePlanB(board: BoardStore, planId: string, beatId: string | null): void {
  const about = mustBeat(board, beatId ?? planId);
  board.act(ACT_NAMES.choosePlanB(titleOf(board, about)), (writer) =>
    writer.change('beats', planId, { planBOf: beatId ?? undefined }),
  );
}

export function planBsOf(beats: readonly Beat[], beatId: string): readonly Beat[] {
  return beats.filter(({ planBOf }) => planBOf === beatId);
}

/**
 * Beats that may be chosen to stand in for this one. No chains: neither has a Plan B what is one. Where a kind is open to
 * under-18s its Plan B is free of contact (M3).
 */
export function planBChoices(board: BoardStore, beat: Beat): readonly Beat[] {
  const beats = board.beats();
  const isFreeOfContact = beatKindById.get(beat.kind)?.forMinors === true;
  const ids = new Set(beats.map(({ id }) => id));
  return beats.filter(
    ({ id, planBOf }) =>
      id !== beat.id &&
      (planBOf === undefined || !ids.has(planBOf)) &&
      planBsOf(beats, id).length === 0 &&
      !(isFreeOfContact && board.contactsOf(id).length > 0),
  );
}
