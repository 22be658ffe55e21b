/** The IC's side of agreement at the beat: offering, calling ready, freezing, putting a version back. For ICs alone. */
import type { Contact } from '../model/board.ts';
import { STANDINGS, type Standing } from '../model/consent.ts';
import type { Change } from '../rules/alternatives.ts';
import type { OfferFinding } from '../rules/offer-rules.ts';
import { STANDING_LABELS } from './consent.ts';
import { offFigureText } from './contact-findings.ts';
import type { NameOf } from './contact-sentence.ts';
import { sayBeatFindings } from './findings.ts';
import {
  changeText,
  OFFER_FINDING_WORDS,
  sayMatchFinding,
  type ConditionNames,
} from './matching-findings.ts';

export const OFFER_WORDS = {
  title: 'Agreement',
  who: 'Where each of them stands',
  offer: 'Offer this beat',
  offerHelp:
    'Whoever has not been asked about this version, or has taken a yes back, is shown their part as it is now. Nobody else is told.',
  offered: 'Offered. Answers come when they come.',
  notOffered: 'Not offered. What stands in the way is listed below, and shown to ICs alone.',
  cannot: 'It cannot be offered as it stands. What stands in the way is listed below, for ICs alone.',
  ready: 'Call it ready',
  readyHelp: 'Everybody on the scene then reads "Ready".',
  calledReady: 'Called ready.',
  notReady: 'Call not ready',
  calledNotReady: 'Called not ready.',
  notYet: (names: string) => `Not called ready yet: ${names}.`,
  notYetFindings: 'Not called ready yet. What stands in the way is listed below.',
  lookAgain: 'Something changed while you looked, so nothing was done. This is how it is now: look again.',
  offline:
    'Offering and calling ready need the network, so that they are about exactly what the beat is now.',
  freeze: 'Freeze',
  freezeHelp: 'Locks the beat against accidents, for everybody. Nothing else changes.',
  reopen: 'Reopen',
  frozen: 'Frozen against accidents',
  asked: 'This beat will be asked again.',
  neverAsked: 'Not asked yet',
  version: (number: number) => `version ${number}`,
  original: (names: string) => `Doubled by ${names}; their agreement is needed too.`,
  doubles: (name: string) => `Doubles for ${name}`,
  nobody: 'Nobody is in this beat yet.',
  findings: 'What the rules find',
  findingsNone: 'Nothing stands in the way.',
  toKnow: (count: number) => (count === 1 ? '1 thing to know' : `${count} things to know`),
  alternatives: 'Offer alternatives',
  alternativesOf: (what: string) => `Alternatives to: ${what}`,
  alternativesHelp: 'Each of these fits both shared maps as they stand. One that is kept waits on your desk.',
  alternativesNone: 'No small change fits both shared maps. A talk may find one.',
  keep: 'Keep on desk',
  keepOf: (what: string) => `Keep on desk: ${what}`,
  kept: 'Kept on the desk of this scene.',
  placeholder: (text: string) => `The placeholder instead: ${text}`,
  versions: 'Offered versions',
  versionsNone: 'Nothing was offered yet.',
  versionsOpening: 'Fetching what was offered',
  versionsFailed: 'What was offered could not be fetched just now. Try again in a moment.',
  offeredBy: (name: string, to: string, when: string) => `By ${name} to ${to}, ${when}`,
  versionTitle: (number: number) => `Offer ${number}`,
  otherNow: 'Other now',
  tryAgain: 'Try again',
  sameExceptPlaces: 'The same agreement as now; where people stand may differ.',
  restore: 'Restore this version',
  restoreOf: (number: number) => `Restore the version of offer ${number}`,
  restored: (number: number) =>
    `The version of offer ${number} is on the board again. Undo takes it back in one step.`,
  notKept: 'This one was offered before versions were kept, so it cannot be put back.',
  doublesTitle: 'Doubles in this scene',
  doublesHelp: 'A double does only what the original agreed to. Both are asked.',
  doublesNone: 'Nobody doubles for anybody here.',
  doubleOf: (name: string) => `Who doubles for ${name}`,
  noDouble: 'Nobody',
} as const;

/** A frozen beat, where somebody tried to change it. */
export const FROZEN_WORDS = {
  held: 'This beat is frozen, so nothing was changed.',
  heldForOthers: (ic: string) => `This beat is frozen, so nothing was changed. ${ic} can reopen it.`,
} as const;

export interface SaidOfferFinding {
  readonly blocks: OfferFinding['blocks'];
  readonly text: string;
  /** the contact it is about */
  readonly contactId: string | null;
  /** something else may fit both maps */
  readonly hasAlternatives: boolean;
}

/** Findings of an offer in words; those of maps are private to the ICs. */
export function sayOfferFindings(
  findings: readonly OfferFinding[],
  contacts: readonly Contact[],
  names: ConditionNames & { readonly nameOf: NameOf },
): readonly SaidOfferFinding[] {
  return findings.map((one) => {
    const { blocks } = one;
    const plain = { blocks, contactId: null, hasAlternatives: false };
    if (one.kind === 'nobody') return { ...plain, text: OFFER_FINDING_WORDS.nobody };
    if (one.kind === 'cannot-answer')
      return { ...plain, text: OFFER_FINDING_WORDS.cannotAnswer(names.nameOf(one.personId)) };
    if (one.kind === 'minor')
      return { ...plain, text: OFFER_FINDING_WORDS.minor(names.nameOf(one.personId)) };
    if (one.kind === 'map') {
      const { kind, contactId } = one.finding;
      const hasAlternatives = kind === 'fence' || kind === 'condition';
      return { blocks, text: sayMatchFinding(one.finding, names), contactId, hasAlternatives };
    }
    if (one.kind === 'figure') {
      const contact = contacts.find(({ id }) => id === one.contactId);
      if (contact === undefined) return { ...plain, text: '' };
      const bodies = { giver: names.nameOf(contact.giver), receiver: names.nameOf(contact.receiver) };
      return { ...plain, text: offFigureText(contact, one.finding, bodies), contactId: contact.id };
    }
    const [said] = sayBeatFindings([one.finding], contacts, names.nameOf);
    return { blocks, text: said?.text ?? '', contactId: said?.contactId ?? null, hasAlternatives: false };
  });
}

/** As undo names it. */
export function versionOf(beat: string, number: number): string {
  return `the version of offer ${number} of ${beat}`;
}

/** "2 agreed, 1 ask again": in the order of safety, least safe first. */
export function standingsText(standings: readonly Standing[]): string {
  return STANDINGS.flatMap((standing) => {
    const count = standings.filter((one) => one === standing).length;
    return count === 0 ? [] : [`${count} ${STANDING_LABELS[standing].toLocaleLowerCase('en')}`];
  }).join(', ');
}

/** "Level: skin; shorter" of an alternative, beside its sentence. */
export function changesText(changes: readonly Change[]): string {
  return changes.map(changeText).join(', ');
}
