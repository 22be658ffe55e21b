/** What the strip's buttons and keys do. Each acts on what stands now, not on what was rendered. */
import { useMemo } from 'react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import * as beatActs from '../state/beat-actions.ts';
import { useBoard } from '../state/board-hooks.ts';
import { joinNext } from '../state/join-next.ts';
import { useNotices } from '../ui/notices.tsx';
import { beatAfterRemoval, dropIndex, stepIndex } from './reorder.ts';

export interface StripActions {
  capture(): void;
  add(at: { readonly after: string } | { readonly before: string } | null): void;
  duplicate(beatId: string): void;
  remove(beatId: string): void;
  split(beatId: string): void;
  join(beatId: string): void;
  step(beatId: string, step: -1 | 1): void;
  /** let go on the card of another beat */
  drop(beatId: string, over: string | null): void;
}

export function useStripActions(): StripActions {
  const session = useBoard();
  const { store, view } = session;
  const notices = useNotices();
  return useMemo(() => {
    const ids = (): readonly string[] => store.beats().map((beat) => beat.id);
    const titleOf = (beatId: string): string => {
      const index = ids().indexOf(beatId);
      return beatTitle(store.beat(beatId) ?? { name: '' }, index);
    };
    const move = (beatId: string, to: number | null): void => {
      if (to === null) return;
      const said = STRIP_WORDS.movedTo(titleOf(beatId), to + 1, ids().length);
      beatActs.moveBeat(store, beatId, to);
      notices.say({ text: said, topic: 'beat-moved', isBrief: true });
    };
    return {
      capture: () => {
        const { beatId } = view.get();
        view.openBeat(beatId === null ? beatActs.addBeat(store, null) : beatActs.captureBeat(store, beatId));
      },
      add: (at) => view.openBeat(beatActs.addBeat(store, at)),
      duplicate: (beatId) => view.openBeat(beatActs.duplicateBeat(store, beatId)),
      remove: (beatId) => {
        const title = titleOf(beatId);
        const next = beatAfterRemoval(ids(), beatId);
        beatActs.retireBeat(store, beatId);
        if (next !== null && view.get().beatId === beatId) view.openBeat(next);
        notices.say({
          text: STRIP_WORDS.removed(title),
          topic: `removed ${beatId}`,
          action: {
            label: STRIP_WORDS.undo,
            onPress: () => {
              beatActs.restoreBeat(store, beatId);
              view.openBeat(beatId);
            },
          },
        });
      },
      split: (beatId) => view.set({ splitting: beatId }),
      join: (beatId) => {
        void joinNext(session, beatId).then((text) => {
          if (text !== null) notices.say({ text, topic: 'beat-halves' });
        });
      },
      step: (beatId, step) => move(beatId, stepIndex(ids(), beatId, step)),
      drop: (beatId, over) => {
        const to = dropIndex(ids(), beatId, over);
        if (to !== null) beatActs.moveBeat(store, beatId, to);
      },
    };
  }, [session, store, view, notices]);
}
