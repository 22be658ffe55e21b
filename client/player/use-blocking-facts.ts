/** What the blocking in words is made of. */
import { useMemo } from 'react';
import type { Beat, PlacedPerson } from '#shared/model/board.ts';
import { walkOf } from '#shared/model/motion.ts';
import { beatsAfter } from '#shared/model/playing-order.ts';
import type { BlockingFacts, BlockingPerson } from '#shared/words/blocking.ts';
import { useAllPlaces } from '../state/all-places-hooks.ts';
import { useBeats, useBoardView, useFurniture, useParty, useSceneSettings } from '../state/board-hooks.ts';
import { useNameOf, usePersonMarks } from '../state/party-hooks.ts';

export type FactPerson = BlockingPerson & { readonly id: string };
export interface Facts extends BlockingFacts {
  readonly people: readonly FactPerson[];
}

/** The facts of any beat, as they stand now. */
export function useBlockingFacts(): (beat: Beat) => Facts {
  const { scene } = useParty();
  const beats = useBeats();
  const placesOf = useAllPlaces();
  const scenery = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const things = useFurniture();
  const marks = usePersonMarks();
  const nameOf = useNameOf();
  return useMemo(() => {
    const after = beatsAfter(beats);
    return (beat) => {
      const next = after.get(beat.id) ?? null;
      const there: readonly PlacedPerson[] = next === null ? [] : placesOf(next.id);
      const people = beat.people.flatMap((id): readonly FactPerson[] => {
        const place = placesOf(beat.id).find(({ personId }) => personId === id);
        if (place === undefined || !scene.people.includes(id)) return [];
        const to = there.find(({ personId }) => personId === id) ?? null;
        const walk = walkOf(place, to, beat.counts);
        return [
          { id, name: nameOf(id), initials: marks.get(id)?.initials ?? nameOf(id), place, next: to, walk },
        ];
      });
      return { floor: { ...scenery, unit }, things, people, counts: beat.counts };
    };
  }, [beats, placesOf, scenery, unit, things, marks, nameOf, scene.people]);
}
