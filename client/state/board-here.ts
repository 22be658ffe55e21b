/** Whether an open board has been read, from the server or from this device. */
import { useSyncExternalStore } from 'react';
import { useBoard } from './board-hooks.ts';

export function useIsBoardHere(): boolean {
  const session = useBoard();
  return useSyncExternalStore(
    session.subscribe,
    () => session.isSynced() || session.saveState().kind !== 'loading',
  );
}
