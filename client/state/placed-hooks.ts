/** Whether what somebody wished stands on the board, told from the board itself. */
import { useBeats, useBoard, useTopic } from './board-hooks.ts';
import { isOnBoard } from './wish-actions.ts';

/** The same for many; asked again by whoever renders, whenever a contact or a beat has come or gone. */
export function useOnBoardCheck(): (from: string) => boolean {
  const { store } = useBoard();
  useBeats();
  useTopic('contacts', (board) => board.once('contacts', () => [...board.all('contacts').keys()]));
  return (from) => isOnBoard(store, from);
}

/** `from` is the id of the wish, the line or the draft. */
export function useIsOnBoard(from: string): boolean {
  // of a beat that was taken off, too
  useBeats();
  return useTopic('contacts', (store) => isOnBoard(store, from));
}
