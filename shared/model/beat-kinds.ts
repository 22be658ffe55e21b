/** The kinds of beat: `plain` and `kiss` for adults, and the closed list of M3 for minors. */
import { isOneOf } from './one-of.ts';
import type { Level } from './contact-vocabulary.ts';
import type { ZoneId } from './zones.ts';

interface BeatKindFacts<Id extends string> {
  readonly id: Id;
  /** On the closed list of what a beat with a minor in it may be (M3). */
  readonly forMinors: boolean;
  /** False: a contact cannot be added. */
  readonly contact: boolean;
  /** Where a minor's contact of this kind may land. Empty where the kind names no zone. */
  readonly minorZones: readonly ZoneId[];
  /** A kiss always has both (domain 2.2), and so has a story-kiss (M3). */
  readonly needsPlaceholder: boolean;
  readonly needsPlanB: boolean;
  /** The contact-free Plan B is what runs unless someone chooses otherwise (M3). */
  readonly startsOnPlanB: boolean;
  /** Everybody in it is a minor close in age; never an adult and a minor (M3). */
  readonly minorsOnly: boolean;
  /** Guardian and studio teacher both there, beyond what M5 asks of every contact. */
  readonly needsGuardianAndTeacher: boolean;
}

/** No contact with a minor goes above this (M3). */
export const MINORS_LEVEL_CAP: Level = 'skin';

const PLAIN = {
  forMinors: false,
  contact: true,
  minorZones: [],
  needsPlaceholder: false,
  needsPlanB: false,
  startsOnPlanB: false,
  minorsOnly: false,
  needsGuardianAndTeacher: false,
} as const;
const KISS = { ...PLAIN, needsPlaceholder: true, needsPlanB: true } as const;
const MINORS = { ...PLAIN, forMinors: true } as const;

const SHOULDERS = ['shoulder-l', 'shoulder-r'] as const;
const SHOULDERS_AND_ARMS = [...SHOULDERS, 'upper-arm-l', 'upper-arm-r'] as const;
const UPPER_BACK = ['shoulder-blade-l', 'shoulder-blade-r', 'back-upper'] as const;

const BEAT_KIND_ROWS = [
  { ...PLAIN, id: 'plain' },
  { ...KISS, id: 'kiss' },
  { ...MINORS, id: 'hand-hold', minorZones: ['hand-l', 'hand-r'] },
  { ...MINORS, id: 'side-hug', minorZones: SHOULDERS_AND_ARMS },
  { ...MINORS, id: 'family-hug', minorZones: [...SHOULDERS, ...UPPER_BACK] },
  { ...MINORS, id: 'arm-round-shoulder', minorZones: SHOULDERS_AND_ARMS },
  {
    ...KISS,
    id: 'kiss-cheek-or-forehead',
    forMinors: true,
    minorZones: ['forehead', 'cheek-l', 'cheek-r'],
  },
  { ...MINORS, id: 'carry', needsGuardianAndTeacher: true },
  { ...MINORS, id: 'look', contact: false },
  { ...MINORS, id: 'approach', contact: false },
  // A kind and no more: it opens neither the `mouth` zone, nor another agent, nor movement (M3).
  { ...KISS, id: 'story-kiss', forMinors: true, startsOnPlanB: true, minorsOnly: true },
] as const;

export type BeatKind = (typeof BEAT_KIND_ROWS)[number]['id'];
export type BeatKindEntry = BeatKindFacts<BeatKind>;

export const BEAT_KIND_ENTRIES: readonly BeatKindEntry[] = BEAT_KIND_ROWS;
export const BEAT_KINDS: readonly BeatKind[] = BEAT_KIND_ENTRIES.map((entry) => entry.id);
/** The whole of what a beat with a minor in it may be (M3). */
export const MINOR_BEAT_KINDS: readonly BeatKind[] = BEAT_KIND_ENTRIES.filter((entry) => entry.forMinors).map(
  (entry) => entry.id,
);
export const beatKindById: ReadonlyMap<BeatKind, BeatKindEntry> = new Map(
  BEAT_KIND_ENTRIES.map((entry) => [entry.id, entry]),
);

export function isBeatKind(value: unknown): value is BeatKind {
  return isOneOf(BEAT_KINDS, value);
}
