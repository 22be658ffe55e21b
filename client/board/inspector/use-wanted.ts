/** The focus follows where somebody is led: a finding, the plan or the ruler says which part of the inspector is wanted. */
import { useEffect, useRef, type RefObject } from 'react';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';

export function useWanted<T extends HTMLElement>(key: string): RefObject<T | null> {
  const { view } = useBoard();
  const isWanted = useBoardView((state) => state.wanted === key);
  const element = useRef<T>(null);
  useEffect(() => {
    if (!isWanted || element.current === null) return;
    element.current.focus();
    element.current.scrollIntoView({ block: 'nearest' });
    view.set({ wanted: null });
  }, [isWanted, view]);
  return element;
}
