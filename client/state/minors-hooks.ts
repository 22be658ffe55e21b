/**
 * Who in a beat counts as a minor, for those who may know: without a note that somebody is 18 or older the stricter rules
 * hold (M1). The server decides; here it is said before it has to put anything back.
 */
import { useMemo } from 'react';
import { findMinorsFindings, minorsIn, type MinorsBeat } from '#shared/rules/minors.ts';
import { useBeat, useContacts, useParty, usePlaces } from './board-hooks.ts';
import { useExposureOf, type ExposedPerson } from './exposure-hooks.ts';

/** The id that a contact has in a form before it is kept. */
export const NEW_CONTACT_ID = 'new';

export interface MinorsInBeat {
  /** ids of people in the beat who are not noted as 18 or older */
  readonly people: readonly string[];
  /** the beat as the rules see it; what of a contact would be put back: `sayMinorsFindings` of the words */
  readonly beat: MinorsBeat;
  readonly isMinor: (personId: string) => boolean;
  /** false where the server would put this person's coming into the beat back */
  readonly mayJoin: (personId: string) => boolean;
  /** false where the server would put this exposure back (M2, M4) */
  readonly mayExpose: (exposed: ExposedPerson) => boolean;
}

/** Null where this person is not told who is noted as an adult. */
export function useMinors(beatId: string): MinorsInBeat | null {
  const { people, me } = useParty();
  const beat = useBeat(beatId);
  const places = usePlaces(beatId);
  const contacts = useContacts(beatId);
  const exposure = useExposureOf(beatId);
  return useMemo(() => {
    if (me.role !== 'ic') return null;
    const adults = new Set(people.filter(({ adult }) => adult === true).map(({ id }) => id));
    const isMinor = (personId: string): boolean => !adults.has(personId);
    const standing: MinorsBeat = {
      kind: beat?.kind ?? null,
      people: [...(beat?.people ?? []), ...places.map(({ personId }) => personId)],
      contacts,
      exposure,
    };
    return {
      people: minorsIn(standing, isMinor),
      beat: standing,
      isMinor,
      mayJoin: (personId) => {
        const wider = { ...standing, people: [...standing.people, personId] };
        return !isMinor(personId) || findMinorsFindings(wider, isMinor).length === 0;
      },
      mayExpose: (exposed) => {
        const others = exposure.filter(({ personId }) => personId !== exposed.personId);
        const next = { ...standing, exposure: [...others, exposed] };
        return !findMinorsFindings(next, isMinor).some(
          (finding) => finding.on === 'exposure' && finding.personId === exposed.personId,
        );
      },
    };
  }, [people, me.role, beat, places, contacts, exposure]);
}
