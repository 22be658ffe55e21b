/**
 * What may stand in a beat with somebody who counts as a minor in it (domain 5.9: M1 to M4). No setting opens any of
 * it, so nothing here takes one. Closed lists only: what is not named is not allowed.
 */
import { beatKindById, MINORS_LEVEL_CAP, type BeatKind } from '../model/beat-kinds.ts';
import type { Contact, Exposure } from '../model/board.ts';
import {
  isLevelAbove,
  verbById,
  type Agent,
  type Layer,
  type Level,
  type Verb,
} from '../model/contact-vocabulary.ts';
import { exposureLevel, isExposureAtLeast } from '../model/exposure.ts';
import { MINOR_ZONE_IDS, type ZoneId } from '../model/zones.ts';

/** What decides about a contact here; words and counts do not. */
export type MinorsContact = Pick<
  Contact,
  | 'id'
  | 'giver'
  | 'receiver'
  | 'agent'
  | 'zone'
  | 'to'
  | 'verb'
  | 'level'
  | 'layer'
  | 'masked'
  | 'barriers'
  | 'unknown'
>;

export interface MinorsExposure extends Exposure {
  readonly personId: string;
}

/** One beat with everybody and everything in it. */
export interface MinorsBeat {
  /** null: there is no such beat yet */
  readonly kind: BeatKind | null;
  /** listed in the beat, or standing in it */
  readonly people: readonly string[];
  readonly contacts: readonly MinorsContact[];
  readonly exposure: readonly MinorsExposure[];
}

/** The rules of domain 5.9 that something can be put back by. */
export type MinorsRule = 'M2' | 'M3' | 'M4' | 'M7';

export type MinorsFinding =
  /** M3: a beat with a minor is of a kind on the closed list, or only floor positions */
  | { readonly rule: 'M3'; readonly on: 'beat' }
  /** M2, M3: a contact of a minor, outside the closed lists of its kind of beat */
  | { readonly rule: 'M3'; readonly on: 'contact'; readonly contactId: string }
  /** M4: two adults, in a way that a minor may not be beside */
  | { readonly rule: 'M4'; readonly on: 'contact'; readonly contactId: string }
  /** M2: of a minor nothing at all is uncovered */
  | { readonly rule: 'M2'; readonly on: 'exposure'; readonly personId: string }
  /** M4: an adult above x1 beside a minor */
  | { readonly rule: 'M4'; readonly on: 'exposure'; readonly personId: string };

/** Everything in this beat that may not be together with a minor; empty where there is none in it. */
export function findMinorsFindings(
  beat: MinorsBeat,
  isMinor: (personId: string) => boolean,
): readonly MinorsFinding[] {
  if (minorsIn(beat, isMinor).length === 0) return [];
  const everybody = peopleIn(beat);
  const findings: MinorsFinding[] = [];
  if (!isKindForMinors(beat.kind, everybody.every(isMinor))) findings.push({ rule: 'M3', on: 'beat' });
  for (const contact of beat.contacts) {
    const contactId = contact.id;
    const ofMinor = isMinor(contact.giver) || isMinor(contact.receiver);
    if (ofMinor && !isContactForMinors(beat.kind, contact))
      findings.push({ rule: 'M3', on: 'contact', contactId });
    if (!ofMinor && !isContactBesideMinors(beat.kind, contact))
      findings.push({ rule: 'M4', on: 'contact', contactId });
  }
  for (const { personId, onSet, inView, mode } of beat.exposure) {
    const zones = [...onSet, ...inView];
    if (isMinor(personId)) {
      if (zones.length > 0) findings.push({ rule: 'M2', on: 'exposure', personId });
    } else if (isExposureAtLeast(exposureLevel(zones, mode), 'x2-implied'))
      findings.push({ rule: 'M4', on: 'exposure', personId });
  }
  return findings;
}

/** Who in this beat counts as a minor, through whatever they are in it. */
export function minorsIn(beat: MinorsBeat, isMinor: (personId: string) => boolean): readonly string[] {
  return peopleIn(beat).filter(isMinor);
}

function peopleIn({ people, contacts, exposure }: MinorsBeat): readonly string[] {
  return [
    ...new Set([
      ...people,
      ...contacts.flatMap(({ giver, receiver }) => [giver, receiver]),
      ...exposure
        .filter(({ onSet, inView }) => onSet.length + inView.length > 0)
        .map(({ personId }) => personId),
    ]),
  ];
}

/** `plain` says nothing but where people stand: what else there is in such a beat is judged below, and refused. */
function isKindForMinors(kind: BeatKind | null, areAllMinors: boolean): boolean {
  if (kind === null || kind === 'plain') return true;
  const { forMinors, minorsOnly } = beatKindById.get(kind)!;
  return forMinors && (areAllMinors || !minorsOnly);
}

/** What a contact of M3 is made with. */
export interface ClosedList {
  readonly agents: readonly Agent[];
  readonly verbs: readonly Verb[];
  readonly layers: readonly Layer[];
}

const STILL_VERBS = ['rest', 'place', 'hold', 'release'] as const;
const HANDS = ['palm', 'fingertips', 'hand-back'] as const;
const ARMS = ['palm', 'forearm', 'arm'] as const;

/**
 * How the contacts of M3 are made; where they land is `minorZones` of the kind. A kind without a line has no contact
 * that could be noted: carrying names no zone, a story-kiss opens neither mouth nor agent, looking touches nobody.
 */
const CLOSED_LISTS: ReadonlyMap<BeatKind, ClosedList> = new Map<BeatKind, ClosedList>([
  ['hand-hold', { agents: HANDS, verbs: [...STILL_VERBS, 'clasp'], layers: ['over-costume', 'bare-skin'] }],
  ['side-hug', { agents: [...ARMS, 'shoulder'], verbs: [...STILL_VERBS, 'wrap'], layers: ['over-costume'] }],
  ['family-hug', { agents: ARMS, verbs: [...STILL_VERBS, 'wrap'], layers: ['over-costume'] }],
  ['arm-round-shoulder', { agents: ARMS, verbs: [...STILL_VERBS, 'wrap'], layers: ['over-costume'] }],
  ['kiss-cheek-or-forehead', { agents: ['lips'], verbs: ['kiss-closed'], layers: ['bare-skin'] }],
]);

/** How a contact of a minor is made in this kind of beat, for the words of a form; null where there can be none. */
export function closedListOf(kind: BeatKind): ClosedList | null {
  return CLOSED_LISTS.get(kind) ?? null;
}

function isContactForMinors(kind: BeatKind | null, contact: MinorsContact): boolean {
  const list = kind === null ? undefined : CLOSED_LISTS.get(kind);
  if (kind === null || list === undefined || !isPlainTouch(contact)) return false;
  const { minorZones } = beatKindById.get(kind)!;
  return (
    isWithin(minorZones, contact) &&
    list.agents.includes(contact.agent) &&
    list.verbs.includes(contact.verb) &&
    list.layers.includes(contact.layer)
  );
}

/** Two adults beside a minor: what a minor could be part of, in a beat whose kind is on the list. */
function isContactBesideMinors(kind: BeatKind | null, contact: MinorsContact): boolean {
  if (kind === null || !beatKindById.get(kind)!.forMinors || !isPlainTouch(contact)) return false;
  return isWithin(MINOR_ZONE_IDS, contact) && !verbById.get(contact.verb)!.needsGarment;
}

/** No more than skin, nothing simulated (M2: no `simulated-*`), and so nothing that would need a barrier. */
function isPlainTouch({ level, masked, barriers, verb, unknown }: MinorsContact): boolean {
  // a word that cannot be read is on no closed list
  if (unknown !== undefined) return false;
  const cap: Level = MINORS_LEVEL_CAP;
  const bare = barriers.giver.length === 0 && barriers.receiver.length === 0;
  return !isLevelAbove(level, cap) && !masked && bare && !verbById.get(verb)!.needsBarriers;
}

function isWithin(zones: readonly ZoneId[], { zone, to }: MinorsContact): boolean {
  return zones.includes(zone) && (to === undefined || zones.includes(to));
}
