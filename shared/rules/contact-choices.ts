/**
 * What a contact can be made of in a beat: everything, or the closed lists of under-18s (M2 to M4), so that a form never
 * offers what `minors.ts` would put back.
 */
import { beatKindById, MINORS_LEVEL_CAP, type BeatKind } from '../model/beat-kinds.ts';
import {
  AGENTS,
  isLevelAbove,
  LAYERS,
  LEVELS,
  VERBS,
  VERB_IDS,
  type Agent,
  type Layer,
  type Level,
  type Verb,
} from '../model/contact-vocabulary.ts';
import { MINOR_ZONE_IDS, ZONES, type ZoneId } from '../model/zones.ts';
import { closedListOf } from './minors.ts';

export interface ContactChoices {
  readonly agents: readonly Agent[];
  readonly verbs: readonly Verb[];
  readonly levels: readonly Level[];
  readonly layers: readonly Layer[];
  readonly zones: readonly ZoneId[];
  /** a closed list: nothing is masked, no barrier, no costume item, and no figure is drawn */
  readonly isClosed: boolean;
}

/** `minor`: one of the two counts as one. `beside-minor`: neither, but somebody else in the beat does. */
export type ContactOf = 'adults' | 'minor' | 'beside-minor';

/** Whoever may not be told of whom a contact is has the lists, and the server decides. A zone that is never a target is not offered (R30). */
export const ALL_CHOICES: ContactChoices = {
  agents: AGENTS,
  verbs: VERB_IDS,
  levels: LEVELS,
  layers: LAYERS,
  zones: ZONES.filter(({ contact }) => contact !== 'exposure-only').map(({ id }) => id),
  isClosed: false,
};

/** Null where a beat of this kind has no contact that could be noted. */
export function contactChoices(kind: BeatKind | null, of: ContactOf): ContactChoices | null {
  if (of === 'adults') return ALL_CHOICES;
  if (kind === null) return null;
  const levels = LEVELS.filter((level) => !isLevelAbove(level, MINORS_LEVEL_CAP));
  const { forMinors, contact, minorZones } = beatKindById.get(kind)!;
  if (of === 'beside-minor') {
    if (!forMinors) return null;
    const verbs = VERBS.filter((verb) => !verb.needsGarment && !verb.needsBarriers).filter(
      (verb) => contact || !verb.contact,
    );
    return {
      ...ALL_CHOICES,
      verbs: verbs.map(({ id }) => id),
      levels,
      zones: MINOR_ZONE_IDS,
      isClosed: true,
    };
  }
  const list = closedListOf(kind);
  // all its verbs touch
  return (
    list && { ...list, levels: levels.filter((level) => level !== 'none'), zones: minorZones, isClosed: true }
  );
}
