import { useCallback } from 'react';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { isSelected, type BoardLayer, type ObjectRef } from '../../state/board-view.ts';

interface Pick {
  readonly selection: readonly ObjectRef[];
  /** picks it, unless it is already */
  readonly take: (ref: ObjectRef, layer: BoardLayer) => void;
  /** picks it, or lets it go; `isAdding`: beside what is picked */
  readonly pick: (ref: ObjectRef, layer: BoardLayer, isAdding: boolean) => void;
}

/** Picking a twin opens its layer: what is picked must be able to move. */
export function usePick(): Pick {
  const { view } = useBoard();
  const selection = useBoardView((state) => state.selection);
  const take = useCallback(
    (ref: ObjectRef, layer: BoardLayer) => {
      view.setLayer(layer);
      if (!isSelected(view.get().selection, ref.kind, ref.id)) view.select([ref]);
    },
    [view],
  );
  const pick = (ref: ObjectRef, layer: BoardLayer, isAdding: boolean): void => {
    const others = selection.filter((other) => other.kind !== ref.kind || other.id !== ref.id);
    const isIn = others.length < selection.length;
    if (isAdding && view.get().layer === layer) view.select(isIn ? others : [...others, ref]);
    else if (isIn) view.select([]);
    else take(ref, layer);
  };
  return { selection, take, pick };
}
