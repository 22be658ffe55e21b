import { useMemo } from 'react';
import type { PlacedPerson } from '#shared/model/board.ts';
import { useParty, usePlaces } from '../../state/board-hooks.ts';

/** Those who have a token: performers of the scene who are on stage in the beat. */
export function useOnStage(beatId: string | null): readonly PlacedPerson[] {
  const { scene } = useParty();
  const places = usePlaces(beatId);
  return useMemo(
    () => places.filter((place) => place.onStage && scene.people.includes(place.personId)),
    [places, scene.people],
  );
}
