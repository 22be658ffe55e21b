/** Places of every beat, for what reads a whole scene at once. */
import type { PlacedPerson } from '#shared/model/board.ts';
import { useTopic } from './board-hooks.ts';

/** Another function when any place is another. */
export function useAllPlaces(): (beatId: string) => readonly PlacedPerson[] {
  return useTopic('places', (store) =>
    store.once('places', () => (beatId: string) => store.placesOf(beatId)),
  );
}
