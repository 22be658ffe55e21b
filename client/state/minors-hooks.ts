/**
 * Who in a beat counts as a minor, for those who may know: without a note that somebody is 18 or older the stricter rules
 * hold (M1). The server decides; here it is said before it has to put anything back.
 */
import { useMemo } from 'react';
import { BEAT_KINDS, type BeatKind } from '#shared/model/beat-kinds.ts';
import {
  ALL_CHOICES,
  contactChoices,
  type ContactChoices,
  type ContactOf,
} from '#shared/rules/contact-choices.ts';
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

export type { ContactChoices } from '#shared/rules/contact-choices.ts';

/** What a form for a contact between these two may offer in a beat. */
export interface OfferedContact {
  /** null: a beat of its kind has no contact that could be noted */
  readonly choices: ContactChoices | null;
  /** the kinds of beat in which these two could touch; empty where every kind will do */
  readonly kinds: readonly BeatKind[];
  /** M2: no figure is drawn of anybody who counts as a minor, nor beside one, nor where that is not known */
  readonly mayDraw: boolean;
}

/** Whoever is not told who is noted as an adult is offered the lists and no figure (M1: unknown counts as a minor). */
export function offeredContact(
  minors: MinorsInBeat | null,
  kind: BeatKind,
  giver: string,
  receiver: string,
): OfferedContact {
  if (minors === null) return { choices: ALL_CHOICES, kinds: [], mayDraw: false };
  const two = [giver, receiver].filter((personId) => personId !== '');
  const beside = minors.people.length > 0;
  const of: ContactOf = two.some(minors.isMinor) ? 'minor' : beside ? 'beside-minor' : 'adults';
  if (of === 'adults') return { choices: ALL_CHOICES, kinds: [], mayDraw: true };
  return {
    choices: contactChoices(kind, of),
    kinds: BEAT_KINDS.filter((one) => contactChoices(one, of) !== null),
    mayDraw: false,
  };
}

export interface KindChoices {
  readonly kinds: readonly BeatKind[];
  /** the closed list of M3 holds, because somebody in the beat counts as a minor */
  readonly isClosed: boolean;
}

/**
 * The kinds a beat may be, for its form: the closed list of M3 and `plain` where somebody in it counts as a minor, and
 * always what it is now. Whoever is not told who is an adult is offered all, and the server decides.
 */
export function useKindChoices(beatId: string): KindChoices {
  const minors = useMinors(beatId);
  return useMemo(() => {
    if (minors === null || minors.people.length === 0) return { kinds: BEAT_KINDS, isClosed: false };
    const { beat, isMinor } = minors;
    const fits = (kind: BeatKind): boolean =>
      findMinorsFindings({ ...beat, kind, contacts: [] }, isMinor).every(({ on }) => on !== 'beat');
    return { kinds: BEAT_KINDS.filter((kind) => kind === beat.kind || fits(kind)), isClosed: true };
  }, [minors]);
}
